// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/english/mentions.h"

#include "model/text/plainwords.h"

#include <algorithm>

namespace pullquote::english {

namespace {

constexpr Rule ByName{"source.name", "It is named."};
constexpr Rule BySurname{"source.surname", "The surname is that of a name given in full."};
constexpr Rule ByFirstName{"source.first-name", "The first name is that of a name given in full."};
constexpr Rule ByPronoun{"source.pronoun", "The last one named before of that gender and number."};
constexpr Rule ByRole{"source.role", "The role is that of somebody who is named."};
constexpr Rule ByDescription{"source.description", "The text gives no name, only a description."};

constexpr Rule ByTopic{"source.affiliation-by-topic",
                       "It is the organization whose people and work the text speaks of."};

constexpr int LeastEmploying = 3; ///< So many "X's staff", "at X" make X the organization that the text is about.

/// Roles that belong to an organization as a whole.
const std::uint32_t Leaders[] = {wordHash(u"ceo"), wordHash(u"cfo"), wordHash(u"cto"), wordHash(u"coo")};

bool isNameToken(const Token &t)
{
    return (t.is(TokenKind::Word) && t.has(Capitalised)) || t.is(TokenKind::Han);
}

} // namespace

MentionResolver::MentionResolver(const AnalysedText &cut, const Grammar &grammar, const WordSets &words)
    : m_cut(cut)
    , m_grammar(grammar)
    , m_words(words)
    , m_byHead(cut.tokens.size(), -1)
{
}

void MentionResolver::read(const Clauses &clauses)
{
    for (std::uint32_t c = 0; c < clauses.chunks.size(); ++c) {
        const Chunk &chunk = clauses.chunks[c];
        if (chunk.is(ChunkKind::NounPhrase)) {
            if (chunk.has(IsPronoun)) {
                readPronoun(chunk);
            } else {
                readNoun(clauses, c);
            }
        } else if (chunk.is(ChunkKind::Relative)) {
            readRelative(clauses, c);
        } else if (chunk.is(ChunkKind::Verb) && holdsSubject(chunk)) {
            readPronoun(pronounOf(chunk));
        }
    }
}

/// "Roe, who": the pronoun stands for the noun phrase before it.
void MentionResolver::readRelative(const Clauses &clauses, std::uint32_t c)
{
    std::uint32_t before = c;
    if (before > 0 && clauses.chunks[before - 1].is(ChunkKind::Comma)) {
        --before;
    }
    if (before == 0 || !clauses.chunks[before - 1].is(ChunkKind::NounPhrase)) {
        return;
    }
    const Span who = m_cut.spanOf(clauses.chunks[c].tokens);
    const std::uint32_t head = clauses.chunks[before - 1].head;
    if (const int id = entityAt(head); id >= 0) {
        addMention(id, who, MentionKind::Pronoun);
    } else {
        m_relatives[head] = who;
    }
}

/// Splits a noun phrase into the name at its end and what stands before it as a title.
MentionResolver::NameParts MentionResolver::partsOf(const Chunk &chunk) const
{
    NameParts parts;
    std::uint32_t end = chunk.tokens.last;
    // The name lies before the possessive of "Smith's plan"; the last such run is taken only if nothing follows it.
    while (end > chunk.tokens.first && !isNameToken(token(end - 1))) {
        const Token &t = token(end - 1);
        const bool trailing = t.is(TokenKind::Suffix) || t.is(TokenKind::Punctuation);
        if (!trailing) {
            return parts; // ends in a common noun: a description
        }
        --end;
    }
    constexpr std::uint16_t LongestParticle = 2;
    const auto isHyphenAt = [this](std::uint32_t i) {
        return token(i).is(TokenKind::Punctuation) && !token(i).has(SpaceBefore) && !token(i).is(m_cut.text, u'.');
    };
    std::uint32_t begin = end;
    while (begin > chunk.tokens.first) {
        const Token &t = token(begin - 1);
        const bool hyphen = t.is(TokenKind::Punctuation) && begin < end && !token(begin).has(SpaceBefore) &&
                            !t.has(SpaceBefore) && begin - 1 > chunk.tokens.first;
        const bool initialDot = t.is(m_cut.text, u'.') && !t.has(SpaceBefore) && begin >= chunk.tokens.first + 2;
        const bool titleDot = initialDot && m_words.has(token(begin - 2), Honorific);
        const bool ampersand = t.is(m_cut.text, u'&');
        const bool particle = begin < end && isHyphenAt(begin) && t.is(TokenKind::Word) &&
                              t.length <= LongestParticle && begin >= chunk.tokens.first + 2 &&
                              isNameToken(token(begin - 2)); // Omar al-Roe
        if (titleDot || (isNameToken(t) && m_words.has(t, Honorific) && begin < end &&
                         m_grammar.of(t).wordClass == WordClass::Title)) {
            break;
        }
        if (!isNameToken(t) && !hyphen && !initialDot && !ampersand && !particle) {
            break;
        }
        const auto wordClass = m_grammar.of(t).wordClass;
        const bool initial = t.length == 1 && begin < end && token(begin).is(m_cut.text, u'.'); // Robert A. Roe
        if (isNameToken(t) && (wordClass == WordClass::Determiner || wordClass == WordClass::Possessive) &&
            begin < end && !initial) {
            break;
        }
        --begin;
    }
    if (begin > chunk.tokens.first && begin < end && isHyphenAt(begin)) {
        if (!isNameToken(token(begin - 1))) {
            return parts; // "ex-Marine", "Commander-in-Chief"
        }
        ++begin; // "Secretary-Treasurer Ada Roe"
    }
    const auto isOfficeWord = [this](std::uint32_t i) {
        const bool office = m_cut.of(token(i - 1)) == u"of" || m_cut.of(token(i - 1)) == u"the" ||
                            m_grammar.of(token(i - 1)).has(IsOffice);
        const bool rank = m_grammar.of(token(i - 1)).wordClass == WordClass::Title;
        return (office && m_grammar.of(token(i)).has(IsOffice)) || (rank && m_words.has(token(i), RankWord));
    };
    while (begin > chunk.tokens.first && begin + 1 < end && isOfficeWord(begin)) {
        ++begin; // "Secretary of State | Ada Roe", "Attorney General | Ada Roe"
    }
    parts.name = {begin, end};
    parts.title = {chunk.tokens.first, begin};
    while (!parts.title.isEmpty() && token(parts.title.last - 1).is(m_cut.text, u'.')) {
        --parts.title.last;
    }
    return parts;
}

Gender MentionResolver::genderOf(TokenRange name, TokenRange title) const
{
    for (const TokenRange range : {title, name}) {
        for (std::uint32_t i = range.first; i < range.last; ++i) {
            const std::uint32_t sets = m_words.of(token(i));
            if ((sets & FemaleTitle) != 0) {
                return Gender::Female;
            }
            if ((sets & MaleTitle) != 0) {
                return Gender::Male;
            }
        }
    }
    if (name.isEmpty()) {
        return Gender::Unknown;
    }
    const std::uint32_t sets = m_words.of(token(name.first));
    const bool male = (sets & MaleName) != 0;
    const bool female = (sets & FemaleName) != 0;
    return male == female ? Gender::Unknown : male ? Gender::Male : Gender::Female;
}

SourceKind MentionResolver::kindOf(TokenRange name, TokenRange title) const
{
    bool honorific = false;
    for (std::uint32_t i = title.first; i < title.last; ++i) {
        honorific = honorific || m_grammar.of(token(i)).wordClass == WordClass::Title ||
                    m_words.has(token(i), Honorific | PersonNoun);
    }
    if (honorific) {
        return SourceKind::Person;
    }
    const qsizetype block = m_cut.blockAt(token(name.first).begin);
    if (block >= 0 && m_cut.blocks[size_t(block)].role == BlockRole::Publisher) {
        return SourceKind::Publication;
    }
    const bool firstName = m_words.has(token(name.first), MaleName | FemaleName) && name.size() > 1;
    const std::uint32_t last = m_words.of(token(name.last - 1));
    if ((last & PublicationName) != 0 && !firstName) {
        return SourceKind::Publication;
    }
    if (firstName) {
        return SourceKind::Person;
    }
    const bool isGroup = name.size() == 1 && (last & PersonNoun) != 0 && (last & OrganizationNoun) == 0;
    if (isGroup && m_cut.of(token(name.first)).endsWith(u's')) {
        return SourceKind::Unnamed; // "Residents say": a capital at the begin of a sentence makes no name
    }
    if ((last & OrganizationEnding) != 0 || (token(name.first).has(AllCapitals) && name.size() == 1)) {
        return SourceKind::Organization;
    }
    const bool articled = name.first > 0 && m_cut.of(token(name.first - 1)).compare(u"the", Qt::CaseInsensitive) == 0;
    if (articled || (m_words.of(token(name.first)) & PlaceName) != 0) {
        return SourceKind::Organization; // nobody is called "the Harrow Lane"
    }
    return name.size() >= 2 && name.size() <= 4 ? SourceKind::Person : SourceKind::Organization;
}

int MentionResolver::findPerson(std::uint32_t first, std::uint32_t last, int words, Gender gender) const
{
    const auto found = m_byLast.find(last);
    if (found == m_byLast.end()) {
        return -1;
    }
    const auto fits = [&](int id) {
        const Entity &e = m_entities[size_t(id)];
        const bool sameGender = gender == Gender::Unknown || e.gender == Gender::Unknown || e.gender == gender;
        const bool sameFirst = words == 1 || e.firstHash == 0 || e.firstHash == first;
        return sameGender && sameFirst;
    };
    // The latest that fits: of two people of one surname the one last spoken of.
    for (auto it = found->second.rbegin(); it != found->second.rend(); ++it) {
        if (fits(*it) && (words == 1 || m_entities[size_t(*it)].firstHash == first)) {
            return *it;
        }
    }
    for (auto it = found->second.rbegin(); it != found->second.rend(); ++it) {
        if (fits(*it)) {
            return *it;
        }
    }
    return -1;
}

int MentionResolver::resolveName(TokenRange name, TokenRange title)
{
    const int words = int(std::count_if(m_cut.tokens.begin() + name.first, m_cut.tokens.begin() + name.last,
                                        [](const Token &t) { return t.is(TokenKind::Word) || t.is(TokenKind::Han); }));
    std::uint32_t lastWord = name.last - 1;
    while (lastWord > name.first && !isNameToken(token(lastWord))) {
        --lastWord;
    }
    const std::uint32_t first = token(name.first).hash;
    const std::uint32_t last = token(lastWord).hash;
    const Gender gender = genderOf(name, title);
    int id = findPerson(first, last, words, gender);
    const Rule *rule = words == 1 ? &BySurname : &ByName;
    if (id < 0 && words == 1) {
        const auto byFirst = m_byFirst.find(first);
        if (byFirst != m_byFirst.end() && byFirst->second.size() == 1) {
            id = byFirst->second.front();
            rule = &ByFirstName;
        }
    }
    if (id < 0) {
        Entity entity;
        entity.kind = kindOf(name, title);
        entity.lastHash = last;
        id = int(m_entities.size());
        m_entities.push_back(entity);
        m_byLast[last].push_back(id);
        rule = &ByName;
    } else if (rule == &BySurname) {
        auto &sameName = m_byLast[last];
        const auto place = std::ranges::find(sameName, id);
        if (place != sameName.end()) {
            std::rotate(place, place + 1, sameName.end()); // last spoken of
        }
    }
    Entity &entity = m_entities[size_t(id)];
    if (words > entity.nameWords && rule != &ByFirstName) {
        entity.name = m_cut.spanOf(name);
        entity.nameWords = words;
        if (words > 1 && entity.firstHash == 0) {
            entity.firstHash = first;
            if (entity.kind == SourceKind::Organization && kindOf(name, title) == SourceKind::Person) {
                entity.kind = SourceKind::Person; // the surname alone did not tell
            }
            if (entity.kind == SourceKind::Person) {
                m_byFirst[first].push_back(id);
            }
        }
        entity.why.push_back({rule, entity.name});
    }
    if (!title.isEmpty() && kindOf(name, title) == SourceKind::Person) {
        entity.kind = SourceKind::Person;
    }
    if (entity.gender == Gender::Unknown) {
        entity.gender = gender;
    }
    return id;
}

/// "Chief executive", "Deputy Mayor", but General Motors: a word of rank before what is no name.
bool MentionResolver::opensRole(std::uint32_t i) const
{
    if (!m_words.has(token(i), RankWord)) {
        return false;
    }
    const Token &next = token(i + 1);
    return !next.has(Capitalised) || m_words.has(next, PersonNoun | RankWord) ||
           m_grammar.of(next).wordClass == WordClass::Title;
}

void MentionResolver::setRoleFrom(int id, TokenRange words)
{
    // Leading article off; the leading names are the affiliation, the rest the role.
    const auto isArticle = [this](WordClass c) {
        return c == WordClass::Determiner || c == WordClass::Possessive || c == WordClass::Her;
    };
    while (!words.isEmpty() && isArticle(m_grammar.of(token(words.first)).wordClass)) {
        ++words.first;
    }
    TokenRange affiliation{words.first, words.first};
    while (affiliation.last < words.last && token(affiliation.last).has(Capitalised) &&
           m_grammar.of(token(affiliation.last)).wordClass != WordClass::Title && !opensRole(affiliation.last)) {
        ++affiliation.last;
    }
    TokenRange role{affiliation.last, words.last};
    std::uint32_t owned = role.last;
    while (owned > role.first && !token(owned - 1).is(TokenKind::Suffix)) {
        --owned;
    }
    if (owned > role.first) {
        affiliation.last = owned - 1 == role.first ? affiliation.last : affiliation.first; // "the old firm's head"
        role.first = owned;
        const int owner = affiliation.isEmpty() ? -1 : entityAt(affiliation.last - 1);
        if (owner >= 0 && m_entities[size_t(owner)].kind == SourceKind::Person) {
            affiliation.last = affiliation.first; // "Holm's lawyer" works for nobody named so
        }
    }
    if (role.isEmpty()) {
        return;
    }
    std::uint32_t last = role.last - 1;
    while (last > role.first && !token(last).is(TokenKind::Word)) {
        --last;
    }
    std::uint32_t head = last;
    for (std::uint32_t i = role.first + 1; i < last; ++i) {
        if (m_cut.of(token(i)) == u"of") {
            head = i - 1; // "Secretary of State"
            break;
        }
    }
    const bool ranked = m_words.has(token(head), RankWord) && !m_words.has(token(head), RoleOf);
    head -= head == last && head > role.first && ranked ? 1 : 0; // "Attorney General"
    if (!m_words.has(token(head), PersonNoun | Honorific | RoleOf) &&
        m_grammar.of(token(head)).wordClass != WordClass::Title) {
        return;
    }
    static const std::uint32_t Forms[] = {wordHash(u"mr"), wordHash(u"mrs"), wordHash(u"ms"), wordHash(u"miss"),
                                          wordHash(u"sir")};
    if (std::ranges::find(Forms, token(head).hash) != std::end(Forms)) {
        return; // a form of address, no role
    }
    Entity &entity = m_entities[size_t(id)];
    if (entity.role.isEmpty()) {
        entity.role = m_cut.spanOf({role.first, last + 1});
        entity.roleHash = m_words.roleOf(token(head));
        if (!affiliation.isEmpty() && entity.affiliation.isEmpty()) {
            entity.affiliation = m_cut.spanOf(affiliation);
        }
    }
}

/// Roles after a name: "Smith, the founder of Claude Code,", "Smith, chief executive of Acme,".
void MentionResolver::setRole(int id, const Clauses &clauses, std::uint32_t c)
{
    const auto &chunks = clauses.chunks;
    if (c + 2 >= chunks.size() || !chunks[c + 1].is(ChunkKind::Comma) || !chunks[c + 2].is(ChunkKind::NounPhrase) ||
        chunks[c + 2].has(IsPronoun) || !m_entities[size_t(id)].role.isEmpty()) {
        return;
    }
    const Chunk &role = chunks[c + 2];
    const std::uint32_t head = role.head;
    std::uint32_t end = c + 3;
    const bool leads =
        m_words.has(token(head), RoleOf) && end < chunks.size() && chunks[end].is(ChunkKind::Preposition);
    if (!m_words.has(token(head), PersonNoun) && m_grammar.of(token(head)).wordClass != WordClass::Title && !leads) {
        return;
    }
    setRoleFrom(id, role.tokens);
    Entity &entity = m_entities[size_t(id)];
    if (entity.role.isEmpty()) {
        return;
    }
    const bool hangs =
        end + 1 < chunks.size() && chunks[end].is(ChunkKind::Preposition) && chunks[end + 1].is(ChunkKind::NounPhrase);
    if (hangs) {
        const Chunk &of = chunks[end + 1];
        std::uint32_t first = of.tokens.first;
        while (first < of.tokens.last && m_grammar.of(token(first)).wordClass == WordClass::Determiner) {
            ++first;
        }
        const bool ofWord = m_cut.of(token(chunks[end].tokens.first)) == u"of";
        const TokenRange what{first, of.tokens.last};
        if (ofWord) {
            entity.role = united(entity.role, m_cut.spanOf({what.first, what.last})); // "founder of Claude Code"
        }
        m_roleObject = of.head;
        const bool organization = of.has(HasName) || m_words.has(token(of.head), OrganizationNoun);
        if (organization && entity.affiliation.isEmpty() && !what.isEmpty()) {
            entity.affiliation = m_cut.spanOf(what);
        }
        end += 2; // "head of research | at Norvia"
        const bool at = end + 1 < chunks.size() && chunks[end].is(ChunkKind::Preposition) &&
                        m_cut.of(token(chunks[end].tokens.first)) == u"at" && chunks[end + 1].has(HasName);
        if (at && entity.affiliation.isEmpty()) {
            entity.affiliation = m_cut.spanOf(chunks[end + 1].tokens);
        }
    }
}

/// Roles before a name: "his wife, Jane,", "the firm's head of research, Ola Berg,". The words name the same person.
void MentionResolver::takeRoleBefore(int id, TokenRange name, const Clauses &clauses, std::uint32_t c)
{
    const auto &chunks = clauses.chunks;
    const bool closed = c + 1 == chunks.size() || chunks[c + 1].is(ChunkKind::Comma) ||
                        chunks[c + 1].is(ChunkKind::Stop) || chunks[c + 1].is(ChunkKind::Quote);
    const bool isNew = m_entities[size_t(id)].mentions.empty();
    if (c < 2 || !closed || !chunks[c - 1].is(ChunkKind::Comma) || (name.size() == 1 && !isNew) ||
        m_entities[size_t(id)].kind == SourceKind::Publication) {
        return;
    }
    const auto isRole = [&](std::uint32_t i) {
        const Token &head = token(chunks[i].head);
        const bool leads = m_words.has(head, RoleOf) && chunks[i + 1].is(ChunkKind::Preposition);
        return m_words.has(head, PersonNoun) || leads || m_grammar.of(head).wordClass == WordClass::Title;
    };
    std::uint32_t role = c - 2;
    while (role >= 2 && chunks[role].is(ChunkKind::NounPhrase) && !isRole(role) &&
           chunks[role - 1].is(ChunkKind::Preposition)) {
        role -= 2;
    }
    const Chunk &words = chunks[role];
    const bool owned = words.has(Determined) || words.has(IsPossessive) ||
                       std::any_of(m_cut.tokens.begin() + words.tokens.first, m_cut.tokens.begin() + words.tokens.last,
                                   [](const Token &t) { return t.is(TokenKind::Suffix); });
    if (!words.is(ChunkKind::NounPhrase) || !owned || words.has(IsPlural) || !isRole(role) ||
        entityAt(words.head) >= 0) {
        return;
    }
    Entity &entity = m_entities[size_t(id)];
    entity.kind = SourceKind::Person;
    entity.gender = entity.gender == Gender::Unknown ? genderOf({}, words.tokens) : entity.gender;
    m_byHead[words.head] = id;
    addMention(id, m_cut.spanOf(words.tokens), MentionKind::Role);
    const bool had = !entity.role.isEmpty();
    setRoleFrom(id, words.tokens);
    const bool of = chunks[role + 1].is(ChunkKind::Preposition) && m_cut.of(token(chunks[role + 1].head)) == u"of";
    if (!had && !entity.role.isEmpty() && of) {
        entity.role = united(entity.role, m_cut.spanOf(chunks[role + 2].tokens)); // "head of research"
    }
}

/// A mention that hangs on a preposition comes to a pronoun's mind only if nobody else does.
void MentionResolver::remember(int id, std::uint32_t head, TokenRange tokens, MentionKind kind, bool hangs)
{
    m_byHead[head] = id;
    Entity &entity = m_entities[size_t(id)];
    entity.mentions.push_back({m_cut.spanOf(tokens), kind});
    if (entity.plural) {
        m_recentPlural = id;
    } else if (entity.kind == SourceKind::Person || (entity.kind == SourceKind::Unnamed && !entity.plural)) {
        if (entity.gender != Gender::Female && (!hangs || m_recentMale < 0)) {
            m_recentMale = id;
        }
        if (entity.gender != Gender::Male && (!hangs || m_recentFemale < 0)) {
            m_recentFemale = id;
        }
    } else {
        m_recentThing = id;
    }
}

void MentionResolver::readNoun(const Clauses &clauses, std::uint32_t c)
{
    const Chunk &chunk = clauses.chunks[c];
    if (!chunk.has(HasName)) {
        readOwner(chunk);
        const auto first = m_grammar.of(token(chunk.tokens.first)).wordClass;
        const bool role = first == WordClass::Determiner && m_words.has(token(chunk.head), PersonNoun) &&
                          isPlainWord(m_cut.of(token(chunk.tokens.first)), u"the");
        if (role) {
            m_pending.push_back({chunk.tokens, chunk.head});
        }
        return;
    }
    const NameParts parts = partsOf(chunk);
    if (parts.name.isEmpty()) {
        readOwner(chunk);
        const auto first = m_grammar.of(token(chunk.tokens.first)).wordClass;
        if (first == WordClass::Determiner && m_grammar.of(token(chunk.head)).wordClass == WordClass::Title) {
            m_pending.push_back({chunk.tokens, chunk.head});
        }
        return;
    }
    if (parts.name.size() == 1) {
        const auto wordClass = m_grammar.of(token(parts.name.first)).wordClass;
        const bool isBare = parts.title.isEmpty();
        const bool isKnownName = isBare && m_byLast.contains(token(parts.name.first).hash);
        if (wordClass == WordClass::Title && !isKnownName) {
            m_pending.push_back({chunk.tokens, chunk.head, isBare}); // "the CEO"
            return;
        }
        if (m_words.has(token(parts.name.first), TimeWord)) {
            return;
        }
    }
    const int id = resolveName(parts.name, parts.title);
    const bool insideRole = chunk.head == m_roleObject && m_roleObject != 0;
    if (insideRole && m_entities[size_t(id)].firstHash != 0 && m_entities[size_t(id)].mentions.empty() &&
        !m_words.has(token(parts.name.first), MaleName | FemaleName)) {
        m_entities[size_t(id)].kind = SourceKind::Organization; // one founds and leads organizations
    }
    setRoleFrom(id, parts.title);
    takeRoleBefore(id, parts.name, clauses, c);
    setRole(id, clauses, c);
    const std::uint32_t head = parts.name.last - 1;
    const bool hangs = c > 0 && clauses.chunks[c - 1].is(ChunkKind::Preposition);
    if (hangs && m_cut.of(token(clauses.chunks[c - 1].tokens.first)) == u"at") {
        ++m_entities[size_t(id)].employing;
    }
    if (m_entities[size_t(id)].kind == SourceKind::Person) {
        m_entities[size_t(id)].employing = 0;
    }
    remember(id, head, parts.name, MentionKind::Name, hangs || insideRole);
    if (chunk.head != head) {
        m_byHead[chunk.head] = id;
    }
}

/// "he's", "they've": a verb group that begins with its subject.
bool MentionResolver::holdsSubject(const Chunk &verb) const
{
    return m_grammar.of(token(verb.tokens.first)).wordClass == WordClass::PronounWithVerb;
}

/// The pronoun that a chunk begins with.
Chunk MentionResolver::pronounOf(Chunk chunk)
{
    chunk.tokens.last = chunk.tokens.first + 1;
    chunk.head = chunk.tokens.first;
    return chunk;
}

/// "Smith's plan", "his plan": the owner is a mention of its own.
void MentionResolver::readOwner(const Chunk &chunk)
{
    const Token &first = token(chunk.tokens.first);
    if (m_words.has(first, Masculine | Feminine | english::Plural)) {
        readPronoun(pronounOf(chunk));
        return;
    }
    for (std::uint32_t i = chunk.tokens.first; i < chunk.tokens.last; ++i) {
        if (token(i).is(TokenKind::Suffix) && i > chunk.tokens.first && isNameToken(token(i - 1))) {
            Chunk owner = chunk;
            owner.tokens.last = i;
            owner.head = i - 1;
            const NameParts parts = partsOf(owner);
            if (!parts.name.isEmpty()) {
                const int id = resolveName(parts.name, parts.title);
                setRoleFrom(id, parts.title);
                ++m_entities[size_t(id)].employing;
                remember(id, i - 1, parts.name, MentionKind::Name, true);
            }
            return;
        }
    }
}

void MentionResolver::readPronoun(const Chunk &chunk)
{
    const std::uint32_t sets = m_words.of(token(chunk.head));
    int id = -1;
    if ((sets & Masculine) != 0) {
        id = m_recentMale;
        if (id >= 0 && m_entities[size_t(id)].gender == Gender::Unknown) {
            m_entities[size_t(id)].gender = Gender::Male;
            m_recentFemale = m_recentFemale == id ? -1 : m_recentFemale;
        }
    } else if ((sets & Feminine) != 0) {
        id = m_recentFemale;
        if (id >= 0 && m_entities[size_t(id)].gender == Gender::Unknown) {
            m_entities[size_t(id)].gender = Gender::Female;
            m_recentMale = m_recentMale == id ? -1 : m_recentMale;
        }
    } else if ((sets & english::Plural) != 0) {
        id = m_recentPlural;
    } else if ((sets & Neuter) != 0) {
        id = m_recentThing;
    }
    if (id >= 0) {
        m_byHead[chunk.head] = id;
        m_entities[size_t(id)].mentions.push_back({m_cut.spanOf(chunk.tokens), MentionKind::Pronoun});
        if (m_entities[size_t(id)].why.size() < 8) {
            m_entities[size_t(id)].why.push_back({&ByPronoun, m_cut.spanOf(chunk.tokens)});
        }
    }
}

/// A leader whose organization no phrase names leads the one that the text speaks of as owner and place of work.
void MentionResolver::setAffiliations()
{
    const auto employer = std::ranges::max_element(m_entities, {}, &Entity::employing);
    if (employer == m_entities.end() || employer->employing < LeastEmploying) {
        return;
    }
    for (Entity &entity : m_entities) {
        const bool leads = entity.kind == SourceKind::Person && entity.affiliation.isEmpty() &&
                           std::ranges::find(Leaders, entity.roleHash) != std::end(Leaders) && &entity != &*employer;
        if (leads) {
            entity.affiliation = employer->name;
            entity.why.push_back({&ByTopic, employer->name});
        }
    }
}

/// Whether "the Florida senator" may be somebody: not if another place or body is known of them, or the other gender;
/// for sure if just that is known.
MentionResolver::Fit MentionResolver::fitOf(const Entity &entity, const Pending &pending) const
{
    const Gender gender = genderOf({}, pending.tokens);
    if (gender != Gender::Unknown && entity.gender != Gender::Unknown && gender != entity.gender) {
        return Fit::None;
    }
    if (entity.affiliation.isEmpty()) {
        return Fit::Possible;
    }
    bool named = false;
    const QStringView affiliation = entity.affiliation.of(m_cut.text);
    for (std::uint32_t i = pending.tokens.first; i < pending.head; ++i) {
        const bool name = isNameToken(token(i)) && m_grammar.of(token(i)).wordClass == WordClass::Unknown;
        if (name && affiliation.contains(m_cut.of(token(i)))) {
            return Fit::Sure;
        }
        named = named || name;
    }
    return named ? Fit::None : Fit::Possible;
}

/// Of those with the role, in the order in which they were first spoken of, the one last spoken of before, else the
/// first one after; -1 if the words fit none.
int MentionResolver::lastInRole(std::span<const int> people, const Pending &pending) const
{
    constexpr std::ptrdiff_t LooksBack = 32;
    const qsizetype here = token(pending.head).begin;
    const auto first = [this](int id) { return m_entities[size_t(id)].mentions.front().span.begin; };
    const auto after = std::ranges::lower_bound(people, here, {}, first);
    int best = -1;
    auto bestFit = std::pair(Fit::None, qsizetype(-1)); // and where last spoken of
    for (auto it = after; it != people.begin() && after - it < LooksBack;) {
        const Entity &entity = m_entities[size_t(*--it)];
        const auto next =
            std::ranges::lower_bound(entity.mentions, here, {}, [](const Mention &m) { return m.span.begin; });
        const qsizetype last = next == entity.mentions.begin() ? -1 : std::prev(next)->span.begin;
        const auto fit = std::pair(fitOf(entity, pending), last);
        if (fit.first != Fit::None && fit > bestFit) {
            best = *it;
            bestFit = fit;
        }
    }
    for (auto it = after; best < 0 && it != people.end() && it - after < LooksBack; ++it) {
        best = fitOf(m_entities[size_t(*it)], pending) != Fit::None ? *it : -1;
    }
    return best;
}

void MentionResolver::finish()
{
    setAffiliations();
    std::unordered_map<std::uint32_t, std::vector<int>> byRole;
    for (int id = 0; id < int(m_entities.size()); ++id) {
        if (m_entities[size_t(id)].roleHash != 0 && !m_entities[size_t(id)].mentions.empty()) {
            byRole[m_entities[size_t(id)].roleHash].push_back(id);
        }
    }
    std::vector<std::pair<int, const Pending *>> told; // kept back: the mentions stay in order while they are searched
    for (const Pending &pending : m_pending) {
        const auto found = byRole.find(m_words.roleOf(token(pending.head)));
        if (found != byRole.end()) {
            told.emplace_back(lastInRole(found->second, pending), &pending);
        } else if (pending.isBare) {
            const int id = resolveName({pending.head, pending.head + 1}, {});
            m_byHead[pending.head] = id;
            addMention(id, m_cut.spanOf({pending.head, pending.head + 1}), MentionKind::Name);
        }
    }
    for (const auto &[id, pending] : told) {
        if (id >= 0) {
            m_byHead[pending->head] = id;
            addMention(id, m_cut.spanOf(pending->tokens), MentionKind::Role);
            m_entities[size_t(id)].why.push_back({&ByRole, m_cut.spanOf(pending->tokens)});
        }
    }
    m_pending.clear();
}

int MentionResolver::entityAt(std::uint32_t head) const
{
    return head < m_byHead.size() ? m_byHead[head] : -1;
}

int MentionResolver::describe(TokenRange tokens, std::uint32_t head)
{
    if (const int known = entityAt(head); known >= 0) {
        return known;
    }
    const Token &first = token(tokens.first);
    const QStringView word = m_cut.of(first);
    const bool definite =
        isPlainWord(word, u"the") || m_grammar.of(first).wordClass == WordClass::That || isPlainWord(word, u"this");
    const std::uint32_t key = token(head).hash;
    if (definite) {
        const auto known = m_described.find(key);
        if (known != m_described.end()) {
            m_byHead[head] = known->second;
            addMention(known->second, m_cut.spanOf(tokens), MentionKind::Role);
            return known->second;
        }
    }
    Entity entity;
    const std::uint32_t sets = m_words.of(token(head));
    entity.kind =
        (sets & PublicationNoun) != 0 && (sets & PersonNoun) == 0 ? SourceKind::Document : SourceKind::Unnamed;
    if ((sets & OrganizationNoun) != 0 && (sets & PersonNoun) == 0) {
        bool name = false;
        for (std::uint32_t i = tokens.first; i < tokens.last; ++i) {
            name = name || (isNameToken(token(i)) && m_grammar.of(token(i)).wordClass == WordClass::Unknown);
        }
        entity.kind = name ? SourceKind::Organization : SourceKind::Unnamed;
    }
    entity.named = false;
    entity.name = m_cut.spanOf(tokens);
    if (m_grammar.of(token(head)).wordClass == WordClass::PronounWithVerb) {
        const auto verb = entity.name.of(m_cut.text).indexOf(u'\'');
        const auto curly = entity.name.of(m_cut.text).indexOf(u'’');
        entity.name.end = entity.name.begin + std::max(verb, curly); // "they" of "they've"
    }
    entity.why.push_back({&ByDescription, entity.name});
    m_entities.push_back(entity);
    const int id = int(m_entities.size()) - 1;
    m_described[key] = id;
    m_byHead[head] = id;
    addMention(id, entity.name, MentionKind::Role);
    if (const auto who = m_relatives.find(head); who != m_relatives.end()) {
        addMention(id, who->second, MentionKind::Pronoun);
    }
    return id;
}

int MentionResolver::named(QStringView name) const
{
    for (int id = 0; id < int(m_entities.size()); ++id) {
        if (m_entities[size_t(id)].name.of(m_cut.text).compare(name, Qt::CaseInsensitive) == 0) {
            return id;
        }
    }
    return -1;
}

int MentionResolver::add(Span span, SourceKind kind)
{
    Entity entity;
    entity.kind = kind;
    entity.name = span;
    entity.why.push_back({&ByName, span});
    m_entities.push_back(entity);
    return int(m_entities.size()) - 1;
}

void MentionResolver::addMention(int entity, Span span, MentionKind kind)
{
    m_entities[size_t(entity)].mentions.push_back({span, kind});
}

} // namespace pullquote::english
