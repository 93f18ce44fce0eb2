// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/reading/reading.h"

namespace pullquote {

/// Reads the front matter of a Markdown text (YAML between lines of ---, TOML between lines of +++,
/// or lines "Title: …" without any) as far as it says
/// what an article is: title, author, publisher, date, language, address. Returns where the text begins behind it; 0
/// without front matter. Lines that it does not understand are passed over.
qsizetype readFrontMatter(QStringView markdown, Metadata &metadata);

} // namespace pullquote
