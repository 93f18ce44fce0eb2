// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/html/handles.h"

#include <algorithm>

namespace pullquote::html {

namespace {

bool isInHeading(const Tree &tree, NodeId id)
{
    while (id != NoNode && isInline(tree.tag(id))) {
        id = tree.parent(id);
    }
    return id != NoNode && isHeading(tree.tag(id));
}

bool isHandle(const Tree &tree, NodeId link)
{
    constexpr qsizetype Longest = 2; // An arrow may have a selector of its form behind it.
    static constexpr QStringView Anywhere = u"↩↑¶\uFE0E\uFE0F";
    static constexpr QStringView InHeadings = u"#§";
    if (!tree.attribute(link, Attribute::Href).contains(u'#')) {
        return false;
    }
    const QString text = tree.textContent(link, Longest + 1);
    const bool inHeading = isInHeading(tree, tree.parent(link));
    return !text.isEmpty() && text.size() <= Longest && std::ranges::all_of(text, [&](QChar c) {
        return Anywhere.contains(c) || (inHeading && InHeadings.contains(c));
    });
}

} // namespace

void removeHandles(Tree &tree)
{
    for (NodeId at = tree.root(); at != NoNode;) {
        const bool handle = tree.tag(at) == Tag::A && isHandle(tree, at);
        const NodeId next = handle ? tree.past(at, tree.root()) : tree.following(at, tree.root());
        if (handle) {
            tree.remove(at);
        }
        at = next;
    }
}

} // namespace pullquote::html
