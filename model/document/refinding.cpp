// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/document/refinding.h"

#include "model/document/anchor.h"

namespace pullquote {

namespace {

std::optional<Span> refindSpan(const Article &before, Span span, const Article &now)
{
    if (before.text() == now.text()) {
        return span;
    }
    return findAnchor(now.text(), anchorOf(before.text(), span));
}

class Refinder final
{
public:
    Refinder(const Article &before, const Article &now)
        : m_before(before)
        , m_now(now)
    {
    }

    Item operator()(std::monostate) const { return {}; }
    Item operator()(Span span) const
    {
        const auto place = refindSpan(m_before, span, m_now);
        return place ? Item(*place) : Item();
    }
    Item operator()(QuoteId id) const { return bySpan(m_before.find(id), m_now.quotes()); }
    Item operator()(EventId id) const { return bySpan(m_before.find(id), m_now.events()); }
    Item operator()(FigureId id) const { return bySpan(m_before.find(id), m_now.figures()); }

    Item operator()(SourceId id) const
    {
        const Source *source = m_before.find(id);
        const auto found = std::ranges::find_if(m_now.sources(), [&](const Source &other) {
            return source && other.name == source->name && other.kind == source->kind;
        });
        return found == m_now.sources().end() ? Item() : Item(found->id);
    }

    Item operator()(SectionId id) const
    {
        const Section *section = m_before.find(id);
        const auto heading = [](const Article &article, const Section &s) { return article.textOf(s.headingSpan); };
        const auto found = std::ranges::find_if(m_now.sections(), [&](const Section &other) {
            return section && heading(m_now, other) == heading(m_before, *section);
        });
        return found == m_now.sections().end() ? Item() : Item(found->id);
    }

private:
    template <typename Finding>
    Item bySpan(const Finding *finding, const std::vector<Finding> &list) const
    {
        const auto place = finding ? refindSpan(m_before, finding->span, m_now) : std::nullopt;
        const auto found = place ? std::ranges::find(list, *place, &Finding::span) : list.end();
        return found == list.end() ? Item() : Item(found->id);
    }

    const Article &m_before;
    const Article &m_now;
};

} // namespace

Item refind(const Article &before, const Item &item, const Article &now)
{
    return std::visit(Refinder(before, now), item);
}

std::optional<qsizetype> refindPosition(const Article &before, qsizetype position, const Article &now)
{
    constexpr qsizetype TellingLength = 40;
    const qsizetype begin = std::clamp<qsizetype>(position, 0, before.text().size());
    const qsizetype end = std::min(begin + TellingLength, before.text().size());
    if (begin == end) {
        return std::nullopt;
    }
    const auto place = refindSpan(before, {begin, end}, now);
    return place ? std::optional(place->begin) : std::nullopt;
}

FilterState refind(const Article &before, const FilterState &filters, const Article &now)
{
    FilterState found = filters;
    const Item source = refind(before, Item(filters.source), now);
    const Item section = refind(before, Item(filters.section), now);
    found.source = std::holds_alternative<SourceId>(source) ? std::get<SourceId>(source) : SourceId();
    found.section = std::holds_alternative<SectionId>(section) ? std::get<SectionId>(section) : SectionId();
    return found;
}

} // namespace pullquote
