// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/findings.h"
#include "model/document/place.h"
#include "model/reading/reading.h"
#include "model/text/intervalindex.h"

#include <memory>
#include <vector>

namespace pullquote {

/// One article taken apart: the immutable text and every finding as a stand-off annotation of it. Never changed after
/// it is made, so any thread may read it.
class Article final
{
public:
    Article(Reading reading, Findings findings);

    const Reading &reading() const { return m_reading; }
    const QString &text() const { return m_reading.text; }
    const std::vector<Block> &blocks() const { return m_reading.blocks; }
    const Metadata &metadata() const { return m_reading.metadata; }

    const Findings &findings() const { return m_findings; }
    const std::vector<Section> &sections() const { return m_findings.sections; }
    const std::vector<Source> &sources() const { return m_findings.sources; }
    const std::vector<Quote> &quotes() const { return m_findings.quotes; }
    const std::vector<Event> &events() const { return m_findings.events; }
    const std::vector<Figure> &figures() const { return m_findings.figures; }
    const std::vector<Chart> &charts() const { return m_findings.charts; }
    const WritingDate &writingDate() const { return m_findings.writingDate; }

    /// Null if the id is invalid or of another article.
    const Section *find(SectionId id) const { return at(m_findings.sections, id); }
    const Source *find(SourceId id) const { return at(m_findings.sources, id); }
    const Quote *find(QuoteId id) const { return at(m_findings.quotes, id); }
    const Event *find(EventId id) const { return at(m_findings.events, id); }
    const Figure *find(FigureId id) const { return at(m_findings.figures, id); }

    /// The title, or the file's name where there is none.
    QString displayTitle() const;

    /// The characters of a span of the text.
    QStringView textOf(Span span) const { return span.of(m_reading.text); }

    /// The sentence around `span`, for showing a finding in context; within its block.
    Span sentenceAround(Span span) const;

    /// The main place of an item in the text: empty if it has none there (a source that only the metadata names).
    Span spanOf(const Item &item) const;

    /// The section that an item lies in, or the section itself; invalid for sources and for nothing.
    SectionId sectionOf(const Item &item) const;

    /// The source that an item belongs to (its speaker, who states it), or the source itself; invalid if none.
    SourceId sourceOf(const Item &item) const;

    /// Quotes, events, figures and source mentions by place.
    const IntervalIndex<Item> &annotations() const { return m_annotations; }

    /// What a click at `position` means: the innermost quote, event or figure there, else the source mentioned there,
    /// else nothing.
    Item itemAt(qsizetype position) const;

    /// Whether `quote` stands in a heading that changes words of it that mean something.
    bool isChangedByHeading(const Quote &quote) const;
    /// The other wordings of the same utterance as `id`, `id` itself left out.
    std::vector<QuoteId> variantsOf(QuoteId id) const;

    /// How many quotes the source has.
    int quoteCountOf(SourceId id) const;

private:
    template <typename List, typename IdType>
    static auto at(const List &list, IdType id) -> const typename List::value_type *
    {
        const auto index = static_cast<size_t>(id.index);
        return id.isValid() && index < list.size() ? &list[index] : nullptr;
    }

    Reading m_reading;
    Findings m_findings;
    IntervalIndex<Item> m_annotations;
    std::vector<std::vector<QuoteId>> m_wordings; ///< By quote: those that point at it as the fullest.
    std::vector<int> m_quoteCounts;               ///< By source.
};

using ArticlePtr = std::shared_ptr<const Article>;

} // namespace pullquote
