// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <utility>
#include <vector>

namespace pullquote::test {

/// A ZIP archive of `files`: names and contents, in this order.
QByteArray zipped(const std::vector<std::pair<QByteArray, QByteArray>> &files);

} // namespace pullquote::test
