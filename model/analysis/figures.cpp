// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/figures.h"

#include "model/analysis/figurevetoes.h"
#include "model/analysis/measures.h"
#include "model/analysis/sections.h"

#include <algorithm>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whether an event is a point or stretch of the calendar, whose numbers are no counts.
bool claims(const Event &event, const Measure &measure)
{
    return event.kind != EventKind::Duration && !measure.hasUnit() && event.span.overlaps(measure.first().span);
}

class FigureFinder final
{
public:
    FigureFinder(const AnalysedText &cut, const Findings &found, const NumberLexicon &numbers,
                 const FigureLexicon &lexicon)
        : m_cut(cut)
        , m_found(found)
        , m_numbers(numbers)
        , m_lexicon(lexicon)
    {
    }

    std::vector<Figure> run(std::vector<Measure> measures)
    {
        size_t block = 0;
        for (const Measure &measure : measures) {
            while (m_cut.blockTokens[block].last <= measure.tokens.first) {
                ++block;
            }
            const bool heading = m_cut.blocks[block].kind == BlockKind::Heading;
            if (isClaimed(measure) ||
                vetoOf(m_cut, measure, m_cut.blockTokens[block], heading, m_lexicon, m_numbers) != nullptr) {
                continue;
            }
            m_figures.push_back(figureOf(measure));
        }
        for (size_t i = 0; i < m_figures.size(); ++i) {
            m_figures[i].id = FigureId(qsizetype(i));
        }
        return std::move(m_figures);
    }

private:
    bool isClaimed(const Measure &measure)
    {
        while (m_event < m_found.events.size() && m_found.events[m_event].span.end <= measure.span.begin) {
            ++m_event;
        }
        return m_event < m_found.events.size() && claims(m_found.events[m_event], measure);
    }

    Figure figureOf(const Measure &measure) const
    {
        Figure figure;
        figure.kind = measure.kind;
        figure.span = measure.span;
        figure.low = measure.low;
        figure.high = measure.high;
        figure.approximate = measure.approximate;
        figure.from = measure.from;
        figure.per = measure.per;
        figure.unit = unitOf(measure);
        figure.places = {measure.span};
        figure.section = sectionAt(m_found.sections, measure.span.begin);
        figure.why = measure.why;
        return figure;
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
    std::vector<Figure> m_figures;
    size_t m_event = 0;
};

} // namespace

std::vector<Figure> findFigures(const AnalysedText &cut, std::span<const Numeral> numerals, const Findings &found,
                                const NumberLexicon &numbers, const FigureLexicon &lexicon)
{
    return FigureFinder(cut, found, numbers, lexicon)
        .run(joinMeasures(cut, findAmounts(cut, numerals, numbers, lexicon), lexicon));
}

} // namespace pullquote
