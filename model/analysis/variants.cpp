// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/variants.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <span>
#include <utility>

namespace pullquote {

namespace {

constexpr Rule SameWords{"variant.words", "Most of its words stand in the fuller quote in the same order."};
constexpr Rule SpeakerOfVariant{"variant.speaker", "Another wording of it has this speaker."};

constexpr std::uint32_t None = std::numeric_limits<std::uint32_t>::max();
constexpr size_t MostWords = 400;  ///< Of a wording that is compared.
constexpr size_t MostSharing = 24; ///< Words that more quotes share than this tie nothing.
constexpr int WordWeight = 5;
constexpr int SmallWordWeight = 2; ///< A word of up to three letters.
constexpr int LeastWeight = 13;    ///< What the shared words must come to.
constexpr int LeastInHeading = 7;  ///< A heading's marked words that the text has all the same.
constexpr int LeastShare = 60;     ///< In percent of the shorter wording's weight, found in the longer one in order.

/// A word of a wording, small enough to keep those of all quotes.
struct WordPlace
{
    std::uint32_t number = 0; ///< The same for the same word.
    bool small = false;

    int weight() const { return small ? SmallWordWeight : WordWeight; }
};

bool isWordToken(const Token &t)
{
    return t.is(TokenKind::Word) || t.is(TokenKind::Number) || t.is(TokenKind::Han);
}

bool isSmall(const Token &t)
{
    return t.is(TokenKind::Word) && t.length <= 3;
}

int totalWeight(std::span<const WordPlace> words)
{
    int sum = 0;
    for (const WordPlace &word : words) {
        sum += word.weight();
    }
    return sum;
}

/// The weight of the best alignment: the table of longest common subsequences, a row at a time.
class AlignmentWeight final
{
public:
    int of(std::span<const WordPlace> a, std::span<const WordPlace> b)
    {
        // What both begin and end with is part of a best alignment; the table is for what lies between.
        const auto begins = std::ranges::mismatch(a, b, {}, &WordPlace::number, &WordPlace::number);
        const int atBegin = totalWeight({a.begin(), begins.in1});
        a = {begins.in1, a.end()};
        b = {begins.in2, b.end()};
        int atEnd = 0;
        while (!a.empty() && !b.empty() && a.back().number == b.back().number) {
            atEnd += a.back().weight();
            a = a.first(a.size() - 1);
            b = b.first(b.size() - 1);
        }
        return atBegin + atEnd + between(a, b);
    }

private:
    int between(std::span<const WordPlace> a, std::span<const WordPlace> b)
    {
        m_row.assign(b.size() + 1, 0);
        for (const WordPlace &word : a) {
            addRow(word.number, word.weight(), b, m_row.data() + 1);
        }
        return m_row.back();
    }

    /// `row[j]`, of the words of `a` before this one and those of `b` up to j, comes to count this one.
    static void addRow(std::uint32_t number, int weight, std::span<const WordPlace> b, int *row)
    {
        int above = 0; // row[j - 1] before
        int left = 0;  // row[j - 1]
        for (const WordPlace &word : b) {
            const int old = *row;
            left = word.number == number ? above + weight : std::max(old, left);
            above = old;
            *row++ = left;
        }
    }

    std::vector<int> m_row;
};

/// Numbers hashes in the order in which they come: open addressing over a power of two.
class HashNumbers final
{
public:
    std::uint32_t numberOf(std::uint32_t hash)
    {
        if (2 * m_hashes.size() >= m_slots.size()) {
            grow();
        }
        std::uint32_t &slot = m_slots[slotOf(hash)];
        if (slot == None) {
            slot = static_cast<std::uint32_t>(m_hashes.size());
            m_hashes.push_back(hash);
        }
        return slot;
    }

    size_t size() const { return m_hashes.size(); }

private:
    /// Where a hash is, or would be.
    size_t slotOf(std::uint32_t hash) const
    {
        size_t slot = (size_t(hash) * 2654435769U) & (m_slots.size() - 1);
        while (m_slots[slot] != None && m_hashes[m_slots[slot]] != hash) {
            slot = (slot + 1) & (m_slots.size() - 1);
        }
        return slot;
    }

    void grow()
    {
        m_slots.assign(std::max<size_t>(64, 2 * m_slots.size()), None);
        for (size_t i = 0; i < m_hashes.size(); ++i) {
            m_slots[slotOf(m_hashes[i])] = static_cast<std::uint32_t>(i);
        }
    }

    std::vector<std::uint32_t> m_slots;
    std::vector<std::uint32_t> m_hashes; ///< By number.
};

/// Finds the quotes that may be wordings of one utterance, and ties them.
class VariantFinder final
{
public:
    VariantFinder(std::vector<Quote> &quotes, const AnalysedText &cut)
        : m_quotes(quotes)
        , m_cut(cut)
    {
    }

    void run()
    {
        readWords();
        for (std::uint32_t i = 0; i < m_quotes.size(); ++i) {
            eachSharing(i, [&](std::uint32_t j) {
                if (mayBeTied(i, j) && sayTheSame(i, j)) {
                    join(i, j);
                }
            });
        }
        tie();
    }

private:
    /// The words of all quotes, one after the other, and the quotes by their longer words.
    void readWords()
    {
        HashNumbers numbers;
        m_weights.reserve(m_quotes.size());
        m_firstWord.reserve(m_quotes.size() + 1);
        for (const Quote &quote : m_quotes) {
            m_firstWord.push_back(static_cast<std::uint32_t>(m_words.size()));
            appendWords(m_cut.tokensIn(quote.span), numbers);
            m_weights.push_back(totalWeight(std::span(m_words).subspan(m_firstWord.back())));
            m_inHeading.push_back(liesInHeading(quote.span));
        }
        m_firstWord.push_back(static_cast<std::uint32_t>(m_words.size()));
        m_group.resize(m_quotes.size());
        std::iota(m_group.begin(), m_group.end(), 0U);
        listSharers(numbers.size());
        m_heldBy.assign(numbers.size(), None);
        m_metBy.assign(m_quotes.size(), None);
    }

    void appendWords(TokenRange range, HashNumbers &numbers)
    {
        const size_t most = m_words.size() + MostWords;
        for (std::uint32_t i = range.first; i < range.last && m_words.size() < most; ++i) {
            const Token &token = m_cut.tokens[i];
            if (isWordToken(token)) {
                m_words.push_back({numbers.numberOf(token.hash), isSmall(token)});
            }
        }
    }

    void listSharers(size_t wordCount)
    {
        m_weightOf.assign(wordCount, 0);
        m_firstSharer.assign(wordCount + 1, 0);
        const auto eachSharer = [&](auto visit) {
            std::vector<size_t> last(wordCount, m_quotes.size());
            for (size_t i = 0; i < m_quotes.size(); ++i) {
                for (size_t k = m_firstWord[i]; k < m_firstWord[i + 1]; ++k) {
                    if (!m_words[k].small && std::exchange(last[m_words[k].number], i) != i) {
                        visit(m_words[k].number, static_cast<std::uint32_t>(i));
                    }
                }
            }
        };
        for (const WordPlace &word : m_words) {
            m_weightOf[word.number] = std::max(m_weightOf[word.number], word.weight());
        }
        eachSharer([&](std::uint32_t word, std::uint32_t) { ++m_firstSharer[word + 1]; });
        std::partial_sum(m_firstSharer.begin(), m_firstSharer.end(), m_firstSharer.begin());
        m_sharers.resize(m_firstSharer.back());
        std::vector<std::uint32_t> next(m_firstSharer.begin(), m_firstSharer.end() - 1);
        eachSharer([&](std::uint32_t word, std::uint32_t quote) { m_sharers[next[word]++] = quote; });
    }

    /// Calls `visit(j)` once for each later quote that shares a word with quote i that few others have.
    template <typename Visit>
    void eachSharing(std::uint32_t i, Visit visit)
    {
        for (size_t k = m_firstWord[i]; k < m_firstWord[i + 1]; ++k) {
            m_heldBy[m_words[k].number] = i;
        }
        for (size_t k = m_firstWord[i]; k < m_firstWord[i + 1]; ++k) {
            const std::uint32_t word = m_words[k].number;
            const auto sharers =
                std::span(m_sharers).subspan(m_firstSharer[word], m_firstSharer[word + 1] - m_firstSharer[word]);
            if (sharers.size() > MostSharing) {
                continue;
            }
            for (const std::uint32_t j : sharers) {
                if (j > i && std::exchange(m_metBy[j], i) != i) {
                    visit(j);
                }
            }
        }
    }

    bool mayBeTied(size_t i, size_t j) const
    {
        const Quote &a = m_quotes[i];
        const Quote &b = m_quotes[j];
        const bool speakers = !a.source.isValid() || !b.source.isValid() || a.source == b.source;
        return speakers && !a.span.overlaps(b.span);
    }

    /// Whether quote j says what i does, whose words are marked in m_heldBy.
    bool sayTheSame(std::uint32_t i, std::uint32_t j)
    {
        if (isShownInHeading(i, j) || isShownInHeading(j, i)) {
            return true;
        }
        const int shorter = std::min(m_weights[i], m_weights[j]);
        const auto isEnough = [&](int shared) { return shared >= LeastWeight && 100 * shared >= LeastShare * shorter; };
        // No alignment has more than the words of j that i has too, and the others of j are no part of one.
        return isEnough(shorter) && isEnough(findCommon(i, j)) && isEnough(m_alignment.of(m_common, wordsOf(i)));
    }

    /// Whether a heading shows in marks, word for word, some of what `quote` has in marks: `… warns of “a long
    /// winter”`. Few words are enough there, a single one only where the quote is no longer.
    bool isShownInHeading(std::uint32_t heading, std::uint32_t quote)
    {
        const int weight = m_weights[heading];
        if (!m_inHeading[heading] || m_inHeading[quote] || m_quotes[heading].kind == QuoteKind::Indirect ||
            m_quotes[quote].kind == QuoteKind::Indirect || m_quotes[quote].kind == QuoteKind::Scare ||
            weight > m_weights[quote] || weight < WordWeight) {
            return false;
        }
        return (weight >= LeastInHeading || weight == m_weights[quote]) &&
               !std::ranges::search(wordsOf(quote), wordsOf(heading), {}, &WordPlace::number, &WordPlace::number)
                    .empty();
    }

    /// Fills m_common with the words of j that i has too; their weight.
    int findCommon(std::uint32_t i, std::uint32_t j)
    {
        m_common.clear();
        int weight = 0;
        for (const WordPlace &word : wordsOf(j)) {
            if (m_heldBy[word.number] == i) {
                m_common.push_back(word);
                weight += m_weightOf[word.number];
            }
        }
        return weight;
    }

    std::span<const WordPlace> wordsOf(size_t i) const
    {
        return std::span(m_words).subspan(m_firstWord[i], m_firstWord[i + 1] - m_firstWord[i]);
    }

    std::uint32_t rootOf(std::uint32_t i)
    {
        while (m_group[i] != i) {
            i = m_group[i] = m_group[m_group[i]];
        }
        return i;
    }

    void join(std::uint32_t i, std::uint32_t j)
    {
        const std::uint32_t a = rootOf(i);
        const std::uint32_t b = rootOf(j);
        if (a != b) {
            m_group[std::max(a, b)] = std::min(a, b);
        }
    }

    /// In marks before without, body before heading, longer before shorter.
    bool isFuller(size_t i, size_t j) const
    {
        const auto rank = [&](size_t k) {
            const QuoteKind kind = m_quotes[k].kind;
            return kind == QuoteKind::Direct ? 0 : kind == QuoteKind::Partial ? 1 : kind == QuoteKind::Heading ? 2 : 3;
        };
        return rank(i) != rank(j) ? rank(i) < rank(j) : m_weights[i] > m_weights[j];
    }

    void tie()
    {
        std::vector<std::uint32_t> fullest(m_quotes.size()); // by the root of the group, which is its first
        for (std::uint32_t i = 0; i < m_quotes.size(); ++i) {
            const std::uint32_t root = rootOf(i);
            if (root == i || isFuller(i, fullest[root])) {
                fullest[root] = i;
            }
        }
        for (std::uint32_t i = 0; i < m_quotes.size(); ++i) {
            const std::uint32_t main = fullest[rootOf(i)];
            if (main == i) {
                continue;
            }
            Quote &quote = m_quotes[i];
            quote.variantOf = m_quotes[main].id;
            quote.why.push_back({&SameWords, m_quotes[main].span});
            if (!quote.source.isValid() && m_quotes[main].source.isValid()) {
                quote.source = m_quotes[main].source;
                quote.why.push_back({&SpeakerOfVariant, m_quotes[main].span});
                quote.kind = quote.kind != QuoteKind::Scare ? quote.kind
                             : m_inHeading[i]               ? QuoteKind::Heading
                                                            : QuoteKind::Partial;
            }
        }
    }

    bool liesInHeading(Span span) const
    {
        const qsizetype block = m_cut.blockAt(span.begin);
        return block >= 0 && m_cut.blocks[size_t(block)].kind == BlockKind::Heading;
    }

    std::vector<Quote> &m_quotes;
    const AnalysedText &m_cut;
    std::vector<WordPlace> m_words;           ///< Of all quotes.
    std::vector<std::uint32_t> m_firstWord;   ///< By quote, and the end.
    std::vector<int> m_weights;               ///< By quote.
    std::vector<char> m_inHeading;            ///< By quote.
    std::vector<int> m_weightOf;              ///< By word number.
    std::vector<std::uint32_t> m_firstSharer; ///< By word number, and the end.
    std::vector<std::uint32_t> m_sharers;     ///< Quotes by the longer words in them, in order.
    std::vector<std::uint32_t> m_heldBy;      ///< By word number: the last quote that was compared and has it.
    std::vector<std::uint32_t> m_metBy;       ///< By quote: the last one that met it.
    std::vector<std::uint32_t> m_group;       ///< Union-find over the quotes.
    std::vector<WordPlace> m_common;          ///< Of the two quotes that are compared.
    AlignmentWeight m_alignment;
};

} // namespace

void tieVariants(std::vector<Quote> &quotes, const AnalysedText &cut)
{
    VariantFinder(quotes, cut).run();
}

} // namespace pullquote
