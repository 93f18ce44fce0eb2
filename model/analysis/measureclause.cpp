// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/measureclause.h"

#include "model/text/spacing.h"

#include <algorithm>

namespace pullquote {

MeasureClause::MeasureClause(const AnalysedText &cut, const LabelWords &words, const FigureWords &figureWords,
                             const UnitLexicon &units, english::ClauseLabels &clauses, const Measure &measure,
                             const Measure *before)
    : m_cut(cut)
    , m_words(words)
    , m_figureWords(figureWords)
    , m_units(units)
    , m_measure(measure)
{
    const qsizetype sentence = cut.sentenceOf(measure.tokens.first);
    m_sentence = sentence >= 0 ? cut.sentences[static_cast<size_t>(sentence)] : measure.tokens;
    m_sentence.last = std::max(m_sentence.last, measure.tokens.last);
    m_left =
        before != nullptr ? std::clamp(before->tokens.last, m_sentence.first, measure.tokens.first) : m_sentence.first;
    findVerb();
    findSubject(clauses);
}

void MeasureClause::findVerb()
{
    m_begin = m_measure.tokens.first;
    m_verb = {m_begin, m_begin};
    bool found = false;
    while (m_begin > m_left) {
        const std::uint32_t i = m_begin - 1;
        const bool conjunction =
            found && (named(i, u"but") || ((named(i, u"and") || named(i, u"or")) && joinsClauses(i)));
        if (isHardMark(i) || isComma(i) || conjunction || (found && at(i).is(TokenKind::Number))) {
            break;
        }
        const bool opens = is(i, LabelWord::Subordinate) || is(i, LabelWord::Relative);
        if (opens && (found || named(i, u"while") || named(i, u"that") || is(i, LabelWord::Relative))) {
            m_relative = is(i, LabelWord::Relative);
            break;
        }
        if (!found && isFiniteVerb(i) && !isInfinitive(i)) {
            found = true;
            verbPhrase(i);
            m_begin = m_verb.first;
            continue;
        }
        if (found && is(i, LabelWord::Say) && !isGerund(i) && m_begin < m_verb.first) {
            break; // "found that", without the "that"
        }
        m_begin = i;
    }
    m_hasVerb = found;
}

void MeasureClause::findSubject(english::ClauseLabels &clauses)
{
    if (isHan()) {
        return;
    }
    const auto parts = clauses.partsOf(m_measure.tokens);
    m_behind = parts && !m_hasVerb && parts->verb.first >= m_measure.tokens.last ? parts->verb.first : 0;
    if (!parts || parts->verb.last > m_measure.tokens.first || parts->subject.last > parts->verb.first) {
        return;
    }
    std::uint32_t head = parts->verb.last - 1;
    head += isWord(head + 1) && isGerund(head + 1) && head + 1 < m_measure.tokens.first ? 1 : 0; // "has been filling"
    const bool agrees = m_hasVerb && m_verb.last > parts->verb.first && m_verb.first < parts->verb.last;
    if (!agrees && m_hasVerb && parts->verb.first < m_begin) {
        return; // the nearer clause tells it better
    }
    if (!agrees || head >= m_verb.last) {
        verbPhrase(head);
        m_verb.first = std::max(m_verb.first, parts->subject.last);
        m_hasVerb = true;
    }
    m_subject = parts->subject;
    m_name = parts->name;
}

bool MeasureClause::joinsClauses(std::uint32_t i) const
{
    for (std::uint32_t k = i; k > m_left && i - k < 12; --k) {
        if (isHardMark(k - 1) || isComma(k - 1)) {
            return false;
        }
        if (isFiniteVerb(k - 1) && !isGerund(k - 1) && !isInfinitive(k - 1)) {
            return true;
        }
    }
    return m_left > m_sentence.first;
}

bool MeasureClause::isHardMark(std::uint32_t i) const
{
    const Token &token = at(i);
    if (!token.is(TokenKind::Punctuation)) {
        return false;
    }
    const char16_t c = m_cut.text[token.begin].unicode();
    const bool hyphen = c == u'-' && !token.has(SpaceBefore);
    return c != u',' && c != u'.' && c != u'\'' && c != 0x2019 && !hyphen;
}

std::uint32_t MeasureClause::endWithBracket() const
{
    constexpr std::uint32_t Longest = 6; // tokens
    const std::uint32_t end = figure().last;
    if (!isMark(end, u'(') || !has(end + 1) || !at(end + 1).is(TokenKind::Number)) {
        return end;
    }
    for (std::uint32_t i = end + 2; has(i) && i <= end + Longest; ++i) {
        if (isMark(i, u')')) {
            return i + 1;
        }
    }
    return end;
}

bool MeasureClause::isFiniteVerb(std::uint32_t i) const
{
    if (!isVerb(i) || at(i).has(AllCapitals) || isNounByPlace(i)) {
        return false;
    }
    if (i == m_sentence.first) {
        return true;
    }
    const bool noun = (is(i - 1, LabelWord::Determiner) && !is(i - 1, LabelWord::Pronoun)) || named(i - 1, u"of") ||
                      at(i - 1).is(TokenKind::Suffix) || (is(i, LabelWord::Link) && named(i + 1, u"of"));
    const bool governed = isGerund(i) && is(i - 1, LabelWord::Preposition) && !named(i - 1, u"for");
    return !noun && !governed;
}

bool MeasureClause::isNounByPlace(std::uint32_t i) const
{
    if (i == figure().last && isAttribute()) {
        return true;
    }
    if (i == m_sentence.first || !isWord(i - 1)) {
        return false;
    }
    if (at(i).has(Capitalised) && at(i - 1).has(Capitalised)) {
        return true; // "United States"
    }
    if (text(i - 1).endsWith(u's') || text(i).endsWith(u"ed") || participleOf(i) == u"been") {
        return false; // "of voters vote by mail"
    }
    const bool over = !has(i + 1) || at(i + 1).is(TokenKind::Punctuation) || is(i + 1, LabelWord::Subordinate) ||
                      named(i + 1, u"and") || (is(i + 1, LabelWord::Preposition) && !named(i + 1, u"to"));
    std::uint32_t first = i;
    while (over && first > m_sentence.first && i - first < 4 && isWord(first - 1) && !isVerb(first - 1) &&
           !is(first - 1, LabelWord::Preposition) && !named(first - 1, u"and")) {
        --first;
    }
    return over && first < i && is(first - 1, LabelWord::Preposition);
}

void MeasureClause::verbPhrase(std::uint32_t i)
{
    m_verb = {i, i + 1};
    m_share = is(i, LabelWord::Share);
    const TokenRange phrase =
        m_words.endingAt(m_cut, LabelWord::Share, m_sentence.first, std::min(i + 2, m_measure.tokens.first));
    if (!phrase.isEmpty() && phrase.size() > 1 && phrase.first == i) {
        m_verb.last = phrase.last;
        m_share = true;
    }
    while (m_verb.first > m_sentence.first) {
        const std::uint32_t k = m_verb.first - 1;
        const bool led = isGerund(i) && isVerb(k) && k + 1 == i; // "will start charging"
        const bool filler = is(k, LabelWord::Filler) && !is(k, LabelWord::Determiner);
        const bool adverb = isWord(k) && text(k).endsWith(u"ly") && text(k).size() > 4;
        if (!is(k, LabelWord::Aux) && !filler && !adverb && !led &&
            !(isFiniteVerb(k) &&
              (is(k, LabelWord::Link) || named(k, u"has") || named(k, u"have") || named(k, u"had")))) {
            break;
        }
        m_verb.first = k;
    }
}

TokenRange MeasureClause::subject() const
{
    if (!m_subject.isEmpty()) {
        return m_subject;
    }
    if (m_relative && m_begin == m_verb.first) {
        return antecedent();
    }
    return {m_begin, m_verb.first};
}

TokenRange MeasureClause::antecedent() const
{
    std::uint32_t last = m_begin - 1;
    last -= last > m_sentence.first && isComma(last - 1) ? 1 : 0;
    std::uint32_t first = last;
    while (first > m_sentence.first && isWord(first - 1) && !isFiniteVerb(first - 1) &&
           !is(first - 1, LabelWord::Preposition) && last - first < 5) {
        --first;
    }
    return {first, last};
}

TokenRange MeasureClause::nounPhrase(std::uint32_t i, bool prepositions) const
{
    std::uint32_t last = i;
    while (has(last)) {
        const bool inner = last > i;
        if (isHardMark(last) || isComma(last) || isFullStop(last) || at(last).is(TokenKind::Symbol)) {
            break;
        }
        if (is(last, LabelWord::Relative) || named(last, u"and") || named(last, u"but") || named(last, u"while") ||
            named(last, u"that")) {
            break;
        }
        if (is(last, LabelWord::Aux) && !named(last, u"to")) {
            break;
        }
        if (inner && isPossessor(last) && has(last + 1) && at(last + 1).is(TokenKind::Number)) {
            while (last > i && !is(last, LabelWord::Preposition)) {
                --last; // "of the vote | to Holm's 20%"
            }
            break;
        }
        if (inner && (last == m_behind || (isFiniteVerb(last) && !isModifier(last)))) {
            break;
        }
        if (inner && is(last, LabelWord::Preposition) && !prepositions && !named(last, u"of")) {
            break;
        }
        const bool infinitive = named(last, u"to") && isVerb(last + 1);
        if (inner && (infinitive || beginsParticiple(last))) {
            break;
        }
        if (inner && (named(last, u"with") || (is(last, LabelWord::Pronoun) && isFiniteVerb(last + 1)))) {
            break; // "the seats | it needs"
        }
        ++last;
    }
    while (last > i && (is(last - 1, LabelWord::Preposition) || is(last - 1, LabelWord::Determiner))) {
        --last;
    }
    return {i, last};
}

bool MeasureClause::beginsParticiple(std::uint32_t i) const
{
    const bool after = isWord(i + 1) && !is(i + 1, LabelWord::Preposition) && !isVerb(i + 1);
    return isGerund(i) && isVerb(i) && after && !is(i - 1, LabelWord::Determiner) && !is(i - 1, LabelWord::Preposition);
}

bool MeasureClause::isModifier(std::uint32_t i) const
{
    const bool gerund = isGerund(i) && !is(i - 1, LabelWord::Pronoun);
    return gerund || (is(i - 1, LabelWord::Determiner) && !is(i - 1, LabelWord::Pronoun)) ||
           is(i - 1, LabelWord::Preposition);
}

TokenRange MeasureClause::predicate(std::uint32_t i) const
{
    std::uint32_t first = i;
    first += is(first, LabelWord::Relative) ? 1 : 0;
    const bool opens = isVerb(first) ? isFiniteVerb(first) : is(first, LabelWord::Aux) || first == m_behind;
    if (!opens || (m_hasVerb && named(first, u"to"))) {
        return {};
    }
    std::uint32_t last = first;
    while (has(last) && !isHardMark(last) && !isComma(last) && !isFullStop(last) && !named(last, u"while") &&
           (last <= first + 1 || !named(last, u"and"))) {
        ++last;
    }
    return {first, last};
}

TokenRange MeasureClause::firstClause(std::uint32_t i) const
{
    const std::uint32_t end = endFrom(i);
    const auto isVerbHere = [this](std::uint32_t k) { return isVerbAhead(k) && !isInfinitive(k); };
    std::uint32_t verb = i;
    while (verb < end && !isVerbHere(verb)) {
        ++verb;
    }
    std::uint32_t last = verb + 1;
    while (last < end && (!isVerbHere(last) || isVerb(last - 1) || is(last - 1, LabelWord::Aux))) {
        ++last;
    }
    return verb < end ? TokenRange{i, last} : TokenRange{};
}

bool MeasureClause::isDropped(TokenRange range) const
{
    const bool pointsOn = named(range.first, u"those") && range.size() > 1 &&
                          (is(range.first + 1, LabelWord::Preposition) || is(range.first + 1, LabelWord::Relative));
    return (is(range.first, LabelWord::Determiner) && !pointsOn) || is(range.first, LabelWord::Filler);
}

QString MeasureClause::wordsOf(TokenRange range) const
{
    while (!range.isEmpty() && (isDropped(range) || named(range.first, u"and") || named(range.first, u"but") ||
                                named(range.first, u"or") || isComma(range.first) || named(range.first, u"of"))) {
        ++range.first;
    }
    while (!range.isEmpty() &&
           (is(range.last - 1, LabelWord::Preposition) || is(range.last - 1, LabelWord::Determiner) ||
            is(range.last - 1, LabelWord::Filler) || named(range.last - 1, u"and") || isComma(range.last - 1) ||
            is(range.last - 1, LabelWord::Subordinate))) {
        --range.last;
    }
    if (m_name != nullptr && range.size() == m_subject.size() && range.first == m_subject.first) {
        return *m_name;
    }
    if (range.isEmpty() || (range.size() == 1 && is(range.first, LabelWord::Pronoun))) {
        return {};
    }
    QString words = lineOf(range);
    if (is(range.first, LabelWord::Determiner)) {
        words[0] = words.front().toLower(); // "Those with a pump"
    }
    return words;
}

TokenRange MeasureClause::nounBeforeOf() const
{
    const std::uint32_t i = m_measure.tokens.first;
    if (i < m_sentence.first + 2 || !named(i - 1, u"of") || !isWord(i - 2)) {
        return {};
    }
    return {startOfNoun(i - 2), i - 1};
}

std::uint32_t MeasureClause::startOfNoun(std::uint32_t i) const
{
    constexpr std::uint32_t MostWords = 5; // with what follows the noun
    std::uint32_t first = i;
    const std::uint32_t begin = m_hasVerb && m_verb.last <= i ? m_verb.last : m_sentence.first;
    while (first > begin && isWord(first - 1) && !is(first - 1, LabelWord::Determiner) &&
           !is(first - 1, LabelWord::Preposition) && !isVerb(first - 1) && i + 2 - first < MostWords) {
        --first;
    }
    if (first > begin + 1 && isMark(first - 1, u'-') && !at(first - 1).has(SpaceBefore)) {
        first -= 2; // "one-off costs"
    }
    return first;
}

std::uint32_t MeasureClause::endFrom(std::uint32_t i) const
{
    while (has(i) && !isHardMark(i) && !isComma(i) && !isFullStop(i)) {
        ++i;
    }
    return i;
}

bool MeasureClause::isHan() const
{
    const std::uint32_t before = m_measure.tokens.first;
    const std::uint32_t after = m_measure.tokens.last;
    return at(m_measure.first().number.first).is(TokenKind::Han) ||
           (before > m_sentence.first && at(before - 1).is(TokenKind::Han)) ||
           (has(after) && at(after).is(TokenKind::Han));
}

QString MeasureClause::lineOf(TokenRange range) const
{
    return onOneLine(spanOf(range).of(m_cut.text));
}

Span MeasureClause::spanOf(TokenRange one, TokenRange other, TokenRange third) const
{
    for (const TokenRange more : {other, third}) {
        if (!more.isEmpty()) {
            one = one.isEmpty() ? more : TokenRange{std::min(one.first, more.first), std::max(one.last, more.last)};
        }
    }
    return m_cut.spanOf(one);
}

} // namespace pullquote
