// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/pdf/notes.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>

namespace pullquote::pdf {

namespace {

constexpr double ClearlySmaller = 0.93; ///< Than the type of the text.
constexpr size_t LongestNotes = 300;    ///< Lines at the foot of a column.

/// The size that most characters are set in; 0 for no lines.
double usualSize(const std::vector<PageLine> &lines)
{
    std::map<int, qsizetype> characters; // by half points
    for (const PageLine &line : lines) {
        characters[int(std::lround(line.size * 2))] += line.text.size();
    }
    const auto most = std::ranges::max_element(characters, {}, [](const auto &entry) { return entry.second; });
    return most == characters.end() ? 0 : most->first / 2.0;
}

/// "1", "12 See", "¹", "*", "†": the number stands alone or before a space or a capital letter.
bool beginsLikeNote(QStringView text)
{
    static constexpr QStringView Signs = u"*†‡§¶";
    constexpr qsizetype LongestNumber = 3;
    if (Signs.contains(text.front())) {
        return true;
    }
    const auto *const end = std::ranges::find_if_not(text, [](QChar c) { return c.digitValue() >= 0; });
    const qsizetype digits = end - text.begin();
    return digits > 0 && digits <= LongestNumber && (end == text.end() || end->isSpace() || end->isUpper());
}

bool isBelowInColumn(const PageLine &line, const PageLine &above)
{
    return line.page == above.page && line.box.top() > above.box.top() && line.box.left() < above.box.right() &&
           above.box.left() < line.box.right();
}

} // namespace

void moveNotesBehind(std::vector<PageLine> &lines)
{
    const double largest = ClearlySmaller * usualSize(lines);
    std::vector<bool> isNote(lines.size());
    for (size_t i = 0; i < lines.size(); ++i) {
        if (isNote[i] || lines[i].size > largest || !beginsLikeNote(lines[i].text)) {
            continue;
        }
        std::vector<size_t> below{i};
        bool isFoot = true;
        // Lines are in reading order: what stands below in the column follows.
        const size_t last = std::min(lines.size(), i + LongestNotes);
        for (size_t j = i + 1; isFoot && j < last && lines[j].page == lines[i].page; ++j) {
            const bool beside = std::abs(lines[j].box.center().y() - lines[i].box.center().y()) < lines[i].size / 2;
            if (beside || isBelowInColumn(lines[j], lines[i])) {
                isFoot = lines[j].size <= largest;
                below.push_back(j);
            } else {
                break;
            }
        }
        for (const size_t j : below) {
            isNote[j] = isNote[j] || isFoot;
        }
    }
    std::vector<PageLine> notes;
    size_t kept = 0;
    for (size_t i = 0; i < lines.size(); ++i) {
        if (isNote[i]) {
            lines[i].begins = beginsLikeNote(lines[i].text);
            notes.push_back(std::move(lines[i]));
        } else if (kept++ != i) {
            lines[kept - 1] = std::move(lines[i]);
        }
    }
    lines.resize(kept);
    lines.insert(lines.end(), std::make_move_iterator(notes.begin()), std::make_move_iterator(notes.end()));
}

} // namespace pullquote::pdf
