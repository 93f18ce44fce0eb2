// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chartcommand.h"

#include "model/document/dissect.h"
#include "model/exporting/table.h"
#include "widgets/charts/chartexport.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>

#include <cstdio>
#include <optional>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Done = 0;
constexpr int Failed = 1;
constexpr int Misused = 2;

void say(std::FILE *where, const QString &line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), where);
}

int complain(int status, const QString &sentence)
{
    say(stderr, sentence);
    return status;
}

/// What the person asked for, or the sentence that says what is wrong with it.
struct Request
{
    QString file;
    QString chart;
    QString out;
    bool list = false;
    bool all = false;
    bool data = false;
    PictureOptions options;
    QDate published;
    QString problem;
};

/// "1600x900", "160x90mm", "6.5x4in".
bool parseSize(QString text, PictureOptions &options)
{
    options.unit = LengthUnit::Pixel;
    for (const auto &[suffix, unit] :
         {std::pair("px"_L1, LengthUnit::Pixel), std::pair("mm"_L1, LengthUnit::Millimetre),
          std::pair("in"_L1, LengthUnit::Inch)}) {
        if (text.endsWith(suffix, Qt::CaseInsensitive)) {
            text.chop(suffix.size());
            options.unit = unit;
            break;
        }
    }
    const QStringList sides = text.trimmed().toLower().replace(u'×', u'x').split(u'x');
    bool isWidth = false;
    bool isHeight = false;
    if (sides.size() == 2) {
        options.size = QSizeF(sides[0].trimmed().toDouble(&isWidth), sides[1].trimmed().toDouble(&isHeight));
    }
    return isWidth && isHeight && options.size.width() > 0 && options.size.height() > 0;
}

bool parseTheme(const QString &name, PictureOptions &options)
{
    options.isDark = name == "dark"_L1;
    options.isTransparent = name == "transparent"_L1;
    return options.isDark || options.isTransparent || name == "light"_L1;
}

struct Options
{
    QCommandLineOption list{u"list"_s, u"List the charts: id and title, parted by a tab."_s};
    QCommandLineOption chart{u"chart"_s, u"The chart to save, by its id."_s, u"id"_s};
    QCommandLineOption all{u"all"_s, u"Save all charts into the folder that --out names."_s};
    QCommandLineOption out{u"out"_s, u"The file (or, with --all, the folder) to write."_s, u"path"_s};
    QCommandLineOption format{u"format"_s, u"png, svg, pdf, jpeg, webp or csv; else by the file's name (--all: png)."_s,
                              u"format"_s};
    QCommandLineOption size{u"size"_s, u"Width and height: 1600x900 (pixels), 160x90mm, 6.5x4in."_s, u"size"_s,
                            u"1600x900"_s};
    QCommandLineOption dpi{u"dpi"_s, u"Pixels an inch: text of the same size on paper, finer."_s, u"dpi"_s, u"192"_s};
    QCommandLineOption theme{u"theme"_s, u"light, dark or transparent."_s, u"theme"_s, u"light"_s};
    QCommandLineOption noTitle{u"no-title"_s, u"Leave the title out."_s};
    QCommandLineOption noSource{u"no-source"_s, u"Leave the source line out."_s};
    QCommandLineOption published{u"published"_s, u"The day of publication, YYYY-MM-DD."_s, u"date"_s};

    void addTo(QCommandLineParser &parser) const
    {
        parser.addOptions({list, chart, all, out, format, size, dpi, theme, noTitle, noSource, published});
    }
};

/// The format by --format, else by the file's name.
QString formatName(const QCommandLineParser &parser, const Options &options)
{
    if (parser.isSet(options.format)) {
        return parser.value(options.format);
    }
    return parser.isSet(options.all) ? u"png"_s : QFileInfo(parser.value(options.out)).suffix();
}

QString readFormat(const QString &name, Request &request)
{
    request.data = name.compare("csv"_L1, Qt::CaseInsensitive) == 0;
    const auto format = pictureFormatNamed(name);
    if (!format && !request.data) {
        return u"“%1” is no format of pictures: png, svg, pdf, jpeg, webp, or csv for the data."_s.arg(name);
    }
    request.options.format = format.value_or(PictureFormat::Png);
    return {};
}

QString readPicture(const QCommandLineParser &parser, const Options &options, Request &request)
{
    if (!request.all && request.chart.isEmpty()) {
        return u"Say which chart (--chart ID), all of them (--all), or --list."_s;
    }
    if (request.out.isEmpty()) {
        return u"Say where to write it: --out."_s;
    }
    if (const QString problem = readFormat(formatName(parser, options), request); !problem.isEmpty()) {
        return problem;
    }
    if (!parseSize(parser.value(options.size), request.options)) {
        return u"“%1” is no size such as 1600x900, 160x90mm or 6.5x4in."_s.arg(parser.value(options.size));
    }
    bool isNumber = false;
    request.options.dpi = parser.value(options.dpi).toDouble(&isNumber);
    if (!isNumber) {
        return u"“%1” is no number of dots an inch."_s.arg(parser.value(options.dpi));
    }
    if (!parseTheme(parser.value(options.theme), request.options)) {
        return u"“%1” is no theme: light, dark or transparent."_s.arg(parser.value(options.theme));
    }
    request.options.hasTitle = !parser.isSet(options.noTitle);
    request.options.hasSourceLine = !parser.isSet(options.noSource);
    return problemWith(request.options).value_or(QString());
}

Request readRequest(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Saves the charts of an article as pictures or data, without a window."_s);
    parser.addHelpOption();
    const Options options;
    options.addTo(parser);
    parser.addPositionalArgument(u"file"_s, u"The article to read."_s, u"FILE"_s);
    Request request;
    if (!parser.parse(QStringList{u"pullquote chart"_s} + arguments)) {
        request.problem = parser.errorText();
        return request;
    }
    if (parser.isSet(u"help"_s)) {
        parser.showHelp(Done);
    }
    if (parser.positionalArguments().size() != 1) {
        request.problem = u"Name one file: pullquote chart FILE --list."_s;
        return request;
    }
    request.file = parser.positionalArguments().constFirst();
    request.list = parser.isSet(options.list);
    request.all = parser.isSet(options.all);
    request.chart = parser.value(options.chart);
    request.out = parser.value(options.out);
    if (parser.isSet(options.published)) {
        request.published = QDate::fromString(parser.value(options.published), Qt::ISODate);
        if (!request.published.isValid()) {
            request.problem = u"“%1” is no day such as 2026-06-01."_s.arg(parser.value(options.published));
        }
    }
    if (!request.list && request.problem.isEmpty()) {
        request.problem = readPicture(parser, options, request);
    }
    return request;
}

int printList(const std::vector<Picture> &pictures)
{
    for (const Picture &picture : pictures) {
        say(stdout, picture.id + u'\t' + picture.title);
    }
    return Done;
}

/// Writes one chart as picture or data.
Result<QString> save(const Picture &picture, const Request &request, const QString &path)
{
    return request.data ? writeAtomically(path, toCsv(picture.data)) : savePicture(picture, request.options, path);
}

int saveOne(const std::vector<Picture> &pictures, const Request &request)
{
    const auto found = std::ranges::find(pictures, request.chart, &Picture::id);
    if (found == pictures.end()) {
        return complain(Failed,
                        u"%1 has no chart “%2”; --list tells which there are."_s.arg(request.file, request.chart));
    }
    const Result<QString> saved = save(*found, request, request.out);
    return saved ? Done : complain(Failed, saved.error().sentence);
}

int saveAll(const std::vector<Picture> &pictures, const Request &request)
{
    if (request.data) {
        if (!QDir().mkpath(request.out)) {
            return complain(Failed, u"The folder %1 cannot be made."_s.arg(request.out));
        }
        for (const Picture &picture : pictures) {
            const QString path = QDir(request.out).filePath(fileBaseName(picture) + u".csv"_s);
            if (const auto saved = writeAtomically(path, toCsv(picture.data)); !saved) {
                return complain(Failed, saved.error().sentence);
            }
            say(stdout, path);
        }
        return Done;
    }
    const Result<QStringList> saved = savePictures(pictures, request.options, request.out);
    if (!saved) {
        return complain(Failed, saved.error().sentence);
    }
    for (const QString &path : *saved) {
        say(stdout, path);
    }
    return Done;
}

} // namespace

int runChart(const QStringList &arguments)
{
    const Request request = readRequest(arguments);
    if (!request.problem.isEmpty()) {
        return complain(Misused, request.problem);
    }
    AnalysisOptions options;
    options.published = request.published;
    const Analyser analyser;
    const Result<ArticlePtr> article = dissectFile(analyser, request.file, options, {});
    if (!article) {
        return complain(Failed, article.error().sentence);
    }
    const std::vector<Picture> pictures = picturesOf(*article);
    const int status = request.list  ? printList(pictures)
                       : request.all ? saveAll(pictures, request)
                                     : saveOne(pictures, request);
    const bool isWritten = std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
    return isWritten ? status : complain(Failed, u"What was printed could not be written to the end."_s);
}

} // namespace pullquote
