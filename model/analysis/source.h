// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/evidence.h"
#include "model/analysis/findingids.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace pullquote {

enum class SourceKind : std::uint8_t { Person, Organization, Publication, Document, Unnamed };

/// How a mention names its source.
enum class MentionKind : std::uint8_t { Name, Pronoun, Role };

struct Mention
{
    Span span;
    MentionKind kind = MentionKind::Name;
};

/// Somebody or something that statements come from; one source however it is named in the text.
struct Source
{
    SourceId id;
    SourceKind kind = SourceKind::Person;
    QString name;        ///< The fullest name that the text or its metadata gives; for unnamed ones the description.
    QString role;        ///< "CEO", "founder of Claude Code"; empty if the text gives none.
    QString affiliation; ///< "Anthropic"; empty if the text gives none.
    std::vector<Mention> mentions; ///< In order of the text; empty if only the metadata names it.
    Why why;
};

} // namespace pullquote
