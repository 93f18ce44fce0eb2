// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspectcommand.h"

#include "model/document/dissect.h"
#include "model/exporting/findingsexport.h"
#include "model/exporting/inspectjson.h"

#include <QCommandLineParser>
#include <QJsonDocument>

#include <cstdio>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Failed = 1;
constexpr int WrongArguments = 2;

void print(std::FILE *where, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), where);
}

void complain(const QString &sentence)
{
    print(stderr, (u"pullquote inspect: "_s + sentence + u'\n').toUtf8());
}

enum class Format { Json, JsonLines, Csv, Markdown };

std::optional<Format> formatNamed(const QString &name)
{
    static const std::pair<QLatin1StringView, Format> names[] = {{"json"_L1, Format::Json},
                                                                 {"jsonl"_L1, Format::JsonLines},
                                                                 {"csv"_L1, Format::Csv},
                                                                 {"markdown"_L1, Format::Markdown}};
    for (const auto &[known, format] : names) {
        if (name == known) {
            return format;
        }
    }
    return std::nullopt;
}

/// What the arguments ask for.
struct Request
{
    QStringList paths;
    Format format = Format::Json;
    std::optional<FindingList> list; ///< Of Json, Csv and Markdown; nothing: everything (Json).
    AnalysisOptions options;
};

/// The request, or what is wrong with the arguments.
std::variant<Request, QString> parsed(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Prints what an article holds."_s);
    parser.addHelpOption();
    const QCommandLineOption format(u"format"_s,
                                    u"json (one file, indented), jsonl (a line a file), csv or markdown (one list)."_s,
                                    u"format"_s, u"json"_s);
    const QCommandLineOption list(u"list"_s, u"Only this list: quotes, events or figures."_s, u"list"_s);
    const QCommandLineOption published(u"published"_s, u"The day of publication, YYYY-MM-DD."_s, u"date"_s);
    parser.addOptions({format, list, published});
    parser.addPositionalArgument(u"file"_s, u"Files to read; - is standard input."_s, u"FILE..."_s);
    if (!parser.parse(QStringList{u"pullquote inspect"_s} + arguments)) {
        return parser.errorText();
    }
    if (parser.isSet(u"help"_s)) {
        parser.showHelp();
    }

    Request request;
    request.paths = parser.positionalArguments();
    if (request.paths.isEmpty()) {
        return u"Name a file to inspect."_s;
    }
    const auto known = formatNamed(parser.value(format));
    if (!known) {
        return u"There is no format '%1'; there are json, jsonl, csv and markdown."_s.arg(parser.value(format));
    }
    request.format = *known;
    if (request.format != Format::JsonLines && request.paths.size() > 1) {
        return u"This format takes one file; jsonl takes many."_s;
    }
    if (parser.isSet(list)) {
        request.list = findingListNamed(parser.value(list));
        if (!request.list) {
            return u"There is no list '%1'; there are quotes, events and figures."_s.arg(parser.value(list));
        }
    } else if (request.format == Format::Csv || request.format == Format::Markdown) {
        return u"Say which list: --list quotes, events or figures."_s;
    }
    if (parser.isSet(published)) {
        request.options.published = QDate::fromString(parser.value(published), Qt::ISODate);
        if (!request.options.published.isValid()) {
            return u"'%1' is no day; write it like 2026-06-01."_s.arg(parser.value(published));
        }
    }
    return request;
}

void printArticle(const Article &article, const Request &request)
{
    const auto write = [](const QByteArray &piece) { print(stdout, piece); };
    if (request.list && request.format != Format::JsonLines) {
        const ListFormat format = request.format == Format::Csv        ? ListFormat::Csv
                                  : request.format == Format::Markdown ? ListFormat::Markdown
                                                                       : ListFormat::Json;
        write(exported(article, *request.list, format));
    } else {
        writeInspectJson(article, request.format == Format::Json ? QJsonDocument::Indented : QJsonDocument::Compact,
                         write);
    }
}

} // namespace

int runInspect(const QStringList &arguments)
{
    const auto result = parsed(arguments);
    if (const auto *problem = std::get_if<QString>(&result)) {
        complain(*problem);
        return WrongArguments;
    }
    const Request &request = std::get<Request>(result);
    const Analyser analyser;
    int status = 0;
    for (const QString &path : request.paths) {
        const auto article = dissectFile(analyser, path, request.options, {});
        if (article) {
            printArticle(**article, request);
            continue;
        }
        if (request.format == Format::JsonLines) {
            print(stdout, QJsonDocument(inspectJson(article.error())).toJson(QJsonDocument::Compact) + '\n');
        }
        complain(article.error().sentence);
        status = Failed;
    }
    if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0) {
        complain(u"What was printed could not be written to the end."_s);
        status = Failed;
    }
    return status;
}

} // namespace pullquote
