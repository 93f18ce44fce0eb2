// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QSet>

#include <gtest/gtest.h>

namespace {

using namespace Qt::Literals::StringLiterals;

/// Which folder of ours a folder may include from, beside itself; the table of the architecture.
const QMap<QString, QSet<QString>> &mayInclude()
{
    static const QSet<QString> model{u"model/text"_s, u"model/reading"_s, u"model/analysis"_s, u"model/document"_s,
                                     u"model/exporting"_s};
    static const QMap<QString, QSet<QString>> table{
        {u"model/text"_s, {}},
        {u"model/reading"_s, {u"model/text"_s}},
        {u"model/analysis"_s, {u"model/text"_s, u"model/reading"_s}},
        {u"model/document"_s, {u"model/text"_s, u"model/reading"_s, u"model/analysis"_s}},
        {u"model/exporting"_s, {u"model/text"_s, u"model/reading"_s, u"model/analysis"_s, u"model/document"_s}},
        {u"widgets"_s, model},
        {u"widgets/charts"_s, model + QSet<QString>{u"widgets"_s}},
        {u"app"_s, model + QSet<QString>{u"widgets"_s, u"widgets/charts"_s}},
    };
    return table;
}

/// Headers of ours that a folder may include only as values: nothing that reads, parses or analyses.
const QSet<QString> &workOfTheModel()
{
    static const QSet<QString> headers{u"model/reading/reader.h"_s, u"model/reading/plaintext.h"_s,
                                       u"model/analysis/analyser.h"_s, u"model/document/dissect.h"_s};
    return headers;
}

/// The longest folder of the table that `path` lies in.
QString layerOf(const QString &path)
{
    QString best;
    for (auto it = mayInclude().keyBegin(); it != mayInclude().keyEnd(); ++it) {
        if (path.startsWith(*it + u'/') && it->size() > best.size()) {
            best = *it;
        }
    }
    return best;
}

/// What is wrong with the includes of a file, a line each.
QStringList violations(const QString &path, const QString &content)
{
    static const QRegularExpression include(uR"re(^\s*#\s*include\s+(["<])([^">]+)[">])re"_s,
                                            QRegularExpression::MultilineOption);
    QStringList found;
    const QString layer = layerOf(path);
    for (const auto &match : include.globalMatch(content)) {
        const QString header = match.captured(2);
        const auto complain = [&](const QString &why) { found.push_back(path + u": "_s + header + u" "_s + why); };
        const QString target = layerOf(header);
        if (!target.isEmpty() && target != layer && !mayInclude()[layer].contains(target)) {
            complain(u"lies across a line"_s);
        }
        if (match.captured(1) == u"\""_s && target.isEmpty()) {
            complain(u"is not written from the top of the tree"_s);
        }
        if (layer.startsWith("widgets"_L1) && workOfTheModel().contains(header)) {
            complain(u"does the model's work in a view"_s);
        }
        const bool analysisWithQObject =
            layer == "model/analysis"_L1 && (header == "QObject"_L1 || header == "QThread"_L1);
        if (analysisWithQObject) {
            complain(u"has no place among pure functions"_s);
        }
        if (header.startsWith("qcustomplot"_L1, Qt::CaseInsensitive) && layer != "widgets/charts"_L1) {
            complain(u"belongs to widgets/charts alone"_s);
        }
        static const QRegularExpression widgetHeader(
            u"^(QWidget|QApplication|QMainWindow|QtWidgets.*|QGui.*|QPainter)$"_s);
        if (layer.startsWith("model/"_L1) && widgetHeader.match(header).hasMatch()) {
            complain(u"needs a window"_s);
        }
    }
    return found;
}

TEST(Layering, tree_everyInclude_staysOnItsSide)
{
    const QDir top(QStringLiteral(PULLQUOTE_SOURCE_DIR));
    int files = 0;
    for (const QString &folder : {u"model"_s, u"widgets"_s, u"app"_s}) {
        QDirIterator it(top.filePath(folder), {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            ASSERT_TRUE(file.open(QIODevice::ReadOnly));
            const QString path = top.relativeFilePath(file.fileName());
            EXPECT_NE(layerOf(path), QString()) << qPrintable(path) << " lies in no folder of the table";
            for (const QString &problem : violations(path, QString::fromUtf8(file.readAll()))) {
                ADD_FAILURE() << qPrintable(problem);
            }
            ++files;
        }
    }
    EXPECT_GT(files, 30);
}

TEST(Layering, wrongIncludes_areNoticed)
{
    EXPECT_EQ(violations(u"model/text/a.h"_s, u"#include \"model/reading/block.h\"\n"_s).size(), 1);
    EXPECT_EQ(violations(u"model/analysis/a.h"_s, u"#include <QObject>\n"_s).size(), 1);
    EXPECT_EQ(violations(u"widgets/a.h"_s, u"#include \"widgets/charts/chartwidget.h\"\n"_s).size(), 1);
    EXPECT_EQ(violations(u"widgets/a.h"_s, u"#include \"app/mainwindow.h\"\n"_s).size(), 1);
    EXPECT_EQ(violations(u"widgets/a.h"_s, u"#include \"model/reading/reader.h\"\n"_s).size(), 1);
    EXPECT_EQ(violations(u"widgets/a.h"_s, u"#include <qcustomplot.h>\n"_s).size(), 1);
    EXPECT_EQ(violations(u"model/document/a.h"_s, u"#include <QWidget>\n"_s).size(), 1);
    EXPECT_EQ(violations(u"app/a.h"_s, u"#include \"mainwindow.h\"\n"_s).size(), 1);
    EXPECT_TRUE(violations(u"app/a.h"_s, u"#include \"model/text/span.h\"\n#include <QWidget>\n"_s).isEmpty());
}

} // namespace
