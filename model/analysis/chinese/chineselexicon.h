// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/characterphrases.h"

namespace pullquote {

/// What a Chinese word is to the search for quotes and their sources.
enum ChineseWord : CharacterPhrases::Classes {
    SayingCue = 1,
    ReportingNoun = 2, ///< 報導, 報告: what a document or paper says, after 據.
    CallingCue = 4,    ///< 形容為: its marked object is a fragment.
    NoCue = 8,         ///< Only looks like a cue: 小說.
    Title = 16,
    Description = 32, ///< Names nobody: 知情人士.
    PersonPronoun = 64,
    OrganizationPronoun = 128,
    OrganizationEnding = 256,
    PublicationEnding = 512,
    Filler = 1024, ///< Between source and cue: 昨日, 進一步.
    Opener = 2048, ///< Before a source: 不過, 對此.
    Surname = 4096,
    FunctionWord = 8192,    ///< 這, 的, 了: no name holds it.
    NoteSelf = 16384,       ///< 本文: begins a note on where the article comes from.
    NoteOrigin = 32768,     ///< 整理自: what follows is where the words were said or printed.
    NoteVenue = 65536,      ///< 專訪: what stands before it names that.
    NoteReprint = 131072,   ///< 轉載自: what follows printed them first.
    NoteEditor = 262144,    ///< 編輯
    NoteTranslator = 524288 ///< 編譯
};

/// The words of resources/lexicon/zh, in traditional and simplified script.
CharacterPhrases loadChineseLexicon();

} // namespace pullquote
