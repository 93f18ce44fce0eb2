// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/plaintext.h"
#include "model/text/decoding.h"
#include "tests/fuzz/checks.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace pullquote;
    const QByteArrayView bytes(data, qsizetype(size));
    QString text = withUnixLineEnds(decodeText(bytes, TextKind::Plain).text);
    fuzz::checkReading(readPlainText(std::move(text), QStringLiteral("fuzz"), {}));
    return 0;
}
