// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/characterphrases.h"
#include "model/analysis/source.h"
#include "model/text/span.h"

#include <optional>

namespace pullquote {

/// Who a Chinese clause names before its reporting word.
struct ChineseSpeaker
{
    Span span;        ///< All of it: affiliation, title and name.
    Span name;        ///< The name alone; empty for pronouns and titles that stand alone.
    Span role;        ///< The title; empty if none.
    Span affiliation; ///< What stands before the title; empty if none.
    SourceKind kind = SourceKind::Person;
    MentionKind mention = MentionKind::Name;
    bool surnameOnly = false; ///< 魏董事長.
};

/// The speaker that ends where the reporting word begins: `clause` is what stands before it, from the last mark of
/// punctuation. Words of time, place and manner between speaker and cue are passed over. Nothing if nobody is named.
std::optional<ChineseSpeaker> findChineseSpeaker(QStringView text, Span clause, const CharacterPhrases &lexicon);

/// Whether `name` is a Chinese personal name: a surname and one or two further characters, or a transliteration in
/// parts (山姆·阿特曼).
bool isChineseName(QStringView name, const CharacterPhrases &lexicon);

} // namespace pullquote
