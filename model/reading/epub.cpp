// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/epub.h"

#include "model/reading/epub/archive.h"
#include "model/reading/epub/package.h"
#include "model/reading/html/blocks.h"
#include "model/reading/html/handles.h"
#include "model/reading/html/parser.h"
#include "model/reading/language.h"
#include "model/text/decoding.h"

#include <QRegularExpression>

#include <algorithm>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

/// XHTML closes empty elements in place, which HTML takes for open ones: "<title/>" would swallow the chapter.
QString asHtml(const QString &xhtml)
{
    static const QRegularExpression empty(
        u"<(title|script|style|a|p|div|span|i|b|em|strong|td|th|h[1-6]|li)(\\s[^<>]*)?/>"_s);
    QString html = xhtml;
    return html.replace(empty, u"<\\1\\2></\\1>"_s);
}

/// Puts the blocks of a chapter behind those before it.
void appendChapter(html::Draft draft, Origin origin, Reading &reading)
{
    if (draft.blocks.empty()) {
        return;
    }
    if (!reading.text.isEmpty()) {
        reading.text += u"\n\n"_s;
    }
    const qsizetype shift = reading.text.size();
    reading.text += draft.text;
    for (html::DraftBlock &drafted : draft.blocks) {
        Block block = std::move(drafted.block);
        block.span = {block.span.begin + shift, block.span.end + shift};
        block.origin = origin;
        reading.blocks.push_back(std::move(block));
    }
    for (Link &link : draft.links) {
        link.span = {link.span.begin + shift, link.span.end + shift};
        reading.links.push_back(std::move(link));
    }
}

html::Draft draftOf(const QByteArray &chapter)
{
    const QString markup = asHtml(decodeText(chapter, TextKind::Markup).text);
    html::ParsedPage page = html::parsePage(markup.toUtf8());
    html::removeHandles(page.tree);
    const html::NodeId body = page.tree.body();
    return draftBlocks(page.tree, body == html::NoNode ? page.tree.root() : body,
                       html::Measures(page.tree, page.tree.root()), html::NameHints(page.tree));
}

/// The sentence for an archive that is no book.
QString whatItIs(const ZipArchive &archive)
{
    if (archive.has(u"word/document.xml"_s)) {
        return u"a Word document; save it as PDF or text"_s;
    }
    if (archive.has(u"xl/workbook.xml"_s) || archive.has(u"ppt/presentation.xml"_s)) {
        return u"an Office document; save it as PDF or text"_s;
    }
    if (archive.has(u"content.xml"_s) && archive.has(u"mimetype"_s)) {
        return u"an OpenDocument file; save it as PDF or text"_s;
    }
    return u"an archive (ZIP); unpack it first"_s;
}

} // namespace

Result<Reading> readEpub(const QByteArray &bytes, const QString &path, const ReadLimits &limits, std::stop_token stop)
{
    // A book of text unpacks to a few times its size; the floor is for tiny ones.
    constexpr qint64 Floor = qint64(64) * 1024 * 1024;
    constexpr qint64 Times = 20;
    ZipArchive archive(bytes, std::min(limits.bytes, std::max(Floor, Times * bytes.size())));
    if (!archive.isOpen()) {
        return Error{u"%1 is a broken archive and cannot be read."_s.arg(path), path};
    }
    if (!archive.has(u"META-INF/container.xml"_s)) {
        return Error{u"%1 is %2; there is no article to read in it."_s.arg(path, whatItIs(archive)), path};
    }
    Reading reading;
    reading.path = path;
    reading.mediaType = u"application/epub+zip"_s;
    const EpubPackage package = readPackage(archive, reading.metadata);
    qsizetype missing = 0;
    for (size_t i = 0; i < package.chapters.size(); ++i) {
        if (stop.stop_requested()) {
            return Error{{}, path, true};
        }
        const auto chapter = archive.content(package.chapters[i]);
        if (archive.hitLimit()) {
            return Error{
                u"%1 unpacks to more than a book of its size can hold (a zip bomb?); it was not read."_s.arg(path),
                path};
        }
        if (!chapter || package.isProtected(package.chapters[i])) {
            ++missing;
            continue;
        }
        appendChapter(draftOf(*chapter), {Origin::Unit::Chapter, std::uint32_t(i + 1)}, reading);
    }
    if (archive.hitLimit()) {
        return Error{u"%1 unpacks to more than a book of its size can hold (a zip bomb?); it was not read."_s.arg(path),
                     path};
    }
    if (reading.blocks.empty()) {
        return Error{package.hasProtection ? u"%1 is protected against copying and cannot be read."_s.arg(path)
                                           : u"%1 is a book without readable chapters."_s.arg(path),
                     path};
    }
    if (missing > 0) {
        reading.warnings.push_back(u"%1 of %2 chapters could not be read."_s.arg(missing).arg(package.chapters.size()));
    }
    if (reading.metadata.language.isEmpty()) {
        reading.metadata.language = languageOf(reading.text);
    }
    return reading;
}

} // namespace pullquote
