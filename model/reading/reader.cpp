// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/reader.h"

#include "model/reading/html.h"
#include "model/reading/plaintext.h"

#include <QFile>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

Result<QByteArray> loadBytes(const QString &path, const ReadLimits &limits, std::stop_token)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{u"%1 cannot be read: %2."_s.arg(path, file.errorString()), path};
    }
    return file.read(limits.bytes);
}

Result<Reading> read(const QByteArray &bytes, const QString &path, const QString &, std::stop_token stop)
{
    QString text = QString::fromUtf8(bytes);
    if (path.endsWith(".html"_L1, Qt::CaseInsensitive) || path.endsWith(".htm"_L1, Qt::CaseInsensitive) ||
        path.endsWith(".xhtml"_L1, Qt::CaseInsensitive)) {
        return readHtml(std::move(text), path, std::move(stop));
    }
    text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    return readPlainText(std::move(text), path, std::move(stop));
}

Result<Reading> readFile(const QString &path, const ReadLimits &limits, std::stop_token stop)
{
    auto bytes = loadBytes(path, limits, stop);
    if (!bytes) {
        return bytes.error();
    }
    return read(*bytes, path, {}, std::move(stop));
}

} // namespace pullquote
