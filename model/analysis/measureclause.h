// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/english/clauselabels.h"
#include "model/analysis/figurewords.h"
#include "model/analysis/labelwords.h"
#include "model/analysis/measures.h"
#include "model/text/plainwords.h"

namespace pullquote {

/// The clause around one measure, read for its label: verb, subject and the noun phrases beside the figure. Places are
/// tokens of the text; what lies past the sentence has no role and no name.
class MeasureClause final
{
public:
    /// `before` is the measure before it in the text, or null: the clause does not reach over it.
    MeasureClause(const AnalysedText &cut, const LabelWords &words, const FigureWords &figureWords,
                  const UnitLexicon &units, english::ClauseLabels &clauses, const Measure &measure,
                  const Measure *before);

    // The figure and what is around it.

    const Measure &measure() const { return m_measure; }
    TokenRange figure() const { return m_measure.tokens; }
    TokenRange sentence() const { return m_sentence; } ///< Never ends before the figure does.
    bool isIn(Dimension dimension) const
    {
        return m_measure.hasUnit() && m_units.unit(m_measure.unit).dimension == dimension;
    }
    /// Where the figure ends with the same told another way in brackets behind it: "three quarters (74%) of the herds".
    std::uint32_t endWithBracket() const;
    /// Whether the figure says something of the noun behind it: "a 20-point lead", "the 22-member committee".
    bool isAttribute() const { return m_measure.last().hyphenated && isWord(figure().last); }
    /// Whether the figure is a Chinese numeral, or stands beside a Chinese word.
    bool isHan() const;

    // The clause.

    std::uint32_t begin() const { return m_begin; }
    bool hasVerb() const { return m_hasVerb; }
    TokenRange verb() const { return m_verb; } ///< With auxiliaries and particle; empty if there is none.
    std::uint32_t mainVerb() const { return m_verb.last - 1; } ///< Or its particle; without a verb, nothing to rely on.
    bool isOwning() const { return !m_verb.isEmpty() && participleOf(mainVerb()) == u"had"; } ///< "has nine voters"
    bool isLink() const { return !m_verb.isEmpty() && is(mainVerb(), LabelWord::Link); }
    bool tellsParts() const { return m_hasVerb && m_share; } ///< Its verb is one of parts: "makes up".
    /// Its verb says nothing but who tells the figure: "suggest 70%".
    bool onlySays() const { return m_hasVerb && is(mainVerb(), LabelWord::Say); }
    /// What stands before the verb, or what "which" points at, where the sentence's grammar names no subject.
    TokenRange subject() const;
    /// The subject, unless it only says the figure.
    TokenRange measuredSubject() const { return m_hasVerb && !onlySays() ? subject() : TokenRange{}; }

    // What begins or ends at a place.

    /// The words after `i` up to a mark, a verb or a new clause; with `prepositions` through those.
    TokenRange nounPhrase(std::uint32_t i, bool prepositions) const;
    /// What is said of a noun phrase that ends at `i`: the verb and what follows, to the end of the clause.
    TokenRange predicate(std::uint32_t i) const;
    /// From `i` through the first verb behind it to the next verb or mark; empty if no verb stands before a mark.
    TokenRange firstClause(std::uint32_t i) const;
    /// The noun that "of" joins the figure to: "a fine of $3 billion", "a discount of 24%"; empty if there is none.
    TokenRange nounBeforeOf() const;
    /// Where the noun that ends with the word at `i` begins: behind the verb, preposition, article or mark before it.
    std::uint32_t startOfNoun(std::uint32_t i) const;
    /// Where the clause that goes on at `i` ends: at a mark.
    std::uint32_t endFrom(std::uint32_t i) const;

    // Words.

    const Token &at(std::uint32_t i) const { return m_cut.tokens[i]; }
    bool has(std::uint32_t i) const { return i < m_sentence.last; }
    bool is(std::uint32_t i, LabelWord word) const { return has(i) && m_words.is(at(i), word); }
    bool is(std::uint32_t i, FigureWord word) const { return m_figureWords.is(at(i), word); }
    bool isMark(std::uint32_t i, char16_t mark) const { return has(i) && at(i).is(m_cut.text, mark); }
    bool isComma(std::uint32_t i) const { return isMark(i, u','); }
    bool named(std::uint32_t i, PlainWord word) const { return has(i) && isPlainWord(text(i), word); }
    /// What makes the word before it a possessor: 's, or the apostrophe behind an s.
    bool isPossessor(std::uint32_t i) const
    {
        return has(i) && i > m_sentence.first &&
               (at(i).is(TokenKind::Suffix) || ((isMark(i, u'\'') || isMark(i, 0x2019)) && !at(i).has(SpaceBefore) &&
                                                text(i - 1).endsWith(u's', Qt::CaseInsensitive)));
    }
    bool isWord(std::uint32_t i) const { return has(i) && at(i).is(TokenKind::Word); }
    bool isVerb(std::uint32_t i) const
    {
        return is(i, LabelWord::Verb) || is(i, LabelWord::Share) || is(i, LabelWord::Link) || is(i, LabelWord::Say);
    }
    bool isGerund(std::uint32_t i) const { return text(i).endsWith(u"ing", Qt::CaseInsensitive); }
    bool isVerbAhead(std::uint32_t i) const { return isFiniteVerb(i) && !isGerund(i); }
    QString participleOf(std::uint32_t verb) const { return m_words.participleOf(at(verb)); }
    QString dimensionOf(std::uint32_t adjective) const { return m_words.dimensionOf(at(adjective)); }

    QStringView text(std::uint32_t i) const { return m_cut.of(at(i)); }
    /// The words of the range as they stand.
    QString lineOf(TokenRange range) const;
    /// The words of the range without leading articles and adverbs, and without what hangs at its end. A subject that
    /// is a pronoun gives way to the name of the person that it stands for.
    QString wordsOf(TokenRange range) const;
    /// From the first to the last token of the ranges, each of which may be empty.
    Span spanOf(TokenRange one, TokenRange other = {}, TokenRange third = {}) const;

private:
    /// The nearest verb before the figure and the begin of its clause.
    void findVerb();
    /// Takes the subject of the sentence's grammar where it tells the clause apart: "a pump that is worn at night cut
    /// …", "the plan, they say, will …". Its verb stands before the figure.
    void findSubject(english::ClauseLabels &clauses);
    /// The verb at `i` with its auxiliaries and adverbs before it and its particle after it.
    void verbPhrase(std::uint32_t i);
    /// The noun before "which" or "who": back to the mark, verb or preposition before it.
    TokenRange antecedent() const;
    /// Whether "and" at `i` parts two clauses: a finite verb or a figure stands before it in its stretch.
    bool joinsClauses(std::uint32_t i) const;
    /// A mark that parts clauses: not a comma, not a hyphen inside a word, not an apostrophe.
    bool isHardMark(std::uint32_t i) const;
    /// A verb, and not a noun of the same form: no article or adjective of grammar stands before it.
    bool isFiniteVerb(std::uint32_t i) const;
    /// A noun of a verb's form: "a 20-point lead", "27 percent of the rural vote".
    bool isNounByPlace(std::uint32_t i) const;
    /// "adults reporting low knowledge": a participle that says something of the noun before it, and is no noun itself.
    bool beginsParticiple(std::uint32_t i) const;
    /// A participle or noun of a verb's form inside a noun phrase: "personal spending", "service sector firms".
    bool isModifier(std::uint32_t i) const;
    /// An article or adverb at the head of the range; not "those" in "those with a pump".
    bool isDropped(TokenRange range) const;
    bool isFullStop(std::uint32_t i) const { return isMark(i, u'.') || isMark(i, u'!') || isMark(i, u'?'); }
    /// "to replace": part of an object or of a longer verb phrase.
    bool isInfinitive(std::uint32_t i) const { return i > m_sentence.first && named(i - 1, u"to"); }

    const AnalysedText &m_cut;
    const LabelWords &m_words;
    const FigureWords &m_figureWords;
    const UnitLexicon &m_units;
    const Measure &m_measure;
    TokenRange m_sentence;
    std::uint32_t m_behind = 0;      ///< The verb after the figure that it is in the subject of; 0 for none.
    TokenRange m_subject;            ///< By the sentence's grammar; empty: what stands between begin and verb.
    const QString *m_name = nullptr; ///< Of the person that `m_subject` stands for.
    std::uint32_t m_left = 0;        ///< The clause does not reach over the figure before it.
    std::uint32_t m_begin = 0;       ///< Of the clause.
    TokenRange m_verb;
    bool m_hasVerb = false;
    bool m_share = false;    ///< The verb is one of parts.
    bool m_relative = false; ///< The clause begins behind "which" or "who".
};

} // namespace pullquote
