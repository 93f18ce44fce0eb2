// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/pdf.h"

#include "model/reading/blockwriter.h"
#include "model/reading/html/likeness.h"
#include "model/reading/pdf/columns.h"
#include "model/reading/pdf/layout.h"
#include "model/reading/pdf/notes.h"
#include "model/reading/plaintext/lists.h"
#include "model/reading/plaintext/marker.h"
#include "model/reading/plaintext/structure.h"
#include "model/reading/plaintext/wording.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <memory>
#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>
#include <poppler-toc.h>
#include <set>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

using Outline = QHash<QString, int>; ///< By headingKey(): depth from 1.

QString fromPoppler(const poppler::ustring &text)
{
    const poppler::byte_array utf8 = text.to_utf8();
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

/// Ligatures are a matter of type: "fi" is two letters to whoever reads or searches.
QString withoutLigatures(QString text)
{
    static const std::pair<char16_t, QStringView> ligatures[] = {
        {u'\uFB00', u"ff"},  {u'\uFB01', u"fi"}, {u'\uFB02', u"fl"}, {u'\uFB03', u"ffi"},
        {u'\uFB04', u"ffl"}, {u'\uFB05', u"st"}, {u'\uFB06', u"st"}};
    for (const auto &[ligature, letters] : ligatures) {
        text.replace(QChar(ligature), letters.toString());
    }
    return text;
}

bool isBold(const std::string &font)
{
    const QString name = QString::fromLatin1(QByteArray::fromStdString(font)).toLower();
    return name.contains("bold"_L1) || name.contains("black"_L1) || name.contains("heavy"_L1);
}

QRectF boxOf(const poppler::rectf &rect)
{
    return {rect.x(), rect.y(), rect.width(), rect.height()};
}

/// Whether the word stands on the line that was begun, to the right of what is there.
bool isOnLine(const pdf::PageLine &line, const QRectF &box)
{
    const double shared = std::min(box.bottom(), line.box.bottom()) - std::max(box.top(), line.box.top());
    const double gap = box.left() - line.box.right();
    return shared > 0.4 * std::min(box.height(), line.box.height()) && gap > -0.5 * line.size && gap < 2.5 * line.size;
}

/// `box` on a page of the size `page` that is turned back by `quarters` of a circle.
QRectF turnedBack(const QRectF &box, const QRectF &page, int quarters)
{
    switch (quarters) {
    case 1:
        return {box.top(), page.right() - box.right(), box.height(), box.width()};
    case 2:
        return {page.right() - box.right(), page.bottom() - box.bottom(), box.width(), box.height()};
    case 3:
        return {page.bottom() - box.bottom(), box.left(), box.height(), box.width()};
    default:
        return box;
    }
}

/// The words of a page that run the way most of its letters do, in reading order; how many there are that run another
/// way, up the margin as a rule.
std::pair<std::vector<pdf::PageWord>, int> wordsOf(const poppler::page &page)
{
    const std::vector<poppler::text_box> boxes = page.text_list(poppler::page::text_list_include_font);
    std::array<qsizetype, 4> letters{};
    for (const poppler::text_box &word : boxes) {
        letters[size_t(word.rotation() & 3)] += fromPoppler(word.text()).trimmed().size();
    }
    const int direction = int(std::ranges::max_element(letters) - letters.begin());
    std::pair<std::vector<pdf::PageWord>, int> result;
    for (const poppler::text_box &word : boxes) {
        const QString text = withoutLigatures(fromPoppler(word.text()));
        if (text.trimmed().isEmpty()) {
            continue;
        }
        if (word.rotation() != direction) {
            ++result.second;
            continue;
        }
        const QRectF box = turnedBack(boxOf(word.bbox()), boxOf(page.page_rect()), direction);
        const double size = word.has_font_info() && word.get_font_size() > 0 ? word.get_font_size() : box.height();
        const bool bold = word.has_font_info() && isBold(word.get_font_name());
        result.first.push_back({text, box, size, bold, word.has_space_after(), false});
    }
    pdf::orderWords(result.first);
    return result;
}

/// Puts the words of the page `number` together to lines.
void appendLines(std::vector<pdf::PageLine> &lines, const std::vector<pdf::PageWord> &words, int number)
{
    const size_t first = lines.size();
    bool space = false;
    for (const pdf::PageWord &word : words) {
        if (lines.size() > first && !word.begins && isOnLine(lines.back(), word.box)) {
            pdf::PageLine &line = lines.back();
            const bool apart = space || word.box.left() - line.box.right() > 0.15 * word.size;
            line.text += apart ? u' ' + word.text : word.text;
            line.box = line.box.united(word.box);
            line.size = std::max(line.size, word.size);
            line.bold = line.bold && word.bold;
        } else {
            lines.push_back({word.text, word.box, word.size, word.bold, false, number, false});
        }
        space = word.spaceAfter;
    }
}

void addOutline(const poppler::toc_item &item, int depth, Outline &outline)
{
    constexpr int Deepest = 6;
    for (const poppler::toc_item *child : item.children()) {
        outline.insert(plaintext::headingKey(fromPoppler(child->title())), depth);
        if (depth < Deepest) {
            addOutline(*child, depth + 1, outline);
        }
    }
}

Outline outlineOf(const poppler::document &document)
{
    Outline outline;
    const std::unique_ptr<poppler::toc> toc(document.create_toc());
    if (toc && toc->root() != nullptr) {
        addOutline(*toc->root(), 1, outline);
    }
    outline.remove(QString());
    return outline;
}

/// Tells headings by the outline and by their type, and gives them levels.
class HeadingTypes final
{
public:
    HeadingTypes(const std::vector<pdf::Piece> &pieces, Outline outline)
        : m_outline(std::move(outline))
        , m_body(pdf::bodySize(pieces))
    {
        for (const pdf::Piece &piece : pieces) {
            if (isLarger(piece) && couldBe(piece)) {
                m_sizes.insert(rounded(piece.size));
            }
        }
        // The largest piece on the first page, above all else, is the title.
        if (pieces.size() > 1 && isLarger(pieces.front()) && couldBe(pieces.front()) &&
            rounded(pieces.front().size) == *m_sizes.rbegin()) {
            m_titleSize = rounded(pieces.front().size);
        }
    }

    int titleSize() const { return m_titleSize; }
    static int rounded(double size) { return int(std::lround(size * 2)); }

    /// 0: no heading; 1: the title; else its level.
    int levelOf(const pdf::Piece &piece) const
    {
        constexpr int Deepest = 6;
        if (!couldBe(piece)) {
            return 0;
        }
        const auto listed = m_outline.constFind(plaintext::headingKey(piece.text));
        if (listed != m_outline.cend()) {
            return std::min(*listed + 1, Deepest);
        }
        if (isLarger(piece)) {
            const auto larger =
                std::distance(m_sizes.upper_bound(rounded(piece.size)), m_sizes.end()) - (m_titleSize > 0 ? 1 : 0);
            return std::min(2 + int(std::max<std::ptrdiff_t>(larger, 0)), Deepest);
        }
        const bool isBoldLine =
            piece.bold && piece.lines <= 2 && !plaintext::endsSentence(piece.text) && piece.size >= m_body * 0.95;
        return isBoldLine ? std::min(2 + int(m_sizes.size()) - (m_titleSize > 0 ? 1 : 0), Deepest) : 0;
    }

private:
    static bool couldBe(const pdf::Piece &piece)
    {
        constexpr qsizetype Longest = 300;
        return piece.text.size() <= Longest && piece.lines <= 5 && plaintext::holdsLetters(piece.text);
    }
    bool isLarger(const pdf::Piece &piece) const
    {
        constexpr double Clearly = 1.12;
        return piece.size > m_body * Clearly;
    }

    Outline m_outline;
    double m_body;
    std::set<int> m_sizes;
    int m_titleSize = 0;
};

bool isEmphasisedPage(const std::vector<pdf::Piece> &pieces)
{
    const auto bold = std::ranges::count_if(pieces, &pdf::Piece::bold);
    return bold * 2 > std::ssize(pieces);
}

void writeBlocks(std::vector<pdf::Piece> pieces, const HeadingTypes &types, Reading &reading)
{
    if (isEmphasisedPage(pieces)) {
        for (pdf::Piece &piece : pieces) {
            piece.bold = false; // where most is bold it says nothing
        }
    }
    BlockWriter writer(reading);
    for (const pdf::Piece &piece : pieces) {
        const bool isTitle = reading.blocks.empty() && types.titleSize() > 0;
        const int level = isTitle ? 1 : types.levelOf(piece);
        const plaintext::ListMarker marker = plaintext::listMarker(piece.text);
        const bool isItem = level == 0 && marker.kind == plaintext::ListMarker::Kind::Bullet;
        Block block;
        block.kind = level > 0 ? BlockKind::Heading : isItem ? BlockKind::ListItem : BlockKind::Paragraph;
        block.role = isTitle ? BlockRole::Title : BlockRole::Body;
        block.level = std::uint8_t(isItem ? 1 : level);
        block.origin = {Origin::Unit::Page, std::uint32_t(piece.page)};
        writer.begin(std::move(block));
        writer.append(isItem ? QStringView(piece.text).sliced(marker.length) : QStringView(piece.text));
    }
    writer.end();
}

void takeMetadata(const poppler::document &document, Metadata &metadata)
{
    const QString title = fromPoppler(document.info_key("Title")).simplified();
    // Programs put the name of the file there.
    const bool isFileName = title.endsWith(".pdf"_L1) || title.contains(u'\\') || title.contains(".doc"_L1) ||
                            title.startsWith("Microsoft Word"_L1) ||
                            title.compare("untitled"_L1, Qt::CaseInsensitive) == 0;
    metadata.byline = fromPoppler(document.info_key("Author")).simplified();
    // "Ada Moss; Bo Inkwell" below the title is the same as a line of its own, which looked like a publisher.
    if (!metadata.byline.isEmpty() && html::wordsOf(metadata.byline) == html::wordsOf(metadata.publisher)) {
        metadata.publisher.clear();
    }
    if (metadata.title.isEmpty() && !isFileName) {
        metadata.title = title;
    }
}

void warnOfEmptyPages(const std::vector<int> &pages, Reading &reading)
{
    if (pages.empty()) {
        return;
    }
    QStringList numbers;
    for (const int page : pages) {
        numbers.push_back(QString::number(page));
    }
    constexpr qsizetype Most = 10;
    const QString list = numbers.mid(0, Most).join(u", "_s) + (numbers.size() > Most ? u" …"_s : QString());
    reading.warnings.push_back(pages.size() == 1
                                   ? u"Page %1 holds no text; if it is a scan, its words were not read."_s.arg(list)
                                   : u"%1 pages hold no text (%2); scans among them were not read."_s.arg(
                                         QString::number(pages.size()), list));
}

} // namespace

Result<Reading> readPdf(const QByteArray &bytes, const QString &path, std::stop_token stop)
{
    poppler::set_debug_error_function([](const std::string &, void *) {}, nullptr);
    const std::unique_ptr<poppler::document> document(
        poppler::document::load_from_raw_data(bytes.constData(), int(std::min<qsizetype>(bytes.size(), INT_MAX))));
    if (!document || (!document->is_locked() && document->pages() <= 0)) {
        return Error{u"%1 is a broken PDF and cannot be read."_s.arg(path), path};
    }
    if (document->is_locked()) {
        return Error{u"%1 is an encrypted PDF; save it without its password first."_s.arg(path), path};
    }
    Reading reading;
    reading.path = path;
    reading.mediaType = u"application/pdf"_s;
    std::vector<pdf::PageLine> lines;
    std::vector<pdf::PageSize> sizes;
    std::vector<int> empty;
    int sideways = 0;
    for (int i = 0; i < document->pages(); ++i) {
        if (stop.stop_requested()) {
            return Error{{}, path, true};
        }
        const std::unique_ptr<poppler::page> page(document->create_page(i));
        const size_t before = lines.size();
        const QRectF box = page ? boxOf(page->page_rect()) : QRectF();
        sizes.push_back({box.width(), box.height()});
        if (page) {
            const auto [words, others] = wordsOf(*page);
            appendLines(lines, words, i + 1);
            sideways += others;
        }
        if (lines.size() == before) {
            empty.push_back(i + 1);
        }
    }
    if (lines.empty()) {
        return Error{
            u"%1 holds pictures of pages (a scan) and no text; run text recognition over it first."_s.arg(path), path};
    }
    pdf::removeRunningLines(lines, sizes);
    pdf::moveNotesBehind(lines);
    const std::vector<pdf::Piece> pieces = pdf::piecesOf(lines);
    writeBlocks(pieces, HeadingTypes(pieces, outlineOf(*document)), reading);
    const auto headings = std::ranges::count_if(reading.blocks, [](const Block &block) {
        return block.kind == BlockKind::Heading && block.role != BlockRole::Title;
    });
    judgeBlocks(reading, headings > 0 ? plaintext::Headings::Marked : plaintext::Headings::Unknown);
    takeMetadata(*document, reading.metadata);
    warnOfEmptyPages(empty, reading);
    if (sideways > 0) {
        reading.warnings.push_back(
            u"%1 words that run up or down the page, or upside down, were left out."_s.arg(sideways));
    }
    return reading;
}

} // namespace pullquote
