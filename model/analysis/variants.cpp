// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/variants.h"

#include <algorithm>
#include <unordered_map>

namespace pullquote {

namespace {

constexpr Rule SameWords{"variant.words", "Most of its words stand in the fuller quote in the same order."};
constexpr Rule SpeakerOfVariant{"variant.speaker", "Another wording of it has this speaker."};

constexpr size_t MostWords = 400;       ///< Of a wording that is compared.
constexpr size_t MostSharing = 24;      ///< Words that more quotes share than this tie nothing.
constexpr double LeastShare = 0.6;      ///< Of the shorter wording's weight, found in the longer one in order.
constexpr double LeastWeight = 2.5;     ///< In content words: what the shared words must come to.
constexpr double SmallWordWeight = 0.4; ///< A word of up to three letters, against 1 for a longer one.

struct WordPlace
{
    std::uint32_t hash = 0;
    Span span;
    double weight = 1;
};

bool isWordToken(const Token &t)
{
    return t.is(TokenKind::Word) || t.is(TokenKind::Number) || t.is(TokenKind::Han);
}

double weightOf(const Token &t)
{
    return t.is(TokenKind::Word) && t.length <= 3 ? SmallWordWeight : 1.0;
}

std::vector<WordPlace> wordsOf(const Tokens &tokens, TokenRange range)
{
    std::vector<WordPlace> words;
    for (std::uint32_t i = range.first; i < range.last && words.size() < MostWords; ++i) {
        if (isWordToken(tokens[i])) {
            words.push_back({tokens[i].hash, tokens[i].span(), weightOf(tokens[i])});
        }
    }
    return words;
}

/// The table of longest common subsequences, by weight: cell (i, j) is the best of a[i..] against b[j..].
class Alignment final
{
public:
    Alignment(const std::vector<WordPlace> &a, const std::vector<WordPlace> &b)
        : m_a(a)
        , m_b(b)
        , m_best((a.size() + 1) * (b.size() + 1), 0.0F)
    {
        for (size_t i = a.size(); i-- > 0;) {
            for (size_t j = b.size(); j-- > 0;) {
                at(i, j) = a[i].hash == b[j].hash ? at(i + 1, j + 1) + static_cast<float>(a[i].weight)
                                                  : std::max(at(i + 1, j), at(i, j + 1));
            }
        }
    }

    double weight() const { return m_best.front(); }

    /// Calls `visit(i, j)` for each pair of equal words of the best alignment, in order.
    template <typename Visit>
    void pairs(Visit visit) const
    {
        size_t i = 0;
        size_t j = 0;
        while (i < m_a.size() && j < m_b.size()) {
            if (m_a[i].hash == m_b[j].hash) {
                visit(i++, j++);
            } else if (value(i + 1, j) >= value(i, j + 1)) {
                ++i;
            } else {
                ++j;
            }
        }
    }

private:
    float &at(size_t i, size_t j) { return m_best[i * (m_b.size() + 1) + j]; }
    float value(size_t i, size_t j) const { return m_best[i * (m_b.size() + 1) + j]; }

    const std::vector<WordPlace> &m_a;
    const std::vector<WordPlace> &m_b;
    std::vector<float> m_best;
};

double totalWeight(const std::vector<WordPlace> &words)
{
    double sum = 0;
    for (const WordPlace &word : words) {
        sum += word.weight;
    }
    return sum;
}

/// From the first to the last of words [first, last); empty for none.
Span spanOf(const std::vector<WordPlace> &words, size_t first, size_t last)
{
    return first < last ? Span{words[first].span.begin, words[last - 1].span.end} : Span{};
}

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
        for (size_t i = 0; i < m_quotes.size(); ++i) {
            for (const size_t j : sharing(i)) {
                if (mayBeTied(i, j) && sayTheSame(i, j)) {
                    join(i, j);
                }
            }
        }
        tie();
    }

private:
    void readWords()
    {
        m_words.resize(m_quotes.size());
        m_group.resize(m_quotes.size());
        for (size_t i = 0; i < m_quotes.size(); ++i) {
            m_group[i] = i;
            m_words[i] = wordsOf(m_cut.tokens, tokensIn(m_cut.tokens, m_quotes[i].span));
            for (const WordPlace &word : m_words[i]) {
                auto &sharers = m_byWord[word.hash];
                if (word.weight >= 1 && (sharers.empty() || sharers.back() != i)) {
                    sharers.push_back(i);
                }
            }
        }
    }

    /// Later quotes that share a word with quote i that few others have.
    std::vector<size_t> sharing(size_t i) const
    {
        std::vector<size_t> found;
        for (const WordPlace &word : m_words[i]) {
            const auto sharers = m_byWord.find(word.hash);
            if (word.weight < 1 || sharers == m_byWord.end() || sharers->second.size() > MostSharing) {
                continue;
            }
            std::ranges::copy_if(sharers->second, std::back_inserter(found), [i](size_t j) { return j > i; });
        }
        std::ranges::sort(found);
        found.erase(std::unique(found.begin(), found.end()), found.end());
        return found;
    }

    bool mayBeTied(size_t i, size_t j) const
    {
        const Quote &a = m_quotes[i];
        const Quote &b = m_quotes[j];
        const bool speakers = !a.source.isValid() || !b.source.isValid() || a.source == b.source;
        return speakers && !a.span.overlaps(b.span);
    }

    bool sayTheSame(size_t i, size_t j) const
    {
        const double shorter = std::min(totalWeight(m_words[i]), totalWeight(m_words[j]));
        if (shorter < LeastWeight) {
            return false;
        }
        const double shared = Alignment(m_words[i], m_words[j]).weight();
        return shared >= LeastWeight && shared >= LeastShare * shorter;
    }

    size_t rootOf(size_t i)
    {
        while (m_group[i] != i) {
            i = m_group[i] = m_group[m_group[i]];
        }
        return i;
    }

    void join(size_t i, size_t j)
    {
        const size_t a = rootOf(i);
        const size_t b = rootOf(j);
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
        const double a = totalWeight(m_words[i]);
        const double b = totalWeight(m_words[j]);
        return rank(i) != rank(j) ? rank(i) < rank(j) : a > b;
    }

    void tie()
    {
        std::unordered_map<size_t, size_t> fullest;
        for (size_t i = 0; i < m_quotes.size(); ++i) {
            const auto [known, isNew] = fullest.try_emplace(rootOf(i), i);
            if (!isNew && isFuller(i, known->second)) {
                known->second = i;
            }
        }
        for (size_t i = 0; i < m_quotes.size(); ++i) {
            const size_t main = fullest[rootOf(i)];
            if (main == i) {
                continue;
            }
            Quote &quote = m_quotes[i];
            quote.variantOf = m_quotes[main].id;
            quote.why.push_back({&SameWords, m_quotes[main].span});
            if (!quote.source.isValid() && m_quotes[main].source.isValid()) {
                quote.source = m_quotes[main].source;
                quote.why.push_back({&SpeakerOfVariant, m_quotes[main].span});
                quote.kind = quote.kind == QuoteKind::Scare ? kindIn(quote.span) : quote.kind;
            }
        }
    }

    QuoteKind kindIn(Span span) const
    {
        const qsizetype block = m_cut.blockAt(span.begin);
        const bool heading = block >= 0 && m_cut.blocks[size_t(block)].kind == BlockKind::Heading;
        return heading ? QuoteKind::Heading : QuoteKind::Partial;
    }

    std::vector<Quote> &m_quotes;
    const AnalysedText &m_cut;
    std::vector<std::vector<WordPlace>> m_words;                     ///< By quote.
    std::unordered_map<std::uint32_t, std::vector<size_t>> m_byWord; ///< Quotes by the longer words in them, in order.
    std::vector<size_t> m_group;                                     ///< Union-find over the quotes.
};

} // namespace

std::vector<WordingDifference> differencesBetween(QStringView text, Span first, Span second)
{
    const Vocabulary none;
    const auto read = [&](Span span) {
        const Tokens tokens = tokenize(span.of(text), none);
        std::vector<WordPlace> words = wordsOf(tokens, {0, static_cast<std::uint32_t>(tokens.size())});
        for (WordPlace &word : words) {
            word.span = {word.span.begin + span.begin, word.span.end + span.begin};
        }
        return words;
    };
    const std::vector<WordPlace> a = read(first);
    const std::vector<WordPlace> b = read(second);
    std::vector<WordingDifference> differences;
    size_t i = 0;
    size_t j = 0;
    const auto add = [&](size_t nextI, size_t nextJ) {
        if (nextI > i || nextJ > j) {
            differences.push_back({spanOf(a, i, nextI), spanOf(b, j, nextJ)});
        }
        i = nextI + 1;
        j = nextJ + 1;
    };
    Alignment(a, b).pairs(add);
    add(a.size(), b.size());
    return differences;
}

void tieVariants(std::vector<Quote> &quotes, const AnalysedText &cut)
{
    VariantFinder(quotes, cut).run();
}

} // namespace pullquote
