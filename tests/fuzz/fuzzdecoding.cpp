// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes, told to be in any character set, become text.
#include "model/text/decoding.h"
#include "tests/fuzz/checks.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace pullquote;
    const QByteArrayView bytes(data, qsizetype(size));
    // The first line may name a character set, the rest is the text.
    const qsizetype lineEnd = bytes.indexOf('\n');
    const QByteArrayView declared = lineEnd < 0 ? QByteArrayView() : bytes.first(lineEnd);
    for (const TextKind kind : {TextKind::Plain, TextKind::Markup}) {
        fuzz::checkText(decodeText(bytes.sliced(lineEnd + 1), kind, declared).text);
        fuzz::checkText(decodeText(bytes, kind).text);
    }
    return 0;
}
