// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/figures.h"

#include "model/analysis/figurelabels.h"
#include "model/analysis/figuresources.h"
#include "model/analysis/figurevetoes.h"
#include "model/analysis/measures.h"
#include "model/analysis/sections.h"

#include <QHash>

#include <algorithm>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Rule AgainRule{"figure.told-again", "The same value of the same thing is told in another sentence."};

/// Figures that may be one told twice stand in one bucket.
struct ValueKey
{
    QString unit;
    QString per;
    double low;
    double high;
    friend bool operator==(const ValueKey &, const ValueKey &) = default;
    friend size_t qHash(const ValueKey &key, size_t seed = 0)
    {
        return qHashMulti(seed, key.unit, key.per, key.low, key.high);
    }
};

/// Whether what the two labels say, by their words, is one thing, or the later says only who tells it.
bool tellsAgain(const Figure &first, std::span<const std::uint32_t> firstWords, const Figure &later,
                std::span<const std::uint32_t> laterWords)
{
    if (first.label == later.label && !later.measure.isEmpty()) {
        return true;
    }
    const auto inBoth =
        std::ranges::count_if(laterWords, [&](std::uint32_t w) { return std::ranges::binary_search(firstWords, w); });
    if (later.measure.isEmpty()) {
        return laterWords.empty() || inBoth > 0;
    }
    const auto fewer = std::min(firstWords.size(), laterWords.size());
    return fewer > 0 && 2 * static_cast<size_t>(inBoth) >= fewer;
}

/// Whether an event is a point or stretch of the calendar, whose numbers are no counts.
bool claims(const Event &event, const Measure &measure)
{
    return event.kind != EventKind::Duration && !measure.hasUnit() && event.span.overlaps(measure.first().span);
}

class FigureFinder final
{
public:
    FigureFinder(const AnalysedText &cut, const Findings &found, const NumberLexicon &numbers,
                 const FigureLexicon &lexicon, const english::Grammar &grammar)
        : m_cut(cut)
        , m_found(found)
        , m_numbers(numbers)
        , m_lexicon(lexicon)
        , m_sources(cut, found, lexicon.labels)
        , m_labels(cut, lexicon.labels, lexicon.words, lexicon.units, grammar, found.sources)
    {
    }

    std::vector<Figure> run(std::span<const Numeral> numerals)
    {
        size_t next = 0;
        for (size_t block = 0; block < m_cut.blockTokens.size(); ++block) {
            const TokenRange tokens = m_cut.blockTokens[block];
            const size_t first = next;
            while (next < numerals.size() && numerals[next].tokens.first < tokens.last) {
                ++next;
            }
            if (m_cut.blocks[block].kind == BlockKind::Boilerplate) {
                continue;
            }
            findAmounts(m_cut, tokens, numerals.subspan(first, next - first), m_numbers, m_lexicon, m_amounts);
            joinMeasures(m_cut, tokens, m_amounts, m_lexicon, m_measures);
            addBlock(tokens, m_cut.blocks[block].kind == BlockKind::Heading);
        }
        for (size_t i = 0; i < m_figures.size(); ++i) {
            m_figures[i].id = FigureId(qsizetype(i));
        }
        return std::move(m_figures);
    }

private:
    void addBlock(TokenRange block, bool heading)
    {
        const Measure *before = nullptr;
        FigureLabel label;
        FigureSources::Stated stated;
        qsizetype statedIn = -1;
        for (const Measure &measure : m_measures) {
            if (isClaimed(measure) || vetoOf(m_cut, measure, block, heading, m_lexicon, m_numbers) != nullptr) {
                continue;
            }
            label = m_labels.labelOf(measure, before, label);
            before = &measure;
            Figure figure = figureOf(measure, label);
            const qsizetype sentence = m_cut.sentenceOf(measure.tokens.first);
            const auto own = m_sources.sourceOf(measure.tokens);
            // Whoever states one figure of a sentence states the next, unless that has somebody of its own.
            stated = own.source.isValid() || sentence != statedIn ? own : stated;
            statedIn = sentence;
            if (stated.source.isValid()) {
                figure.source = stated.source;
                figure.why.push_back({stated.rule, stated.span});
            }
            addOrMerge(std::move(figure), sentence);
        }
    }

    /// The same figure told again is another place of the first.
    void addOrMerge(Figure figure, qsizetype sentence)
    {
        constexpr qsizetype LooksBack = 8;
        auto &told = m_told[{figure.unit, figure.per, figure.low.value_or(-1), figure.high.value_or(-1)}];
        const qsizetype oldest = std::max<qsizetype>(0, told.size() - LooksBack);
        std::vector<std::uint32_t> words = contentWords(figure.label);
        for (qsizetype i = told.size(); i > oldest; --i) {
            Figure &first = m_figures[told[i - 1].index];
            const bool sameKind = first.kind == figure.kind && first.from == figure.from;
            if (told[i - 1].sentence != sentence && sameKind &&
                tellsAgain(first, m_words[told[i - 1].index], figure, words)) {
                first.places.push_back({figure.span, figure.source});
                first.why.push_back({&AgainRule, figure.span});
                first.source = first.source.isValid() ? first.source : figure.source;
                return;
            }
        }
        figure.places = {{figure.span, figure.source}};
        told.push_back({m_figures.size(), sentence});
        m_words.push_back(std::move(words));
        m_figures.push_back(std::move(figure));
    }

    bool isClaimed(const Measure &measure)
    {
        while (m_event < m_found.events.size() && m_found.events[m_event].span.end <= measure.span.begin) {
            ++m_event;
        }
        return m_event < m_found.events.size() && claims(m_found.events[m_event], measure);
    }

    Figure figureOf(const Measure &measure, const FigureLabel &label) const
    {
        Figure figure;
        figure.kind = measure.kind;
        figure.span = measure.span;
        figure.low = measure.low;
        figure.high = measure.high;
        figure.approximate = measure.approximate;
        figure.from = measure.from;
        figure.direction = measure.from ? Direction::Unknown : measure.direction;
        figure.per = measure.per;
        figure.unit = unitOf(measure);
        figure.age = isAge(measure);
        figure.section = sectionAt(m_found.sections, measure.span.begin);
        figure.measure = label.measure;
        figure.subject = label.subject;
        figure.label = label.text();
        figure.labelSpan = label.span;
        figure.why = measure.why;
        if (label.rule != nullptr) {
            figure.why.push_back({label.rule, label.span});
        }
        return figure;
    }

    bool isAge(const Measure &measure) const
    {
        if (measure.hasUnit() && m_lexicon.units.unit(measure.unit).dimension == Dimension::Age) {
            return true;
        }
        const std::uint32_t first = measure.tokens.first; // "at age 74", "aged between 6 and 13"
        return measure.kind == FigureKind::Duration && first > 0 &&
               m_lexicon.words.is(m_cut.tokens[first - 1], FigureWord::Age);
    }

    QString unitOf(const Measure &measure) const
    {
        if (measure.hasUnit()) {
            return m_lexicon.units.unit(measure.unit).name;
        }
        if (measure.noun.isEmpty()) {
            return {};
        }
        const Token &head = m_cut.tokens[measure.noun.last - 1];
        if (m_lexicon.words.is(head, FigureWord::Person)) {
            return u"person"_s;
        }
        return m_lexicon.words.singular(m_cut.of(head));
    }

    const AnalysedText &m_cut;
    const Findings &m_found;
    const NumberLexicon &m_numbers;
    const FigureLexicon &m_lexicon;
    struct Told
    {
        size_t index;
        qsizetype sentence;
    };
    const FigureSources m_sources;
    FigureLabels m_labels;
    std::vector<Amount> m_amounts; ///< Of one block after the other, as are the measures.
    std::vector<Measure> m_measures;
    std::vector<Figure> m_figures;
    std::vector<std::vector<std::uint32_t>> m_words; ///< By figure: those of its label.
    QHash<ValueKey, QList<Told>> m_told;
    size_t m_event = 0;
};

} // namespace

std::vector<Figure> findFigures(const AnalysedText &cut, std::span<const Numeral> numerals, const Findings &found,
                                const NumberLexicon &numbers, const FigureLexicon &lexicon,
                                const english::Grammar &grammar)
{
    return FigureFinder(cut, found, numbers, lexicon, grammar).run(numerals);
}

} // namespace pullquote
