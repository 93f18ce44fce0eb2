// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chartexport.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QFontMetricsF>
#include <QImageWriter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

#include <array>
#include <cmath>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double LayoutDpi = 96;
constexpr double MillimetresPerInch = 25.4;
constexpr double MaxPixels = 200e6; ///< 800 MB while it is painted.
constexpr double MinSide = 40;      ///< Of what is laid out: smaller ones hold nothing.
constexpr double Margin = 12;
constexpr double MaxShrink = 12;
/// Stand in an SVG until the words take their place.
constexpr QStringView TitlePlace = u"pullquote-title-place";
constexpr QStringView DescriptionPlace = u"pullquote-description-place";

QString tr(const char *text)
{
    return QCoreApplication::translate("ChartExport", text);
}

QSizeF inches(const PictureOptions &options)
{
    switch (options.unit) {
    case LengthUnit::Pixel:
        return options.size / options.dpi;
    case LengthUnit::Millimetre:
        return options.size / MillimetresPerInch;
    case LengthUnit::Inch:
        return options.size;
    }
    return options.size;
}

/// Title and source line of a picture, and the room that they leave.
struct Frame
{
    QStringList title;
    QStringList source;
    QRectF body;
};

Frame frameOf(const Picture &picture, const PictureOptions &options, const PictureStyle &style, QSizeF size)
{
    Frame frame;
    const double width = size.width() - 2 * Margin;
    double top = Margin / 2;
    double bottom = size.height() - Margin / 2;
    if (options.hasTitle) {
        frame.title = wrapped(picture.title, style.fonts.title, width, 3);
        top += double(frame.title.size()) * QFontMetricsF(style.fonts.title).height() + Margin / 2;
    }
    if (options.hasSourceLine) {
        frame.source = wrapped(picture.sourceLine, style.fonts.detail, width, 3);
        bottom -= double(frame.source.size()) * QFontMetricsF(style.fonts.detail).height() + Margin / 2;
    }
    frame.body = QRectF(0, top, size.width(), std::max(bottom - top, MinSide / 2));
    return frame;
}

void drawLines(QPainter &painter, const QStringList &lines, const QFont &font, const QColor &colour, double y,
               double width)
{
    painter.setFont(font);
    painter.setPen(colour);
    const double height = QFontMetricsF(font).height();
    for (const QString &line : lines) {
        painter.drawText(QRectF(Margin, y, width, height), int(Qt::AlignLeft) | Qt::TextSingleLine | Qt::TextDontClip,
                         line);
        y += height;
    }
}

/// By what the body has to shrink so that all of its rows fit: nothing is cut off.
double shrinkOf(const Picture &picture, const PictureStyle &style, QSizeF room)
{
    double shrink = 1;
    while (shrink < MaxShrink && picture.sizeFor(style, room * shrink).height() > room.height() * shrink + 0.5) {
        shrink *= 1.08;
    }
    return shrink;
}

/// Paints everything in units of 1/96 inch.
void paintWhole(PlotPainter &painter, const Picture &picture, const PictureOptions &options)
{
    const QSizeF size = options.layoutSize();
    const PictureStyle style{options.isDark ? Theme::dark() : Theme::light(),
                             ChartFonts::forPictures(Theme::interfaceFont())};
    if (!options.isTransparent) {
        painter->fillRect(QRectF(QPointF(), size), style.theme.paper);
    }
    const Frame frame = frameOf(picture, options, style, size);
    const double width = size.width() - 2 * Margin;
    drawLines(painter.painter(), frame.title, style.fonts.title, style.theme.text, Margin / 2, width);
    drawLines(painter.painter(), frame.source, style.fonts.detail, style.theme.mutedText,
              frame.body.bottom() + Margin / 2, width);
    const double shrink = shrinkOf(picture, style, frame.body.size());
    painter->save();
    painter->translate(frame.body.topLeft());
    painter->scale(1 / shrink, 1 / shrink);
    picture.paint(painter, style, frame.body.size() * shrink);
    painter->restore();
}

/// What a picture says of itself, by key.
std::vector<std::pair<QString, QString>> textKeys(const Picture &picture)
{
    return {{u"Title"_s, picture.title},
            {u"Description"_s, picture.alternative},
            {u"Source"_s, picture.citation},
            {u"Sentences"_s, picture.sentences.join(u'\n')},
            {u"Data"_s, QString::fromUtf8(toCsv(picture.data)).remove(QChar(0xFEFF))},
            {u"Software"_s, u"Pullquote"_s}};
}

QString describing(const Picture &picture)
{
    QString text = picture.alternative;
    if (!picture.sentences.isEmpty()) {
        text += u'\n' + tr("In the article: %1").arg(u"“%1”"_s.arg(picture.sentences.join(u"” “"_s)));
    }
    return text + u'\n' + picture.citation;
}

Result<QByteArray> encodedPixels(const Picture &picture, const PictureOptions &options)
{
    QImage image = imageOf(picture, options);
    if (image.isNull()) {
        return Error{tr("There is not enough memory for a picture of this size."), {}};
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, suffixOf(options.format).toLatin1());
    writer.setQuality(options.format == PictureFormat::Png ? -1 : 92);
    for (const auto &[key, text] : textKeys(picture)) {
        image.setText(key, text); // QImageWriter's own would lose line ends
    }
    if (!writer.write(image)) {
        return Error{tr("The picture cannot be encoded: %1.").arg(writer.errorString()), {}};
    }
    return bytes;
}

/// XML has no place for control characters and for U+FFFE and U+FFFF, whatever an article holds.
QByteArray withoutControls(QByteArray xml)
{
    xml.replace("\xEF\xBF\xBE", "").replace("\xEF\xBF\xBF", "");
    xml.removeIf([](char c) { return c >= 0 && c < 0x20 && c != '\n' && c != '\t' && c != '\r'; });
    return xml;
}

Result<QByteArray> encodedSvg(const Picture &picture, const PictureOptions &options)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    const QSize pixels = options.pixelSize();
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setTitle(TitlePlace.toString());
    generator.setDescription(DescriptionPlace.toString());
    // Asked for in pixels, a drawing has that many CSS pixels on a page; in millimetres, it has them on paper.
    generator.setResolution(qRound(options.unit == LengthUnit::Pixel ? LayoutDpi : options.dpi));
    generator.setSize(pixels);
    generator.setViewBox(QRect(QPoint(), pixels));
    PlotPainter painter(&generator);
    if (!painter.isActive()) {
        return Error{tr("The picture cannot be drawn as SVG."), {}};
    }
    painter->scale(options.dpi / LayoutDpi, options.dpi / LayoutDpi);
    paintWhole(painter, picture, options);
    painter.end();
    // QSvgGenerator escapes neither of the two (Qt 6.4).
    bytes.replace(TitlePlace.toLatin1(), picture.title.toHtmlEscaped().toUtf8());
    bytes.replace(DescriptionPlace.toLatin1(), describing(picture).toHtmlEscaped().toUtf8());
    return withoutControls(bytes);
}

QString xmlText(const QString &text)
{
    return text.toHtmlEscaped();
}

/// The metadata packet of a PDF (ISO 16684-1): title, description, source.
QByteArray xmpOf(const Picture &picture)
{
    const QString packet =
        u"<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
        "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
        " <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
        "  <rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
        " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">\n"
        "   <dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">%1</rdf:li></rdf:Alt></dc:title>\n"
        "   <dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">%2</rdf:li></rdf:Alt></dc:description>\n"
        "   <dc:source>%3</dc:source>\n"
        "   <xmp:CreatorTool>Pullquote</xmp:CreatorTool>\n"
        "  </rdf:Description>\n"
        " </rdf:RDF>\n"
        "</x:xmpmeta>\n"
        "<?xpacket end=\"w\"?>\n"_s;
    return withoutControls(
        packet.arg(xmlText(picture.title), xmlText(describing(picture)), xmlText(picture.citation)).toUtf8());
}

Result<QByteArray> encodedPdf(const Picture &picture, const PictureOptions &options)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(picture.title);
    writer.setCreator(u"Pullquote"_s);
    writer.setResolution(1200);
    writer.setPageSize(QPageSize(inches(options), QPageSize::Inch, picture.title, QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF());
    writer.setDocumentXmpMetadata(xmpOf(picture));
    writer.addFileAttachment(fileBaseName(picture) + u".csv"_s, toCsv(picture.data), u"text/csv"_s);
    PlotPainter painter(&writer);
    if (!painter.isActive()) {
        return Error{tr("The picture cannot be drawn as PDF."), {}};
    }
    painter->scale(writer.resolution() / LayoutDpi, writer.resolution() / LayoutDpi);
    paintWhole(painter, picture, options);
    painter.end();
    return bytes;
}

constexpr std::array<std::pair<PictureFormat, QLatin1StringView>, 6> FormatNames{{{PictureFormat::Png, "png"_L1},
                                                                                  {PictureFormat::Svg, "svg"_L1},
                                                                                  {PictureFormat::Pdf, "pdf"_L1},
                                                                                  {PictureFormat::Jpeg, "jpg"_L1},
                                                                                  {PictureFormat::Jpeg, "jpeg"_L1},
                                                                                  {PictureFormat::WebP, "webp"_L1}}};

} // namespace

QSize PictureOptions::pixelSize() const
{
    const QSizeF pixels = inches(*this) * dpi;
    return {qRound(pixels.width()), qRound(pixels.height())};
}

QSizeF PictureOptions::layoutSize() const
{
    return inches(*this) * LayoutDpi;
}

QString suffixOf(PictureFormat format)
{
    return std::ranges::find(FormatNames, format, &std::pair<PictureFormat, QLatin1StringView>::first)->second;
}

std::optional<PictureFormat> pictureFormatNamed(const QString &name)
{
    for (const auto &[format, known] : FormatNames) {
        if (name.compare(known, Qt::CaseInsensitive) == 0) {
            return format;
        }
    }
    return std::nullopt;
}

std::optional<QString> problemWith(const PictureOptions &options)
{
    if (!std::isfinite(options.dpi) || options.dpi < 10 || options.dpi > 4800) {
        return tr("The resolution must lie between 10 and 4800 DPI.");
    }
    const QSizeF layout = options.layoutSize();
    if (!(layout.width() >= MinSide) || !(layout.height() >= MinSide)) {
        return tr("The picture is too small to hold a chart.");
    }
    const QSizeF pixels = inches(options) * options.dpi;
    const bool isRaster = options.format != PictureFormat::Svg && options.format != PictureFormat::Pdf;
    const bool isTooLarge =
        isRaster ? pixels.width() * pixels.height() > MaxPixels : std::max(layout.width(), layout.height()) > 20000;
    if (isTooLarge) {
        return tr("A picture of %1 × %2 pixels is too large.").arg(qint64(pixels.width())).arg(qint64(pixels.height()));
    }
    if (options.format == PictureFormat::Jpeg && options.isTransparent) {
        return tr("JPEG pictures cannot be transparent.");
    }
    return std::nullopt;
}

QImage imageOf(const Picture &picture, const PictureOptions &options)
{
    if (problemWith(options)) {
        return {};
    }
    QImage image(options.pixelSize(),
                 options.isTransparent ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    if (image.isNull()) {
        return image;
    }
    image.fill(options.isTransparent ? Qt::transparent : Qt::white);
    PlotPainter painter(&image);
    painter->scale(options.dpi / LayoutDpi, options.dpi / LayoutDpi);
    paintWhole(painter, picture, options);
    painter.end();
    const int dotsPerMetre = qRound(options.dpi / MillimetresPerInch * 1000);
    image.setDotsPerMeterX(dotsPerMetre);
    image.setDotsPerMeterY(dotsPerMetre);
    return image;
}

Result<QByteArray> encoded(const Picture &picture, const PictureOptions &options)
{
    if (const auto problem = problemWith(options)) {
        return Error{*problem, {}};
    }
    switch (options.format) {
    case PictureFormat::Svg:
        return encodedSvg(picture, options);
    case PictureFormat::Pdf:
        return encodedPdf(picture, options);
    default:
        return encodedPixels(picture, options);
    }
}

Result<QString> writeAtomically(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    if (!written) {
        return Error{tr("%1 cannot be written: %2.").arg(path, file.errorString()), path};
    }
    return path;
}

Result<QString> savePicture(const Picture &picture, const PictureOptions &options, const QString &path)
{
    const Result<QByteArray> bytes = encoded(picture, options);
    if (!bytes) {
        return Error{tr("%1 cannot be written: %2").arg(path, bytes.error().sentence), path};
    }
    return writeAtomically(path, *bytes);
}

QString fileBaseName(const Picture &picture)
{
    QString name = picture.id;
    for (QChar &c : name) {
        if (!c.isLetterOrNumber() && c != u'-' && c != u'_') {
            c = u'-';
        }
    }
    return name.isEmpty() ? u"chart"_s : name;
}

Result<QStringList> savePictures(const std::vector<Picture> &pictures, const PictureOptions &options,
                                 const QString &folder)
{
    if (!QDir().mkpath(folder)) {
        return Error{tr("The folder %1 cannot be made.").arg(folder), folder};
    }
    QStringList paths;
    for (const Picture &picture : pictures) {
        const QString path = QDir(folder).filePath(fileBaseName(picture) + u'.' + suffixOf(options.format));
        const Result<QString> saved = savePicture(picture, options, path);
        if (!saved) {
            return saved.error();
        }
        paths.push_back(*saved);
    }
    return paths;
}

} // namespace pullquote
