// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace pullquote {

/// The bytes that quoted-printable text stands for (RFC 2045, 6.7); what is no escape stays as it is.
QByteArray fromQuotedPrintable(QByteArrayView text);

} // namespace pullquote
