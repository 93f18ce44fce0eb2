// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/html/article.h"

#include "model/reading/html/candidates.h"
#include "model/reading/html/cleaning.h"
#include "model/reading/html/preparation.h"
#include "model/reading/html/trimming.h"

namespace pullquote::html {

namespace {

constexpr qsizetype EnoughCharacters = 500;

FoundArticle attempt(const Tree &page, const NameHints &hints, const QString &title, const Strictness &strictness)
{
    PreparedPage ready = prepared(page, hints, title, strictness);
    Measures measures(ready.tree, ready.tree.root());
    gatherArticle(ready, measures, hints, strictness);
    cleanArticle(ready, measures, hints, strictness);

    FoundArticle found;
    if (ready.title != NoNode) {
        found.titleText = ready.tree.textContent(ready.title);
        found.title.kind = BlockKind::Heading;
        found.title.role = BlockRole::Title;
        found.title.level = 1;
        found.title.span = {0, found.titleText.size()};
        found.title.origin = pathOf(page, ready.title);
    }
    found.draft = trimmed(draftBlocks(ready.tree, ready.article, measures, hints), ready.tree, title);
    return found;
}

} // namespace

FoundArticle findArticle(const Tree &page, const QString &title, std::stop_token stop)
{
    const NameHints hints(page);
    FoundArticle best;
    Strictness strictness;
    for (bool *const soften : {static_cast<bool *>(nullptr), &strictness.dropUnlikely, &strictness.weighNames,
                               &strictness.cleanByRatios, &strictness.dropHidden}) {
        if (soften != nullptr) {
            *soften = false;
        }
        FoundArticle found = attempt(page, hints, title, strictness);
        found.hiddenShown = !strictness.dropHidden;
        if (found.draft.text.size() > best.draft.text.size()) {
            best = std::move(found);
        }
        if (best.draft.text.size() >= EnoughCharacters || stop.stop_requested()) {
            break;
        }
    }
    return best;
}

} // namespace pullquote::html
