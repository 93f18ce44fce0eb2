// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/english/commonwords.h"
#include "model/text/tokens.h"

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace pullquote::english {

/// Small sets of words that rules ask for, as bits; resources/lexicon/en/wordsets.txt lists them.
enum WordSet : std::uint32_t {
    FirstPerson = 1U << 0,       ///< I, we, my, our …
    SecondPerson = 1U << 1,      ///< you, your …
    Masculine = 1U << 2,         ///< he, him, his
    Feminine = 1U << 3,          ///< she, her
    Plural = 1U << 4,            ///< they, them, their
    Neuter = 1U << 5,            ///< it, its
    NamingWord = 1U << 6,        ///< called, dubbed, known, nicknamed: what follows is a name
    WorkWord = 1U << 7,          ///< book, film, show, song: what follows is its title
    TermWord = 1U << 8,          ///< so-called, term, word, phrase
    PersonNoun = 1U << 9,        ///< spokesman, voter, official: one who can speak
    PublicationNoun = 1U << 10,  ///< report, poll, newspaper: a text that can say
    OrganizationNoun = 1U << 11, ///< campaign, company, ministry
    MaleName = 1U << 12,
    FemaleName = 1U << 13,
    PublicationName = 1U << 14,    ///< Times, Post, Reuters
    OrganizationEnding = 1U << 15, ///< Inc, University, Committee
    PlaceName = 1U << 16,
    MaleTitle = 1U << 17,   ///< Mr, congressman, father
    FemaleTitle = 1U << 18, ///< Mrs, spokeswoman
    TimeWord = 1U << 19,    ///< Monday, January
    AccordingWord = 1U << 20,
    SourceNoun = 1U << 21,   ///< claim, statement, belief: a noun that reports
    Venue = 1U << 22,        ///< interview, podcast, speech: where words are said
    Honorific = 1U << 23,    ///< Mr, Mrs, Sen., Dr: written before a name, no part of it
    NegativeWord = 1U << 24, ///< none, nobody, nothing, no: who says it, says it not
    Thing = 1U << 25,        ///< plan, price, software: what can neither speak nor hold a view
    RankWord = 1U << 26,     ///< chief, deputy, former: part of the role that it stands before
    RoleOf = 1U << 27,       ///< head, chair: a role where "of" follows
    KinWord = 1U << 28,      ///< wife, brother, friend: what somebody is to somebody else
    LegalForm = 1U << 29,    ///< Inc, AG: ends the full name of a firm, which goes without it later
    CompanyNoun = 1U << 30,  ///< company, bank, retailer: with "the", the one last named
    PostNominal = 1U << 31   ///< MD, PhD, Jr: behind a name and its comma, no role
};

class WordSets final
{
public:
    explicit WordSets(Vocabulary &vocabulary);

    bool has(const Token &token, std::uint32_t set) const { return (of(token) & set) != 0; }
    std::uint32_t of(const Token &token) const { return token.word < m_sets.size() ? m_sets[token.word] : 0; }

    /// Whether a word is one of every dictionary, whatever its capitals: "Funding", no "Norvia".
    bool isCommon(QStringView word) const { return m_common.contains(word); }

    /// The hash of the role that a word stands for, whatever its form: of "senator" for "Sen."; else its own hash.
    std::uint32_t roleOf(const Token &token) const
    {
        const auto role = m_roles.find(token.word);
        return role != m_roles.end() ? role->second : token.hash;
    }

    /// Whether two first names are the same one, given by the hashes of their words: "Josh" is short for "Joshua".
    bool isSameFirstName(std::uint32_t one, std::uint32_t other) const
    {
        return one == other || isShortFor(one, other) || isShortFor(other, one);
    }

private:
    bool isShortFor(std::uint32_t name, std::uint32_t full) const;

    CommonWords m_common;
    std::vector<std::uint32_t> m_sets;                 ///< By WordId.
    std::unordered_map<WordId, std::uint32_t> m_roles; ///< By form; rolenames.txt has them.
    /// Hashes of the full names by that of the short one; nicknames.txt has them.
    std::unordered_multimap<std::uint32_t, std::uint32_t> m_fullNames;
};

} // namespace pullquote::english
