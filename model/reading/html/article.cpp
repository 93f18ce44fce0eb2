// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/html/article.h"

#include "model/reading/html/candidates.h"
#include "model/reading/html/cleaning.h"
#include "model/reading/html/preparation.h"
#include "model/reading/html/standfirst.h"

namespace pullquote::html {

namespace {

constexpr qsizetype EnoughCharacters = 500;

struct Attempt
{
    FoundArticle article;
    qsizetype size = 0; ///< Characters before trimming.
};

Draft draftOf(PreparedPage &page, NodeId standfirst, const Strictness &strictness)
{
    Measures measures(page.tree, page.tree.root());
    gatherArticle(page, measures, strictness);
    cleanArticle(page, measures, strictness);
    takeStandfirst(page, standfirst);
    return draftBlocks(page.tree, page.article, measures, page.hints);
}

Attempt attempt(const Tree &page, const NameHints &hints, NodeId standfirst, KnownArticle known,
                const Strictness &strictness)
{
    PreparedPage ready = prepared(page, hints, known.title, strictness);
    FoundArticle found;
    found.draft = draftOf(ready, standfirst, strictness);
    if (ready.title != NoNode) {
        found.titleText = ready.tree.textContent(ready.title);
        known.headline = found.titleText;
        found.title.kind = BlockKind::Heading;
        found.title.role = BlockRole::Title;
        found.title.level = 1;
        found.title.span = {0, found.titleText.size()};
        found.title.origin = {Origin::Unit::Element, std::uint32_t(found.draft.elements.size())};
        found.draft.elements.push_back(pathOf(page, ready.title));
    }
    const qsizetype size = found.draft.text.size();
    trim(found.draft, ready, known);
    return {std::move(found), size};
}

} // namespace

FoundArticle findArticle(const Tree &page, const KnownArticle &known, std::stop_token stop)
{
    const NameHints hints(page);
    const NodeId standfirst = standfirstOf(page, hints, known.title, known.description);
    Attempt best;
    Strictness strictness;
    for (bool *const soften : {static_cast<bool *>(nullptr), &strictness.dropUnlikely, &strictness.weighNames,
                               &strictness.cleanByRatios, &strictness.dropHidden}) {
        if (soften != nullptr) {
            *soften = false;
        }
        Attempt next = attempt(page, hints, standfirst, known, strictness);
        next.article.hiddenShown = !strictness.dropHidden;
        if (next.size > best.size) {
            best = std::move(next);
        }
        if (best.size >= EnoughCharacters || stop.stop_requested()) {
            break;
        }
    }
    return std::move(best.article);
}

} // namespace pullquote::html
