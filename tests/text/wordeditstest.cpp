// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/wordedits.h"

#include <QString>
#include <QStringList>

#include <gtest/gtest.h>

namespace pullquote {
namespace {

using namespace Qt::Literals::StringLiterals;

/// The edits in one line: [-removed-] {+added+} same.
QString edited(const QString &from, const QString &to)
{
    QStringList parts;
    for (const WordEdit &edit : wordEdits(from, to)) {
        switch (edit.kind) {
        case WordEdit::Kind::Same:
            parts.push_back(edit.span.of(to).toString());
            break;
        case WordEdit::Kind::Added:
            parts.push_back(u"{+"_s + edit.span.of(to).toString() + u"+}"_s);
            break;
        case WordEdit::Kind::Removed:
            parts.push_back(u"[-"_s + edit.span.of(from).toString() + u"-]"_s);
            break;
        }
    }
    return parts.join(u' ');
}

TEST(WordEdits, sameWords_inOtherCaseAndPunctuation_areTheSame)
{
    EXPECT_EQ(edited(u"The tide, it turns."_s, u"the tide it turns"_s), u"the tide it turns"_s);
}

TEST(WordEdits, twoWordings_differInWhatIsSaidOtherwise)
{
    EXPECT_EQ(edited(u"The tide will not wait for any of us"_s, u"the tide does not wait for us"_s),
              u"the tide [-will-] {+does+} not wait for [-any of-] us"_s);
    EXPECT_EQ(edited(u"we sign"_s, u"we sign it at night"_s), u"we sign {+it at night+}"_s);
    EXPECT_EQ(edited(u"潮水不會等"_s, u"潮水不等"_s), u"潮水不 [-會-] 等"_s);
}

TEST(WordEdits, nothingInCommon_isReplaced)
{
    EXPECT_EQ(edited(u"one two"_s, u"three"_s), u"[-one two-] {+three+}"_s);
    EXPECT_EQ(edited(u"one"_s, QString()), u"[-one-]"_s);
    EXPECT_EQ(edited(QString(), u"one"_s), u"{+one+}"_s);
    EXPECT_TRUE(wordEdits(QString(), QString()).empty());
}

TEST(WordEdits, veryLongTexts_stayWithinTheTable)
{
    QString one = u"start "_s;
    QString two = one;
    for (int i = 0; i < 3000; ++i) {
        one += u"a%1 "_s.arg(i);
        two += u"b%1 "_s.arg(i);
    }
    EXPECT_EQ(wordEdits(one, two).size(), 3U);
}

TEST(WordEdits, moreWordsThanAreCompared_againstNone_areAllAdded)
{
    const QString many = u"tide "_s.repeated(1'000'001);
    const auto added = wordEdits(u"", many);
    ASSERT_EQ(added.size(), 1U);
    EXPECT_EQ(added.front().kind, WordEdit::Kind::Added);
    const auto removed = wordEdits(many, u"");
    ASSERT_EQ(removed.size(), 1U);
    EXPECT_EQ(removed.front().kind, WordEdit::Kind::Removed);
}

} // namespace
} // namespace pullquote
