// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/article.h"
#include "model/text/result.h"

#include <QJsonObject>

namespace pullquote {

/// The article as `pullquote inspect` prints it: format "pullquote/1".
QJsonObject inspectJson(const Article &article);

/// The object that stands for a file that failed.
QJsonObject inspectJson(const Error &error);

} // namespace pullquote
