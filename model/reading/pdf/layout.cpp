// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/pdf/layout.h"

#include "model/reading/plaintext/marker.h"
#include "model/reading/plaintext/wording.h"

#include <QSet>

#include <algorithm>
#include <cmath>
#include <map>

namespace pullquote::pdf {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QChar SoftHyphen(0x00ad);

/// Words with a hyphen inside, as they stand within lines: they keep it at a line's end too.
QSet<QString> hyphenatedWords(const std::vector<PageLine> &lines)
{
    QSet<QString> words;
    for (const PageLine &line : lines) {
        for (const QStringView word : QStringView(line.text).split(u' ', Qt::SkipEmptyParts)) {
            const qsizetype at = word.indexOf(u'-');
            if (at > 0 && at + 1 < word.size()) {
                words.insert(plaintext::headingKey(word));
            }
        }
    }
    return words;
}

QStringView lastWord(QStringView text)
{
    return text.sliced(text.lastIndexOf(u' ') + 1);
}

QStringView firstWord(QStringView text)
{
    const qsizetype end = text.indexOf(u' ');
    return end < 0 ? text : text.first(end);
}

/// Adds a line to the text before it, the hyphen at its end undone.
void appendLine(QString &text, const QString &line, const QSet<QString> &hyphenated)
{
    if (text.endsWith(SoftHyphen)) {
        text.chop(1);
        text += line;
        return;
    }
    const bool isBroken = text.size() >= 2 && text.endsWith(u'-') && text[text.size() - 2].isLetter() &&
                          !line.isEmpty() && line.front().isLower();
    if (isBroken) {
        const QString whole = lastWord(text).toString() + firstWord(line).toString();
        if (!hyphenated.contains(plaintext::headingKey(whole))) {
            text.chop(1);
        }
        text += line;
        return;
    }
    const bool dash = text.endsWith(u'-') || text.endsWith(u'—');
    const bool wide = !text.isEmpty() && !line.isEmpty() && plaintext::columnsOf(text.back()) == 2 &&
                      plaintext::columnsOf(line.front()) == 2;
    text += wide || dash ? line : u' ' + line;
}

bool looksAlike(const PageLine &a, const PageLine &b)
{
    constexpr double Tolerance = 0.06;
    return std::abs(a.size - b.size) <= Tolerance * std::max(a.size, b.size) && a.bold == b.bold;
}

/// The usual step from one line to the next in the same paragraph, by size of type.
class Leading final
{
public:
    explicit Leading(const std::vector<PageLine> &lines)
    {
        std::map<int, std::map<int, int>> steps;
        for (size_t i = 1; i < lines.size(); ++i) {
            const double step = lines[i].box.top() - lines[i - 1].box.top();
            if (lines[i].page == lines[i - 1].page && looksAlike(lines[i], lines[i - 1]) && step > 0 &&
                step < 4 * lines[i].size) {
                ++steps[key(lines[i])][int(std::lround(step * 2))];
            }
        }
        for (const auto &[size, counts] : steps) {
            const auto most = std::ranges::max_element(counts, {}, [](const auto &entry) { return entry.second; });
            m_steps[size] = most->first / 2.0;
        }
    }

    double of(const PageLine &line) const
    {
        constexpr double Usual = 1.25; // times the size of the type
        const auto found = m_steps.find(key(line));
        const double step = found == m_steps.end() ? Usual * line.size : found->second;
        return std::min(step, 2 * line.size);
    }

private:
    static int key(const PageLine &line) { return int(std::lround(line.size)); }

    std::map<int, double> m_steps;
};

/// Whether `line` stands below `above` in the same column.
bool isBelow(const PageLine &above, const PageLine &line)
{
    const bool sameColumn = line.box.left() < above.box.right() && above.box.left() < line.box.right();
    return line.page == above.page && sameColumn && line.box.top() > above.box.top();
}

/// Whether `line` goes on with the paragraph that `above` is the last line of.
bool goesOn(const PageLine &above, const PageLine &line, const Leading &leading)
{
    if (line.begins || !looksAlike(above, line) ||
        plaintext::listMarker(line.text).kind == plaintext::ListMarker::Kind::Bullet) {
        return false;
    }
    if (!isBelow(above, line)) {
        // The next column or page: only a sentence that is not finished goes on there.
        return !plaintext::endsSentence(above.text) && (line.text.front().isLower() || above.text.endsWith(u'-'));
    }
    // "2. Second item" left of the lines above, or where the text above has ended.
    const bool outdented = line.box.left() < above.box.left() - 0.8 * line.size;
    if ((outdented || plaintext::endsSentence(above.text)) && plaintext::listMarker(line.text).isValid()) {
        return false;
    }
    const double step = line.box.top() - above.box.top();
    const bool indented = line.box.left() > above.box.left() + 0.8 * line.size;
    const bool ended = plaintext::endsSentence(above.text);
    return step <= leading.of(line) * 1.25 && !(indented && ended);
}

} // namespace

std::vector<Piece> piecesOf(const std::vector<PageLine> &lines)
{
    std::vector<Piece> pieces;
    const Leading leading(lines);
    const QSet<QString> hyphenated = hyphenatedWords(lines);
    const PageLine *above = nullptr;
    for (const PageLine &line : lines) {
        if (above != nullptr && goesOn(*above, line, leading)) {
            appendLine(pieces.back().text, line.text, hyphenated);
            ++pieces.back().lines;
        } else {
            pieces.push_back({line.text, line.size, line.bold, line.page, 1});
        }
        above = &line;
    }
    return pieces;
}

double bodySize(const std::vector<Piece> &pieces)
{
    std::map<int, qsizetype> characters; // by half points
    for (const Piece &piece : pieces) {
        characters[int(std::lround(piece.size * 2))] += piece.text.size();
    }
    const auto most = std::ranges::max_element(characters, {}, [](const auto &entry) { return entry.second; });
    return most == characters.end() ? 0 : most->first / 2.0;
}

} // namespace pullquote::pdf
