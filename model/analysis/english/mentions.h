// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/english/clauses.h"
#include "model/analysis/english/wordsets.h"
#include "model/analysis/source.h"

#include <span>
#include <unordered_map>
#include <vector>

namespace pullquote::english {

enum class Gender : std::uint8_t { Unknown, Male, Female };

/// Somebody or something that the text names or describes, as the resolver knows it so far.
struct Entity
{
    SourceKind kind = SourceKind::Person;
    Gender gender = Gender::Unknown;
    bool named = true;
    Span name; ///< The fullest name.
    int nameWords = 0;
    std::uint32_t firstHash = 0;      ///< Of the first name; 0 if only a surname is known.
    std::uint32_t lastHash = 0;       ///< Of the last word of the name.
    int employing = 0;                ///< How often the text names it as owner or place of work.
    std::vector<std::uint32_t> roles; ///< Hashes of the head nouns of all roles that are told.
    bool kin = false;                 ///< The role is one of family or friends.
    Span role;
    Span affiliation;
    std::vector<Mention> mentions;
    Why why;
};

/// Joins the mentions of one text to entities: names by their words, pronouns by gender, number and recency,
/// descriptions by their roles. Blocks are handed in in order; memory grows with the number of mentions only.
class MentionResolver final
{
public:
    MentionResolver(const AnalysedText &cut, const Grammar &grammar, const WordSets &words);

    /// Takes in the noun phrases of one block.
    void read(const Clauses &clauses);

    /// Joins what could only be told at the end: "the CEO" before his name was given.
    void finish();

    /// The entity that the mention whose last word is token `head` belongs to, or -1.
    int entityAt(std::uint32_t head) const;

    /// The entity for a description that stands on its own: a new one if nothing is known of it.
    int describe(TokenRange tokens, std::uint32_t head);

    const std::vector<Entity> &entities() const { return m_entities; }

    /// The entity with exactly this name, or -1; for names that only the metadata or a note gives.
    int named(QStringView name) const;
    /// Adds an entity for a name that stands at `span`.
    int add(Span span, SourceKind kind);
    void addMention(int entity, Span span, MentionKind kind);

private:
    struct NameParts
    {
        TokenRange title; ///< What stands before the name: "CEO", "White House spokesman".
        TokenRange name;
    };

    struct Pending
    {
        TokenRange tokens;
        std::uint32_t head = 0;
        bool isBare = false; ///< Without an article: a surname where nobody has the role.
    };

    void readNoun(const Clauses &clauses, std::uint32_t chunk);
    void rememberGroup(const Clauses &clauses, std::uint32_t chunk);
    /// Those whom a pronoun may stand for, the last one spoken of and the one before; -1 is nobody.
    struct Recent
    {
        int last = -1;
        int before = -1;

        void set(int id)
        {
            before = id == last ? before : last;
            last = id;
        }
        void forget(int id)
        {
            before = before == id ? -1 : before;
            last = last == id ? before : last;
            before = last == before ? -1 : before;
        }
    };
    bool isCommon(std::uint32_t i) const { return m_words.isCommon(m_cut.of(token(i))); }
    bool isCommonWord(std::uint32_t i) const;
    static int lastBut(Recent &recent, int but);
    int subjectOver(const Clauses &clauses, std::uint32_t chunk) const;
    /// `but` is somebody whom the pronoun does not stand for, or -1.
    void readPronoun(const Chunk &chunk, int but = -1);
    bool holdsSubject(const Chunk &verb) const;
    static Chunk pronounOf(Chunk chunk);
    void readOwner(const Chunk &chunk);
    void readRelative(const Clauses &clauses, std::uint32_t chunk);
    NameParts partsOf(const Chunk &chunk) const;
    bool isBeforeFirstName(std::uint32_t i, std::uint32_t end) const;
    bool isBeforeSurname(std::uint32_t i) const;
    std::uint32_t behindOffice(TokenRange name, std::uint32_t first) const;
    void rememberInitials(int id, TokenRange name);
    void nameInFull(int id, TokenRange name, const Clauses &clauses, std::uint32_t c);
    bool namesBodyAlone(TokenRange name) const;
    bool isSurname(const Entity &entity, std::uint32_t i) const;
    int resolveName(TokenRange name, TokenRange title);
    int findPerson(std::uint32_t first, std::uint32_t last, int words, Gender gender) const;
    void setRole(int id, const Clauses &clauses, std::uint32_t c);
    TokenRange bodyAt(const Clauses &clauses, std::uint32_t c) const;
    void takeRoleBefore(int id, TokenRange name, const Clauses &clauses, std::uint32_t c);
    void setAffiliations();
    void joinCompanies();
    bool mayBeBody(const Entity &entity) const;
    enum class Fit { None, Doubtful, Possible, Sure };
    Fit fitOf(const Entity &entity, const Pending &pending) const;
    int lastInRole(std::span<const int> people, const Pending &pending) const;
    bool opensRole(std::uint32_t i) const;
    bool isPostNominal(const Chunk &chunk) const;
    bool isPartyTag(const Chunk &chunk) const;
    bool isRankAsVerb(std::uint32_t i) const;
    void setRoleFrom(int id, TokenRange words);
    SourceKind kindOf(TokenRange name, TokenRange title) const;
    bool mayGoOnFirstName(TokenRange name) const;
    bool mayBePerson(TokenRange name) const;
    Gender genderOf(TokenRange name, TokenRange title) const;
    void remember(int id, std::uint32_t head, TokenRange tokens, MentionKind kind, bool hangs);
    const Token &token(std::uint32_t i) const { return m_cut.tokens[i]; }
    static bool isNameToken(const Token &t)
    {
        return (t.is(TokenKind::Word) && t.has(Capitalised)) || t.is(TokenKind::Han);
    }

    const AnalysedText &m_cut;
    const Grammar &m_grammar;
    const WordSets &m_words;
    std::vector<Entity> m_entities;
    std::unordered_map<std::uint32_t, std::vector<int>> m_byLast;  ///< Entities by their last word.
    std::unordered_map<std::uint32_t, std::vector<int>> m_byFirst; ///< Persons by their first name.
    std::unordered_map<std::uint32_t, int> m_byInitials;           ///< Bodies by the hash of their initials.
    std::vector<int> m_byHead;              ///< Entity by token, where it is the head of a mention; else -1.
    std::vector<std::uint32_t> m_lowerCase; ///< Hashes of words in lower case, one a slot: some may be missing.
    std::vector<std::uint32_t> m_capital;   ///< The same of words with a capital that no sentence gives them.
    std::unordered_map<std::uint32_t, Span> m_relatives; ///< "who" by the head of what it stands for.
    std::unordered_map<std::uint32_t, int> m_described;  ///< Unnamed entity by head noun.
    std::vector<Pending> m_pending;                      ///< "the CEO", "Mayor" of a headline: not yet told.
    struct Group
    {
        TokenRange tokens;
        std::uint32_t head = 0;
        std::uint32_t block = 0; ///< The how manieth; 0: none.
    };
    std::uint32_t m_roleObject = 0; ///< Head of a noun phrase inside a role: "the founder of Claude Code".
    Recent m_recentMale;
    Recent m_recentFemale;
    Group m_recentPlural;
    std::unordered_map<std::uint32_t, Group> m_standsFor; ///< "they" by its token: the people last spoken of before.
    std::uint32_t m_blocks = 0;                           ///< That were read.
    struct LongName
    {
        TokenRange tokens;
        int id = -1;
    };
    LongName m_longName; ///< "Department of Health", as it was last read: "Health" is part of it.
    int m_recentThing = -1;
    int m_recentBody = -1; ///< What may be an organization.
    struct Company
    {
        TokenRange tokens;
        std::uint32_t head = 0;
        int id = -1; ///< Of the organization last named before.
    };
    std::vector<Company> m_companies; ///< "the company": told at the end, when it is known what is named often.
};

} // namespace pullquote::english
