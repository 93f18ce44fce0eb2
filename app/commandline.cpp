// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"

#include "model/document/dissect.h"
#include "model/exporting/inspectjson.h"

#include <QCommandLineParser>
#include <QJsonDocument>

#include <cstdio>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

void print(std::FILE *where, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), where);
}

} // namespace

int runInspect(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Prints what an article holds as JSON."_s);
    const QCommandLineOption format(u"format"_s, u"json (one file, indented) or jsonl (a line a file)."_s, u"format"_s,
                                    u"json"_s);
    const QCommandLineOption published(u"published"_s, u"The day of publication, YYYY-MM-DD."_s, u"date"_s);
    parser.addOption(format);
    parser.addOption(published);
    parser.addPositionalArgument(u"file"_s, u"Files to read."_s, u"FILE..."_s);
    parser.process(QStringList{u"pullquote inspect"_s} + arguments);

    AnalysisOptions options;
    if (parser.isSet(published)) {
        options.published = QDate::fromString(parser.value(published), Qt::ISODate);
    }
    const bool lines = parser.value(format) == "jsonl"_L1;
    const Analyser analyser;
    int status = 0;
    for (const QString &path : parser.positionalArguments()) {
        const auto article = dissectFile(analyser, path, options, {});
        const QJsonObject object = article ? inspectJson(**article) : inspectJson(article.error());
        print(stdout, QJsonDocument(object).toJson(lines ? QJsonDocument::Compact : QJsonDocument::Indented) +
                          (lines ? "\n" : ""));
        if (!article) {
            print(stderr, article.error().sentence.toUtf8() + '\n');
            status = 1;
        }
    }
    return status;
}

} // namespace pullquote
