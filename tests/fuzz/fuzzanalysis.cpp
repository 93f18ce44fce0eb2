// SPDX-License-Identifier: GPL-3.0-or-later
// Any text goes the whole way: read, taken apart, and printed as the object that other programs parse.
#include "model/document/dissect.h"
#include "model/exporting/inspectjson.h"
#include "model/reading/plaintext.h"
#include "model/text/decoding.h"
#include "tests/fuzz/checks.h"

#include <QJsonDocument>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace pullquote;
    static const Analyser analyser;
    const QByteArrayView bytes(data, qsizetype(size));
    QString text = withUnixLineEnds(decodeText(bytes, TextKind::Plain).text);
    auto reading = readPlainText(std::move(text), QStringLiteral("fuzz"), {});
    fuzz::require(bool(reading), "any text can be read");
    auto findings = analyser.analyse(*reading, {}, {});
    fuzz::require(bool(findings), "any text can be analysed");
    const Article article(std::move(*reading), std::move(*findings));
    fuzz::checkFindings(article);

    QByteArray line;
    writeInspectJson(article, QJsonDocument::Compact, [&](const QByteArray &piece) { line += piece; });
    QJsonParseError error;
    const QJsonDocument printed = QJsonDocument::fromJson(line, &error);
    fuzz::require(error.error == QJsonParseError::NoError, "what is printed is JSON");
    fuzz::require(line.indexOf('\n') == line.size() - 1, "it is one line");
    fuzz::require(printed.object() == inspectJson(article), "the line and the object say the same");
    return 0;
}
