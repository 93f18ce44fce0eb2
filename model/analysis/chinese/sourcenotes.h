// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/characterphrases.h"
#include "model/analysis/quote.h"

#include <vector>

namespace pullquote {

/// A station of an article's way that a Chinese note names.
struct ChineseStation
{
    ProvenanceRole role = ProvenanceRole::Venue;
    Span name;
    Span owner; ///< Venue: whose words were taken from there; empty: everybody's.
};

/// Whether a block that may be anything begins like a note on where the article comes from (本文整理自…, 編譯：…).
bool beginsChineseNote(QStringView text, Span block, const CharacterPhrases &lexicon);

/// The stations that a note names, in the order of the text: 本文整理自林育誠在《晨間對談》的專訪，由北岸社編譯.
std::vector<ChineseStation> findChineseStations(QStringView text, Span note, const CharacterPhrases &lexicon);

} // namespace pullquote
