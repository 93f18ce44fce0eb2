// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/plaintext/structure.h"

#include "model/reading/language.h"
#include "model/reading/plaintext/contents.h"
#include "model/reading/plaintext/headings.h"
#include "model/reading/plaintext/pagehead.h"
#include "model/reading/plaintext/pagetail.h"
#include "model/reading/plaintext/wording.h"

namespace pullquote {

namespace plaintext {

void judge(Draft &draft, Headings headings, Metadata &metadata)
{
    const Contents contents = markContents(draft);
    markHead(draft, contents, metadata);
    if (headings == Headings::Unknown) {
        markHeadings(draft, contents);
    }
    markTail(draft);
    if (metadata.language.isEmpty()) {
        metadata.language = languageOf(draft.text);
    }
}

} // namespace plaintext

namespace {

/// The blocks of a reading as passages, each standing alone. Takes them out of the reading.
plaintext::Draft draftOf(Reading &reading)
{
    plaintext::Draft draft;
    draft.text = reading.text;
    draft.passages.reserve(reading.blocks.size());
    for (const Block &block : reading.blocks) {
        plaintext::Passage passage;
        passage.span = block.span;
        passage.columns = plaintext::columnsOf(block.span.of(reading.text));
        passage.quoted = block.kind == BlockKind::BlockQuote ? 1 : 0;
        passage.blankBefore = true;
        passage.blankAfter = true;
        draft.passages.push_back(passage);
    }
    draft.blocks = std::move(reading.blocks);
    return draft;
}

} // namespace

void judgeBlocks(Reading &reading, plaintext::Headings headings)
{
    plaintext::Draft draft = draftOf(reading);
    plaintext::judge(draft, headings, reading.metadata);
    reading.blocks = std::move(draft.blocks);
}

void judgeSurroundings(Reading &reading)
{
    plaintext::Draft draft = draftOf(reading);
    const plaintext::Contents contents = plaintext::markContents(draft);
    if (draft.size() > 0 && draft.blocks.front().role == BlockRole::Title) {
        plaintext::markHead(draft, contents, reading.metadata);
    }
    plaintext::markTail(draft);
    reading.blocks = std::move(draft.blocks);
}

} // namespace pullquote
