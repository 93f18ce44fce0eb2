// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/samplearticle.h"

#include "model/analysis/sections.h"

#include <gtest/gtest.h>

namespace pullquote::test {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Rule SampleRule{"sample.rule", "It was made by hand for a test."};

/// Puts a reading together block by block, parted by empty lines.
class Writer final
{
public:
    Span add(const QString &words, BlockKind kind, BlockRole role = BlockRole::Body, std::uint8_t level = 0)
    {
        if (!reading.text.isEmpty()) {
            reading.text += u"\n\n"_s;
        }
        Block block;
        block.kind = kind;
        block.role = role;
        block.level = level;
        block.span = {reading.text.size(), reading.text.size() + words.size()};
        reading.text += words;
        reading.blocks.push_back(block);
        return block.span;
    }

    Reading reading;
};

class SampleBuilder final
{
public:
    ArticlePtr build()
    {
        write();
        findings.sections = findSections(writer.reading.blocks);
        addSources();
        addQuotes();
        addEvents();
        addFigures();
        addCharts();
        findings.writingDate = {WritingDate::Basis::Metadata, QDate(2025, 6, 1), QDate(2025, 6, 1), {}};
        return std::make_shared<const Article>(std::move(writer.reading), std::move(findings));
    }

private:
    void write()
    {
        writer.reading.path = u"harbour.txt"_s;
        writer.reading.mediaType = u"text/plain"_s;
        writer.reading.metadata.title = u"Harbour pilots say “the tide will not wait for us”"_s;
        writer.reading.metadata.publisher = u"The Quay Courier"_s;
        writer.reading.metadata.published = QDate(2025, 6, 1);
        writer.reading.metadata.language = u"en"_s;
        writer.add(u"Harbour pilots say “the tide will not wait for us”"_s, BlockKind::Heading, BlockRole::Title, 1);
        writer.add(u"The Quay Courier"_s, BlockKind::Paragraph, BlockRole::Publisher);
        writer.add(u"Two thirds of the port’s moves are now made by machine pilots, and the people who used to make "
                   u"them are asking what comes next."_s,
                   BlockKind::Paragraph, BlockRole::Standfirst);
        writer.add(
            u"This article is based on Mara Lindqvist’s talk on the Slack Water podcast, translated by Delta Wire."_s,
            BlockKind::Paragraph, BlockRole::SourceNote);
        writer.add(u"Contents\n• What the pilots do now\n• “The tide does not wait”"_s, BlockKind::Boilerplate,
                   BlockRole::TableOfContents);
        writer.add(u"What the pilots do now"_s, BlockKind::Heading, BlockRole::Body, 2);
        writer.add(
            u"Machine pilots make between 60% and 75% of all moves in the port, the harbour board says in its "
            u"yearly report, and 90% of the moves at night. “We watch screens, and then we sign,” said Tomas Okoro, "
            u"a pilot of the second watch. He called the work “bookkeeping with waves.”"_s,
            BlockKind::Paragraph);
        writer.add(u"“The tide does not wait”"_s, BlockKind::Heading, BlockRole::Body, 2);
        writer.add(
            u"Mara Lindqvist, who heads the pilots’ guild, went further: “The tide will not wait for any of us, and "
            u"I cannot tell you how long we have.” Starting in 2026, she said, no ship below 90 metres would need a "
            u"person on board. The board wants the change finished by early 2028, after a decade-long quarrel that "
            u"cost €40 million."_s,
            BlockKind::Paragraph);
        writer.add(u"Disclaimer: views are those of the people quoted. Comments 0/400"_s, BlockKind::Boilerplate,
                   BlockRole::Disclaimer);
    }

    Span at(const QString &words, int occurrence = 0) const { return spanOf(writer.reading.text, words, occurrence); }

    SourceId addSource(const QString &name, SourceKind kind, const QString &role, const QString &affiliation,
                       const std::vector<Mention> &mentions)
    {
        Source source;
        source.id = SourceId(qsizetype(findings.sources.size()));
        source.name = name;
        source.kind = kind;
        source.role = role;
        source.affiliation = affiliation;
        source.mentions = mentions;
        source.why = {{&SampleRule, {}}};
        findings.sources.push_back(source);
        return source.id;
    }

    void addSources()
    {
        lindqvist = addSource(u"Mara Lindqvist"_s, SourceKind::Person, u"head"_s, u"pilots’ guild"_s,
                              {{at(u"Mara Lindqvist"_s), MentionKind::Name},
                               {at(u"Mara Lindqvist"_s, 1), MentionKind::Name},
                               {at(u"she said"_s), MentionKind::Pronoun}});
        okoro = addSource(u"Tomas Okoro"_s, SourceKind::Person, u"pilot"_s, {},
                          {{at(u"Tomas Okoro"_s), MentionKind::Name}});
        board = addSource(u"Harbour board"_s, SourceKind::Organization, {}, {},
                          {{at(u"the harbour board"_s), MentionKind::Name}, {at(u"The board"_s), MentionKind::Role}});
        podcast =
            addSource(u"Slack Water podcast"_s, SourceKind::Publication, {}, {}, {{at(u"Slack Water podcast"_s)}});
        wire = addSource(u"Delta Wire"_s, SourceKind::Organization, {}, {}, {{at(u"Delta Wire"_s)}});
        courier = addSource(u"The Quay Courier"_s, SourceKind::Publication, {}, {}, {{at(u"The Quay Courier"_s)}});
    }

    QuoteId addQuote(QuoteKind kind, Span span, SourceId source, Span sourceSpan, Span cue)
    {
        Quote quote;
        quote.id = QuoteId(qsizetype(findings.quotes.size()));
        quote.kind = kind;
        quote.span = span;
        quote.source = source;
        quote.sourceSpan = sourceSpan;
        quote.cueSpan = cue;
        quote.section = sectionAt(findings.sections, span.begin);
        if (source.isValid()) {
            quote.chain = {{source, ProvenanceRole::Speaker, sourceSpan}, {courier, ProvenanceRole::Publisher, {}}};
        }
        if (source == lindqvist) {
            quote.chain.insert(quote.chain.begin() + 1, {{podcast, ProvenanceRole::Venue, at(u"Slack Water podcast"_s)},
                                                         {wire, ProvenanceRole::Translator, at(u"translated by"_s)}});
        }
        quote.why = {{&SampleRule, span}};
        findings.quotes.push_back(quote);
        return quote.id;
    }

    void addQuotes()
    {
        const QuoteId title =
            addQuote(QuoteKind::Heading, at(u"the tide will not wait for us"_s), lindqvist, {}, at(u"say"_s));
        addQuote(QuoteKind::Direct, at(u"We watch screens, and then we sign,"_s), okoro, at(u"Tomas Okoro"_s),
                 at(u"said"_s));
        addQuote(QuoteKind::Partial, at(u"bookkeeping with waves."_s), okoro, at(u"He"_s), at(u"called"_s));
        const QuoteId heading = addQuote(QuoteKind::Heading, at(u"The tide does not wait"_s, 1), lindqvist, {}, {});
        const QuoteId body = addQuote(
            QuoteKind::Direct, at(u"The tide will not wait for any of us, and I cannot tell you how long we have."_s),
            lindqvist, at(u"Mara Lindqvist"_s, 1), at(u"went further"_s));
        addQuote(QuoteKind::Indirect, at(u"no ship below 90 metres would need a person on board"_s), lindqvist,
                 at(u"she said"_s), at(u"said"_s, 1));
        findings.quotes[size_t(title.index)].variantOf = body;
        findings.quotes[size_t(heading.index)].variantOf = body;
    }

    void addEvent(const QString &words, QDate begin, QDate end, const QString &timex, const QString &label,
                  EventKind kind, Precision precision)
    {
        Event event;
        event.id = EventId(qsizetype(findings.events.size()));
        event.kind = kind;
        event.precision = precision;
        event.span = at(words);
        event.begin = begin;
        event.end = end;
        event.timex = timex;
        event.label = label;
        event.tense = Tense::Future;
        event.approximate = precision == Precision::Fuzzy;
        event.section = sectionAt(findings.sections, event.span.begin);
        event.why = {{&SampleRule, event.span}};
        findings.events.push_back(event);
    }

    void addEvents()
    {
        addEvent(u"Starting in 2026"_s, QDate(2026, 1, 1), {}, u"2026"_s,
                 u"No ship below 90 metres needs a person on board"_s, EventKind::Interval, Precision::Year);
        addEvent(u"by early 2028"_s, {}, QDate(2028, 4, 30), u"2028-EARLY"_s, u"The change is finished"_s,
                 EventKind::Interval, Precision::Fuzzy);
        addEvent(u"decade-long"_s, {}, {}, u"P10Y"_s, u"Quarrel over machine pilots"_s, EventKind::Duration,
                 Precision::Decade);
    }

    FigureId addFigure(const QString &words, std::optional<double> low, std::optional<double> high, const QString &unit,
                       FigureKind kind, const QString &label, SourceId source)
    {
        Figure figure;
        figure.id = FigureId(qsizetype(findings.figures.size()));
        figure.kind = kind;
        figure.span = at(words);
        figure.low = low;
        figure.high = high;
        figure.unit = unit;
        figure.label = label;
        figure.places = {{figure.span, figure.source}};
        figure.section = sectionAt(findings.sections, figure.span.begin);
        figure.source = source;
        figure.why = {{&SampleRule, figure.span}};
        findings.figures.push_back(figure);
        return figure.id;
    }

    void addFigures()
    {
        moves = addFigure(u"between 60% and 75%"_s, 60, 75, u"percent"_s, FigureKind::Share,
                          u"Moves made by machine pilots, whole port"_s, board);
        night = addFigure(u"90%"_s, 90, 90, u"percent"_s, FigureKind::Share,
                          u"Moves made by machine pilots, at night"_s, board);
        addFigure(u"90 metres"_s, 90, 90, u"meter"_s, FigureKind::Quantity, u"Ship length without a person on board"_s,
                  lindqvist);
        addFigure(u"€40 million"_s, 40e6, 40e6, u"EUR"_s, FigureKind::Money, u"Cost of the quarrel"_s, {});
    }

    void addCharts()
    {
        Chart shares;
        shares.id = u"shares"_s;
        shares.kind = ChartKind::ShareBars;
        shares.title = u"Moves made by machine pilots"_s;
        shares.unit = u"percent"_s;
        for (const FigureId id : {moves, night}) {
            const Figure &figure = findings.figures[size_t(id.index)];
            ChartBar bar;
            bar.label = figure.label;
            bar.detail = u"Harbour board"_s;
            bar.low = figure.low;
            bar.high = figure.high;
            bar.source = figure.source;
            bar.target = id;
            shares.bars.push_back(bar);
        }
        shares.leftOut = {{FigureId(2), u"90 metres is a length, no share."_s}};
        findings.charts.push_back(shares);

        Chart perSource;
        perSource.id = u"quotes-per-source"_s;
        perSource.kind = ChartKind::CountBars;
        perSource.title = u"Quotes per source"_s;
        for (const auto &[source, count] : {std::pair(lindqvist, 4.0), std::pair(okoro, 2.0)}) {
            ChartBar bar;
            bar.label = findings.sources[size_t(source.index)].name;
            bar.low = bar.high = count;
            bar.source = source;
            bar.target = source;
            perSource.bars.push_back(bar);
        }
        findings.charts.push_back(perSource);
    }

    Writer writer;
    Findings findings;
    SourceId lindqvist, okoro, board, podcast, wire, courier;
    FigureId moves, night;
};

} // namespace

Span spanOf(const QString &text, const QString &words, int occurrence)
{
    qsizetype begin = -1;
    for (int i = 0; i <= occurrence; ++i) {
        begin = text.indexOf(words, begin + 1);
        if (begin < 0) {
            ADD_FAILURE() << "not in the text: " << qPrintable(words);
            return {};
        }
    }
    return {begin, begin + words.size()};
}

ArticlePtr sampleArticle()
{
    return SampleBuilder().build();
}

ArticlePtr largeArticle(int quotes)
{
    Writer writer;
    Findings findings;
    writer.reading.path = u"large.txt"_s;
    writer.reading.mediaType = u"text/plain"_s;
    Source source;
    source.id = SourceId(0);
    source.name = u"Ada Brandt"_s;
    findings.sources.push_back(source);
    for (int i = 0; i < quotes; ++i) {
        writer.add(u"Section %1"_s.arg(i + 1), BlockKind::Heading, BlockRole::Body, 2);
        const QString words =
            u"These are the words of statement number %1, and they go on for a line or two"_s.arg(i + 1);
        const Span paragraph =
            writer.add(u"“%1,” Ada Brandt said. The paragraph then goes on in the reporter’s own words, "
                       u"long enough to fill some lines of the view."_s.arg(words),
                       BlockKind::Paragraph);
        Quote quote;
        quote.id = QuoteId(i);
        quote.span = {paragraph.begin + 1, paragraph.begin + 1 + words.size()};
        quote.source = source.id;
        findings.quotes.push_back(quote);
    }
    findings.sections = findSections(writer.reading.blocks);
    for (Quote &quote : findings.quotes) {
        quote.section = sectionAt(findings.sections, quote.span.begin);
    }
    return std::make_shared<const Article>(std::move(writer.reading), std::move(findings));
}

} // namespace pullquote::test
