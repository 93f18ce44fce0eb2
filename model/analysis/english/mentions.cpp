// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/english/mentions.h"

#include "model/analysis/english/subjects.h"
#include "model/text/plainwords.h"

#include <algorithm>
#include <bit>

namespace pullquote::english {

namespace {

constexpr Rule ByName{"source.name", "It is named."};
constexpr Rule ByPronoun{"source.pronoun", "The last one named before of that gender and number."};
constexpr Rule ByDescription{"source.description", "The text gives no name, only a description."};

/// How many slots the words of a text of so many tokens are kept in.
size_t slotsFor(size_t tokens)
{
    constexpr size_t Fewest = 1U << 10;
    constexpr size_t Most = 1U << 15;
    return std::bit_ceil(std::clamp(tokens, Fewest, Most));
}

} // namespace

MentionResolver::MentionResolver(const AnalysedText &cut, const Grammar &grammar, const WordSets &words)
    : m_cut(cut)
    , m_grammar(grammar)
    , m_words(words)
    , m_byHead(cut.tokens.size(), -1)
    , m_lowerCase(slotsFor(cut.tokens.size()), 0)
    , m_capital(m_lowerCase.size(), 0)
{
    for (const TokenRange &sentence : cut.sentences) {
        bool opens = true; // A sentence, or what stands behind a mark in it.
        for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
            const Token &word = token(i);
            const bool isWord = word.is(TokenKind::Word);
            if (isWord && !(opens && word.has(Capitalised))) {
                (word.has(Capitalised) ? m_capital : m_lowerCase)[word.hash % m_capital.size()] = word.hash;
            }
            opens = !isWord;
        }
    }
}

void MentionResolver::read(const Clauses &clauses)
{
    ++m_blocks;
    for (std::uint32_t c = 0; c < clauses.chunks.size(); ++c) {
        const Chunk &chunk = clauses.chunks[c];
        if (chunk.is(ChunkKind::NounPhrase)) {
            if (chunk.has(IsPronoun)) {
                readPronoun(chunk, subjectOver(clauses, c));
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

/// A mention that hangs on a preposition comes to a pronoun's mind only if nobody else does.
void MentionResolver::remember(int id, std::uint32_t head, TokenRange tokens, MentionKind kind, bool hangs)
{
    m_byHead[head] = id;
    Entity &entity = m_entities[size_t(id)];
    entity.mentions.push_back({m_cut.spanOf(tokens), kind});
    m_recentBody = mayBeBody(entity) ? id : m_recentBody;
    const qsizetype block = m_cut.blockAt(token(head).begin);
    if (block >= 0 && m_cut.blocks[size_t(block)].role == BlockRole::Byline) {
        return; // "he" is nobody who wrote it
    }
    const QStringView last = m_cut.of(token(tokens.last - 1));
    const bool people = entity.kind == SourceKind::Unnamed && endsPlainly(last, u"s"); // "House Democrats"
    if (people) {
        return;
    }
    if (entity.kind == SourceKind::Person || entity.kind == SourceKind::Unnamed) {
        if (entity.gender != Gender::Female && (!hangs || m_recentMale.last < 0)) {
            m_recentMale.set(id);
        }
        if (entity.gender != Gender::Male && (!hangs || m_recentFemale.last < 0)) {
            m_recentFemale.set(id);
        }
    } else if (!hangs || m_recentThing < 0) {
        m_recentThing = id;
    }
}

/// People that "they" may stand for later.
void MentionResolver::rememberGroup(const Clauses &clauses, std::uint32_t c)
{
    const Chunk &chunk = clauses.chunks[c];
    const bool behindPreposition = c > 0 && clauses.chunks[c - 1].is(ChunkKind::Preposition);
    const QStringView head = m_cut.of(token(chunk.head));
    const bool men = head.size() > 4 && endsPlainly(head, u"men"); // fishermen
    const bool people = men || m_words.has(token(chunk.head), PersonNoun) ||
                        (token(chunk.head).has(Capitalised) && endsPlainly(head, u"s"));
    if ((men || chunk.has(IsPlural)) && people && (!behindPreposition || m_recentPlural.block + 1 < m_blocks)) {
        m_recentPlural = {chunk.tokens, chunk.head, m_blocks};
    }
}

/// Whether the word at `i` has its capital only from the sentence that it begins, and no name before it ends in it: the
/// text has it in lower case too, or every dictionary has it and the text has it nowhere with a capital of its own. A
/// singular before its verb, "Apple said", may be a name all the same: it would want an article.
bool MentionResolver::isCommonWord(std::uint32_t i) const
{
    const Token &word = token(i);
    const qsizetype sentence = m_cut.sentenceOf(i);
    if (sentence < 0 || m_cut.sentences[size_t(sentence)].first != i || m_byLast.contains(word.hash)) {
        return false;
    }
    if (m_lowerCase[word.hash % m_capital.size()] == word.hash) {
        return true;
    }
    const QStringView letters = m_cut.of(word);
    const bool named = m_capital[word.hash % m_capital.size()] == word.hash || word.has(AllCapitals);
    const bool verbFollows = i + 1 < m_cut.tokens.size() && m_grammar.of(token(i + 1)).forms != 0;
    const bool inflected = endsPlainly(letters, u"s") || endsPlainly(letters, u"ly") || endsPlainly(letters, u"ing") ||
                           endsPlainly(letters, u"ed");
    return !named && m_words.isCommon(letters) && (!verbFollows || inflected);
}

void MentionResolver::readNoun(const Clauses &clauses, std::uint32_t c)
{
    const Chunk &chunk = clauses.chunks[c];
    if (isPartyTag(chunk) || (c > 0 && clauses.chunks[c - 1].is(ChunkKind::Comma) && isPostNominal(chunk))) {
        return;
    }
    if (chunk.tokens.first > m_longName.tokens.first && chunk.tokens.last <= m_longName.tokens.last) {
        m_byHead[chunk.head] = m_longName.id;
        return;
    }
    rememberGroup(clauses, c);
    if (!chunk.has(HasName)) {
        readOwner(chunk);
        const auto first = m_grammar.of(token(chunk.tokens.first)).wordClass;
        const bool definite =
            first == WordClass::Determiner && isPlainWord(m_cut.of(token(chunk.tokens.first)), u"the");
        const bool role = definite && m_words.has(token(chunk.head), PersonNoun);
        if (definite && m_recentBody >= 0 && m_words.has(token(chunk.head), CompanyNoun)) {
            m_companies.push_back({chunk.tokens, chunk.head, m_recentBody});
        }
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
        if (m_words.has(token(parts.name.first), TimeWord) || (isBare && isCommonWord(parts.name.first))) {
            return;
        }
    }
    const int id = resolveName(parts.name, parts.title);
    const bool insideRole = chunk.head == m_roleObject && m_roleObject != 0;
    if (insideRole && m_entities[size_t(id)].firstHash != 0 && m_entities[size_t(id)].mentions.empty() &&
        (!m_words.has(token(parts.name.first), MaleName | FemaleName) || isCommon(parts.name.last - 1))) {
        m_entities[size_t(id)].kind = SourceKind::Organization; // one founds and leads organizations
    }
    nameInFull(id, parts.name, clauses, c);
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
    const bool placed = hangs && m_cut.of(token(clauses.chunks[c - 1].tokens.first)) == u"in";
    const int thing = m_recentThing;
    remember(id, head, parts.name, MentionKind::Name, hangs || insideRole);
    m_recentThing = placed ? thing : m_recentThing; // "it" is not where something happened
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
            const bool common = parts.name.size() == 1 && parts.title.isEmpty() && isCommonWord(parts.name.first);
            if (!parts.name.isEmpty() && !common) {
                const int id = resolveName(parts.name, parts.title);
                setRoleFrom(id, parts.title);
                ++m_entities[size_t(id)].employing;
                remember(id, i - 1, parts.name, MentionKind::Name, true);
            }
            return;
        }
    }
}

/// Who does what "him" or "her" at chunk `c` suffers, right behind the verb: never the same person. -1: nobody known.
int MentionResolver::subjectOver(const Clauses &clauses, std::uint32_t c) const
{
    constexpr std::uint32_t Reach = 40; // chunks
    if (c == 0 || !clauses.chunks[c - 1].is(ChunkKind::Verb) || clauses.chunks[c].has(IsPlural)) {
        return -1;
    }
    const auto sentence = std::ranges::upper_bound(clauses.sentences, c, {}, &TokenRange::last);
    if (sentence == clauses.sentences.end()) {
        return -1;
    }
    const TokenRange near{std::max(sentence->first, c > Reach ? c - Reach : 0U), std::min(sentence->last, c + 1)};
    const Subject subject = grammaticalSubjectOf(clauses, near, c - 1);
    int id = -1;
    for (std::uint32_t i = subject.head; subject.by != SubjectBy::None && id < 0 && i + 1 < c; ++i) {
        const bool hangs = i > near.first && clauses.chunks[i - 1].is(ChunkKind::Preposition);
        const bool noun = clauses.chunks[i].is(ChunkKind::NounPhrase) && !hangs;
        id = noun ? entityAt(clauses.chunks[i].head) : -1; // "her trainer, Roe, begged her": an apposition too
    }
    return id;
}

/// The last one spoken of, or the one before if that is `but`; who is taken is the last one from then on.
int MentionResolver::lastBut(Recent &recent, int but)
{
    if (recent.last >= 0 && recent.last == but && recent.before >= 0) {
        std::swap(recent.last, recent.before);
    }
    return recent.last;
}

void MentionResolver::readPronoun(const Chunk &chunk, int but)
{
    const std::uint32_t sets = m_words.of(token(chunk.head));
    int id = -1;
    if ((sets & Masculine) != 0) {
        id = lastBut(m_recentMale, but);
        if (id >= 0 && m_entities[size_t(id)].gender == Gender::Unknown) {
            m_entities[size_t(id)].gender = Gender::Male;
            m_recentFemale.forget(id);
        }
    } else if ((sets & Feminine) != 0) {
        id = lastBut(m_recentFemale, but);
        if (id >= 0 && m_entities[size_t(id)].gender == Gender::Unknown) {
            m_entities[size_t(id)].gender = Gender::Female;
            m_recentMale.forget(id);
        }
    } else if ((sets & english::Plural) != 0) {
        if (m_recentPlural.block > 0 && m_recentPlural.block + 1 >= m_blocks) {
            m_standsFor.emplace(chunk.head, m_recentPlural); // "Fishermen … They": a source only if they say something
        }
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

int MentionResolver::entityAt(std::uint32_t head) const
{
    return head < m_byHead.size() ? m_byHead[head] : -1;
}

int MentionResolver::describe(TokenRange tokens, std::uint32_t head)
{
    if (const int known = entityAt(head); known >= 0) {
        return known;
    }
    if (const auto group = m_standsFor.find(head); group != m_standsFor.end()) {
        const int id = describe(group->second.tokens, group->second.head);
        m_byHead[head] = id;
        addMention(id, m_cut.spanOf(tokens), MentionKind::Pronoun);
        m_entities[size_t(id)].why.push_back({&ByPronoun, m_cut.spanOf(tokens)});
        return id;
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
