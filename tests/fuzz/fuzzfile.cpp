// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a file with any of the endings: what it is gets told, and its reader reads it. PDF is left out: its
// parser is poppler's, which has fuzzers of its own.
#include "model/reading/reader.h"
#include "model/reading/sniffing.h"
#include "tests/fuzz/checks.h"

#include <array>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace pullquote;
    using namespace Qt::Literals::StringLiterals;
    static const auto names = std::to_array({u"a.txt"_s, u"a.html"_s, u"a.md"_s, u"a.mhtml"_s, u"a.epub"_s, u"-"_s});
    if (size == 0) {
        return 0;
    }
    const QString &name = names[data[0] % names.size()];
    const QByteArray bytes(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1);
    if (sniff(bytes, name, {}).format != FileFormat::Pdf) {
        const auto reading = read(bytes, name, {}, {});
        if (reading || name != u"-"_s) { // a failure calls "-" by its name, standard input
            fuzz::checkReading(reading);
        }
    }
    return 0;
}
