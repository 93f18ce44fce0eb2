// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/figure.h"

#include <QStringView>

#include <span>

namespace pullquote {

/// Makes amounts of yuan that are told by the bare word (元, 塊) amounts of the currency of the place that `language`
/// (BCP 47: "zh-TW", "zh-Hant-HK") names, by resources/lexicon/zh/local-currencies.txt; "zh-Hant" alone names none, so
/// that the text has to. A text that names the renminbi or
/// the currency of a neighbour means what it says: nothing changes. Neither does it for any other language.
void localizeCurrencies(std::span<Figure> figures, QStringView text, const QString &language);

} // namespace pullquote
