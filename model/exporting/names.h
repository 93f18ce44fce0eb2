// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/findings.h"
#include "model/reading/block.h"

#include <QString>

namespace pullquote {

/// What inspect-format calls the kinds; stable, never translated.
QString nameOf(BlockKind kind);
QString nameOf(SourceKind kind);
QString nameOf(QuoteKind kind);
QString nameOf(ProvenanceRole role);
QString nameOf(EventKind kind);
QString nameOf(Precision precision);
QString nameOf(FigureKind kind);
QString nameOf(Direction direction); ///< Empty for Unknown.
QString nameOf(WritingDate::Basis basis);

} // namespace pullquote
