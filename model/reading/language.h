// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace pullquote {

/// The language that `text` is written in, as BCP 47 ("en", "de", "ja", "zh-Hant"); empty if it cannot be told.
/// By script first; among languages in Latin letters by the share of their function words (Ingle 1976, Grefenstette
/// 1995: few dozen words tell sentences apart). Looks at the first 64 Ki characters; linear.
QString languageOf(QStringView text);

} // namespace pullquote
