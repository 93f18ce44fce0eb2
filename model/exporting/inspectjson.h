// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/article.h"
#include "model/text/result.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <functional>

namespace pullquote {

/// The article as `pullquote inspect` prints it: format "pullquote/1".
QJsonObject inspectJson(const Article &article);

/// The same, on one line or indented, with a line end behind it, handed to `write` piece by piece: the answer for a
/// large file never stands in memory as a whole.
void writeInspectJson(const Article &article, QJsonDocument::JsonFormat style,
                      const std::function<void(const QByteArray &)> &write);

/// The object that stands for a file that failed.
QJsonObject inspectJson(const Error &error);

} // namespace pullquote
