// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/reading/plaintext/lines.h"
#include "model/reading/reading.h"

#include <QStringView>

#include <optional>
#include <vector>

namespace pullquote::plaintext {

/// The headers that a saved mail begins with (RFC 5322, section 2.2; also as mail programs print them).
struct MailHead
{
    size_t lines = 0;            ///< How many lines they are; 0: the text is no mail.
    std::optional<Span> subject; ///< The words of the subject, where they are written as they are read.
};

/// The headers at the begin of `lines`; `metadata` takes title, byline and day from them. A mail names who wrote it,
/// and what about or when; every line above the first empty one is a header.
MailHead mailHeadOf(QStringView text, const std::vector<Line> &lines, Metadata &metadata);

/// The text of a header in which =?charset?Q?…?= and =?charset?B?…?= stand for characters (RFC 2047).
QString withoutEncodedWords(const QString &header);

} // namespace pullquote::plaintext
