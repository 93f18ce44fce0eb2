// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/exporting/names.h"

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

QString nameOf(BlockKind kind)
{
    switch (kind) {
    case BlockKind::Heading:
        return u"heading"_s;
    case BlockKind::Paragraph:
        return u"paragraph"_s;
    case BlockKind::ListItem:
        return u"listItem"_s;
    case BlockKind::BlockQuote:
        return u"blockquote"_s;
    case BlockKind::Caption:
        return u"caption"_s;
    case BlockKind::Boilerplate:
        return u"boilerplate"_s;
    }
    return {};
}

QString nameOf(SourceKind kind)
{
    switch (kind) {
    case SourceKind::Person:
        return u"person"_s;
    case SourceKind::Organization:
        return u"organization"_s;
    case SourceKind::Publication:
        return u"publication"_s;
    case SourceKind::Document:
        return u"document"_s;
    case SourceKind::Unnamed:
        return u"unnamed"_s;
    }
    return {};
}

QString nameOf(QuoteKind kind)
{
    switch (kind) {
    case QuoteKind::Direct:
        return u"direct"_s;
    case QuoteKind::Partial:
        return u"partial"_s;
    case QuoteKind::Indirect:
        return u"indirect"_s;
    case QuoteKind::Heading:
        return u"heading"_s;
    case QuoteKind::Scare:
        return u"scare"_s;
    }
    return {};
}

QString nameOf(ProvenanceRole role)
{
    switch (role) {
    case ProvenanceRole::Speaker:
        return u"speaker"_s;
    case ProvenanceRole::Venue:
        return u"venue"_s;
    case ProvenanceRole::Reporter:
        return u"reporter"_s;
    case ProvenanceRole::Editor:
        return u"editor"_s;
    case ProvenanceRole::Translator:
        return u"translator"_s;
    case ProvenanceRole::Publisher:
        return u"publisher"_s;
    }
    return {};
}

QString nameOf(EventKind kind)
{
    switch (kind) {
    case EventKind::Date:
        return u"date"_s;
    case EventKind::Interval:
        return u"interval"_s;
    case EventKind::Duration:
        return u"duration"_s;
    case EventKind::Set:
        return u"set"_s;
    }
    return {};
}

QString nameOf(Precision precision)
{
    switch (precision) {
    case Precision::Day:
        return u"day"_s;
    case Precision::Week:
        return u"week"_s;
    case Precision::Month:
        return u"month"_s;
    case Precision::Quarter:
        return u"quarter"_s;
    case Precision::Season:
        return u"season"_s;
    case Precision::Year:
        return u"year"_s;
    case Precision::Decade:
        return u"decade"_s;
    case Precision::Century:
        return u"century"_s;
    case Precision::Fuzzy:
        return u"fuzzy"_s;
    }
    return {};
}

QString nameOf(Direction direction)
{
    return direction == Direction::Up ? u"up"_s : direction == Direction::Down ? u"down"_s : QString();
}

QString nameOf(WritingDate::Basis basis)
{
    switch (basis) {
    case WritingDate::Basis::Given:
        return u"given"_s;
    case WritingDate::Basis::Metadata:
        return u"metadata"_s;
    case WritingDate::Basis::Inferred:
        return u"inferred"_s;
    case WritingDate::Basis::Unknown:
        return u"unknown"_s;
    }
    return {};
}

QString nameOf(FigureKind kind)
{
    switch (kind) {
    case FigureKind::Share:
        return u"share"_s;
    case FigureKind::Change:
        return u"change"_s;
    case FigureKind::Count:
        return u"count"_s;
    case FigureKind::Money:
        return u"money"_s;
    case FigureKind::Duration:
        return u"duration"_s;
    case FigureKind::Ratio:
        return u"ratio"_s;
    case FigureKind::Quantity:
        return u"quantity"_s;
    case FigureKind::Ordinal:
        return u"ordinal"_s;
    }
    return {};
}

} // namespace pullquote
