// SPDX-License-Identifier: GPL-3.0-or-later
// Roles and affiliations: beside names, and as descriptions of who has them.
#include "model/analysis/english/mentions.h"
#include "model/text/plainwords.h"

#include <algorithm>

namespace pullquote::english {

namespace {

constexpr Rule ByRole{"source.role", "The role is that of somebody who is named."};
constexpr Rule ByCompany{"source.company", "The company last named before."};
constexpr Rule ByTopic{"source.affiliation-by-topic",
                       "It is the organization whose people and work the text speaks of."};

constexpr int LeastEmploying = 3; ///< So many "X's staff", "at X" make X the organization that the text is about.

/// Roles that belong to an organization as a whole.
const std::uint32_t Leaders[] = {wordHash(u"executive"), wordHash(u"cfo"), wordHash(u"cto"), wordHash(u"coo")};

/// Whether `affiliation` is of the place `name`, or a tag that abbreviates it: "R-Fla." of Florida, "D-N.Y." of New
/// York.
bool isOf(QStringView affiliation, QStringView name)
{
    if (affiliation.contains(name)) {
        return true;
    }
    if (affiliation.size() < 4 || affiliation[1] != u'-') {
        return false;
    }
    qsizetype at = 0;
    for (const QChar c : affiliation.sliced(2)) {
        if (!c.isLetter()) {
            continue;
        }
        const qsizetype next = name.indexOf(c, at, Qt::CaseInsensitive);
        if (next < 0 || (at == 0 && next != 0)) {
            return false;
        }
        at = next + 1;
    }
    return at > 0;
}

} // namespace

/// "Chief executive", "Deputy Mayor", but General Motors: a word of rank before what is no name. "Energy Secretary",
/// but Energy Department: an office before its title.
bool MentionResolver::opensRole(std::uint32_t i) const
{
    const Token &next = token(i + 1);
    if (m_grammar.of(token(i)).has(IsOffice) && m_grammar.of(next).wordClass == WordClass::Title) {
        return true;
    }
    if (!m_words.has(token(i), RankWord)) {
        return false;
    }
    return !next.has(Capitalised) || m_words.has(next, PersonNoun | RankWord) ||
           m_grammar.of(next).wordClass == WordClass::Title;
}

/// "Sporting director Ada Roe": a word of rank that opens the sentence and looks like a participle.
bool MentionResolver::isRankAsVerb(std::uint32_t i) const
{
    const qsizetype sentence = m_cut.sentenceOf(i);
    const bool opens = sentence >= 0 && m_cut.sentences[size_t(sentence)].first == i;
    return opens && m_words.has(token(i), RankWord) && token(i + 1).has(SpaceBefore);
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
    while (!words.isEmpty() && words.first > 0 && isRankAsVerb(words.first - 1)) {
        --words.first;
    }
    const bool verb = words.size() > 1 && !token(words.first).has(Capitalised) &&
                      endsPlainly(m_cut.of(token(words.first)), u"ing") && token(words.first + 1).has(Capitalised);
    words.first += verb ? 1 : 0; // "shoving | Norvia quarterback Ada Roe"
    TokenRange affiliation{words.first, words.first};
    while (affiliation.last + 1 < words.last && token(affiliation.last).has(Capitalised) &&
           m_grammar.of(token(affiliation.last)).wordClass != WordClass::Title && !opensRole(affiliation.last)) {
        ++affiliation.last;
    }
    const bool compound = affiliation.last < words.last && m_cut.of(token(affiliation.last)) == u"-";
    const bool opens = affiliation.size() == 1 && isCommonWord(affiliation.first);
    if (compound || opens) {
        affiliation.last = affiliation.first; // "Oscar-winning actress"; "High school teacher Roe" opens the sentence
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
    const auto tellsWho = [this](std::uint32_t i) {
        return m_words.has(token(i), PersonNoun | Honorific | RoleOf) ||
               m_grammar.of(token(i)).wordClass == WordClass::Title;
    };
    const bool before = head == last && head > role.first && ranked && tellsWho(head - 1);
    head -= before ? 1 : 0; // "Attorney General"
    if (!tellsWho(head)) {
        return;
    }
    static const std::uint32_t Forms[] = {wordHash(u"mr"), wordHash(u"mrs"), wordHash(u"ms"), wordHash(u"miss"),
                                          wordHash(u"sir")};
    if (std::ranges::find(Forms, token(head).hash) != std::end(Forms)) {
        return; // a form of address, no role
    }
    Entity &entity = m_entities[size_t(id)];
    const std::uint32_t name = m_words.roleOf(token(head));
    const bool kin = m_words.has(token(head), KinWord);
    if (std::ranges::find(entity.roles, name) == entity.roles.end()) {
        entity.roles.push_back(name);
    }
    if (entity.role.isEmpty() || (entity.kin && !kin)) {
        entity.role = m_cut.spanOf({role.first, last + 1});
        entity.kin = kin;
        if (!affiliation.isEmpty() && entity.affiliation.isEmpty()) {
            entity.affiliation = m_cut.spanOf(affiliation);
        }
    }
}

/// "R-Fla.", "D-N.Y.": the party and state of the member of Congress before it.
bool MentionResolver::isPartyTag(const Chunk &chunk) const
{
    const std::uint32_t first = chunk.tokens.first;
    return chunk.tokens.size() >= 3 && token(first).length == 1 && isNameToken(token(first)) &&
           token(first + 1).is(m_cut.text, u'-') && !token(first + 1).has(SpaceBefore) &&
           isNameToken(token(first + 2)) && !token(first + 2).has(SpaceBefore) && chunk.tokens.size() <= 6;
}

bool MentionResolver::isPostNominal(const Chunk &chunk) const
{
    return chunk.is(ChunkKind::NounPhrase) && chunk.tokens.size() <= 2 && // with the dot of an abbreviation
           m_words.has(token(chunk.tokens.first), PostNominal);
}

/// Roles after a name: "Smith, the founder of Claude Code,", "Smith, chief executive of Acme,".
void MentionResolver::setRole(int id, const Clauses &clauses, std::uint32_t c)
{
    const auto &chunks = clauses.chunks;
    const bool tagged = c + 2 < chunks.size() && chunks[c + 2].is(ChunkKind::NounPhrase) && isPartyTag(chunks[c + 2]) &&
                        (chunks[c + 1].is(ChunkKind::Comma) || chunks[c + 1].is(ChunkKind::Open));
    if (tagged && m_entities[size_t(id)].affiliation.isEmpty()) {
        Span tag = m_cut.spanOf(chunks[c + 2].tokens);
        tag.end += tag.end < m_cut.text.size() && m_cut.text[tag.end] == u'.' ? 1 : 0; // of the abbreviation
        m_entities[size_t(id)].affiliation = tag;
    }
    if (c + 4 < chunks.size() && chunks[c + 1].is(ChunkKind::Comma) && isPostNominal(chunks[c + 2])) {
        c += 2; // "Roe, MD, president of"
    }
    if (c + 2 >= chunks.size() || !chunks[c + 1].is(ChunkKind::Comma) || !chunks[c + 2].is(ChunkKind::NounPhrase) ||
        chunks[c + 2].has(IsPronoun) || (!m_entities[size_t(id)].role.isEmpty() && !m_entities[size_t(id)].kin)) {
        return;
    }
    const Chunk &role = chunks[c + 2];
    const std::uint32_t head = role.head;
    if (role.has(IsPlural)) {
        return; // "for Twitter, new users": nobody's role
    }
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
        const bool ofWord = m_cut.of(token(chunks[end].tokens.first)) == u"of";
        const TokenRange what = bodyAt(clauses, end + 1);
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
            entity.affiliation = m_cut.spanOf(bodyAt(clauses, end + 1));
        }
    }
}

/// The words of the body that the noun phrase at chunk `c` names, without its article: "University of Florida",
/// "Department of Health and Human Services".
TokenRange MentionResolver::bodyAt(const Clauses &clauses, std::uint32_t c) const
{
    const auto &chunks = clauses.chunks;
    TokenRange words = chunks[c].tokens;
    while (words.size() > 1 && m_grammar.of(token(words.first)).wordClass == WordClass::Determiner) {
        ++words.first;
    }
    const Token &head = token(words.last - 1);
    const auto isNameBehind = [&](std::uint32_t link, QStringView word) {
        if (link + 1 >= chunks.size() || m_cut.of(token(chunks[link].tokens.first)) != word) {
            return false;
        }
        const Chunk &name = chunks[link + 1];
        const std::uint32_t first = name.tokens.first + (name.has(Determined) ? 1 : 0);
        return name.is(ChunkKind::NounPhrase) && !name.has(HasTitle | IsTime | IsPossessive) &&
               first < name.tokens.last && isNameToken(token(first)) && isNameToken(token(name.tokens.last - 1)) &&
               std::none_of(m_cut.tokens.begin() + name.tokens.first, m_cut.tokens.begin() + name.tokens.last,
                            [](const Token &t) { return t.is(TokenKind::Suffix); });
    };
    if (!head.has(Capitalised) || !m_words.has(head, OrganizationEnding | OrganizationNoun)) {
        return words;
    }
    if (isNameBehind(c + 1, u"of") || isNameBehind(c + 1, u"for") || isNameBehind(c + 1, u"on")) {
        words.last = chunks[c + 2].tokens.last;
        const bool goesOn = isNameBehind(c + 3, u"and") && !chunks[c + 4].has(Determined) &&
                            !m_words.has(token(chunks[c + 4].tokens.first), MaleName | FemaleName); // "and Ada Roe"
        words.last = goesOn ? chunks[c + 4].tokens.last : words.last;
    }
    return words;
}

/// Roles before a name: "his wife, Jane,", "the firm's head of research, Ola Berg,". The words name the same person.
void MentionResolver::takeRoleBefore(int id, TokenRange name, const Clauses &clauses, std::uint32_t c)
{
    const auto &chunks = clauses.chunks;
    const bool closed = c + 1 == chunks.size() || chunks[c + 1].is(ChunkKind::Comma) ||
                        chunks[c + 1].is(ChunkKind::Stop) || chunks[c + 1].is(ChunkKind::Quote);
    const bool isNew = m_entities[size_t(id)].mentions.empty();
    const bool isPlace = m_words.has(token(name.first), PlaceName);
    if (c < 2 || !closed || !chunks[c - 1].is(ChunkKind::Comma) || (name.size() == 1 && !isNew) || isPlace ||
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
    const bool isKnown = m_words.has(token(name.first), MaleName | FemaleName);
    const bool near = role == c - 2;
    if (!near && !isKnown && name.size() == 1) {
        return; // "a pastor at the church of Holm, Colorado,"
    }
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

/// A leader whose organization no phrase names leads the one that the text speaks of as owner and place of work.
void MentionResolver::setAffiliations()
{
    const auto employer = std::ranges::max_element(m_entities, {}, &Entity::employing);
    if (employer == m_entities.end() || employer->employing < LeastEmploying) {
        return;
    }
    for (Entity &entity : m_entities) {
        const bool leads = entity.kind == SourceKind::Person && entity.affiliation.isEmpty() &&
                           std::ranges::find_first_of(Leaders, entity.roles) != std::end(Leaders) &&
                           &entity != &*employer;
        if (leads) {
            entity.affiliation = employer->name;
            entity.why.push_back({&ByTopic, employer->name});
        }
    }
}

/// Whether "the Florida senator" may be somebody: not if another place or body is known of them, or the other gender;
/// for sure if just that is known; doubtful if a place is named and none is known.
MentionResolver::Fit MentionResolver::fitOf(const Entity &entity, const Pending &pending) const
{
    const Gender gender = genderOf({}, pending.tokens);
    if (gender != Gender::Unknown && entity.gender != Gender::Unknown && gender != entity.gender) {
        return Fit::None;
    }
    bool named = false;
    const QStringView affiliation = entity.affiliation.of(m_cut.text);
    for (std::uint32_t i = pending.tokens.first; i < pending.head; ++i) {
        const bool name = isNameToken(token(i)) && m_grammar.of(token(i)).wordClass == WordClass::Unknown;
        if (name && isOf(affiliation, m_cut.of(token(i)))) {
            return Fit::Sure;
        }
        named = named || name;
    }
    return !named ? Fit::Possible : affiliation.isEmpty() ? Fit::Doubtful : Fit::None;
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
    int doubtful = 0;
    auto bestFit = std::pair(Fit::None, qsizetype(-1)); // and where last spoken of
    for (auto it = after; it != people.begin() && after - it < LooksBack;) {
        const Entity &entity = m_entities[size_t(*--it)];
        const auto next =
            std::ranges::lower_bound(entity.mentions, here, {}, [](const Mention &m) { return m.span.begin; });
        const qsizetype last = next == entity.mentions.begin() ? -1 : std::prev(next)->span.begin;
        const auto fit = std::pair(fitOf(entity, pending), last);
        doubtful += fit.first == Fit::Doubtful ? 1 : 0;
        if (fit.first != Fit::None && fit > bestFit) {
            best = *it;
            bestFit = fit;
        }
    }
    if (bestFit.first == Fit::Doubtful && doubtful > 1) {
        return -1; // any of several senators may be "the Florida senator"
    }
    for (auto it = after; best < 0 && it != people.end() && it - after < LooksBack; ++it) {
        best = fitOf(m_entities[size_t(*it)], pending) != Fit::None ? *it : -1;
    }
    return best;
}

/// Whether something named may be an organization: nothing says that it is a person, a place or a day.
bool MentionResolver::mayBeBody(const Entity &entity) const
{
    const TokenRange name = m_cut.tokensIn(entity.name);
    if (name.isEmpty() || m_words.has(token(name.first), PlaceName | TimeWord | MaleName | FemaleName)) {
        return false;
    }
    const Word last = m_grammar.of(token(name.last - 1)); // Corvus Shipping, not Ada Roe
    const bool unlike = entity.kind == SourceKind::Person && entity.gender == Gender::Unknown && entity.roles.empty() &&
                        (last.forms != 0 || last.wordClass != WordClass::Unknown);
    return entity.kind == SourceKind::Organization || entity.kind == SourceKind::Publication || unlike;
}

/// "the company" is the organization last named before, if the text names it more than once.
void MentionResolver::joinCompanies()
{
    for (const Company &company : m_companies) {
        Entity &entity = m_entities[size_t(company.id)];
        const auto isName = [](const Mention &mention) { return mention.kind == MentionKind::Name; };
        if (mayBeBody(entity) && std::ranges::count_if(entity.mentions, isName) >= 2) {
            entity.kind = entity.kind == SourceKind::Person ? SourceKind::Organization : entity.kind;
            m_byHead[company.head] = company.id;
            addMention(company.id, m_cut.spanOf(company.tokens), MentionKind::Role);
            entity.why.push_back({&ByCompany, m_cut.spanOf(company.tokens)});
        }
    }
    m_companies.clear();
}

void MentionResolver::finish()
{
    setAffiliations();
    std::unordered_map<std::uint32_t, std::vector<int>> byRole;
    for (int id = 0; id < int(m_entities.size()); ++id) {
        for (const std::uint32_t role : m_entities[size_t(id)].roles) {
            if (!m_entities[size_t(id)].mentions.empty()) {
                byRole[role].push_back(id);
            }
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
    joinCompanies();
}

} // namespace pullquote::english
