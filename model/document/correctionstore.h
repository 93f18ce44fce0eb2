// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/correction.h"

#include <QString>

namespace pullquote {

/// Keeps corrections in a folder of the program's own, a file an article, never in the opened file.
class CorrectionStore final
{
public:
    /// `folder` is made when something is kept first.
    explicit CorrectionStore(QString folder)
        : m_folder(std::move(folder))
    {
    }

    /// The file for the article of `path`. The same path has the same file, however the path is written; what has no
    /// path (pasted text) goes by its text.
    QString fileFor(const QString &path, QStringView text) const;

    /// The corrections kept in `file`; none if there is no such file. A file that cannot be read is an error and stays.
    Result<std::vector<Correction>> load(const QString &file) const;

    /// Keeps them, atomically: after a crash the old ones or the new ones are there. No corrections: no file.
    /// Gives an error whose sentence names the file, or nothing.
    std::optional<Error> save(const QString &file, std::span<const Correction> corrections) const;

private:
    QString m_folder;
};

} // namespace pullquote
