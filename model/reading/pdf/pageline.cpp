// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/pdf/pageline.h"

#include <QHash>
#include <QSet>

#include <algorithm>

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

} // namespace

void removeRunningLines(std::vector<PageLine> &lines, const std::vector<PageSize> &pages)
{
    if (pages.size() < 2) {
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
    std::erase_if(lines, [&](const PageLine &line) {
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
