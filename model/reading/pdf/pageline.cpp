// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/pdf/pageline.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace pullquote::pdf {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The line without the digits that change from page to page.
QString runningKey(const PageLine &line)
{
    QString key;
    for (const QChar c : line.text) {
        if (c.isDigit()) {
            key += key.endsWith(u'#') ? u""_s : u"#"_s;
        } else if (!c.isSpace()) {
            key += c.toCaseFolded();
        }
    }
    return key;
}

/// Whether it stands where heads and feet stand: in the outer ninth of the page.
bool isInMargin(const PageLine &line, const PageSize &page)
{
    constexpr double Margin = 0.11;
    return line.box.bottom() < page.height * Margin || line.box.top() > page.height * (1 - Margin);
}

/// "12", "- 12 -", "Page 12 of 30", "xii": short, and nothing but a number when the digits are gone.
bool isPageNumber(const QString &key)
{
    constexpr qsizetype Longest = 12;
    const bool onlyMarks = std::ranges::none_of(key, [](QChar c) { return c.isLetter(); });
    return key.contains(u'#') && key.size() <= Longest && (onlyMarks || key.startsWith("page#"_L1));
}

/// "- 2 -" on the second page: it says where it stands, even if no other page says so.
bool isNumberOfItsPage(const PageLine &line)
{
    QString digits;
    for (const QChar c : line.text) {
        digits += c.isDigit() ? QString(c) : QString();
    }
    return isPageNumber(runningKey(line)) && digits == QString::number(line.page);
}

/// On a page after the first: a line in the head with one far beside it, both far from all other lines ("The Review" on
/// the left, "Vol. 12" on the right).
bool isPartedHead(const PageLine &line, const std::vector<PageLine> &lines, const PageSize &page)
{
    constexpr double FarBeside = 0.25; // Of the width of the page.
    constexpr double FarAbove = 1.5;   // Sizes of the type.
    if (line.page < 2 || line.box.bottom() > page.height * 0.11) {
        return false;
    }
    bool parted = false;
    for (const PageLine &other : std::ranges::equal_range(lines, line.page, {}, &PageLine::page)) {
        if (&other == &line) {
            continue;
        }
        const double gap = std::max(other.box.left() - line.box.right(), line.box.left() - other.box.right());
        if (std::abs(other.box.center().y() - line.box.center().y()) < line.size / 2) {
            parted = parted || gap > FarBeside * page.width;
        } else if (other.box.top() - line.box.bottom() < FarAbove * line.size) {
            return false;
        }
    }
    return parted;
}

} // namespace

void removeRunningLines(std::vector<PageLine> &lines, const std::vector<PageSize> &pages)
{
    if (pages.size() < 2) {
        // A number alone at the foot of the only page: that of the page.
        std::erase_if(lines, [&](const PageLine &line) {
            return line.text == QString::number(line.page) && isInMargin(line, pages.front()) &&
                   line.box.top() > pages.front().height / 2;
        });
        return;
    }
    QHash<QString, QSet<int>> pagesOf;
    const auto sizeOf = [&](const PageLine &line) { return pages[size_t(line.page - 1)]; };
    for (const PageLine &line : lines) {
        if (isInMargin(line, sizeOf(line))) {
            pagesOf[runningKey(line)].insert(line.page);
        }
    }
    QHash<int, std::vector<QRectF>> numbers; // By page: the numbers in its margins.
    for (const PageLine &line : lines) {
        if (line.page > 1 && isInMargin(line, sizeOf(line)) && isNumberOfItsPage(line)) {
            numbers[line.page].push_back(line.box);
        }
    }
    // The number of a page and what stands beside it.
    const auto isBesideNumber = [&](const PageLine &line) {
        return std::ranges::any_of(numbers.value(line.page), [&](const QRectF &box) {
            return line.box.top() <= box.center().y() && line.box.bottom() >= box.center().y();
        });
    };
    std::vector<bool> parted;
    for (const PageLine &line : lines) {
        parted.push_back(isPartedHead(line, lines, sizeOf(line)));
    }
    std::erase_if(lines, [&, i = size_t(0)](const PageLine &line) mutable {
        if (parted[i++]) {
            return true;
        }
        if (!isInMargin(line, sizeOf(line))) {
            return false;
        }
        if (isBesideNumber(line)) {
            return true;
        }
        const QString key = runningKey(line);
        const auto times = pagesOf.value(key).size();
        // Heads of left and right pages differ: two in five pages are enough where there are many.
        const bool often = times >= 2 && times * 5 >= qsizetype(pages.size()) * 2;
        return often || (isPageNumber(key) && times >= 2);
    });
}

} // namespace pullquote::pdf
