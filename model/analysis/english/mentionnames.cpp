// SPDX-License-Identifier: GPL-3.0-or-later
// Names: what of a noun phrase is one, whom it names, and what kind of source that is.
#include "model/analysis/english/mentions.h"
#include "model/text/plainwords.h"

#include <algorithm>

namespace pullquote::english {

namespace {

constexpr Rule ByName{"source.name", "It is named."};
constexpr Rule BySurname{"source.surname", "The surname is that of a name given in full."};
constexpr Rule ByInitials{"source.initials", "The letters are those that a name given in full begins its words with."};
constexpr Rule ByFirstName{"source.first-name", "The first name is that of a name given in full."};

/// "II", "III", "IV" behind a name.
bool isGeneration(QStringView word)
{
    return std::ranges::all_of(word, [](QChar c) { return c == u'I' || c == u'V'; });
}

/// "iPhone", "WordPress"; not McRoe, MacRoe, O'Roe, DeRoe.
bool hasInnerCapital(QStringView word)
{
    constexpr qsizetype LongestPrefix = 3;
    qsizetype capital = 1;
    while (capital < word.size() && !(word[capital].isUpper() && word[capital - 1].isLower())) {
        ++capital;
    }
    return capital > LongestPrefix && capital < word.size();
}

} // namespace

/// Where the name begins behind "Secretary of State", "Director of National Intelligence", "Attorney General"; `first`
/// is where the noun phrase begins. Else where it began.
std::uint32_t MentionResolver::behindOffice(TokenRange name, std::uint32_t first) const
{
    constexpr std::uint32_t LongestOffice = 3;
    if (name.first == first) {
        return name.first;
    }
    std::uint32_t of = name.first - 1;
    of -= of > first && m_cut.of(token(of)) == u"the" ? 1 : 0;
    std::uint32_t begin = name.first;
    for (std::uint32_t i = begin; m_cut.of(token(of)) == u"of" && i + 1 < name.last && i < of + 1 + LongestOffice;
         ++i) {
        begin = m_grammar.of(token(i)).has(IsOffice) ? i + 1 : begin;
    }
    const bool ranked = begin + 1 < name.last && m_grammar.of(token(begin - 1)).wordClass == WordClass::Title &&
                        m_words.has(token(begin), RankWord);
    return ranked ? begin + 1 : begin;
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
        const bool compound = !isNameToken(token(begin - 1));
        begin += compound ? 2 : 1; // "Secretary-Treasurer Ada Roe"; "editor-in-Chief | Ada Roe", "ex-Marine"
        if (compound && begin + 1 >= end) {
            return parts;
        }
    }
    begin = behindOffice({begin, end}, chunk.tokens.first);
    // In a headline all words are capitalised: "Former CIA Director | Ada Roe", "Former Roe Pollster" names nobody.
    const bool former = begin + 1 < end && m_words.has(token(begin), Honorific) &&
                        m_words.has(token(begin), RankWord) && !m_words.has(token(begin), PersonNoun);
    if (former && m_words.has(token(end - 1), PersonNoun)) {
        return parts;
    }
    begin += former ? 1 : 0;
    constexpr std::uint32_t Body = OrganizationEnding | OrganizationNoun | PublicationName;
    for (std::uint32_t i = end - 1; i-- > begin;) {
        const Token &next = token(i + 1);
        const bool person =
            m_words.has(next, MaleName | FemaleName) || next.length == 1 || (i + 2 < end && token(i + 2).length == 1);
        const bool office = m_grammar.of(token(i)).wordClass == WordClass::Title || m_words.has(token(i), RoleOf);
        const bool body =
            m_words.has(next, Body) || m_words.has(token(end - 1), Body) || token(end - 1).has(AllCapitals);
        const bool two = end - i == 3 && !body && m_grammar.of(token(i)).wordClass != WordClass::Adjective;
        const bool role = m_words.has(token(i), PersonNoun | RoleOf) && (person || office || two);
        const auto leads = [&] { return person || i > chunk.tokens.first || !isCommon(end - 1); };
        if (end - i > 2 && ((role && leads()) || (!body && isBeforeFirstName(i, end)))) {
            begin = i + 1;
            break;
        }
    }
    begin += end - begin == 2 && isBeforeSurname(begin) ? 1 : 0;
    parts.name = {begin, end};
    parts.title = {chunk.tokens.first, begin};
    while (!parts.title.isEmpty() && token(parts.title.last - 1).is(m_cut.text, u'.')) {
        --parts.title.last;
    }
    return parts;
}

/// Whether the word at `i` belongs to no name, but stands before one that begins with a known first name and ends at
/// `end`: "Browns DL | Ada Roe", "Whip | John Roe".
bool MentionResolver::isBeforeFirstName(std::uint32_t i, std::uint32_t end) const
{
    if (!m_words.has(token(i + 1), MaleName | FemaleName) || m_words.has(token(i), MaleName | FemaleName) ||
        !token(i).is(TokenKind::Word)) {
        return false;
    }
    const bool abbreviation = token(i).has(AllCapitals) && !token(end - 1).has(AllCapitals);
    return abbreviation || (isCommon(i) && !isCommon(end - 1));
}

/// Whether the word at `i` belongs to no name but stands before a surname: "Coach | Roe", and "Republican | Roe",
/// "While Roe" where somebody of that name is known.
bool MentionResolver::isBeforeSurname(std::uint32_t i) const
{
    const QStringView word = m_cut.of(token(i));
    if (m_words.has(token(i), MaleName | FemaleName | PlaceName) || !m_words.isCommon(word) || isCommon(i + 1)) {
        return false;
    }
    if (m_words.has(token(i), PersonNoun) && !endsPlainly(word, u"s")) {
        return true;
    }
    const auto known = m_byLast.find(token(i + 1).hash);
    return known != m_byLast.end() && std::ranges::any_of(known->second, [this](int id) {
               const Entity &entity = m_entities[size_t(id)];
               return entity.kind == SourceKind::Person && entity.nameWords > 1;
           });
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
    const std::uint32_t first = m_words.of(token(name.first));
    const std::uint32_t last = m_words.of(token(name.last - 1));
    const bool firstName = (first & (MaleName | FemaleName)) != 0 && name.size() > 1 &&
                           ((first & PlaceName) == 0 || !isCommon(name.last - 1));
    if ((last & PublicationName) != 0 && !firstName) {
        return SourceKind::Publication;
    }
    if ((last & OrganizationEnding) != 0 || (firstName && !mayGoOnFirstName(name))) {
        return SourceKind::Organization; // "Howard University", "Ernst & Roe"
    }
    if (firstName) {
        return SourceKind::Person;
    }
    const bool isGroup = (last & PersonNoun) != 0 && (last & OrganizationNoun) == 0;
    if (isGroup && (name.size() > 1 || m_cut.of(token(name.first)).endsWith(u's'))) {
        return SourceKind::Unnamed; // "Residents say", "House Democrats": capitals make no name
    }
    if (token(name.first).has(AllCapitals) && name.size() == 1) {
        return SourceKind::Organization;
    }
    const bool articled = name.first > 0 && m_cut.of(token(name.first - 1)).compare(u"the", Qt::CaseInsensitive) == 0;
    if (articled) {
        return SourceKind::Organization; // nobody is called "the Harrow Lane"
    }
    return mayBePerson(name) ? SourceKind::Person : SourceKind::Organization;
}

/// Whether what follows a known first name may belong to somebody's name: no sign, no abbreviation, no number, no
/// function word.
bool MentionResolver::mayGoOnFirstName(TokenRange name) const
{
    const bool shouted = token(name.first).has(AllCapitals);
    return std::all_of(m_cut.tokens.begin() + name.first + 1, m_cut.tokens.begin() + name.last, [&](const Token &t) {
        const WordClass known = m_grammar.of(t).wordClass;
        const bool functionWord = known == WordClass::Not || known == WordClass::Preposition ||
                                  known == WordClass::Conjunction || known == WordClass::Modal;
        const bool abbreviation = t.has(AllCapitals) && !t.has(HasDot) && !shouted && !isGeneration(m_cut.of(t));
        return !t.is(TokenKind::Symbol) && !t.has(HasDigit) && !functionWord && !abbreviation;
    });
}

/// Whether capitalised words of which none is a known first name are those of somebody: two to four, the last one no
/// word of every dictionary and none a place, an abbreviation or a word with a capital inside it.
bool MentionResolver::mayBePerson(TokenRange name) const
{
    const bool initial =
        std::any_of(m_cut.tokens.begin() + name.first, m_cut.tokens.begin() + name.last - 1,
                    [](const Token &t) { return t.is(TokenKind::Word) && (t.length == 1 || t.has(HasDot)); });
    if (initial && !m_words.has(token(name.first), PlaceName)) {
        return true; // "J.J. Roe", no "U.S. Roe"
    }
    if (name.size() < 2 || name.size() > 4) {
        return false;
    }
    const bool shouted = std::all_of(m_cut.tokens.begin() + name.first, m_cut.tokens.begin() + name.last,
                                     [](const Token &t) { return t.has(AllCapitals) || !t.is(TokenKind::Word); });
    for (std::uint32_t i = name.first; i < name.last; ++i) {
        const QStringView word = m_cut.of(token(i));
        const bool initials = i == name.first && word.size() == 2; // JD Roe
        const bool abbreviation = token(i).has(AllCapitals) && !shouted && !initials && !isGeneration(word);
        const bool product = token(i).has(HasDigit) || (i > name.first && hasInnerCapital(word));
        if (abbreviation || product || m_words.has(token(i), PlaceName)) {
            return false;
        }
    }
    return !isCommon(name.last - 1) && !isCommon(name.first);
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
        const bool sameFirst = words == 1 || e.firstHash == 0 || m_words.isSameFirstName(e.firstHash, first);
        return sameGender && sameFirst;
    };
    // The latest that fits: of two people of one surname the one last spoken of.
    for (auto it = found->second.rbegin(); it != found->second.rend(); ++it) {
        const std::uint32_t known = m_entities[size_t(*it)].firstHash;
        if (fits(*it) && (words == 1 || (known != 0 && m_words.isSameFirstName(known, first)))) {
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

/// Of a body, by which it may be called later: "UN".
void MentionResolver::rememberInitials(int id, TokenRange name)
{
    if (m_entities[size_t(id)].kind == SourceKind::Person || name.size() < 2) {
        return;
    }
    QString letters;
    for (std::uint32_t i = name.first; i < name.last; ++i) {
        letters += isNameToken(token(i)) ? QString(m_cut.text[token(i).begin]) : QString();
    }
    if (letters.size() > 1) {
        m_byInitials.emplace(wordHash(letters), id);
    }
}

/// "Department of Health and Human Services": the name of a body goes on behind its noun.
void MentionResolver::nameInFull(int id, TokenRange name, const Clauses &clauses, std::uint32_t c)
{
    Entity &entity = m_entities[size_t(id)];
    if (!clauses.chunks[c].has(IsBody) || entity.kind == SourceKind::Person ||
        name.last != clauses.chunks[c].tokens.last) {
        return;
    }
    const std::uint32_t last = bodyAt(clauses, c).last;
    const int words = int(last - name.first);
    if (last > name.last) {
        m_longName = {{name.first, last}, id};
        rememberInitials(id, {name.first, last});
        if (words > entity.nameWords) {
            entity.name = m_cut.spanOf({name.first, last});
            entity.nameWords = words;
        }
    }
}

/// Whether an organization goes by the first word of its name alone: "Norvia" for "Norvia Motor Company", but no
/// "British", "First" or "Texas".
bool MentionResolver::namesBodyAlone(TokenRange name) const
{
    const Token &first = token(name.first);
    const Word known = m_grammar.of(first);
    constexpr std::uint32_t Others = PlaceName | TimeWord | PersonNoun | OrganizationNoun | PublicationName;
    return known.wordClass == WordClass::Unknown && known.forms == 0 && !m_words.has(first, Others) &&
           m_words.has(token(name.last - 1), OrganizationEnding);
}

/// Whether the last word of a name, alone at `i`, tells that it is somebody's: nobody calls a body by the last word of
/// its name.
bool MentionResolver::isSurname(const Entity &entity, std::uint32_t i) const
{
    constexpr std::uint32_t Others = OrganizationEnding | PublicationName | PlaceName | Thing | LegalForm;
    const TokenRange full = m_cut.tokensIn(entity.name);
    const bool articled = i > 0 && isPlainWord(m_cut.of(token(i - 1)), u"the");
    const Token &last = token(full.last - 1);
    return !articled && !m_words.has(token(full.first), PlaceName) && !m_words.has(last, Others) &&
           !last.has(AllCapitals) && !isCommon(full.last - 1);
}

int MentionResolver::resolveName(TokenRange name, TokenRange title)
{
    int words = 0; // "Holt-Eakin" is one
    for (std::uint32_t i = name.first; i < name.last; ++i) {
        const bool joined = i > name.first && token(i - 1).is(m_cut.text, u'-') && !token(i).has(SpaceBefore);
        words += (token(i).is(TokenKind::Word) || token(i).is(TokenKind::Han)) && !joined ? 1 : 0;
    }
    std::uint32_t lastWord = name.last - 1;
    while (lastWord > name.first && !isNameToken(token(lastWord))) {
        --lastWord;
    }
    if (lastWord > name.first && m_words.has(token(lastWord), LegalForm) && isNameToken(token(lastWord - 1))) {
        --lastWord; // "Norvia" is Norvia AG
    }
    const std::uint32_t first = token(name.first).hash;
    const std::uint32_t last = token(lastWord).hash;
    // "Rebecca Bradley", then "Bradley": alone, a surname that is a first name as well tells no gender.
    const Gender gender = words > 1 ? genderOf(name, title) : genderOf({}, title);
    int id = findPerson(first, last, words, gender);
    const Rule *rule = words == 1 ? &BySurname : &ByName;
    if (id < 0 && words == 1) {
        const auto byFirst = m_byFirst.find(first);
        if (byFirst != m_byFirst.end() && byFirst->second.size() == 1) {
            id = byFirst->second.front();
            rule = &ByFirstName;
        }
    }
    if (id < 0 && words == 1 && token(name.first).has(AllCapitals)) {
        const QString letters = m_cut.of(token(name.first)).toString().remove(u'.');
        const auto body = m_byInitials.find(wordHash(letters));
        id = body != m_byInitials.end() ? body->second : id;
        rule = id >= 0 ? &ByInitials : rule;
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
        Entity &entity = m_entities[size_t(id)];
        if (entity.kind == SourceKind::Organization && words == 1 && entity.nameWords == 2 &&
            isSurname(entity, name.first)) {
            entity.kind = SourceKind::Person;
        }
    }
    Entity &entity = m_entities[size_t(id)];
    if (words > entity.nameWords && rule != &ByFirstName) {
        entity.name = m_cut.spanOf(name);
        entity.nameWords = words;
        rememberInitials(id, name);
        if (words > 1 && entity.firstHash == 0) {
            entity.firstHash = first;
            if (entity.kind == SourceKind::Organization && kindOf(name, title) == SourceKind::Person) {
                entity.kind = SourceKind::Person; // the surname alone did not tell
            }
            if (entity.kind == SourceKind::Person || namesBodyAlone(name)) {
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

} // namespace pullquote::english
