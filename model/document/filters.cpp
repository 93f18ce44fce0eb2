// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/document/filters.h"

namespace pullquote {

namespace {

bool liesIn(const Article &article, SectionId inner, SectionId outer)
{
    while (inner.isValid()) {
        if (inner == outer) {
            return true;
        }
        const Section *section = article.find(inner);
        inner = section ? section->parent : SectionId();
    }
    return false;
}

bool holdsText(const Article &article, const Item &item, const QString &text)
{
    const auto in = [&](QStringView words) { return words.contains(text, Qt::CaseInsensitive); };
    if (const Source *source = article.find(article.sourceOf(item)); source && in(source->name)) {
        return true;
    }
    if (const auto *id = std::get_if<EventId>(&item)) {
        if (const Event *event = article.find(*id); event && in(event->label)) {
            return true;
        }
    }
    if (const auto *id = std::get_if<FigureId>(&item)) {
        if (const Figure *figure = article.find(*id); figure && in(figure->label)) {
            return true;
        }
    }
    return in(article.textOf(article.spanOf(item)));
}

} // namespace

void Filters::set(const FilterState &state)
{
    if (m_state == state) {
        return;
    }
    m_state = state;
    Q_EMIT changed();
}

bool Filters::accepts(const Article &article, const Item &item) const
{
    if (m_state.isEmpty() || !isSomething(item) || std::holds_alternative<SectionId>(item) ||
        std::holds_alternative<Span>(item)) {
        return true;
    }
    if (m_state.source.isValid() && article.sourceOf(item) != m_state.source) {
        return false;
    }
    const bool isSource = std::holds_alternative<SourceId>(item);
    if (m_state.section.isValid() && !isSource && !liesIn(article, article.sectionOf(item), m_state.section)) {
        return false;
    }
    if (const auto *id = std::get_if<QuoteId>(&item); id && m_state.kind) {
        const Quote *quote = article.find(*id);
        if (!quote || quote->kind != *m_state.kind) {
            return false;
        }
    }
    return m_state.text.isEmpty() || holdsText(article, item, m_state.text);
}

} // namespace pullquote
