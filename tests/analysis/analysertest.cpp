// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/analyser.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <stop_token>
#include <vector>

namespace pullquote {
namespace {

using namespace Qt::Literals::StringLiterals;

Reading smallReading()
{
    Reading reading;
    reading.path = u"gate.txt"_s;
    reading.text = u"“The gate stays open,” Lena Brandt said on 3 March 2024. It cost $4 million."_s;
    Block block;
    block.span = {0, reading.text.size()};
    reading.blocks.push_back(block);
    return reading;
}

TEST(Analyser, progress_growsFromStageToStage_upToAll)
{
    std::vector<double> told;
    const auto found = Analyser().analyse(smallReading(), {}, {}, [&](double share) { told.push_back(share); });
    ASSERT_TRUE(found.hasValue());
    ASSERT_GE(told.size(), 4U);
    EXPECT_TRUE(std::ranges::is_sorted(told));
    EXPECT_GT(told.front(), 0);
    EXPECT_EQ(told.back(), 1);
}

TEST(Analyser, stopWhileItWorks_endsBeforeTheNextStage)
{
    std::stop_source source;
    int told = 0;
    const auto found = Analyser().analyse(smallReading(), {}, source.get_token(), [&](double) {
        if (++told == 2) {
            source.request_stop();
        }
    });
    EXPECT_FALSE(found.hasValue());
    EXPECT_TRUE(found.error().cancelled);
    EXPECT_EQ(found.error().path, u"gate.txt"_s);
    EXPECT_EQ(told, 2);
}

Reading readingOf(const QString &text, const QString &declared)
{
    Reading reading;
    reading.text = text;
    reading.metadata.language = declared;
    Block block;
    block.span = {0, text.size()};
    reading.blocks.push_back(block);
    return reading;
}

const QString &germanText()
{
    static const QString text =
        u"Die Leiterin der Werft war am Montag zufrieden und nannte die Arbeit der letzten Wochen sehr gut. "
        u"Anna Schmidt sagte: „Wir werden den Hafen nicht schließen.“ Der Rat der Stadt hatte im März beschlossen, "
        u"12 Boote zu verkaufen, obwohl rund 45 % der Leute dagegen waren."_s;
    return text;
}

TEST(Analyser, languageThatIsNotRead_givesQuotesWithoutSpeakersAndFiguresWithUnits_andSaysSo)
{
    for (const QString &declared : {QString(), u"de"_s, u"en-US"_s}) { // what is written counts, not what is declared
        const auto found = Analyser().analyse(readingOf(germanText(), declared), {}, {});
        ASSERT_TRUE(found.hasValue());
        ASSERT_EQ(found->quotes.size(), 1U);
        EXPECT_EQ(found->quotes.front().kind, QuoteKind::Direct);
        EXPECT_FALSE(found->quotes.front().source.isValid());
        EXPECT_TRUE(found->sources.empty());
        ASSERT_EQ(found->figures.size(), 1U);
        EXPECT_EQ(found->figures.front().unit.toStdString(), "percent");
        ASSERT_EQ(found->warnings.size(), 1);
        EXPECT_TRUE(found->warnings.front().contains(u"German"_s));
    }
}

TEST(Analyser, englishThatIsDeclaredAsAnotherLanguage_isRead)
{
    const QString text =
        u"Lena Brandt said on Monday that the gate would stay open for the summer, and that the work on "
        u"it had cost more than the town had thought. She said that it was the last of the old gates, "
        u"and that the others had been taken down."_s;
    const auto found = Analyser().analyse(readingOf(text, u"de"_s), {}, {});
    ASSERT_TRUE(found.hasValue());
    EXPECT_FALSE(found->sources.empty());
    EXPECT_TRUE(found->warnings.empty());
}

} // namespace
} // namespace pullquote
