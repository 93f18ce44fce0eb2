// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as the parts of a web archive, or as its page in one of the transfer encodings.
#include "model/reading/reader.h"
#include "tests/fuzz/checks.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace pullquote;
    static const QByteArray openings[] = {"", "--b\n", "--b\nContent-Type: text/html\n\n",
                                          "--b\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\n",
                                          "--b\nContent-Type: text/html; charset=gbk\nContent-Transfer-Encoding: "
                                          "quoted-printable\n\n"};
    if (size == 0) {
        return 0;
    }
    QByteArray archive = "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n";
    archive += openings[data[0] % std::size(openings)];
    archive.append(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1);
    fuzz::checkReading(read(archive, QStringLiteral("a.mhtml"), {}, {}));
    return 0;
}
