// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/amounts.h"

namespace pullquote {

namespace {

/// Finds the counted noun after a number, without a parser: adjectives run on to the first plural.
class NounReader final
{
public:
    NounReader(const AnalysedText &cut, const FigureWords &words, std::uint32_t last)
        : m_cut(cut)
        , m_words(words)
        , m_last(last)
    {
    }

    TokenRange read(std::uint32_t first, bool single) const
    {
        constexpr std::uint32_t LongestNoun = 8;
        const std::uint32_t begin = first < m_last && isExtra(first) ? first + 1 : first;
        const std::uint32_t limit = std::min(m_last, begin + LongestNoun);
        std::uint32_t i = begin;
        for (; i < limit; ++i) {
            if (i > begin && (isJoint(i) || isNumberInName(i) || joinsNames(i) || joinsAdjectives(i))) {
                continue;
            }
            if (!isNounWord(i)) {
                break;
            }
            if (!single && !isJoint(i + 1) && !at(i).has(AllCapitals) && m_words.isPlural(m_cut.of(at(i)))) {
                return {begin, i + 1};
            }
            if (single && i + 1 < m_last && at(i + 1).is(TokenKind::Suffix)) {
                break;
            }
        }
        if (single) {
            return i > begin && i - begin <= 3 ? TokenRange{begin, i} : TokenRange{};
        }
        return modifier(begin, i);
    }

private:
    const Token &at(std::uint32_t i) const { return m_cut.tokens[i]; }
    bool isJoint(std::uint32_t i) const
    {
        return i + 1 < m_last && at(i).is(m_cut.text, u'-') && !at(i).has(SpaceBefore) && !at(i + 1).has(SpaceBefore);
    }
    /// "eight other employees", "five more losses"
    bool isExtra(std::uint32_t i) const
    {
        const QStringView word = m_cut.of(at(i));
        return word == u"other" || word == u"more" || word == u"fewer" || word == u"such";
    }
    bool isNounWord(std::uint32_t i) const
    {
        const Token &token = at(i);
        const bool opensCell = token.begin > 0 && m_cut.text[token.begin - 1] == u'\t';
        const bool function = m_words.is(token, FigureWord::Function) && !token.has(AllCapitals); // "US troops"
        return token.is(TokenKind::Word) && !opensCell && !token.has(HasDigit) && !function &&
               !(m_words.is(token, FigureWord::Month) && token.has(Capitalised));
    }
    /// "63,000 Model 3 sedans"
    bool isNumberInName(std::uint32_t i) const
    {
        return at(i).is(TokenKind::Number) && at(i - 1).has(Capitalised) && i + 1 < m_last &&
               at(i + 1).has(SpaceBefore);
    }
    /// "dozens of Kia and Hyundai vehicles"
    bool joinsNames(std::uint32_t i) const
    {
        return m_words.is(at(i), FigureWord::And) && at(i - 1).has(Capitalised) && i + 1 < m_last &&
               at(i + 1).has(Capitalised);
    }
    /// "four national security and diplomatic officials"
    bool joinsAdjectives(std::uint32_t i) const
    {
        return m_words.is(at(i), FigureWord::And) && i + 2 < m_last && isLowerNoun(i - 1) && isLowerNoun(i + 1) &&
               !m_words.isPlural(m_cut.of(at(i - 1))) && !m_words.isPlural(m_cut.of(at(i + 1))) && isLowerNoun(i + 2) &&
               m_words.isPlural(m_cut.of(at(i + 2)));
    }
    bool isLowerNoun(std::uint32_t i) const { return isNounWord(i) && !at(i).has(Capitalised); }
    /// "a 12 page document": the word that goes with the number where no plural follows, before another noun.
    TokenRange modifier(std::uint32_t begin, std::uint32_t end) const
    {
        const bool two = end >= begin + 2 && !at(begin).has(Capitalised) && at(begin + 1).is(TokenKind::Word) &&
                         !at(begin + 1).has(Capitalised);
        const bool abbreviation = end == begin + 1 && at(begin).has(AllCapitals);
        return two || abbreviation ? TokenRange{begin, begin + 1} : TokenRange{};
    }

    const AnalysedText &m_cut;
    const FigureWords &m_words;
    std::uint32_t m_last;
};

} // namespace

TokenRange countedNoun(const AnalysedText &cut, const FigureWords &words, std::uint32_t first, std::uint32_t last,
                       bool single)
{
    return NounReader(cut, words, last).read(first, single);
}

} // namespace pullquote
