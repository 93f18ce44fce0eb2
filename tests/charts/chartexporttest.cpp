// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chartexport.h"

#include "tests/support/samplearticle.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QPainter>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QXmlStreamReader>

#include <gtest/gtest.h>
namespace pullquote {
namespace {

using namespace Qt::Literals::StringLiterals;

class ChartExport : public testing::Test
{
protected:
    ChartExport() { EXPECT_TRUE(folder.isValid()); }

    Picture shares() const { return chartPicture(article, article->charts().front()); }
    QString path(const QString &name) const { return folder.filePath(name); }

    QImage saved(const PictureOptions &options, const QString &name) const
    {
        const auto result = savePicture(shares(), options, path(name));
        EXPECT_TRUE(result) << (result ? "" : qPrintable(result.error().sentence));
        return QImage(path(name));
    }

    QTemporaryDir folder;
    ArticlePtr article = test::sampleArticle();
};

/// How many pixels have about this colour.
int countOf(const QImage &image, QColor colour)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            count += std::abs(pixel.red() - colour.red()) < 4 && std::abs(pixel.green() - colour.green()) < 4 &&
                     std::abs(pixel.blue() - colour.blue()) < 4 && pixel.alpha() == 255;
        }
    }
    return count;
}

TEST_F(ChartExport, png_hasTheSizeTheResolutionAndItsBars)
{
    PictureOptions options;
    options.size = {1600, 900};
    options.dpi = 192;
    const QImage image = saved(options, u"shares.png"_s);
    ASSERT_EQ(image.size(), QSize(1600, 900));
    EXPECT_NEAR(image.dotsPerMeterX() * 0.0254, 192, 0.5);
    EXPECT_NEAR(image.dotsPerMeterY() * 0.0254, 192, 0.5);
    const Theme theme = Theme::light();
    EXPECT_EQ(image.pixelColor(2, 2), theme.paper);
    // Two bars in the tone of the harbour board: one over 15 %, one over 90 % of the axis, each some 40 pixels high.
    EXPECT_GT(countOf(image, theme.tone(article->charts().front().bars.front().source)), 20000);
}

TEST_F(ChartExport, png_saysWhereItsNumbersComeFrom)
{
    const QImage image = saved({}, u"shares.png"_s);
    EXPECT_EQ(image.text(u"Title"_s), u"Moves made by machine pilots"_s);
    EXPECT_TRUE(image.text(u"Description"_s).contains(u"60–75\u00A0%"_s));
    EXPECT_TRUE(image.text(u"Description"_s).contains(u"90 metres is a length, no share."_s));
    EXPECT_TRUE(image.text(u"Source"_s).contains(u"The Quay Courier"_s));
    EXPECT_TRUE(image.text(u"Sentences"_s).contains(u"Machine pilots make between 60% and 75% of all moves"_s));
    EXPECT_TRUE(image.text(u"Data"_s).contains(u"60,75"_s));
}

TEST_F(ChartExport, dpi_changesThePixelsAndNotTheLayout)
{
    PictureOptions coarse;
    coarse.size = {160, 90};
    coarse.unit = LengthUnit::Millimetre;
    coarse.dpi = 96;
    PictureOptions fine = coarse;
    fine.dpi = 288;
    const QImage small = saved(coarse, u"small.png"_s);
    const QImage large = saved(fine, u"large.png"_s);
    EXPECT_EQ(small.size(), QSize(605, 340));
    EXPECT_EQ(large.size(), QSize(1814, 1020));
    // The same picture: as much of it is covered by bars.
    const QColor tone = Theme::light().tone(article->charts().front().bars.front().source);
    const double smallShare = double(countOf(small, tone)) / (small.width() * small.height());
    const double largeShare = double(countOf(large, tone)) / (large.width() * large.height());
    EXPECT_NEAR(smallShare, largeShare, smallShare * 0.05);
}

TEST_F(ChartExport, dark_isDarkAndTransparentHasNoGround)
{
    PictureOptions dark;
    dark.isDark = true;
    EXPECT_EQ(saved(dark, u"dark.png"_s).pixelColor(2, 2), Theme::dark().paper);
    PictureOptions transparent;
    transparent.isTransparent = true;
    const QImage image = saved(transparent, u"transparent.png"_s);
    EXPECT_EQ(image.pixelColor(2, 2).alpha(), 0);
    EXPECT_GT(countOf(image, Theme::light().tone(article->charts().front().bars.front().source)), 10000);
}

TEST_F(ChartExport, withoutTitleAndSourceLine_theRoomIsTheChartsAlone)
{
    PictureOptions bare;
    bare.hasTitle = false;
    bare.hasSourceLine = false;
    const QImage with = saved({}, u"with.png"_s);
    const QImage without = saved(bare, u"without.png"_s);
    const auto inkIn = [](const QImage &image, const QRect &area) {
        return area.width() * area.height() - countOf(image.copy(area), Theme::light().paper);
    };
    const QRect lastLine(0, 850, 600, 48);
    EXPECT_GT(inkIn(with, lastLine), 200);
    EXPECT_EQ(inkIn(without, lastLine), 0);
}

TEST_F(ChartExport, svg_isWellFormedWithRealTextTitleAndDescription)
{
    PictureOptions options;
    options.format = PictureFormat::Svg;
    ASSERT_TRUE(savePicture(shares(), options, path(u"shares.svg"_s)));
    QFile file(path(u"shares.svg"_s));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    QString title;
    QString description;
    QString text;
    QString viewBox;
    QString width;
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement) {
            if (xml.name() == "svg"_L1) {
                viewBox = xml.attributes().value("viewBox"_L1).toString();
                width = xml.attributes().value("width"_L1).toString();
            } else if (xml.name() == "title"_L1) {
                title = xml.readElementText();
            } else if (xml.name() == "desc"_L1) {
                description += xml.readElementText();
            } else if (xml.name() == "text"_L1) {
                text += xml.readElementText();
            }
        }
    }
    EXPECT_FALSE(xml.hasError()) << qPrintable(xml.errorString());
    EXPECT_EQ(viewBox, u"0 0 1600 900"_s);
    EXPECT_NEAR(QStringView(width).chopped(2).toDouble(), 1600 / 96.0 * 25.4, 0.1) << qPrintable(width);
    EXPECT_EQ(title, u"Moves made by machine pilots"_s);
    EXPECT_TRUE(description.contains(u"60–75\u00A0%"_s)) << qPrintable(description);
    EXPECT_TRUE(description.contains(u"Machine pilots make between 60% and 75%"_s));
    EXPECT_TRUE(text.contains(u"60–75"_s)) << qPrintable(text);
    EXPECT_TRUE(text.contains(u"Source: "_s));
    EXPECT_TRUE(text.contains(u"100\u00A0%"_s)) << "the axis has no names: " << qPrintable(text);
    QSvgRenderer renderer(path(u"shares.svg"_s));
    EXPECT_TRUE(renderer.isValid());
}

TEST_F(ChartExport, svgOfEveryPicture_looksLikeItsPixels)
{
    for (const Picture &picture : picturesOf(article)) {
        PictureOptions options;
        options.size = {800, 450};
        options.dpi = 96;
        const QImage pixels = imageOf(picture, options);
        options.format = PictureFormat::Svg;
        const auto svg = encoded(picture, options);
        ASSERT_TRUE(svg);
        QSvgRenderer renderer(*svg);
        QImage drawn(800, 450, QImage::Format_RGB32);
        drawn.fill(Qt::white);
        QPainter painter(&drawn);
        renderer.render(&painter);
        painter.end();
        // What SVG cannot say comes out black, and nothing of ours is black.
        EXPECT_EQ(countOf(drawn, Qt::black), 0) << qPrintable(picture.id);
        for (int source = 0; source < 3; ++source) {
            const QColor tone = Theme::light().tone(SourceId(source));
            EXPECT_NEAR(countOf(drawn, tone), countOf(pixels, tone), 40 + countOf(pixels, tone) * 0.05)
                << qPrintable(picture.id) << source;
        }
    }
}

TEST_F(ChartExport, svgOfHostileWords_staysWellFormed)
{
    Findings findings;
    Chart chart;
    chart.id = u"../../etc/\u0001"_s;
    chart.title = u"A <b>title</b> & \u0001more"_s;
    ChartBar bar;
    bar.label = u"<script>alert(1)</script> \u0002 ]]> &amp;"_s;
    bar.low = bar.high = 3;
    chart.bars.push_back(bar);
    findings.charts.push_back(chart);
    Reading reading;
    reading.metadata.title = u"<&>\u0003"_s;
    const auto hostile = std::make_shared<const Article>(reading, findings);
    const Picture picture = chartPicture(hostile, hostile->charts().front());
    PictureOptions options;
    options.format = PictureFormat::Svg;
    const auto bytes = encoded(picture, options);
    ASSERT_TRUE(bytes);
    QXmlStreamReader xml(*bytes);
    while (!xml.atEnd()) {
        xml.readNext();
    }
    EXPECT_FALSE(xml.hasError()) << qPrintable(xml.errorString());
    EXPECT_EQ(fileBaseName(picture), u"------etc--"_s);
}

TEST_F(ChartExport, pdf_hasThePageSizeTheMetadataAndTheTable)
{
    PictureOptions options;
    options.format = PictureFormat::Pdf;
    options.size = {160, 90};
    options.unit = LengthUnit::Millimetre;
    ASSERT_TRUE(savePicture(shares(), options, path(u"shares.pdf"_s)));
    QFile file(path(u"shares.pdf"_s));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    EXPECT_TRUE(bytes.startsWith("%PDF-"));
    EXPECT_TRUE(bytes.contains("<rdf:li xml:lang=\"x-default\">Moves made by machine pilots</rdf:li>"));
    EXPECT_TRUE(bytes.contains(u"60–75\u00A0%"_s.toUtf8()));
    EXPECT_TRUE(bytes.contains("shares.csv") || bytes.contains(QByteArray("s\0h\0a\0r\0e\0s", 11)));
    // 160 mm are 453.5 points.
    EXPECT_TRUE(bytes.contains("/MediaBox [0 0 45")) << bytes.mid(bytes.indexOf("/MediaBox"), 60).constData();
}

TEST_F(ChartExport, jpegAndWebP_canBeReadAgain)
{
    for (const PictureFormat format : {PictureFormat::Jpeg, PictureFormat::WebP}) {
        PictureOptions options;
        options.format = format;
        options.size = {800, 450};
        const QImage image = saved(options, u"shares."_s + suffixOf(format));
        EXPECT_EQ(image.size(), QSize(800, 450)) << qPrintable(suffixOf(format));
    }
    QImageReader jpeg(path(u"shares.jpg"_s));
    EXPECT_TRUE(jpeg.text(u"Source"_s).contains(u"The Quay Courier"_s));
}

TEST_F(ChartExport, timeline_isAPictureLikeAnyChart)
{
    const std::vector<Picture> pictures = picturesOf(article);
    ASSERT_EQ(pictures.size(), 3U);
    EXPECT_EQ(pictures.back().id, timelineId());
    EXPECT_TRUE(pictures.back().alternative.contains(u"Quarrel over machine pilots"_s));
    const QImage image = imageOf(pictures.back(), {});
    EXPECT_EQ(image.size(), QSize(1600, 900));
    EXPECT_GT(countOf(image, Theme::light().accent), 500); // the line of the day of writing
}

TEST_F(ChartExport, manyRows_shrinkUntilAllFit)
{
    Findings findings;
    Chart chart;
    for (int i = 0; i < 120; ++i) {
        ChartBar bar;
        bar.label = u"Row %1"_s.arg(i);
        bar.low = bar.high = i == 119 ? 100 : 1;
        bar.source = i == 119 ? SourceId(0) : SourceId();
        chart.bars.push_back(bar);
    }
    findings.charts.push_back(chart);
    const auto many = std::make_shared<const Article>(Reading{}, findings);
    const QImage image = imageOf(chartPicture(many, many->charts().front()), {});
    // The last bar is the only one with a tone; it is in the picture.
    EXPECT_GT(countOf(image, Theme::light().tone(SourceId(0))), 500);
}

TEST_F(ChartExport, savePictures_writesOneFileEach)
{
    const auto paths = savePictures(picturesOf(article), {}, path(u"new/folder"_s));
    ASSERT_TRUE(paths);
    EXPECT_EQ(paths->size(), 3);
    for (const QString &file : *paths) {
        EXPECT_GT(QFileInfo(file).size(), 1000) << qPrintable(file);
    }
}

TEST_F(ChartExport, missingFolder_namesFileAndReason)
{
    const auto result = savePicture(shares(), {}, path(u"nowhere/shares.png"_s));
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().path, path(u"nowhere/shares.png"_s));
    EXPECT_TRUE(result.error().sentence.contains(path(u"nowhere/shares.png"_s)));
    EXPECT_TRUE(result.error().sentence.contains(u"No such file or directory"_s))
        << qPrintable(result.error().sentence);
}

TEST_F(ChartExport, failure_leavesTheFileThatWasThere)
{
    const QString file = path(u"shares.jpg"_s);
    ASSERT_TRUE(writeAtomically(file, "what was there"));
    PictureOptions options;
    options.format = PictureFormat::Jpeg;
    options.isTransparent = true;
    const auto result = savePicture(shares(), options, file);
    ASSERT_FALSE(result);
    EXPECT_TRUE(result.error().sentence.contains(u"cannot be transparent"_s));
    QFile left(file);
    ASSERT_TRUE(left.open(QIODevice::ReadOnly));
    EXPECT_EQ(left.readAll(), "what was there");
}

TEST_F(ChartExport, senselessOptions_areRefusedWithASentence)
{
    const auto problem = [](auto change) {
        PictureOptions options;
        change(options);
        return problemWith(options).has_value();
    };
    EXPECT_FALSE(problem([](PictureOptions &) {}));
    EXPECT_TRUE(problem([](PictureOptions &options) { options.size = {0, 0}; }));
    EXPECT_TRUE(problem([](PictureOptions &options) { options.size = {90000, 90000}; }));
    EXPECT_TRUE(problem([](PictureOptions &options) { options.dpi = 0; }));
    EXPECT_TRUE(problem([](PictureOptions &options) { options.dpi = std::nan(""); }));
    EXPECT_TRUE(problem([](PictureOptions &options) { options.size = {std::nan(""), 100}; }));
}

TEST_F(ChartExport, formats_areKnownByNameAndSuffix)
{
    EXPECT_EQ(pictureFormatNamed(u"PNG"_s), PictureFormat::Png);
    EXPECT_EQ(pictureFormatNamed(u"jpeg"_s), PictureFormat::Jpeg);
    EXPECT_EQ(pictureFormatNamed(u"jpg"_s), PictureFormat::Jpeg);
    EXPECT_EQ(pictureFormatNamed(u"tiff"_s), std::nullopt);
}

} // namespace
} // namespace pullquote
