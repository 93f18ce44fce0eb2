// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/analysedtext.h"

#include <QString>

#include <algorithm>
#include <span>
#include <vector>

namespace pullquote {

/// Words and phrases of a lexicon, looked up over the tokens: the longest that begins at a token, or that ends before
/// one. A phrase is cut into tokens like any text, so that "km/h", "US$" and 百分點 are phrases too.
/// Marks of a form: a leading '=' asks for this very case, a trailing '~' for being glued to what stands before it, a
/// trailing '^' for no Chinese character after it but those that the caller allows.
template <typename T>
class PhraseTable final
{
public:
    struct Phrase
    {
        std::vector<WordId> words;
        QString exact; ///< The form as written where its case counts; else empty.
        bool glued = false;
        bool bounded = false;
        T value{};
    };
    struct Match
    {
        const Phrase *phrase = nullptr;
        TokenRange tokens;
        explicit operator bool() const { return phrase != nullptr; }
    };

    void add(Vocabulary &vocabulary, QString form, T value)
    {
        Phrase phrase;
        const bool exact = form.startsWith(u'=') && form.size() > 1;
        form.remove(0, exact ? 1 : 0);
        phrase.glued = form.endsWith(u'~') && form.size() > 1;
        phrase.bounded = form.endsWith(u'^');
        form.chop(phrase.glued || phrase.bounded ? 1 : 0);
        phrase.exact = exact ? form : QString();
        phrase.value = std::move(value);
        for (const Token &token : tokenize(form, noWords())) {
            phrase.words.push_back(vocabulary.add(token.span().of(form)));
        }
        if (phrase.words.empty()) {
            return;
        }
        index(m_byFirst, phrase.words.front());
        index(m_byLast, phrase.words.back());
        m_phrases.push_back(std::move(phrase));
    }

    /// The first word of the phrase that was added last; UnknownWord without phrases.
    WordId firstWordOfLast() const { return m_phrases.empty() ? UnknownWord : m_phrases.back().words.front(); }

    /// Whether a phrase begins with the token.
    bool mayBegin(const Token &token) const { return !listed(m_byFirst, token.word).empty(); }

    /// The longest phrase that begins at `first` and ends at `last` or before.
    Match beginningAt(const AnalysedText &cut, std::uint32_t first, std::uint32_t last) const
    {
        Match best;
        if (first >= last) {
            return best;
        }
        for (const std::uint32_t i : listed(m_byFirst, cut.tokens[first].word)) {
            const auto size = static_cast<std::uint32_t>(m_phrases[i].words.size());
            // Of two that are equally long the one in its exact case wins: Nm is no nm.
            const bool better =
                size > best.tokens.size() || (best && size == best.tokens.size() && !m_phrases[i].exact.isEmpty());
            if (first + size <= last && better && matches(cut, m_phrases[i], first)) {
                best = {&m_phrases[i], {first, first + size}};
            }
        }
        return best;
    }

    /// The longest phrase that ends right before `last` and begins at `first` or after.
    Match endingAt(const AnalysedText &cut, std::uint32_t first, std::uint32_t last) const
    {
        Match best;
        if (first >= last) {
            return best;
        }
        for (const std::uint32_t i : listed(m_byLast, cut.tokens[last - 1].word)) {
            const auto size = static_cast<std::uint32_t>(m_phrases[i].words.size());
            if (first + size <= last && size > best.tokens.size() && matches(cut, m_phrases[i], last - size)) {
                best = {&m_phrases[i], {last - size, last}};
            }
        }
        return best;
    }

private:
    /// Phrases by a word of theirs: small by WordId, so that asking for a word that has none stays cheap.
    struct Index
    {
        std::vector<std::uint16_t> listOf; ///< By WordId; 0 is the empty list.
        std::vector<std::vector<std::uint32_t>> lists{1};
    };

    static const Vocabulary &noWords()
    {
        static const Vocabulary none;
        return none;
    }

    void index(Index &index, WordId word)
    {
        if (word >= index.listOf.size()) {
            index.listOf.resize(word + 1);
        }
        if (index.listOf[word] == 0) {
            index.listOf[word] = static_cast<std::uint16_t>(index.lists.size());
            index.lists.emplace_back();
        }
        index.lists[index.listOf[word]].push_back(static_cast<std::uint32_t>(m_phrases.size()));
    }
    static std::span<const std::uint32_t> listed(const Index &index, WordId word)
    {
        return word != UnknownWord && word < index.listOf.size() ? std::span(index.lists[index.listOf[word]])
                                                                 : std::span<const std::uint32_t>();
    }
    static bool matches(const AnalysedText &cut, const Phrase &phrase, std::uint32_t first)
    {
        for (size_t k = 0; k < phrase.words.size(); ++k) {
            if (cut.tokens[first + k].word != phrase.words[k]) {
                return false;
            }
        }
        if (phrase.glued && cut.tokens[first].has(SpaceBefore)) {
            return false;
        }
        if (phrase.exact.isEmpty()) {
            return true;
        }
        const auto last = first + static_cast<std::uint32_t>(phrase.words.size());
        return cut.spanOf({first, last}).of(cut.text) == phrase.exact;
    }

    std::vector<Phrase> m_phrases;
    Index m_byFirst;
    Index m_byLast;
};

} // namespace pullquote
