// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/plaintext.h"

#include "model/reading/plaintext/draft.h"
#include "model/reading/plaintext/frame.h"
#include "model/reading/plaintext/lists.h"
#include "model/reading/plaintext/marker.h"
#include "model/reading/plaintext/structure.h"

#include <algorithm>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;
using plaintext::Draft;

namespace {

/// A block for each passage: a quotation of mail, a drawn line, or a paragraph until it turns out to be something else.
Draft draftOf(QStringView text, const std::vector<plaintext::Line> &lines, const plaintext::Frame &frame)
{
    Draft draft;
    draft.text = text;
    draft.passages = plaintext::joinLines(text, lines);
    if (frame.title) {
        draft.passages.insert(draft.passages.begin(), *frame.title);
    }
    draft.blocks.reserve(draft.passages.size());
    for (const plaintext::Passage &passage : draft.passages) {
        Block block;
        block.span = passage.span;
        block.origin = {Origin::Unit::Line, std::uint32_t(passage.line)};
        if (passage.quoted > 0) {
            constexpr int DeepestQuote = 255;
            block.kind = BlockKind::BlockQuote;
            block.level = std::uint8_t(std::min(passage.quoted, DeepestQuote));
        }
        draft.blocks.push_back(std::move(block));
    }
    if (frame.title) {
        draft.set(0, BlockKind::Heading, BlockRole::Title, 1);
    }
    return draft;
}

/// Puts the passages around the article among its blocks, in order of the text.
void addFrame(const plaintext::Frame &frame, std::vector<Block> &blocks)
{
    for (const plaintext::Passage &passage : frame.passages) {
        Block block;
        block.kind = BlockKind::Boilerplate;
        block.role = BlockRole::Furniture;
        block.span = passage.span;
        block.origin = {Origin::Unit::Line, std::uint32_t(passage.line)};
        blocks.push_back(std::move(block));
    }
    std::ranges::sort(blocks, {}, [](const Block &block) { return block.span.begin; });
}

/// Drawn lines part sections and say nothing; what underlines a heading has been taken by it.
void markRules(Draft &draft)
{
    for (size_t i = 0; i < draft.size(); ++i) {
        if (draft.isOpen(i) && plaintext::isRule(draft.at(i))) {
            draft.set(i, BlockKind::Boilerplate, BlockRole::Furniture);
        }
    }
}

} // namespace

Result<Reading> readPlainText(QString text, const QString &path, std::stop_token stop)
{
    Reading reading;
    reading.path = path;
    reading.mediaType = u"text/plain"_s;
    reading.text = std::move(text);
    std::vector<plaintext::Line> lines = plaintext::cutLines(reading.text);
    if (lines.size() >= plaintext::mostLines(reading.text.size())) {
        reading.warnings.push_back(
            u"%1 has more lines than can be told apart; those at the end stand together."_s.arg(path));
    }
    const plaintext::Frame frame = plaintext::takeFrame(reading.text, lines, reading.metadata);
    Draft draft = draftOf(reading.text, lines, frame);
    if (stop.stop_requested()) {
        return Error{{}, path, true};
    }
    plaintext::markLists(draft);
    plaintext::judge(draft, plaintext::Headings::Unknown, reading.metadata);
    markRules(draft);
    reading.blocks = std::move(draft.blocks);
    addFrame(frame, reading.blocks);
    return reading;
}

} // namespace pullquote
