// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/figurelabels.h"

#include "model/text/plainwords.h"
#include "model/text/spacing.h"

#include <algorithm>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Rule PartOfRule{"figure.label-part",
                          "The subject of a verb of parts measures, what follows \"of\" is the whole."};
constexpr Rule LinkRule{"figure.label-subject", "The subject of the verb before the figure is what it measures."};
constexpr Rule WholeRule{"figure.label-whole", "What follows \"of\" is of whom, what is said of them is measured."};
constexpr Rule NounRule{"figure.label-noun", "The noun that the figure counts or describes."};
constexpr Rule TakenOverRule{"figure.label-taken-over", "The figure before it in the sentence measures the same."};
constexpr Rule ClauseRule{"figure.label-clause", "The clause around the figure."};

constexpr Rule SentenceRule{"figure.label-sentence", "The sentence around the figure."};

constexpr qsizetype LongestLabel = 60;
constexpr qsizetype LongestPart = 44;

QString cutAtWord(const QString &words, qsizetype longest)
{
    if (words.size() <= longest) {
        return words;
    }
    const qsizetype space = words.lastIndexOf(u' ', longest - 1);
    return words.first(space > longest / 2 ? space : longest - 1) + QChar(0x2026);
}

/// Reads the clause around one measure.
class ClauseReader final
{
public:
    ClauseReader(const AnalysedText &cut, const LabelWords &words, const FigureWords &figureWords,
                 const UnitLexicon &units, english::ClauseLabels &clauses, const Measure &measure,
                 const Measure *before)
        : m_cut(cut)
        , m_words(words)
        , m_figureWords(figureWords)
        , m_units(units)
        , m_clauses(clauses)
        , m_measure(measure)
    {
        const qsizetype sentence = cut.sentenceOf(measure.tokens.first);
        m_sentence = sentence >= 0 ? cut.sentences[static_cast<size_t>(sentence)] : measure.tokens;
        m_sentence.last = std::max(m_sentence.last, measure.tokens.last);
        m_left = before != nullptr ? std::clamp(before->tokens.last, m_sentence.first, measure.tokens.first)
                                   : m_sentence.first;
        findVerb();
        findSubject();
    }

    FigureLabel read(const Measure *before, const FigureLabel &beforeLabel)
    {
        if (at(m_measure.first().number.first).is(TokenKind::Han) || isHanAround()) {
            return hanClause();
        }
        const bool related = before != nullptr && before->tokens.first >= m_sentence.first;
        if (related && isAlternative(*before) && !beforeLabel.measure.isEmpty()) {
            return takenOver(beforeLabel);
        }
        if (related && isResult(*before) && !beforeLabel.measure.isEmpty()) {
            return resultOf(beforeLabel);
        }
        // "up from 54%": what the figure before it was earlier.
        if (related && before->from && before->from == m_measure.low && !beforeLabel.measure.isEmpty()) {
            return takenOver(beforeLabel);
        }
        FigureLabel label = isShare() ? shareLabel(related ? &beforeLabel : nullptr) : amountLabel();
        if (label.measure.isEmpty() && label.subject.isEmpty()) {
            label = clauseLabel();
        }
        return label;
    }

private:
    // Tokens ---------------------------------------------------------------------------------------------------

    const Token &at(std::uint32_t i) const { return m_cut.tokens[i]; }
    bool has(std::uint32_t i) const { return i < m_sentence.last; }
    bool is(std::uint32_t i, LabelWord word) const { return has(i) && m_words.is(at(i), word); }
    bool isMark(std::uint32_t i, char16_t mark) const { return has(i) && at(i).is(m_cut.text, mark); }
    QStringView text(std::uint32_t i) const { return m_cut.of(at(i)); }
    bool named(std::uint32_t i, PlainWord word) const { return has(i) && isPlainWord(text(i), word); }
    bool isVerb(std::uint32_t i) const
    {
        return is(i, LabelWord::Verb) || is(i, LabelWord::Share) || is(i, LabelWord::Link) || is(i, LabelWord::Say);
    }
    bool isWord(std::uint32_t i) const { return has(i) && at(i).is(TokenKind::Word); }

    /// A mark that parts clauses: not a comma, not a hyphen inside a word, not an apostrophe.
    bool isHardMark(std::uint32_t i) const
    {
        const Token &token = at(i);
        if (!token.is(TokenKind::Punctuation)) {
            return false;
        }
        const char16_t c = m_cut.text[token.begin].unicode();
        const bool hyphen = c == u'-' && !token.has(SpaceBefore);
        return c != u',' && c != u'.' && c != u'\'' && c != 0x2019 && !hyphen;
    }
    bool isComma(std::uint32_t i) const { return isMark(i, u','); }
    bool isFullStop(std::uint32_t i) const { return isMark(i, u'.') || isMark(i, u'!') || isMark(i, u'?'); }

    bool isShare() const
    {
        return m_measure.hasUnit() && (m_units.unit(m_measure.unit).dimension == Dimension::Share ||
                                       m_units.unit(m_measure.unit).dimension == Dimension::Points);
    }

    // The clause -----------------------------------------------------------------------------------------------

    /// The nearest verb before the figure and the begin of its clause.
    void findVerb()
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

    /// Takes the subject of the sentence's grammar where it tells the clause apart: "a pump that is worn at night cut
    /// …", "the plan, they say, will …". Its verb stands before the figure.
    void findSubject()
    {
        if (isHanAround() || at(m_measure.first().number.first).is(TokenKind::Han)) {
            return;
        }
        const auto parts = m_clauses.partsOf(m_measure.tokens);
        m_behind = parts && parts->verb.first >= m_measure.tokens.last ? parts->verb.first : 0;
        if (!parts || parts->verb.last > m_measure.tokens.first || parts->subject.last > parts->verb.first) {
            return;
        }
        std::uint32_t head = parts->verb.last - 1;
        head +=
            isWord(head + 1) && isGerund(head + 1) && head + 1 < m_measure.tokens.first ? 1 : 0; // "has been filling"
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

    /// Whether "and" at `i` parts two clauses: a finite verb or a figure stands before it in its stretch.
    bool joinsClauses(std::uint32_t i) const
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

    bool isGerund(std::uint32_t i) const { return text(i).endsWith(u"ing", Qt::CaseInsensitive); }

    /// "to replace": part of an object or of a longer verb phrase.
    bool isInfinitive(std::uint32_t i) const { return i > m_sentence.first && named(i - 1, u"to"); }

    /// A verb, and not a noun of the same form: no article or adjective of grammar stands before it.
    bool isFiniteVerb(std::uint32_t i) const
    {
        if (!isVerb(i) || at(i).has(AllCapitals)) {
            return false;
        }
        if (i == m_sentence.first) {
            return true;
        }
        const bool noun = (is(i - 1, LabelWord::Determiner) && !is(i - 1, LabelWord::Pronoun)) || named(i - 1, u"of") ||
                          at(i - 1).is(TokenKind::Suffix) || (is(i, LabelWord::Link) && named(i + 1, u"of"));
        return !noun && !(isGerund(i) && is(i - 1, LabelWord::Preposition) && !named(i - 1, u"for"));
    }

    /// The verb at `i` with its auxiliaries and adverbs before it and its particle after it.
    void verbPhrase(std::uint32_t i)
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
            const bool adverb = isWord(k) && text(k).endsWith(u"ly") && text(k).size() > 4;
            if (!is(k, LabelWord::Aux) && !(is(k, LabelWord::Filler) && !is(k, LabelWord::Determiner)) && !adverb &&
                !led &&
                !(isFiniteVerb(k) &&
                  (is(k, LabelWord::Link) || named(k, u"has") || named(k, u"have") || named(k, u"had")))) {
                break;
            }
            m_verb.first = k;
        }
    }

    /// The subject, unless it only says the figure.
    TokenRange measuredSubject() const
    {
        return m_hasVerb && !is(m_verb.last - 1, LabelWord::Say) ? subject() : TokenRange{};
    }

    TokenRange subject() const
    {
        if (!m_subject.isEmpty()) {
            return m_subject;
        }
        if (m_relative && m_begin == m_verb.first) {
            return antecedent();
        }
        return {m_begin, m_verb.first};
    }

    /// The noun before "which" or "who": back to the mark, verb or preposition before it.
    TokenRange antecedent() const
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

    /// The words after `i` up to a mark, a verb or a new clause; with `prepositions` through those.
    TokenRange nounPhrase(std::uint32_t i, bool prepositions) const
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
            if (inner && named(last, u"with")) {
                break;
            }
            ++last;
        }
        while (last > i && (is(last - 1, LabelWord::Preposition) || is(last - 1, LabelWord::Determiner))) {
            --last;
        }
        return {i, last};
    }

    /// "adults reporting low knowledge": a participle that says something of the noun before it, and is no noun itself.
    bool beginsParticiple(std::uint32_t i) const
    {
        const bool after = isWord(i + 1) && !is(i + 1, LabelWord::Preposition) && !isVerb(i + 1);
        return isGerund(i) && isVerb(i) && after && !is(i - 1, LabelWord::Determiner) &&
               !is(i - 1, LabelWord::Preposition);
    }

    /// A participle or noun of a verb's form inside a noun phrase: "personal spending", "service sector firms".
    bool isModifier(std::uint32_t i) const
    {
        const bool gerund = isGerund(i) && !is(i - 1, LabelWord::Pronoun);
        return gerund || (is(i - 1, LabelWord::Determiner) && !is(i - 1, LabelWord::Pronoun)) ||
               is(i - 1, LabelWord::Preposition);
    }

    /// What is said of a noun phrase that ends at `i`: the verb and what follows, to the end of the clause.
    TokenRange predicate(std::uint32_t i) const
    {
        std::uint32_t first = i;
        first += is(first, LabelWord::Relative) ? 1 : 0;
        if (!isVerb(first) && !is(first, LabelWord::Aux) && first != m_behind) {
            return {};
        }
        std::uint32_t last = first;
        while (has(last) && !isHardMark(last) && !isComma(last) && !isFullStop(last) && !named(last, u"while") &&
               !(last > first + 1 && named(last, u"and"))) {
            ++last;
        }
        return {first, last};
    }

    // Wording --------------------------------------------------------------------------------------------------

    /// An article or adverb at the head of the range; not "those" in "those with a pump".
    bool isDropped(TokenRange range) const
    {
        const bool pointsOn = named(range.first, u"those") && range.size() > 1 &&
                              (is(range.first + 1, LabelWord::Preposition) || is(range.first + 1, LabelWord::Relative));
        return (is(range.first, LabelWord::Determiner) && !pointsOn) || is(range.first, LabelWord::Filler);
    }

    /// The words of the range without leading articles and adverbs, and without what hangs at its end.
    QString wordsOf(TokenRange range) const
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
        QString words = onOneLine(m_cut.spanOf(range).of(m_cut.text));
        if (is(range.first, LabelWord::Determiner)) {
            words[0] = words.front().toLower(); // "Those with a pump"
        }
        return words;
    }

    /// "Anthropic as a whole" of "the entire company at Anthropic"; else the words.
    QString wholeOf(TokenRange range) const
    {
        std::uint32_t i = range.first;
        i += i < range.last && is(i, LabelWord::Determiner) ? 1 : 0;
        if (i + 1 < range.last && is(i, LabelWord::Whole)) {
            const bool body = is(i + 1, LabelWord::Body);
            const std::uint32_t name = body && i + 2 < range.last && is(i + 2, LabelWord::Preposition) ? i + 3 : i + 1;
            const QString words = wordsOf({name, range.last});
            return words.isEmpty() ? words : words + u" as a whole"_s;
        }
        return wordsOf(range);
    }

    /// "code written by AI" of "AI writing code"; else the words.
    QString measureOf(TokenRange range) const
    {
        for (std::uint32_t i = range.first + 1; i + 1 < range.last; ++i) {
            const bool doing = isGerund(i) && isVerb(i) && isWord(i - 1) && isWord(i + 1) &&
                               !is(i - 1, LabelWord::Preposition) && !is(i - 1, LabelWord::Determiner) &&
                               !is(i + 1, LabelWord::Preposition) && !isVerb(i - 1);
            if (doing && range.last - i <= 4 && i - range.first <= 4) {
                const QString object = wordsOf({i + 1, range.last});
                const QString agent = wordsOf({range.first, i});
                if (!object.isEmpty() && !agent.isEmpty()) {
                    return object + u' ' + m_words.participleOf(at(i)) + u" by "_s + agent;
                }
            }
        }
        return wordsOf(range);
    }

    FigureLabel made(const Rule &rule, QString measure, QString subject, TokenRange words) const
    {
        FigureLabel label;
        label.measure = cutAtWord(measure, subject.isEmpty() ? LongestLabel : LongestPart);
        label.subject = cutAtWord(subject, measure.isEmpty() ? LongestLabel : LongestPart);
        label.span = m_cut.spanOf(words);
        label.rule = &rule;
        return label;
    }

    TokenRange around(TokenRange one, TokenRange other) const
    {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        return {std::min(one.first, other.first), std::max(one.last, other.last)};
    }

    // Labels ---------------------------------------------------------------------------------------------------

    /// "6,650 employees, or about 5%": another way of telling the same.
    bool isAlternative(const Measure &before) const
    {
        std::uint32_t i = before.tokens.last;
        i += isComma(i) ? 1 : 0;
        if (i >= m_measure.tokens.first || m_measure.tokens.first - i > 3) {
            return false;
        }
        const bool base = named(i, u"from") && before.unit == m_measure.unit;
        const bool bracket = isMark(i, u'(') && i + 1 >= m_measure.tokens.first;
        return named(i, u"or") || base || bracket;
    }

    /// "profit fell 18% to $640 million": what changed has this value now.
    bool isResult(const Measure &before) const
    {
        const std::uint32_t i = before.tokens.last;
        return before.kind == FigureKind::Change && i + 1 == m_measure.tokens.first && named(i, u"to");
    }

    FigureLabel resultOf(FigureLabel before) const
    {
        const qsizetype space = before.measure.lastIndexOf(u' ');
        before.measure.truncate(space > 0 && before.rule == &LinkRule ? space : before.measure.size());
        before.rule = &TakenOverRule;
        return before;
    }

    FigureLabel takenOver(const FigureLabel &before) const
    {
        FigureLabel label = before;
        label.rule = &TakenOverRule;
        return label;
    }

    FigureLabel shareLabel(const FigureLabel *before) const
    {
        const std::uint32_t end = m_measure.tokens.last;
        const bool of = named(end, u"of");
        const TokenRange whole = of ? nounPhrase(end + 1, true) : TokenRange{};
        if (m_hasVerb && m_share) {
            const TokenRange part = subject();
            return made(PartOfRule, measureOf(part), wholeOf(whole), around(part, whole));
        }
        if (const auto taken = partOfBefore(before)) {
            return *taken;
        }
        if (const auto among = shareAmong(before)) {
            return *among;
        }
        if (const TokenRange changed = changedObject(); !changed.isEmpty()) {
            const TokenRange part = subject();
            return made(LinkRule, wordsOf(changed), wordsOf(part), around(part, changed));
        }
        if (m_hasVerb && isLink()) {
            const TokenRange part = subject();
            const QString words = linkedMeasure(part);
            if (!words.isEmpty()) {
                return made(LinkRule, words, wholeOf(whole), around(part, whole));
            }
        }
        if (of && !whole.isEmpty()) {
            return wholeLabel(whole);
        }
        return describedLabel();
    }

    /// "the pump cut dangerous drops of blood sugar by half": what is changed by so much.
    TokenRange changedObject() const
    {
        const std::uint32_t by = m_measure.tokens.first - 1;
        const bool told = m_hasVerb && m_verb.last < by && named(by, u"by") &&
                          m_figureWords.is(at(m_verb.last - 1), FigureWord::Change);
        return told && !is(m_verb.last, LabelWord::Preposition) ? TokenRange{m_verb.last, by} : TokenRange{};
    }

    /// What a linking verb sets a value to; a change by so much keeps its verb, which alone tells up from down.
    QString linkedMeasure(TokenRange part) const
    {
        const bool agent = part.size() > 1 && at(part.first).has(AllCapitals);
        const QString words = agent ? measureOf(part) : wordsOf(part);
        const std::uint32_t verb = m_verb.last - 1;
        const bool change = m_figureWords.is(at(verb), FigureWord::Change) && !m_measure.from && !words.isEmpty();
        return change ? words + u' ' + text(verb).toString() : words;
    }

    bool isLink() const { return !m_verb.isEmpty() && is(m_verb.last - 1, LabelWord::Link); }

    /// "with the percentage of top engineers … at 100%": the same as the figure before it, of somebody else.
    std::optional<FigureLabel> partOfBefore(const FigureLabel *before) const
    {
        for (std::uint32_t i = m_measure.tokens.first; i > m_sentence.first && m_measure.tokens.first - i < 16; --i) {
            if (!is(i - 1, LabelWord::PartOf) || !named(i, u"of")) {
                continue;
            }
            const TokenRange whom = nounPhrase(i + 1, false);
            const std::uint32_t verb = gerundIn(whom);
            const TokenRange who{whom.first, verb};
            const QString words = wholeOf({who.first, std::min(who.last, m_measure.tokens.first)});
            if (words.isEmpty()) {
                return std::nullopt;
            }
            const bool taken = before != nullptr && !before->measure.isEmpty();
            return taken ? made(TakenOverRule, before->measure, words, who) : made(LinkRule, words, {}, who);
        }
        return std::nullopt;
    }

    /// "among the top engineers the share is 100%", "for women the figure is 30%".
    std::optional<FigureLabel> shareAmong(const FigureLabel *before) const
    {
        const TokenRange part = m_hasVerb ? TokenRange{m_begin, m_verb.first} : TokenRange{};
        if (before == nullptr || before->measure.isEmpty() || part.size() < 3 ||
            !is(part.last - 1, LabelWord::PartOf)) {
            return std::nullopt;
        }
        std::uint32_t first = part.first;
        while (first < part.last && !is(first, LabelWord::Preposition)) {
            ++first;
        }
        std::uint32_t last = part.last - 1;
        last -= last > first && is(last - 1, LabelWord::Determiner) ? 1 : 0;
        const TokenRange whom{first + 1, last};
        const QString words = whom.isEmpty() ? QString() : wholeOf(whom);
        return words.isEmpty() ? std::nullopt : std::optional(made(TakenOverRule, before->measure, words, whom));
    }

    /// The first participle of saying in the range ("top engineers stating"), or its end.
    std::uint32_t gerundIn(TokenRange range) const
    {
        for (std::uint32_t i = range.first + 1; i < range.last; ++i) {
            if (isGerund(i) && isVerb(i)) {
                return i;
            }
        }
        return range.last;
    }

    /// "81% of manufacturers reported difficulties", "owns 43% of Nissan".
    FigureLabel wholeLabel(TokenRange whole) const
    {
        const TokenRange said = predicate(whole.last);
        if (!said.isEmpty()) {
            FigureLabel label = made(WholeRule, predicateOf(said, whole), wholeOf(whole), around(whole, said));
            label.predicate = !label.subject.isEmpty();
            return label;
        }
        const bool saying = m_hasVerb && is(m_verb.last - 1, LabelWord::Say);
        if (m_hasVerb && !saying) {
            const TokenRange who = subject();
            const QString name = wordsOf(who);
            if (!name.isEmpty()) {
                return doneLabel(whole, who, name);
            }
        }
        return made(WholeRule, {}, wholeOf(whole), whole);
    }

    /// The predicate as it stands after "that": "one in five of the loans is bad", "loans that are bad".
    QString predicateOf(TokenRange said, TokenRange whole) const
    {
        const QString words = wordsOf(said);
        const bool plural = text(whole.last - 1).endsWith(u's');
        const bool singular = named(said.first, u"is") || named(said.first, u"was");
        if (!plural || !singular) {
            return words;
        }
        return (named(said.first, u"is") ? u"are"_s : u"were"_s) + words.sliced(text(said.first).size());
    }

    /// "AI writes 70% of the code across the whole company": code written by AI, the company as a whole.
    FigureLabel doneLabel(TokenRange whole, TokenRange who, const QString &name) const
    {
        const std::uint32_t verb = m_verb.last - 1;
        const QString participle = is(verb, LabelWord::Verb) ? m_words.participleOf(at(verb)) : QString();
        const bool owns = named(verb, u"has") || named(verb, u"have") || named(verb, u"had");
        if (participle.isEmpty() || owns) {
            return made(WholeRule, wordsOf(m_verb) + u' ' + wordsOf(whole), name, around(who, whole));
        }
        std::uint32_t place = whole.first;
        while (place < whole.last &&
               !(is(place, LabelWord::Preposition) && !named(place, u"of") && !named(place, u"from"))) {
            ++place;
        }
        const TokenRange where{std::min(place + 1, whole.last), whole.last};
        return made(WholeRule, wordsOf({whole.first, place}) + u' ' + participle + u" by "_s + name, wholeOf(where),
                    around(who, whole));
    }

    /// "a 19% drop for the index", "a 0.6 per cent fee": the noun after the figure, and of whom.
    FigureLabel describedLabel() const
    {
        const std::uint32_t end = m_measure.tokens.last;
        const TokenRange noun = isWord(end) && !is(end, LabelWord::Preposition) && !isVerbAhead(end) &&
                                        !m_figureWords.is(at(end), FigureWord::Function)
                                    ? nounPhrase(end, true)
                                    : TokenRange{};
        const TokenRange who = measuredSubject();
        if (!noun.isEmpty()) {
            return made(NounRule, wordsOf(noun), wordsOf(who), around(who, noun));
        }
        if (const TokenRange before = nounBeforeOf(); !before.isEmpty()) {
            return made(NounRule, wordsOf(before), wordsOf(who), around(who, before));
        }
        return {};
    }

    bool isVerbAhead(std::uint32_t i) const { return isFiniteVerb(i) && !isGerund(i); }

    /// "a fine of $3 billion", "a discount of 24%".
    TokenRange nounBeforeOf() const
    {
        const std::uint32_t i = m_measure.tokens.first;
        if (i < m_sentence.first + 2 || !named(i - 1, u"of") || !isWord(i - 2)) {
            return {};
        }
        return {startOfNoun(i - 2), i - 1};
    }

    FigureLabel amountLabel() const
    {
        const std::uint32_t end = m_measure.tokens.last;
        const TokenRange who = measuredSubject();
        const bool unitNoun = !m_measure.noun.isEmpty() && m_words.is(at(m_measure.noun.last - 1), LabelWord::UnitNoun);
        if (!m_measure.noun.isEmpty() && !unitNoun) {
            return countLabel(who);
        }
        if (const auto label = dimensionLabel(who)) {
            return *label;
        }
        if (const TokenRange before = nounBeforeOf(); !before.isEmpty()) {
            return made(NounRule, wordsOf(before), wordsOf(who), around(who, before));
        }
        if (is(end, LabelWord::Relative) || named(end, u"that")) {
            // "the $520 million that it set aside in 2024"
            const TokenRange said{end + 1, clauseEnd(end + 1)};
            return made(ClauseRule, wordsOf(said), {}, said);
        }
        if (named(end, u"of")) {
            if (const auto label = amountOf(who)) {
                return *label;
            }
        }
        const bool attribute = isWord(end) && !is(end, LabelWord::Preposition) && !isVerbAhead(end) &&
                               !is(end, LabelWord::Filler) && !is(end, LabelWord::Subordinate) &&
                               !is(end, LabelWord::Pronoun) && !is(end, LabelWord::Relative) && !named(end, u"and") &&
                               !m_figureWords.is(at(end), FigureWord::Function);
        if (attribute) {
            const TokenRange noun = nounPhrase(end, false);
            if (!noun.isEmpty()) {
                return made(NounRule, wordsOf(noun), wordsOf(who), around(who, noun));
            }
        }
        // "will be able to replace engineers within 6 months": the value is no value of the subject's.
        const bool timed = m_measure.hasUnit() && m_units.unit(m_measure.unit).dimension == Dimension::Time &&
                           m_measure.tokens.first > m_verb.last + 1;
        if (m_hasVerb && isLink() && !timed) {
            const QString words = linkedMeasure(who);
            if (!words.isEmpty()) {
                return made(LinkRule, words, {}, who);
            }
        }
        return objectLabel(who);
    }

    /// "ice that was 85 metres thick": thickness of the ice; "children aged 6 to 13": age of the children.
    std::optional<FigureLabel> dimensionLabel(TokenRange who) const
    {
        const std::uint32_t first = m_measure.tokens.first;
        const std::uint32_t end = m_measure.tokens.last;
        if (is(end, LabelWord::Dimension) && !who.isEmpty()) {
            return made(NounRule, m_words.dimensionOf(at(end)), wordsOf(who), around(who, {end, end + 1}));
        }
        if (first < m_sentence.first + 2 || !is(first - 1, LabelWord::Dimension) || !isWord(first - 2)) {
            return std::nullopt;
        }
        const TokenRange whose{startOfNoun(first - 2), first - 1};
        return made(NounRule, m_words.dimensionOf(at(first - 1)), wordsOf(whose), {whose.first, first});
    }

    /// Where the noun that ends with the word at `i` begins: behind the verb, preposition, article or mark before it.
    std::uint32_t startOfNoun(std::uint32_t i) const
    {
        constexpr std::uint32_t MostWords = 5; // with what follows the noun
        std::uint32_t first = i;
        const std::uint32_t begin = m_hasVerb && m_verb.last <= i ? m_verb.last : m_sentence.first;
        while (first > begin && isWord(first - 1) && !is(first - 1, LabelWord::Determiner) &&
               !is(first - 1, LabelWord::Preposition) && !isVerb(first - 1) && i + 2 - first < MostWords) {
            --first;
        }
        return first;
    }

    std::uint32_t clauseEnd(std::uint32_t i) const
    {
        while (has(i) && !isHardMark(i) && !isComma(i) && !isFullStop(i)) {
            ++i;
        }
        return i;
    }

    /// "90 million cubic metres of water broke through", "poured 40 tonnes of concrete".
    std::optional<FigureLabel> amountOf(TokenRange who) const
    {
        const TokenRange whole = nounPhrase(m_measure.tokens.last + 1, false);
        if (whole.isEmpty()) {
            return std::nullopt;
        }
        const TokenRange said = m_hasVerb ? TokenRange{} : predicate(whole.last);
        if (!said.isEmpty()) {
            FigureLabel label = made(NounRule, predicateOf(said, whole), wordsOf(whole), around(whole, said));
            label.predicate = !label.subject.isEmpty();
            return label;
        }
        return made(NounRule, wordsOf(whole), wordsOf(who), around(who, whole));
    }

    /// "goals scored for Rovers" of "scored 143 goals for Rovers": what is counted, with what is done to it.
    QString done(TokenRange counted) const
    {
        const bool object = m_hasVerb && m_verb.last <= m_measure.tokens.first &&
                            !is(m_verb.last - 1, LabelWord::Say) && !isLink() && is(m_verb.last - 1, LabelWord::Verb) &&
                            near(m_verb.last);
        const QString participle = object ? m_words.participleOf(at(m_verb.last - 1)) : QString();
        const TokenRange noun{counted.first, m_measure.noun.last};
        const QString rest = wordsAfter({noun.last, counted.last});
        return participle.isEmpty() ? wordsOf(counted)
                                    : wordsOf(noun) + u' ' + participle + (rest.isEmpty() ? rest : u' ' + rest);
    }

    /// Whether nothing but words of the figure itself stands between the verb and the figure.
    bool near(std::uint32_t verbEnd) const
    {
        for (std::uint32_t i = verbEnd; i < m_measure.tokens.first; ++i) {
            if (!is(i, LabelWord::Filler) && !is(i, LabelWord::Determiner)) {
                return false;
            }
        }
        return true;
    }

    /// The words of what follows a noun: with the preposition that it begins with.
    QString wordsAfter(TokenRange range) const
    {
        return range.isEmpty() ? QString() : onOneLine(m_cut.spanOf(range).of(m_cut.text));
    }

    /// "employs 4,000 engineers in Taiwan"; "200 people died in the quake".
    FigureLabel countLabel(TokenRange who) const
    {
        const TokenRange rest = nounPhrase(m_measure.noun.first, true);
        const TokenRange counted{m_measure.noun.first, std::max(rest.last, m_measure.noun.last)};
        const bool saying = is(counted.last, LabelWord::Say) || is(counted.last + 1, LabelWord::Say);
        const TokenRange said = m_hasVerb || saying ? TokenRange{} : predicate(counted.last);
        QString measure = done(counted);
        if (!said.isEmpty()) {
            measure += u' ' + onOneLine(m_cut.spanOf(said).of(m_cut.text));
        }
        return made(NounRule, measure, wordsOf(who), around(around(who, counted), said));
    }

    /// "AI models will have the capability to replace … within 6 to 12 months": the object, of the subject.
    FigureLabel objectLabel(TokenRange who) const
    {
        const TokenRange object{m_verb.last, m_measure.tokens.first};
        const QString what = m_hasVerb ? wordsOf(object) : QString();
        const QString whom = wordsOf(who);
        // "plans to spend", "sets aside", "has grown again since May": no object but the verb itself.
        const bool verbal = object.size() <= 1 || named(object.first, u"to") || isVerb(object.last - 1) ||
                            is(object.first, LabelWord::Filler) || is(object.first, LabelWord::Preposition);
        if (!what.isEmpty() && !whom.isEmpty() && !verbal) {
            return made(ClauseRule, what, whom, around(who, object));
        }
        if (m_hasVerb && !whom.isEmpty()) {
            // "A disorderly exit would cost it"
            const QString said = wordsOf({m_verb.first, m_measure.tokens.first});
            return made(ClauseRule, said.isEmpty() ? whom : whom + u' ' + said, {},
                        {who.first, m_measure.tokens.first});
        }
        return {};
    }

    /// The clause without the figure: what stands before it, else what follows.
    FigureLabel clauseLabel() const
    {
        if (m_hasVerb && is(m_verb.last - 1, LabelWord::Say)) {
            // "Anthropic's figures suggest 70%": it says who, not what.
            return made(ClauseRule, {}, wordsOf(subject()), subject());
        }
        const TokenRange before{m_begin, m_measure.tokens.first};
        QString words = wordsOf(before);
        TokenRange range = before;
        if (words.isEmpty()) {
            range = {m_measure.tokens.last, clauseEnd(m_measure.tokens.last)};
            words = wordsOf(range);
        }
        const bool telling =
            std::any_of(words.begin(), words.end(), [](QChar c) { return c.isSpace(); }) || words.size() > 5;
        return telling ? made(ClauseRule, words, {}, range) : sentenceLabel();
    }

    /// The sentence without the figure, where the clause tells nothing.
    FigureLabel sentenceLabel() const
    {
        const QString before = onOneLine(m_cut.spanOf({m_sentence.first, m_measure.tokens.first}).of(m_cut.text));
        const QString after = onOneLine(m_cut.spanOf({m_measure.tokens.last, m_sentence.last}).of(m_cut.text));
        const bool only = after.size() < 2;
        return made(SentenceRule, only ? before : before.isEmpty() ? after : before + u" … "_s + after, {}, m_sentence);
    }

    // Chinese --------------------------------------------------------------------------------------------------

    bool isHanAround() const
    {
        const std::uint32_t before = m_measure.tokens.first;
        const std::uint32_t after = m_measure.tokens.last;
        return (before > m_sentence.first && at(before - 1).is(TokenKind::Han)) ||
               (has(after) && at(after).is(TokenKind::Han));
    }

    /// The clause between two marks, without the figure.
    FigureLabel hanClause() const
    {
        constexpr qsizetype Longest = 24;
        std::uint32_t first = m_measure.tokens.first;
        while (first > m_sentence.first && !at(first - 1).is(TokenKind::Punctuation)) {
            --first;
        }
        std::uint32_t last = m_measure.tokens.last;
        while (has(last) && !at(last).is(TokenKind::Punctuation)) {
            ++last;
        }
        const QString before = onOneLine(m_cut.spanOf({first, m_measure.tokens.first}).of(m_cut.text));
        const bool of = last > m_measure.tokens.last && text(m_measure.tokens.last) == u"的";
        const QString after = onOneLine(m_cut.spanOf({m_measure.tokens.last + (of ? 1U : 0U), last}).of(m_cut.text));
        FigureLabel label;
        label.measure = before.isEmpty() ? after : after.isEmpty() ? before : before + QChar(0x2026) + after;
        if (label.measure.size() > Longest) {
            label.measure = label.measure.first(Longest) + QChar(0x2026);
        }
        label.span = m_cut.spanOf({first, last});
        label.rule = &ClauseRule;
        return label;
    }

    const AnalysedText &m_cut;
    const LabelWords &m_words;
    const FigureWords &m_figureWords;
    const UnitLexicon &m_units;
    english::ClauseLabels &m_clauses;
    const Measure &m_measure;
    TokenRange m_sentence;
    std::uint32_t m_behind = 0;      ///< The verb after the figure that it is in the subject of; 0 for none.
    TokenRange m_subject;            ///< By the sentence's grammar; empty: what stands between begin and verb.
    const QString *m_name = nullptr; ///< Of the person that `m_subject` stands for.
    std::uint32_t m_left = 0;        ///< The clause does not reach over the figure before it.
    std::uint32_t m_begin = 0;       ///< Of the clause.
    TokenRange m_verb;
    bool m_hasVerb = false;
    bool m_share = false;
    bool m_relative = false;
};

} // namespace

QString FigureLabel::text() const
{
    if (measure.isEmpty() || subject.isEmpty()) {
        return measure.isEmpty() ? subject : measure;
    }
    return cutAtWord(predicate ? subject + u" that "_s + measure : measure + u", "_s + subject, LongestLabel + 4);
}

FigureLabel FigureLabels::labelOf(const Measure &measure, const Measure *before, const FigureLabel &beforeLabel)
{
    return ClauseReader(m_cut, m_words, m_figureWords, m_units, m_clauses, measure, before).read(before, beforeLabel);
}

} // namespace pullquote
