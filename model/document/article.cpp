// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/document/article.h"

#include "model/analysis/headingchanges.h"
#include "model/analysis/sections.h"

#include <QFileInfo>
#include <QTextBoundaryFinder>

namespace pullquote {

namespace {

IntervalIndex<Item> indexOf(const Findings &findings)
{
    std::vector<IntervalIndex<Item>::Entry> entries;
    const auto add = [&](Span span, const Item &item) {
        if (!span.isEmpty()) {
            entries.push_back({span, item});
        }
    };
    for (const Source &source : findings.sources) {
        for (const Mention &mention : source.mentions) {
            add(mention.span, source.id);
        }
    }
    for (const Quote &quote : findings.quotes) {
        add(quote.span, quote.id);
    }
    for (const Event &event : findings.events) {
        add(event.span, event.id);
    }
    for (const Figure &figure : findings.figures) {
        for (const FigurePlace &place : figure.places) {
            add(place.span, figure.id);
        }
        if (figure.places.empty()) {
            add(figure.span, figure.id);
        }
    }
    return IntervalIndex<Item>(std::move(entries));
}

template <typename T>
Span spanOrNowhere(const T *found)
{
    return found ? found->span : Span();
}

} // namespace

Article::Article(Reading reading, Findings findings)
    : m_reading(std::move(reading))
    , m_findings(std::move(findings))
    , m_annotations(indexOf(m_findings))
    , m_wordings(m_findings.quotes.size())
    , m_quoteCounts(m_findings.sources.size())
{
    m_reading.warnings += m_findings.warnings;
    for (const Quote &quote : m_findings.quotes) {
        if (quote.variantOf.isValid()) {
            m_wordings[size_t(quote.variantOf.index)].push_back(quote.id);
        }
        if (quote.source.isValid()) {
            ++m_quoteCounts[size_t(quote.source.index)];
        }
    }
}

QString Article::displayTitle() const
{
    return metadata().title.isEmpty() ? QFileInfo(m_reading.path).fileName() : metadata().title;
}

Span Article::sentenceAround(Span span) const
{
    const auto after = std::ranges::upper_bound(blocks(), span.begin, {}, [](const Block &b) { return b.span.begin; });
    if (after == blocks().begin()) {
        return span;
    }
    const Span block = std::prev(after)->span;
    if (!block.contains(span.begin)) {
        return span;
    }
    const QStringView text = textOf(block);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Sentence, text.data(), text.size());
    finder.setPosition(span.begin - block.begin);
    const qsizetype begin = finder.isAtBoundary() ? finder.position() : finder.toPreviousBoundary();
    finder.setPosition(std::min(span.end, block.end) - block.begin);
    const qsizetype end =
        finder.isAtBoundary() && finder.position() > begin ? finder.position() : finder.toNextBoundary();
    Span sentence{block.begin + std::max<qsizetype>(begin, 0), end < 0 ? block.end : block.begin + end};
    while (!sentence.isEmpty() && m_reading.text[sentence.end - 1].isSpace()) {
        --sentence.end;
    }
    return sentence;
}

Span Article::spanOf(const Item &item) const
{
    struct Visitor
    {
        const Article &article;
        Span operator()(std::monostate) const { return {}; }
        Span operator()(Span span) const { return span; }
        Span operator()(SectionId id) const
        {
            const Section *section = article.find(id);
            return !section ? Span() : section->headingSpan.isEmpty() ? section->span : section->headingSpan;
        }
        Span operator()(SourceId id) const
        {
            const Source *source = article.find(id);
            return source && !source->mentions.empty() ? source->mentions.front().span : Span();
        }
        Span operator()(QuoteId id) const { return spanOrNowhere(article.find(id)); }
        Span operator()(EventId id) const { return spanOrNowhere(article.find(id)); }
        Span operator()(FigureId id) const { return spanOrNowhere(article.find(id)); }
    };
    return std::visit(Visitor{*this}, item);
}

SectionId Article::sectionOf(const Item &item) const
{
    if (const auto *id = std::get_if<SectionId>(&item)) {
        return *id;
    }
    if (std::holds_alternative<SourceId>(item)) {
        return {};
    }
    const Span span = spanOf(item);
    return span.isEmpty() ? SectionId() : sectionAt(sections(), span.begin);
}

SourceId Article::sourceOf(const Item &item) const
{
    if (const auto *source = std::get_if<SourceId>(&item)) {
        return *source;
    }
    if (const auto *id = std::get_if<QuoteId>(&item)) {
        const Quote *quote = find(*id);
        return quote ? quote->source : SourceId();
    }
    if (const auto *id = std::get_if<EventId>(&item)) {
        const Event *event = find(*id);
        return event ? event->source : SourceId();
    }
    if (const auto *id = std::get_if<FigureId>(&item)) {
        const Figure *figure = find(*id);
        return figure ? figure->source : SourceId();
    }
    return {};
}

Item Article::itemAt(qsizetype position) const
{
    Item found;
    for (const Item &item : m_annotations.at(position)) {
        const bool mention = std::holds_alternative<SourceId>(item);
        if (!mention || !isSomething(found) || std::holds_alternative<SourceId>(found)) {
            found = item;
        }
    }
    return found;
}

bool Article::isChangedByHeading(const Quote &quote) const
{
    return pullquote::isChangedByHeading(quote);
}

std::vector<QuoteId> Article::variantsOf(QuoteId id) const
{
    const Quote *quote = find(id);
    if (!quote) {
        return {};
    }
    const QuoteId fullest = quote->variantOf.isValid() ? quote->variantOf : quote->id;
    std::vector<QuoteId> variants = m_wordings[size_t(fullest.index)];
    if (!variants.empty()) {
        variants.push_back(fullest);
    }
    std::erase(variants, id);
    std::ranges::sort(variants);
    return variants;
}

int Article::quoteCountOf(SourceId id) const
{
    return find(id) ? m_quoteCounts[size_t(id.index)] : 0;
}

} // namespace pullquote
