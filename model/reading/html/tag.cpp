// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/html/tag.h"

#include <algorithm>
#include <array>
#include <utility>

namespace pullquote::html {

namespace {

constexpr std::string_view Names[] = {"#text", "*",
#define PULLQUOTE_TAG(name, text) text,
                                      PULLQUOTE_HTML_TAGS(PULLQUOTE_TAG)
#undef PULLQUOTE_TAG
};

constexpr std::pair<std::string_view, Attribute> Attributes[] = {
#define PULLQUOTE_ATTRIBUTE(name, text) {text, Attribute::name},
    PULLQUOTE_HTML_ATTRIBUTES(PULLQUOTE_ATTRIBUTE)
#undef PULLQUOTE_ATTRIBUTE
};

constexpr auto SortedAttributes = [] {
    auto sorted = std::to_array(Attributes);
    std::ranges::sort(sorted);
    return sorted;
}();

constexpr auto SortedTags = [] {
    std::array<std::pair<std::string_view, Tag>, std::size(Names) - 2> sorted;
    for (size_t i = 0; i < sorted.size(); ++i) {
        sorted[i] = {Names[i + 2], static_cast<Tag>(i + 2)};
    }
    std::ranges::sort(sorted);
    return sorted;
}();

template <typename Table, typename Value>
Value found(const Table &table, std::string_view name, Value otherwise)
{
    const auto it = std::ranges::lower_bound(table, name, {}, [](const auto &entry) { return entry.first; });
    return it != table.end() && it->first == name ? it->second : otherwise;
}

} // namespace

Tag tagOf(std::string_view name)
{
    return found(SortedTags, name, Tag::Other);
}

std::string_view nameOf(Tag tag)
{
    return Names[static_cast<size_t>(tag)];
}

Attribute attributeOf(std::string_view name)
{
    return found(SortedAttributes, name, Attribute::None);
}

bool isInline(Tag tag)
{
    static constexpr auto Inline = [] {
        std::array<bool, std::size(Names)> table{};
        for (const Tag one :
             {Tag::Text,     Tag::A,      Tag::Abbr,   Tag::Audio,   Tag::B,        Tag::Bdo,      Tag::Big,
              Tag::Br,       Tag::Button, Tag::Cite,   Tag::Code,    Tag::Data,     Tag::Datalist, Tag::Del,
              Tag::Dfn,      Tag::Em,     Tag::Embed,  Tag::Font,    Tag::I,        Tag::Img,      Tag::Input,
              Tag::Ins,      Tag::Kbd,    Tag::Label,  Tag::Mark,    Tag::Math,     Tag::Meter,    Tag::Nobr,
              Tag::Noscript, Tag::Object, Tag::Output, Tag::Picture, Tag::Progress, Tag::Q,        Tag::Rp,
              Tag::Rt,       Tag::Ruby,   Tag::S,      Tag::Samp,    Tag::Select,   Tag::Small,    Tag::Span,
              Tag::Strike,   Tag::Strong, Tag::Sub,    Tag::Sup,     Tag::Svg,      Tag::Textarea, Tag::Time,
              Tag::Tt,       Tag::U,      Tag::Var,    Tag::Wbr,     Tag::Other}) {
            table[static_cast<size_t>(one)] = true;
        }
        return table;
    }();
    return Inline[static_cast<size_t>(tag)];
}

} // namespace pullquote::html
