// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QHashFunctions>

namespace pullquote {

/// Tells contents apart within one run of the program: equal contents have equal ones, different contents almost never.
inline quint64 fingerprintOf(QByteArrayView bytes)
{
    const auto size = size_t(bytes.size());
    return quint64(qHashBits(bytes.data(), size, 0x9e3779b9U)) ^ (quint64(size) << 40);
}

} // namespace pullquote
