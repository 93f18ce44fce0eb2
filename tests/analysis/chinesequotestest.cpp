// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/chinese/chinesequotes.h"

#include "model/analysis/chinese/chineselexicon.h"
#include "tests/support/quotecases.h"

#include <gtest/gtest.h>

namespace pullquote {
namespace {

using namespace Qt::Literals::StringLiterals;

TEST(ChineseQuotes, everyCase_findsWhatItLists)
{
    const CharacterPhrases lexicon = loadChineseLexicon();
    const std::vector<QuoteCase> cases =
        readQuoteCases(QStringLiteral(PULLQUOTE_TEST_DATA "/chinese-quotes/cases.txt"));
    EXPECT_GE(cases.size(), 30U);
    for (const QuoteCase &one : cases) {
        Block block;
        block.span = {0, one.text.size()};
        const std::vector<Block> blocks{block};
        const Vocabulary vocabulary;
        const AnalysedText cut = cutUp(one.text, blocks, vocabulary, [](const Token &) { return Abbreviation::None; });
        const ChineseQuotes found = findChineseQuotes(cut, findMarkedStretches(cut), lexicon);
        expectQuotes(one, found.quotes, found.sources);
    }
}

} // namespace
} // namespace pullquote
