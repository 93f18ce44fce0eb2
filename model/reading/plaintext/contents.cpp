// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/plaintext/contents.h"

#include "model/reading/plaintext/wording.h"

#include <algorithm>

namespace pullquote::plaintext {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int LongestHeading = 200; ///< Columns.
constexpr qsizetype ShortestKey = 3;
constexpr size_t MostEntries = 2000;

bool couldBeHeading(const Draft &draft, size_t i)
{
    const Passage &passage = draft.passages[i];
    return passage.columns <= LongestHeading && passage.lines <= 3 && passage.quoted == 0;
}

/// A table of contents begins within the first passages.
constexpr size_t Reach = 500;

/// Where each key of the first passages stands last as a line of its own.
QHash<QString, size_t> lastPlaces(const Draft &draft)
{
    QHash<QString, size_t> places;
    for (size_t i = 0; i < std::min(draft.size(), Reach + MostEntries); ++i) {
        if (couldBeHeading(draft, i)) {
            places.insert(headingKey(draft.blocks[i].span.of(draft.text)), i);
        }
    }
    for (size_t i = 0; i < draft.size(); ++i) {
        const bool mayHead = draft.isOpen(i) || draft.blocks[i].kind == BlockKind::Heading;
        if (mayHead && couldBeHeading(draft, i) && draft.passages[i].blankBefore) {
            if (const auto place = places.find(headingKey(draft.at(i))); place != places.end()) {
                *place = i;
            }
        }
    }
    return places;
}

struct Run
{
    size_t begin = 0;
    size_t end = 0;
    int matches = 0;
    bool isContents = false;
};

/// The run of short passages from `begin` on that stand again further down, or of list items some of which do.
Run runFrom(const Draft &draft, size_t begin, const QHash<QString, size_t> &places)
{
    const bool isList = draft.blocks[begin].kind == BlockKind::ListItem;
    Run run{begin, begin};
    std::vector<size_t> again;
    while (run.end < draft.size() && run.end - begin < MostEntries && couldBeHeading(draft, run.end)) {
        if (isList != (draft.blocks[run.end].kind == BlockKind::ListItem)) {
            break;
        }
        const QString key = headingKey(draft.blocks[run.end].span.of(draft.text));
        const auto place = places.constFind(key);
        const bool standsAgain = key.size() >= ShortestKey && place != places.cend() && *place > run.end;
        if (!isList && !standsAgain) {
            break;
        }
        if (standsAgain) {
            again.push_back(*place);
        }
        ++run.end;
    }
    int sentences = 0;
    for (const size_t place : again) {
        run.matches += place >= run.end;
        sentences += place >= run.end && (draft.at(place).endsWith(u'.') || draft.at(place).endsWith(u'。'));
    }
    const auto entries = int(run.end - run.begin);
    const bool isTitled = begin > 0 && notices().is(u"contents"_s, draft.at(begin - 1));
    const int wanted = isTitled ? 1 : isList ? 2 : 3;
    const bool enough = run.matches >= wanted && run.matches * 10 >= entries * 6;
    const bool areHeadings = sentences * 2 < run.matches; // else the page repeats its paragraphs
    run.isContents = enough && areHeadings;
    return run;
}

/// Takes in the title of the table and the controls of the page between it and the entries.
size_t withTitle(const Draft &draft, size_t begin)
{
    constexpr size_t MostLines = 3;
    constexpr int LongestLine = 40;
    size_t first = begin;
    for (size_t i = begin; i > 1 && begin - i < MostLines; --i) {
        const size_t above = i - 1;
        const bool isShort = draft.passages[above].columns <= LongestLine && wordCount(draft.at(above)) <= 5;
        if (!isShort || !draft.isOpen(above) || endsSentence(draft.at(above))) {
            break;
        }
        const bool isKnown =
            notices().is(u"contents"_s, draft.at(above)) || notices().is(u"control"_s, draft.at(above));
        if (isKnown) {
            first = above;
        }
    }
    return first;
}

} // namespace

Contents markContents(Draft &draft)
{
    const QHash<QString, size_t> places = lastPlaces(draft);
    Contents contents;
    for (size_t i = 0; i < std::min(draft.size(), Reach);) {
        const bool mayBegin =
            couldBeHeading(draft, i) && (draft.isOpen(i) || draft.blocks[i].kind == BlockKind::ListItem);
        const Run run = mayBegin ? runFrom(draft, i, places) : Run{i, i};
        if (run.isContents) {
            contents.begin = withTitle(draft, run.begin);
            contents.end = run.end;
            break;
        }
        i = std::max(run.end, i + 1);
    }
    for (size_t i = contents.begin; i < contents.end; ++i) {
        const std::uint8_t level = draft.blocks[i].level;
        const QString key = headingKey(draft.blocks[i].span.of(draft.text));
        const auto place = places.constFind(key);
        if (place != places.cend() && *place >= contents.end) {
            contents.headings.insert(key, std::max<std::uint8_t>(level, 1));
        }
        draft.set(i, BlockKind::Boilerplate, BlockRole::TableOfContents, level);
    }
    return contents;
}

} // namespace pullquote::plaintext
