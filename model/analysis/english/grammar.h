// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/tokens.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace pullquote::english {

/// The closed classes of English words, and the few open ones that resources/lexicon/en/grammar.txt lists.
enum class WordClass : std::uint8_t {
    Unknown,
    Determiner,
    Possessive,
    Pronoun,
    Relative,
    Wh,
    Subordinator,
    Conjunction,
    Preposition,
    Be,
    Have,
    Do,
    Modal,
    PronounWithVerb, ///< he'll, they're
    Not,
    To,
    That,
    Her,
    There,
    Adverb,
    Adjective,
    Number,
    Title
};

/// The forms that a word may be of its verb, as bits.
enum VerbForm : std::uint8_t { Base = 1, ThirdPerson = 2, Past = 4, Participle = 8, Gerund = 16 };

/// The number of a verb in the lexicon of verbs; 0 is none.
using Lemma = std::uint16_t;

/// What else a word is like, as bits: a set of resources/lexicon/en/wordsets.txt each.
enum WordTrait : std::uint8_t {
    IsTimeWord = 1,  ///< "time": a day, a month, a stretch of time.
    PluralForm = 2,  ///< "plural-form": takes the verb that "they" takes without ending in s.
    ObjectForm = 4,  ///< "object-form": a pronoun that is no subject, or seldom one.
    StandsAlone = 8, ///< "stands-alone": a quantifier that a noun need not follow, "some said".
    IsOffice = 16,   ///< "office": what somebody is secretary, minister or chief of, "of State", "of Staff".
    IsBodyNoun = 32, ///< "organization", "organization-ending": committee, department.
};

/// What the lexicons know of a word. Its size is a power of two: words are looked up a few times for each token.
struct alignas(8) Word
{
    WordClass wordClass = WordClass::Unknown;
    std::uint8_t forms = 0; ///< VerbForm bits; 0: no verb.
    Lemma lemma = 0;
    bool nounToo = false;    ///< A verb whose form is as often a noun: report, call.
    std::uint8_t traits = 0; ///< WordTrait bits.

    constexpr bool has(WordTrait trait) const { return (traits & trait) != 0; }
};

/// Word classes and verb forms by WordId, from resources/lexicon/en/grammar.txt, verbs.txt and, for traits,
/// wordsets.txt.
class Grammar final
{
public:
    explicit Grammar(Vocabulary &vocabulary);

    Word of(const Token &token) const { return token.word < m_words.size() ? m_words[token.word] : Word{}; }

    /// The number of a lemma; 0 if the lexicon does not have it.
    Lemma lemma(QStringView word) const;
    QStringView nameOf(Lemma lemma) const { return m_lemmas[lemma]; }
    Lemma lemmaCount() const { return static_cast<Lemma>(m_lemmas.size()); }

private:
    void setForm(Vocabulary &vocabulary, const QString &word, std::uint8_t form, Lemma lemma, bool nounToo);

    std::vector<Word> m_words; ///< By WordId.
    std::vector<QString> m_lemmas;
    std::vector<std::pair<QString, Lemma>> m_byName; ///< Sorted.
};

/// The regular forms of a verb: "carry" gives carries, carried, carrying.
QString thirdPersonOf(const QString &verb);
QString pastOf(const QString &verb);
QString gerundOf(const QString &verb);

} // namespace pullquote::english
