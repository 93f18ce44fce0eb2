// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/events.h"

#include "model/analysis/sections.h"
#include "model/analysis/time/expressions.h"
#include "model/analysis/time/resolution.h"
#include "model/analysis/time/tense.h"
#include "model/analysis/time/writingdate.h"

#include <algorithm>
#include <utility>

namespace pullquote {

namespace {

constexpr Rule InferredRule{"time.inferred-writing", "The day of writing that it counts from was inferred."};

/// Goes over the expressions of a document in order: what was placed before helps to place what follows.
class Timeline final
{
public:
    Timeline(Findings &found, const AnalysedText &cut, const TimeLexicon &lexicon)
        : m_found(found)
        , m_cut(cut)
        , m_lexicon(lexicon)
    {
    }

    void add(const TimeExpression &expression)
    {
        while (m_sentence < m_cut.sentences.size() && m_cut.sentences[m_sentence].last <= expression.tokens.first) {
            ++m_sentence;
        }
        const qsizetype block = blockOf(expression.span.begin);
        if (block != m_block) {
            m_block = block;
            m_previous = {}; // "two weeks later" counts from its own paragraph
        }
        const TokenRange sentence =
            m_sentence < m_cut.sentences.size() ? m_cut.sentences[m_sentence] : expression.tokens;
        Event event = placed(expression, sentence);
        event.section = sectionAt(m_found.sections, event.span.begin);
        event.source = sourceOf(event.span);
        event.id = EventId(qsizetype(m_found.events.size()));
        m_found.events.push_back(std::move(event));
    }

private:
    /// The block that holds the position: expressions come in order, and so do blocks.
    qsizetype blockOf(qsizetype position)
    {
        while (m_nextBlock < m_cut.blocks.size() && m_cut.blocks[m_nextBlock].span.begin <= position) {
            ++m_nextBlock;
        }
        const bool inside = m_nextBlock > 0 && m_cut.blocks[m_nextBlock - 1].span.contains(position);
        return inside ? qsizetype(m_nextBlock) - 1 : -1;
    }

    Event placed(const TimeExpression &expression, TokenRange sentence)
    {
        const WritingDate &writing = m_found.writingDate;
        const Tense tense = tenseAround(m_cut, m_lexicon, sentence, expression.tokens);
        const TimeValue &value = expression.value;
        if (value.aheadOrLong && tense == Tense::Past) {
            TimeExpression length = expression;
            length.value.aheadOrLong = false;
            length.value.kind = TimeValue::Kind::Duration; // "prices fell by a third in six months"
            length.value.shift = 0;
            return placed(length, sentence);
        }
        const Stretch within = m_previousSentence == m_sentence ? m_previous : Stretch{};
        PlacedTime early = placeTime(value, {writing.earliest, tense, m_previous, within}, m_lexicon);
        Event event;
        event.kind = early.kind;
        event.precision = early.precision;
        event.approximate = early.approximate;
        event.relative = early.relative;
        event.span = expression.span;
        event.begin = early.stretch.begin;
        event.end = early.stretch.end;
        event.timex = std::move(early.timex);
        event.why = {{expression.rule, expression.span}};
        if (writing.basis == WritingDate::Basis::Inferred && early.usedReference) {
            // Somewhere in the inferred stretch: the ends are those of its own ends.
            const PlacedTime late = placeTime(value, {writing.latest, tense, m_previous, within}, m_lexicon);
            event.end = late.stretch.end;
            event.approximate = true;
            event.inferred = true;
            event.why.push_back({&InferredRule, writing.why.front().span});
        }
        event.tense = tenseOf(event, tense);
        if (value.isAbsolute() && event.begin.isValid() && event.end.isValid()) {
            m_previous = {event.begin, event.end};
            m_previousSentence = m_sentence;
        }
        return event;
    }

    /// Against the day of writing where both are known; else as the verb has it.
    Tense tenseOf(const Event &event, Tense said) const
    {
        const WritingDate &writing = m_found.writingDate;
        if (!writing.earliest.isValid()) {
            return said;
        }
        if (event.end.isValid() && event.end < writing.earliest) {
            return Tense::Past;
        }
        if (event.begin.isValid() && event.begin > writing.latest) {
            return Tense::Future;
        }
        return event.begin.isValid() || event.end.isValid() ? Tense::Present : said;
    }

    /// Whose words hold the expression. The quotes are in order of their begin.
    SourceId sourceOf(Span span)
    {
        while (m_quote < m_found.quotes.size() && m_found.quotes[m_quote].span.begin <= span.begin) {
            ++m_quote;
        }
        constexpr size_t Reach = 8; // quotes in quotes and sentences between them: the holder is near
        for (size_t back = 1; back <= std::min(Reach, m_quote); ++back) {
            const Quote &quote = m_found.quotes[m_quote - back];
            if (quote.span.contains(span) && quote.source.isValid()) {
                return quote.source;
            }
        }
        return {};
    }

    Findings &m_found;
    const AnalysedText &m_cut;
    const TimeLexicon &m_lexicon;
    size_t m_sentence = 0;
    size_t m_quote = 0;
    size_t m_nextBlock = 0;
    qsizetype m_block = -1;
    Stretch m_previous;
    size_t m_previousSentence = 0;
};

/// The names of people in the text, in order of their begin.
std::vector<Span> namesOfPeople(const Findings &found)
{
    std::vector<Span> names;
    for (const Source &source : found.sources) {
        for (const Mention &mention : source.mentions) {
            if (source.kind == SourceKind::Person && mention.kind == MentionKind::Name) {
                names.push_back(mention.span);
            }
        }
    }
    std::ranges::sort(names);
    return names;
}

/// Whether the span holds a part of a name but not all of it: 360周 in 360周鴻禕 are no weeks, May in Theresa May is no
/// month. Names do not overlap.
bool cutsName(Span span, std::span<const Span> names)
{
    const auto after = std::ranges::lower_bound(names, span.end, {}, &Span::begin);
    return after != names.begin() && std::prev(after)->overlaps(span) && !span.contains(*std::prev(after));
}

} // namespace

void findEvents(Findings &found, const AnalysedText &cut, std::span<const Numeral> numerals, const TimeLexicon &lexicon)
{
    std::vector<TimeExpression> expressions = findTimeExpressions(cut, numerals, lexicon, MostFindings + 1);
    const std::vector<Span> names = namesOfPeople(found);
    std::erase_if(expressions, [&](const TimeExpression &expression) { return cutsName(expression.span, names); });
    if (expressions.size() > MostFindings) {
        found.warnings.push_back(
            QStringLiteral("The text names more than %1 times; those behind these were left out.").arg(MostFindings));
        expressions.resize(MostFindings);
    }
    if (found.writingDate.basis == WritingDate::Basis::Unknown) {
        found.writingDate = inferWritingDate(cut, expressions, lexicon);
    }
    found.events.clear();
    found.events.reserve(expressions.size());
    Timeline timeline(found, cut, lexicon);
    for (const TimeExpression &expression : expressions) {
        timeline.add(expression);
    }
}

} // namespace pullquote
