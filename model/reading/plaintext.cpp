// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/plaintext.h"

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

Result<Reading> readPlainText(QString text, const QString &path, std::stop_token)
{
    Reading reading;
    reading.path = path;
    reading.mediaType = u"text/plain"_s;
    reading.text = std::move(text);
    qsizetype begin = 0;
    while (begin < reading.text.size()) {
        qsizetype end = reading.text.indexOf(u'\n', begin);
        end = end < 0 ? reading.text.size() : end;
        if (!QStringView(reading.text).sliced(begin, end - begin).trimmed().isEmpty()) {
            Block block;
            block.span = {begin, end};
            reading.blocks.push_back(block);
        }
        begin = end + 1;
    }
    return reading;
}

} // namespace pullquote
