// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/wordedits.h"

#include <QString>

#include <algorithm>
#include <span>

namespace pullquote {

namespace {

constexpr size_t CellsAtMost = 1'000'000; ///< Of the table: a thousand words against a thousand.

struct Word
{
    Span span;
    QString folded; ///< In lower case, without the punctuation around it.
};

std::vector<Word> wordsOf(QStringView text)
{
    std::vector<Word> words;
    const auto isHan = [](QChar c) { return c.script() == QChar::Script_Han; };
    for (qsizetype at = 0; at < text.size();) {
        if (text[at].isSpace()) {
            ++at;
            continue;
        }
        qsizetype end = at + 1;
        while (end < text.size() && !text[end].isSpace() && !isHan(text[end]) && !isHan(text[at])) {
            ++end;
        }
        Span core{at, end};
        while (core.begin < core.end && !text[core.begin].isLetterOrNumber()) {
            ++core.begin;
        }
        while (core.end > core.begin && !text[core.end - 1].isLetterOrNumber()) {
            --core.end;
        }
        QString folded = core.of(text).toString().toCaseFolded();
        folded.replace(u'\u2019', u'\'');
        words.push_back({{at, end}, core.isEmpty() ? Span{at, end}.of(text).toString() : folded});
        at = end;
    }
    return words;
}

/// Joins edits, so that neighbours of one kind are one.
class EditList final
{
public:
    void add(WordEdit::Kind kind, Span span)
    {
        if (!edits.empty() && edits.back().kind == kind) {
            edits.back().span.end = span.end;
        } else {
            edits.push_back({kind, span});
        }
    }

    std::vector<WordEdit> edits;
};

/// The lengths of the longest common subsequences of all tails of both lists.
class TailTable final
{
public:
    TailTable(std::span<const Word> from, std::span<const Word> to)
        : m_width(to.size() + 1)
        , m_cells((from.size() + 1) * m_width, 0)
    {
        for (size_t i = from.size(); i-- > 0;) {
            for (size_t j = to.size(); j-- > 0;) {
                cell(i, j) =
                    from[i].folded == to[j].folded ? cell(i + 1, j + 1) + 1 : std::max(cell(i + 1, j), cell(i, j + 1));
            }
        }
    }

    int &cell(size_t i, size_t j) { return m_cells[i * m_width + j]; }

private:
    size_t m_width;
    std::vector<int> m_cells;
};

void addMiddle(EditList &list, std::span<const Word> from, std::span<const Word> to)
{
    if ((from.size() + 1) * (to.size() + 1) > CellsAtMost) {
        if (!from.empty()) {
            list.add(WordEdit::Kind::Removed, {from.front().span.begin, from.back().span.end});
        }
        if (!to.empty()) {
            list.add(WordEdit::Kind::Added, {to.front().span.begin, to.back().span.end});
        }
        return;
    }
    TailTable table(from, to);
    size_t i = 0;
    size_t j = 0;
    while (i < from.size() || j < to.size()) {
        if (i < from.size() && j < to.size() && from[i].folded == to[j].folded) {
            list.add(WordEdit::Kind::Same, to[j].span);
            ++i;
            ++j;
        } else if (i < from.size() && (j == to.size() || table.cell(i + 1, j) >= table.cell(i, j + 1))) {
            list.add(WordEdit::Kind::Removed, from[i++].span);
        } else {
            list.add(WordEdit::Kind::Added, to[j++].span);
        }
    }
}

} // namespace

std::vector<WordEdit> wordEdits(QStringView from, QStringView to)
{
    const std::vector<Word> before = wordsOf(from);
    const std::vector<Word> after = wordsOf(to);
    size_t head = 0;
    while (head < std::min(before.size(), after.size()) && before[head].folded == after[head].folded) {
        ++head;
    }
    size_t tail = 0;
    while (tail < std::min(before.size(), after.size()) - head &&
           before[before.size() - 1 - tail].folded == after[after.size() - 1 - tail].folded) {
        ++tail;
    }
    EditList list;
    for (size_t i = 0; i < head; ++i) {
        list.add(WordEdit::Kind::Same, after[i].span);
    }
    addMiddle(list, std::span(before).subspan(head, before.size() - head - tail),
              std::span(after).subspan(head, after.size() - head - tail));
    for (size_t i = after.size() - tail; i < after.size(); ++i) {
        list.add(WordEdit::Kind::Same, after[i].span);
    }
    return list.edits;
}

} // namespace pullquote
