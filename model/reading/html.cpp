// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/html.h"

#include "model/reading/html/article.h"
#include "model/reading/html/handles.h"
#include "model/reading/html/metadata.h"
#include "model/reading/html/parser.h"

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

html::ParsedPage parsed(QString markup)
{
    QByteArray bytes = markup.toUtf8();
    markup = QString(); // The page is there once at a time.
    html::ParsedPage page = html::parsePage(std::move(bytes));
    html::removeHandles(page.tree);
    return page;
}

/// What a page says of itself, and the article in it.
struct FoundPage
{
    html::PageMetadata metadata;
    html::FoundArticle article;
    int elementsLeftOut = 0;
    int attributesLeftOut = 0;
};

/// The tree of the page is gone when the article is found. Stopped, the article may lack anything.
FoundPage found(QString markup, const std::stop_token &stop)
{
    const html::ParsedPage page = parsed(std::move(markup));
    FoundPage result{{}, {}, page.elementsLeftOut, page.attributesLeftOut};
    if (stop.stop_requested()) {
        return result;
    }
    result.metadata = html::readMetadata(page);
    const Metadata &said = result.metadata.metadata;
    result.article = html::findArticle(
        page.tree, {said.title, {}, said.byline, result.metadata.description, result.metadata.articleBody}, stop);
    return result;
}

/// Puts the headline before the blocks of the article.
void assemble(html::FoundArticle article, Reading &reading)
{
    reading.text = std::move(article.draft.text);
    reading.elements = std::move(article.draft.elements);
    reading.links = std::move(article.draft.links);
    reading.blocks.reserve(article.draft.blocks.size() + 1);
    qsizetype shift = 0;
    if (!article.titleText.isEmpty()) {
        const QString before = article.titleText + (reading.text.isEmpty() ? QString() : u"\n\n"_s);
        reading.text.prepend(before);
        shift = before.size();
        reading.blocks.push_back(article.title);
    }
    for (html::DraftBlock &draft : article.draft.blocks) {
        draft.block.span = {draft.block.span.begin + shift, draft.block.span.end + shift};
        reading.blocks.push_back(std::move(draft.block));
    }
    for (Link &link : reading.links) {
        link.span = {link.span.begin + shift, link.span.end + shift};
    }
}

} // namespace

Result<Reading> readHtml(QString markup, const QString &path, std::stop_token stop)
{
    Reading reading;
    reading.path = path;
    reading.mediaType = u"text/html"_s;
    FoundPage page = found(std::move(markup), stop);
    if (stop.stop_requested()) {
        return Error{u"Reading %1 was stopped."_s.arg(path), path, true};
    }
    reading.metadata = std::move(page.metadata.metadata);
    reading.warnings = std::move(page.metadata.warnings);
    if (page.elementsLeftOut > 0) {
        reading.warnings.push_back(
            u"%1 elements are nested too deep to be told apart; their text was kept."_s.arg(page.elementsLeftOut));
    }
    if (page.attributesLeftOut > 0) {
        reading.warnings.push_back(u"%1 attributes were left out: no tag has so many."_s.arg(page.attributesLeftOut));
    }
    if (page.article.hiddenShown) {
        reading.warnings.push_back(u"The page hides most of its text; what is hidden was taken as well."_s);
    }
    assemble(std::move(page.article), reading);
    if (reading.text.isEmpty()) {
        return Error{u"%1 holds no text to read."_s.arg(path), path};
    }
    return reading;
}

} // namespace pullquote
