// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/plaintext.h"

#include "model/reading/plaintext/draft.h"
#include "model/reading/plaintext/lists.h"
#include "model/reading/plaintext/marker.h"
#include "model/reading/plaintext/structure.h"

namespace pullquote {

using namespace Qt::Literals::StringLiterals;
using plaintext::Draft;

namespace {

/// A block for each passage: a quotation of mail, a drawn line, or a paragraph until it turns out to be something else.
Draft draftOf(QStringView text)
{
    Draft draft;
    draft.text = text;
    draft.passages = plaintext::joinLines(text, plaintext::cutLines(text));
    draft.blocks.reserve(draft.passages.size());
    for (const plaintext::Passage &passage : draft.passages) {
        Block block;
        block.span = passage.span;
        block.origin = u"line %1"_s.arg(passage.line);
        if (passage.quoted > 0) {
            constexpr int DeepestQuote = 255;
            block.kind = BlockKind::BlockQuote;
            block.level = std::uint8_t(std::min(passage.quoted, DeepestQuote));
        }
        draft.blocks.push_back(std::move(block));
    }
    return draft;
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
    Draft draft = draftOf(reading.text);
    if (stop.stop_requested()) {
        return Error{{}, path, true};
    }
    plaintext::markLists(draft);
    plaintext::judge(draft, plaintext::Headings::Unknown, reading.metadata);
    markRules(draft);
    reading.blocks = std::move(draft.blocks);
    return reading;
}

} // namespace pullquote
