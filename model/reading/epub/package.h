// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/reading/epub/archive.h"
#include "model/reading/reading.h"

#include <QSet>

#include <vector>

namespace pullquote {

/// What the package of a book says of its parts.
struct EpubPackage
{
    std::vector<QString> chapters; ///< Names in the archive, in the order of the spine.
    QSet<QString> protectedFiles;
    bool hasProtection = false; ///< Some chapters are encrypted.

    bool isProtected(const QString &name) const { return protectedFiles.contains(name); }
};

/// Reads the package document (Open Packaging Format): the spine, and title, author, publisher, date and language into
/// `metadata`. A broken document gives what was read up to the break.
EpubPackage readPackage(ZipArchive &archive, Metadata &metadata);

} // namespace pullquote
