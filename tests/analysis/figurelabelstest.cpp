// SPDX-License-Identifier: GPL-3.0-or-later
// What figures measure, by cases of tests/data/figure-labels.
#include "model/analysis/analyser.h"

#include <QDir>
#include <QFile>

#include <gtest/gtest.h>

namespace pullquote {
namespace {

using namespace Qt::Literals::StringLiterals;

struct LabelCase
{
    QString text;
    std::vector<std::pair<QString, QString>> labels; ///< By the figure's words.
};

std::vector<LabelCase> casesIn(const QString &path)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    std::vector<LabelCase> cases;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        if (!line.startsWith("= "_L1)) {
            cases.push_back({line, {}});
            continue;
        }
        const qsizetype bar = line.indexOf(" | "_L1);
        EXPECT_TRUE(bar > 0 && !cases.empty()) << line.toStdString();
        cases.back().labels.emplace_back(line.sliced(2, bar - 2), line.sliced(bar + 3));
    }
    return cases;
}

void check(const LabelCase &expected)
{
    static const Analyser analyser;
    Reading reading;
    reading.text = expected.text;
    reading.blocks.emplace_back().span = {0, expected.text.size()};
    const auto found = analyser.analyse(reading, {}, {});
    ASSERT_TRUE(found);
    for (const auto &[words, label] : expected.labels) {
        const auto figure =
            std::ranges::find_if(found->figures, [&](const Figure &f) { return f.span.of(reading.text) == words; });
        if (figure == found->figures.end()) {
            ADD_FAILURE() << "No figure \"" << words.toStdString() << "\" in: " << expected.text.toStdString();
            continue;
        }
        EXPECT_EQ(figure->label.toStdString(), label.toStdString())
            << words.toStdString() << " in: " << expected.text.toStdString();
    }
}

TEST(FigureLabels, labelOf_eachCase_isAsThere)
{
    const QDir folder(QStringLiteral(PULLQUOTE_TEST_DATA "/figure-labels"));
    const QStringList files = folder.entryList({u"*.txt"_s}, QDir::Files);
    ASSERT_FALSE(files.isEmpty());
    for (const QString &name : files) {
        SCOPED_TRACE(name.toStdString());
        for (const LabelCase &expected : casesIn(folder.filePath(name))) {
            ASSERT_FALSE(expected.labels.empty()) << expected.text.toStdString();
            check(expected);
        }
    }
}

} // namespace
} // namespace pullquote
