// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/id.h"

namespace pullquote {

/// Numbers of the findings of one Article: the index in its list of that kind.
using SectionId = Id<struct SectionTag>;
using SourceId = Id<struct SourceTag>;
using QuoteId = Id<struct QuoteTag>;
using EventId = Id<struct EventTag>;
using FigureId = Id<struct FigureTag>;

} // namespace pullquote
