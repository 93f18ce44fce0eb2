// SPDX-License-Identifier: GPL-3.0-or-later
// Any lines anywhere on any pages are put together to pieces; what gives the lines is poppler's.
#include "model/reading/pdf/layout.h"
#include "tests/fuzz/checks.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace pullquote;
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    std::vector<pdf::PageLine> lines;
    int page = 1;
    for (const QByteArray &text : bytes.split('\n')) {
        // The first characters say where the line stands and how it is set.
        const auto number = [&](qsizetype i) {
            return i < text.size() ? double(static_cast<std::uint8_t>(text[i])) : 0;
        };
        page += number(0) > 200 ? 1 : 0;
        pdf::PageLine line;
        line.text = QString::fromUtf8(text.mid(4));
        line.size = number(1) / 4;
        line.box = QRectF(number(2) * 3, number(3) * 4, double(line.text.size()) * 6, line.size);
        line.bold = number(1) > 128;
        line.page = page;
        if (!line.text.isEmpty()) {
            lines.push_back(line);
        }
    }
    pdf::removeRunningLines(lines, std::vector<pdf::PageSize>(size_t(page), {595, 842}));
    qsizetype characters = 0;
    for (const pdf::Piece &piece : pdf::piecesOf(lines)) {
        fuzz::require(piece.page >= 1 && piece.page <= page, "a piece stands on a page");
        fuzz::require(piece.lines >= 1, "a piece has lines");
        characters += piece.text.size();
    }
    fuzz::require(characters > 0 || lines.empty(), "lines are not lost");
    pdf::bodySize(pdf::piecesOf(lines));
    return 0;
}
