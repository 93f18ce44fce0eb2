// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/analyser.h"
#include "tests/support/quotecases.h"

#include <QFile>

#include <array>
#include <gtest/gtest.h>

namespace pullquote {
namespace {

using namespace Qt::Literals::StringLiterals;

struct SourceCase
{
    QString kind; ///< As inspect prints it; "none" where the name is no source.
    QString name;
    QString text;
};

std::vector<SourceCase> sourceCases()
{
    QFile file(QStringLiteral(PULLQUOTE_TEST_DATA "/english-sources/kinds.txt"));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    std::vector<SourceCase> cases;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        const QStringList fields = line.split(u" | "_s);
        if (!line.startsWith(u'#') && fields.size() == 3) {
            cases.push_back({fields[0], fields[1], fields[2]});
        }
    }
    return cases;
}

QString kindOf(const QString &name, const std::vector<Source> &sources)
{
    static const std::array kinds{u"person"_s, u"organization"_s, u"publication"_s, u"document"_s, u"unnamed"_s};
    const auto found = std::ranges::find(sources, name, &Source::name);
    return found == sources.end() ? u"none"_s : kinds[size_t(found->kind)];
}

TEST(EnglishSources, everyName_isOfItsKind)
{
    const Analyser analyser;
    const std::vector<SourceCase> cases = sourceCases();
    EXPECT_GT(cases.size(), 20u);
    for (const SourceCase &one : cases) {
        const auto found = analyser.analyse(readingOfParagraphs(one.text), {}, {});
        ASSERT_TRUE(found.hasValue());
        EXPECT_EQ(kindOf(one.name, found->sources).toStdString(), one.kind.toStdString()) << one.text.toStdString();
    }
}

TEST(EnglishSources, nameThatTheTextEndsWith_isReadToItsEndOnly)
{
    const Analyser analyser;
    for (const QString &text : {u"Ada Roe met Tom Okafor"_s, u"Okafor Soto"_s, u"US"_s, u"They saw Dr"_s}) {
        EXPECT_TRUE(analyser.analyse(readingOfParagraphs(text), {}, {}).hasValue()); // seen by the sanitizer
    }
}

TEST(EnglishSources, verbWhosePrepositionTheTextEndsWith_isReadToItsEndOnly)
{
    for (const QString &text : {u"“o” y the s came back"_s, u"She asked about"_s, u"He spoke of"_s}) {
        EXPECT_TRUE(Analyser().analyse(readingOfParagraphs(text), {}, {}).hasValue()); // seen by the sanitizer
    }
}

} // namespace
} // namespace pullquote
