// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/analyser.h"

#include "model/analysis/analysedtext.h"
#include "model/analysis/blockquotations.h"
#include "model/analysis/charts.h"
#include "model/analysis/chinese/chineselexicon.h"
#include "model/analysis/chinese/chinesequotes.h"
#include "model/analysis/chinese/statements.h"
#include "model/analysis/english/dissection.h"
#include "model/analysis/eventlabels.h"
#include "model/analysis/events.h"
#include "model/analysis/figures.h"
#include "model/analysis/headingchanges.h"
#include "model/analysis/localcurrency.h"
#include "model/analysis/marks.h"
#include "model/analysis/numbers.h"
#include "model/analysis/provenance.h"
#include "model/analysis/quotes.h"
#include "model/analysis/sections.h"
#include "model/analysis/variants.h"
#include "model/reading/language.h"
#include "model/text/lexicon.h"

#include <QLocale>

#include <algorithm>
#include <numeric>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

/// Built in one go over one vocabulary; every stage's lexicon keeps tables by WordId.
struct Analyser::Lexicons
{
    Vocabulary vocabulary;
    NumberLexicon numbers{vocabulary};
    FigureLexicon figures{vocabulary};
    TimeLexicon time{vocabulary};
    english::Lexicon english{vocabulary};
    ProvenanceLexicon provenance{vocabulary};
    CharacterPhrases chinese = loadChineseLexicon();
    std::vector<Abbreviation> abbreviations; ///< By WordId.

    Lexicons()
    {
        std::vector<std::pair<WordId, Abbreviation>> known;
        for (const LexiconEntry &entry : loadLexicon(u"en"_s, u"abbreviations"_s)) {
            const bool beforeNumber = entry.fields.value(0) == u"number";
            known.emplace_back(vocabulary.add(entry.phrase),
                               beforeNumber ? Abbreviation::BeforeNumber : Abbreviation::Always);
        }
        abbreviations.assign(vocabulary.size(), Abbreviation::None);
        for (const auto &[id, kind] : known) {
            abbreviations[id] = kind;
        }
    }

    Abbreviation abbreviation(const Token &token) const
    {
        return token.has(HasDot)                   ? Abbreviation::Always
               : token.word < abbreviations.size() ? abbreviations[token.word]
                                                   : Abbreviation::None;
    }
};

namespace {

constexpr Rule NotReadRule{"speaker.language", "Who said words is told for English and Chinese only."};

/// Each quote is moved once: they are large.
void sortBySpan(std::vector<Quote> &quotes)
{
    std::vector<std::uint32_t> order(quotes.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(order, {}, [&](std::uint32_t i) { return quotes[i].span; });
    std::vector<Quote> sorted;
    sorted.reserve(quotes.size());
    for (const std::uint32_t i : order) {
        sorted.push_back(std::move(quotes[i]));
    }
    quotes = std::move(sorted);
}

/// Whether the words that the text begins with are English: three in ten of them are its articles, prepositions and the
/// like, more than any other language shares. Asked first since it needs no look at letters.
bool beginsInEnglish(const AnalysedText &cut, const english::Grammar &grammar)
{
    constexpr int Enough = 200;
    int words = 0;
    int small = 0;
    for (size_t i = 0; i < cut.tokens.size() && words < Enough; ++i) {
        const Token &token = cut.tokens[i];
        const english::WordClass known = grammar.of(token).wordClass;
        words += token.is(TokenKind::Word) || token.is(TokenKind::Han) ? 1 : 0;
        small += known != english::WordClass::Unknown && known != english::WordClass::Adjective &&
                         known != english::WordClass::Title && known != english::WordClass::Number
                     ? 1
                     : 0;
    }
    return small * 10 >= words * 3;
}

/// The language of the text as BCP 47: what its words say, else what the page declares; empty if neither tells. In a
/// few words there is nothing to tell it by.
QString languageWritten(const Reading &reading)
{
    constexpr qsizetype FewWords = 200; // UTF-16 units
    constexpr qsizetype Enough = 4096;
    const QString &declared = reading.metadata.language;
    const QStringView text = reading.text;
    const QString told = text.size() < FewWords ? QString() : languageOf(text.first(std::min(text.size(), Enough)));
    return told.isEmpty() ? declared : told;
}

/// Whether who said what and what is counted can be told: the rules read English and Chinese.
bool isRead(const QString &language)
{
    const QString primary = language.section(u'-', 0, 0).section(u'_', 0, 0);
    return primary.isEmpty() || primary.compare("en"_L1, Qt::CaseInsensitive) == 0 ||
           primary.compare("zh"_L1, Qt::CaseInsensitive) == 0;
}

/// The quotes of a text whose language is not read: by their marks alone, said by nobody known.
void addQuotesByMarks(Findings &findings, const AnalysedText &cut, std::span<const MarkedStretch> stretches,
                      const QString &language)
{
    findings.quotes = quotesInMarks(cut, stretches);
    for (Quote &quote : findings.quotes) {
        quote.why.push_back({&NotReadRule, {}});
    }
    findings.warnings.push_back(
        u"The text is in %1: quotes are found by their marks and figures by their units, but who said what and what is counted is told for English and Chinese only."_s
            .arg(QLocale::languageToString(QLocale(language).language())));
}

/// Of a text whose language is not read, what a unit tells: shares, money, quantities, durations. Nouns that are
/// counted and words for "twice" are those of English and Chinese.
void keepMeasured(std::vector<Figure> &figures)
{
    std::erase_if(figures, [](const Figure &figure) {
        return figure.kind == FigureKind::Count || figure.kind == FigureKind::Ordinal ||
               figure.kind == FigureKind::Ratio;
    });
    for (size_t i = 0; i < figures.size(); ++i) {
        figures[i].id = FigureId(qsizetype(i));
    }
}

/// Gives quotes, which are in order of the text, and sources their ids and sections.
void numberQuotesAndSources(Findings &findings)
{
    for (size_t i = 0; i < findings.quotes.size(); ++i) {
        findings.quotes[i].id = QuoteId(qsizetype(i));
        findings.quotes[i].section = sectionAt(findings.sections, findings.quotes[i].span.begin);
    }
    for (size_t i = 0; i < findings.sources.size(); ++i) {
        findings.sources[i].id = SourceId(qsizetype(i));
    }
}

} // namespace

Analyser::Analyser()
    : m_lexicons(std::make_unique<const Lexicons>())
{
}

Analyser::~Analyser() = default;

Result<Findings> Analyser::analyse(const Reading &reading, const AnalysisOptions &options, std::stop_token stop,
                                   const std::function<void(double)> &progress) const
{
    const Error stopped{{}, reading.path, true};
    // Told between stages, with their shares of the time that English news takes (tests/bench/analysisbench.cpp).
    const auto isStopped = [&](double done) {
        if (progress) {
            progress(done);
        }
        return stop.stop_requested();
    };
    Findings findings;
    const AnalysedText cut = cutUp(reading.text, reading.blocks, m_lexicons->vocabulary,
                                   [this](const Token &token) { return m_lexicons->abbreviation(token); });
    findings.sections = findSections(reading.blocks);
    std::vector<MarkedStretch> stretches = findMarkedStretches(cut);
    const std::vector<BlockQuotation> quotations = findBlockQuotations(cut);
    addBlockQuotations(stretches, cut, quotations);
    if (isStopped(0.06)) {
        return stopped;
    }
    const QString language = beginsInEnglish(cut, m_lexicons->english.grammar) ? u"en"_s : languageWritten(reading);
    if (isRead(language)) {
        english::findQuotesAndSources(findings, cut, outsideChinese(cut, stretches), m_lexicons->english);
        addChineseQuotes(findings, findChineseQuotes(cut, stretches, m_lexicons->chinese));
    } else {
        addQuotesByMarks(findings, cut, stretches, language);
    }
    sortBySpan(findings.quotes);
    attributeBlockQuotations(findings, cut, quotations, m_lexicons->english.words);
    numberQuotesAndSources(findings);
    if (isStopped(0.42)) {
        return stopped;
    }
    tieVariants(findings.quotes, cut);
    pointOutChangedHeadings(findings.quotes, cut, m_lexicons->english.grammar);
    traceProvenance(findings, cut, reading.metadata, m_lexicons->provenance, m_lexicons->english.words,
                    m_lexicons->chinese);
    if (isStopped(0.54)) {
        return stopped;
    }
    const std::vector<Numeral> numerals = findNumerals(cut, m_lexicons->numbers); // shared by dates and figures
    if (numerals.size() >= mostNumerals(cut.tokens.size())) {
        findings.warnings.push_back(
            u"The text holds more numbers than prose does; those behind the first %1 were left out."_s.arg(
                numerals.size()));
    }
    if (options.published.isValid()) {
        findings.writingDate = {WritingDate::Basis::Given, options.published, options.published, {}};
    } else if (reading.metadata.published.isValid()) {
        findings.writingDate = {
            WritingDate::Basis::Metadata, reading.metadata.published, reading.metadata.published, {}};
    }
    findEvents(findings, cut, numerals, m_lexicons->time); // before figures: a date is no count
    labelEvents(findings, cut, m_lexicons->time, m_lexicons->english.grammar);
    if (isStopped(0.74)) {
        return stopped;
    }
    findings.figures =
        findFigures(cut, numerals, findings, m_lexicons->numbers, m_lexicons->figures, m_lexicons->english.grammar);
    if (!isRead(language)) {
        keepMeasured(findings.figures);
    }
    localizeCurrencies(findings.figures, reading.text, reading.metadata.language);
    findings.charts = chooseCharts(reading.text, findings);
    if (isStopped(1.0)) {
        return stopped;
    }
    return findings;
}

} // namespace pullquote
