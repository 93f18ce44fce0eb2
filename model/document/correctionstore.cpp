// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/document/correctionstore.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("CorrectionStore", text);
}

} // namespace

QString CorrectionStore::fileFor(const QString &path, QStringView text) const
{
    const QString canonical = QFileInfo(path).canonicalFilePath();
    const QByteArray identity = canonical.isEmpty() ? text.toUtf8() : canonical.toUtf8();
    const QByteArray name = QCryptographicHash::hash(identity, QCryptographicHash::Sha256).toHex().first(32);
    return QDir(m_folder).filePath(QString::fromLatin1(name) + u".json"_s);
}

Result<std::vector<Correction>> CorrectionStore::load(const QString &file) const
{
    QFile stored(file);
    if (!stored.exists()) {
        return std::vector<Correction>();
    }
    if (!stored.open(QIODevice::ReadOnly)) {
        return Error{tr("The corrections in %1 cannot be read: %2.").arg(file, stored.errorString()), file};
    }
    return correctionsFromJson(stored.readAll(), file);
}

std::optional<Error> CorrectionStore::save(const QString &file, std::span<const Correction> corrections) const
{
    if (corrections.empty()) {
        if (QFile::exists(file) && !QFile::remove(file)) {
            return Error{tr("%1 cannot be removed.").arg(file), file};
        }
        return std::nullopt;
    }
    QDir().mkpath(m_folder);
    QSaveFile saved(file);
    if (!saved.open(QIODevice::WriteOnly) || saved.write(correctionsToJson(corrections)) < 0 || !saved.commit()) {
        return Error{tr("The corrections cannot be kept in %1: %2.").arg(file, saved.errorString()), file};
    }
    return std::nullopt;
}

} // namespace pullquote
