// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/reading/plaintext/lines.h"
#include "model/reading/reading.h"

#include <QStringView>

#include <optional>
#include <vector>

namespace pullquote::plaintext {

/// What stands around an article in a plain text and is no part of it: the headers of a mail (RFC 5322), or what an
/// electronic book says before its start line and behind its end line.
struct Frame
{
    std::vector<Passage> passages; ///< Of the frame alone, in order.
    std::optional<Passage> title;  ///< The value of a mail's subject: the headline of what follows.
};

/// Takes the lines of the frame out of `lines` and tells `metadata` what they say. Without a frame nothing changes.
Frame takeFrame(QStringView text, std::vector<Line> &lines, Metadata &metadata);

} // namespace pullquote::plaintext
