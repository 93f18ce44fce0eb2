// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/document/correction.h"

#include "model/analysis/charts.h"
#include "model/analysis/sections.h"

#include <algorithm>

namespace pullquote {

namespace {

constexpr Rule ByHand{"correction.by-hand", "You put this right by hand."};

/// The finding that covers exactly `place`, or null.
template <typename Finding>
Finding *findingAt(std::vector<Finding> &findings, Span place)
{
    const auto found = std::ranges::find(findings, place, &Finding::span);
    return found == findings.end() ? nullptr : &*found;
}

/// Sorts by place and gives each finding its index as its id again. Returns the new ids by old index; findings that
/// were removed before have an invalid one, or none behind the last that is left.
template <typename Finding>
auto renumber(std::vector<Finding> &findings)
{
    using IdType = decltype(Finding::id);
    std::ranges::stable_sort(findings, [](const Finding &a, const Finding &b) {
        return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
    });
    std::int32_t largest = -1;
    for (const Finding &finding : findings) {
        largest = std::max(largest, finding.id.index);
    }
    std::vector<IdType> newIds(size_t(largest + 1));
    for (size_t i = 0; i < findings.size(); ++i) {
        const IdType id(static_cast<qsizetype>(i));
        if (findings[i].id.isValid()) {
            newIds[size_t(findings[i].id.index)] = id;
        }
        findings[i].id = id;
    }
    return newIds;
}

/// The corrections of one text, one after the other.
class Corrector final
{
public:
    Corrector(QStringView text, Findings findings)
        : m_text(text)
        , m_findings(std::move(findings))
    {
    }

    /// False if the correction finds nothing to correct.
    bool apply(const Correction &correction)
    {
        const auto place = findAnchor(m_text, correction.anchor);
        if (!place) {
            return false;
        }
        using Kind = Correction::Kind;
        switch (correction.kind) {
        case Kind::QuoteSource:
            return change(m_findings.quotes, *place, [&](Quote &quote) { setSource(quote, correction.name); });
        case Kind::MarkQuote:
            return markQuote(correction, *place);
        case Kind::FigureValue:
            return change(m_findings.figures, *place, [&](Figure &figure) { setValue(figure, correction); });
        case Kind::FigureLabel:
            return change(m_findings.figures, *place, [&](Figure &figure) { figure.label = correction.label; });
        case Kind::MarkFigure:
            return markFigure(correction, *place);
        case Kind::EventDates:
            return change(m_findings.events, *place, [&](Event &event) { setDates(event, correction); });
        case Kind::EventLabel:
            return change(m_findings.events, *place, [&](Event &event) { event.label = correction.label; });
        case Kind::NotAQuote:
            return remove(m_findings.quotes, *place);
        case Kind::NotAFigure:
            return remove(m_findings.figures, *place);
        case Kind::NotAnEvent:
            return remove(m_findings.events, *place);
        }
        return false;
    }

    Findings finish()
    {
        const auto quotes = renumber(m_findings.quotes);
        for (Quote &quote : m_findings.quotes) {
            if (quote.variantOf.isValid()) {
                const auto former = size_t(quote.variantOf.index);
                quote.variantOf = former < quotes.size() ? quotes[former] : QuoteId();
            }
        }
        renumber(m_findings.figures);
        renumber(m_findings.events);
        return std::move(m_findings);
    }

private:
    template <typename Finding, typename Change>
    bool change(std::vector<Finding> &findings, Span place, Change apply)
    {
        Finding *finding = findingAt(findings, place);
        if (!finding) {
            return false;
        }
        apply(*finding);
        finding->why.insert(finding->why.begin(), {&ByHand, place});
        return true;
    }

    template <typename Finding>
    static bool remove(std::vector<Finding> &findings, Span place)
    {
        return std::erase_if(findings, [&](const Finding &finding) { return finding.span == place; }) > 0;
    }

    SourceId sourceNamed(const QString &name)
    {
        if (name.isEmpty()) {
            return {};
        }
        const auto known = std::ranges::find(m_findings.sources, name, &Source::name);
        if (known != m_findings.sources.end()) {
            return known->id;
        }
        Source source;
        source.id = SourceId(qsizetype(m_findings.sources.size()));
        source.name = name;
        source.why = {{&ByHand, {}}};
        m_findings.sources.push_back(std::move(source));
        return m_findings.sources.back().id;
    }

    /// The way from where it was said stays; who said it changes.
    void setSource(Quote &quote, const QString &name)
    {
        quote.source = sourceNamed(name);
        quote.sourceSpan = {};
        quote.runnersUp.clear();
        std::erase_if(quote.chain, [](const ProvenanceStep &step) { return step.role == ProvenanceRole::Speaker; });
        if (quote.source.isValid()) {
            quote.chain.insert(quote.chain.begin(), {quote.source, ProvenanceRole::Speaker, {}});
        } else {
            quote.chain.clear();
        }
        if (quote.kind == QuoteKind::Scare && quote.source.isValid()) {
            quote.kind = QuoteKind::Partial;
        }
    }

    bool markQuote(const Correction &correction, Span place)
    {
        if (findingAt(m_findings.quotes, place)) {
            return false; // the program finds it by itself now
        }
        Quote quote;
        quote.span = place;
        quote.kind = isMarked(place) ? QuoteKind::Direct : QuoteKind::Indirect;
        quote.section = sectionAt(m_findings.sections, place.begin);
        setSource(quote, correction.name);
        quote.why = {{&ByHand, place}};
        m_findings.quotes.push_back(std::move(quote));
        return true;
    }

    bool isMarked(Span place) const
    {
        const QStringView marks = u"\"“”„«»‘’‹›「」『』";
        return place.begin > 0 && place.end < m_text.size() && marks.contains(m_text[place.begin - 1]) &&
               marks.contains(m_text[place.end]);
    }

    static void setValue(Figure &figure, const Correction &correction)
    {
        figure.low = correction.low;
        figure.high = correction.high;
        figure.unit = correction.unit;
        figure.approximate = false;
    }

    bool markFigure(const Correction &correction, Span place)
    {
        if (findingAt(m_findings.figures, place)) {
            return false;
        }
        Figure figure;
        figure.span = place;
        figure.places = {{place, figure.source}};
        figure.kind = correction.unit == QStringLiteral("percent") ? FigureKind::Share : FigureKind::Quantity;
        setValue(figure, correction);
        figure.label = correction.label;
        figure.section = sectionAt(m_findings.sections, place.begin);
        figure.why = {{&ByHand, place}};
        m_findings.figures.push_back(std::move(figure));
        return true;
    }

    static void setDates(Event &event, const Correction &correction)
    {
        event.begin = correction.begin;
        event.end = correction.end;
        event.precision = Precision::Day;
        event.approximate = false;
        event.inferred = false;
    }

    QStringView m_text;
    Findings m_findings;
};

} // namespace

Corrected applyCorrections(QStringView text, Findings findings, std::span<const Correction> corrections)
{
    Corrector corrector(text, std::move(findings));
    Corrected corrected;
    for (size_t i = 0; i < corrections.size(); ++i) {
        if (!corrector.apply(corrections[i])) {
            corrected.lost.push_back(i);
        }
    }
    corrected.findings = corrector.finish();
    corrected.findings.charts = chooseCharts(text, corrected.findings);
    return corrected;
}

} // namespace pullquote
