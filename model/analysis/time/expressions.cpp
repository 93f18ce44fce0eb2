// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/time/expressions.h"

#include "model/analysis/time/chinesetime.h"
#include "model/analysis/time/englishtime.h"
#include "model/analysis/time/joining.h"

namespace pullquote {

namespace {

/// Reads one block from its first token to its last.
class BlockScan final
{
public:
    BlockScan(const AnalysedText &cut, std::span<const Numeral> numerals, const TimeLexicon &lexicon, TokenRange block)
        : m_cut(cut)
        , m_numerals(numerals)
        , m_lexicon(lexicon)
        , m_block(block)
        , m_english(cut, lexicon, numerals, block)
        , m_chinese(cut, lexicon, numerals, block)
    {
    }

    std::vector<TimeExpression> run()
    {
        std::vector<TimeExpression> found;
        for (std::uint32_t i = m_block.first; i < m_block.last;) {
            std::optional<TimeExpression> read = readAt(i);
            if (!read) {
                ++i;
                continue;
            }
            i = read->tokens.last;
            found.push_back(std::move(*read));
        }
        return found;
    }

private:
    bool beginsNumeral(std::uint32_t i)
    {
        while (m_next < m_numerals.size() && m_numerals[m_next].tokens.first < i) {
            ++m_next;
        }
        return m_next < m_numerals.size() && m_numerals[m_next].tokens.first == i;
    }

    std::optional<TimeExpression> readAt(std::uint32_t i)
    {
        const Token &token = m_cut.tokens[i];
        switch (token.kind) {
        case TokenKind::Han:
            return m_lexicon.canOpenHan(token) || beginsNumeral(i) ? m_chinese.read(i) : std::nullopt;
        case TokenKind::Number:
            if (auto chinese = m_chinese.read(i)) {
                return chinese;
            }
            return m_english.read(i);
        case TokenKind::Word:
            if (m_lexicon.isLead(token) && !canGoOn(i + 1)) {
                return std::nullopt;
            }
            if (m_lexicon.canOpen(token) || token.has(HasDigit) || beginsNumeral(i) || m_lexicon.opensHoliday(token)) {
                return m_english.read(i);
            }
            return std::nullopt;
        case TokenKind::Punctuation:
            return i + 1 < m_block.last && m_cut.tokens[i + 1].is(TokenKind::Number) && isApostrophe(token)
                       ? m_english.read(i)
                       : std::nullopt;
        default:
            return std::nullopt;
        }
    }

    /// "the", "a" and "in" begin many phrases and few times: what follows is asked before the grammar is.
    bool canGoOn(std::uint32_t i) const
    {
        if (i >= m_block.last) {
            return false;
        }
        const Token &token = m_cut.tokens[i];
        return !token.is(TokenKind::Word) || token.has(HasDigit) || m_lexicon.canFollowLead(token) ||
               numeralAt(m_numerals, i) != nullptr;
    }

    bool isApostrophe(const Token &token) const
    {
        return token.is(m_cut.text, u'\'') || token.is(m_cut.text, char16_t(0x2019)) ||
               token.is(m_cut.text, char16_t(0x2018));
    }

    const AnalysedText &m_cut;
    std::span<const Numeral> m_numerals;
    const TimeLexicon &m_lexicon;
    TokenRange m_block;
    EnglishTime m_english;
    ChineseTime m_chinese;
    size_t m_next = 0;
};

} // namespace

std::vector<TimeExpression> findTimeExpressions(const AnalysedText &cut, std::span<const Numeral> numerals,
                                                const TimeLexicon &lexicon, size_t enough)
{
    std::vector<TimeExpression> all;
    for (size_t block = 0; block < cut.blockTokens.size() && all.size() < enough; ++block) {
        if (cut.blocks[block].kind == BlockKind::Boilerplate) {
            continue;
        }
        const TokenRange range = cut.blockTokens[block];
        const auto first = std::ranges::lower_bound(numerals, range.first, {},
                                                    [](const Numeral &numeral) { return numeral.tokens.first; });
        const auto last = std::ranges::lower_bound(first, numerals.end(), range.last, {},
                                                   [](const Numeral &numeral) { return numeral.tokens.first; });
        const std::span<const Numeral> own(first, last);
        std::vector<TimeExpression> found = BlockScan(cut, own, lexicon, range).run();
        found = TimeJoining(cut, lexicon, own, range).join(std::move(found));
        std::ranges::move(found, std::back_inserter(all));
    }
    return all;
}

} // namespace pullquote
