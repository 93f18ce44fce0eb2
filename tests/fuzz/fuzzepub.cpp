// SPDX-License-Identifier: GPL-3.0-or-later
// A book whose parts are any bytes: the input, cut at form feeds, is its container, package, encryption and chapters.
#include "model/reading/epub.h"
#include "tests/fuzz/checks.h"
#include "tests/support/zipped.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace pullquote;
    using namespace Qt::Literals::StringLiterals;
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    static const QList<QByteArray> names{"OPS/book.opf",          "OPS/a.xhtml", "OPS/b.xhtml",
                                         "OPS/nav.xhtml",         "OPS/toc.ncx", "META-INF/encryption.xml",
                                         "META-INF/container.xml"};
    std::vector<std::pair<QByteArray, QByteArray>> files;
    const QList<QByteArray> parts = bytes.split('\f');
    for (qsizetype i = 0; i < std::min(parts.size(), names.size()); ++i) {
        files.emplace_back(names[i], parts[i]);
    }
    if (parts.size() < names.size()) {
        files.emplace_back("META-INF/container.xml",
                           "<container><rootfiles><rootfile full-path='OPS/book.opf'/></rootfiles></container>");
    }
    fuzz::checkReading(readEpub(test::zipped(files), u"a.epub"_s, ReadLimits(), {}));
    fuzz::checkReading(readEpub(bytes, u"a.epub"_s, ReadLimits(), {})); // as the archive itself
    return 0;
}
