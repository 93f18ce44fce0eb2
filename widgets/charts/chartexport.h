// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/result.h"
#include "widgets/charts/picture.h"

#include <QByteArray>
#include <QImage>
#include <QStringList>

#include <optional>

namespace pullquote {

enum class PictureFormat { Png, Svg, Pdf, Jpeg, WebP };
enum class LengthUnit { Pixel, Millimetre, Inch };

/// How a picture is saved. Size and resolution are two things: text and lines have their size in points, so 1600 × 900
/// pixels at 192 DPI hold the same picture as 800 × 450 at 96, only finer.
struct PictureOptions
{
    PictureFormat format = PictureFormat::Png;
    QSizeF size{1600, 900};
    LengthUnit unit = LengthUnit::Pixel;
    double dpi = 192;
    bool isDark = false;        ///< Light by default, whatever the window is.
    bool isTransparent = false; ///< No ground; not for JPEG.
    bool hasTitle = true;
    bool hasSourceLine = true;

    /// In pixels at `dpi`.
    QSize pixelSize() const;
    /// In 1/96 inch: what is laid out.
    QSizeF layoutSize() const;

    bool operator==(const PictureOptions &) const = default;
};

/// "png", "svg", …; without the dot.
QString suffixOf(PictureFormat format);
/// By name or suffix, whatever the case ("jpg", "JPEG"); nothing if there is no such format.
std::optional<PictureFormat> pictureFormatNamed(const QString &name);

/// Why `options` cannot be drawn, as a sentence; nothing if they can.
std::optional<QString> problemWith(const PictureOptions &options);

/// The picture as pixels, with its resolution and text keys; null if the options have a problem.
QImage imageOf(const Picture &picture, const PictureOptions &options);

/// The picture as a file of the format, with title, description, article, sentences and values in it where the format
/// has a place for them: PNG text, SVG title and desc, PDF metadata and an attached table, a JPEG comment. WebP has
/// none.
Result<QByteArray> encoded(const Picture &picture, const PictureOptions &options);

/// Writes it, atomically. Gives the path, or an error that names the file and the reason.
Result<QString> savePicture(const Picture &picture, const PictureOptions &options, const QString &path);

/// A file's name without suffix for the picture: its id, with everything but letters, digits, - and _ replaced.
QString fileBaseName(const Picture &picture);

/// Writes all of them into the folder (made if missing) as <base name>.<suffix>. Gives the paths, or the first error.
Result<QStringList> savePictures(const std::vector<Picture> &pictures, const PictureOptions &options,
                                 const QString &folder);

/// Writes `bytes` to `path` wholly or not at all.
Result<QString> writeAtomically(const QString &path, const QByteArray &bytes);

} // namespace pullquote
