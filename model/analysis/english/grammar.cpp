// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/english/grammar.h"

#include "model/text/lexicon.h"

#include <QHash>

#include <algorithm>

namespace pullquote::english {

using namespace Qt::Literals::StringLiterals;

namespace {

bool endsInConsonantAndY(const QString &verb)
{
    return verb.size() > 1 && verb.back() == u'y' && !QStringView(u"aeiou").contains(verb[verb.size() - 2]);
}

WordClass classNamed(const QString &name)
{
    static const QHash<QString, WordClass> classes{
        {u"det"_s, WordClass::Determiner},
        {u"poss"_s, WordClass::Possessive},
        {u"pron"_s, WordClass::Pronoun},
        {u"rel"_s, WordClass::Relative},
        {u"wh"_s, WordClass::Wh},
        {u"sub"_s, WordClass::Subordinator},
        {u"conj"_s, WordClass::Conjunction},
        {u"prep"_s, WordClass::Preposition},
        {u"be"_s, WordClass::Be},
        {u"have"_s, WordClass::Have},
        {u"do"_s, WordClass::Do},
        {u"modal"_s, WordClass::Modal},
        {u"not"_s, WordClass::Not},
        {u"pronaux"_s, WordClass::PronounWithVerb},
        {u"to"_s, WordClass::To},
        {u"that"_s, WordClass::That},
        {u"her"_s, WordClass::Her},
        {u"there"_s, WordClass::There},
        {u"adv"_s, WordClass::Adverb},
        {u"adj"_s, WordClass::Adjective},
        {u"num"_s, WordClass::Number},
        {u"title"_s, WordClass::Title},
    };
    return classes.value(name, WordClass::Unknown);
}

/// 0 for a set of words that is no trait.
std::uint8_t traitNamed(const QString &set)
{
    static const QHash<QString, std::uint8_t> traits{
        {u"time"_s, IsTimeWord},
        {u"plural-form"_s, PluralForm},
        {u"object-form"_s, ObjectForm},
        {u"stands-alone"_s, StandsAlone},
        {u"office"_s, IsOffice},
        {u"organization"_s, IsBodyNoun},
        {u"organization-ending"_s, IsBodyNoun},
    };
    return traits.value(set, 0);
}

} // namespace

QString thirdPersonOf(const QString &verb)
{
    if (endsInConsonantAndY(verb)) {
        return verb.chopped(1) + u"ies"_s;
    }
    const bool sibilant = verb.endsWith(u's') || verb.endsWith(u'x') || verb.endsWith(u'z') || verb.endsWith("ch"_L1) ||
                          verb.endsWith("sh"_L1) || verb.endsWith(u'o');
    return verb + (sibilant ? u"es"_s : u"s"_s);
}

QString pastOf(const QString &verb)
{
    if (endsInConsonantAndY(verb)) {
        return verb.chopped(1) + u"ied"_s;
    }
    return verb + (verb.endsWith(u'e') ? u"d"_s : u"ed"_s);
}

QString gerundOf(const QString &verb)
{
    if (verb.endsWith("ie"_L1)) {
        return verb.chopped(2) + u"ying"_s;
    }
    const bool dropsE = verb.size() > 2 && verb.endsWith(u'e') && !verb.endsWith("ee"_L1) && !verb.endsWith("oe"_L1) &&
                        !verb.endsWith("ye"_L1);
    return (dropsE ? verb.chopped(1) : verb) + u"ing"_s;
}

Grammar::Grammar(Vocabulary &vocabulary)
    : m_lemmas(1)
{
    for (const LexiconEntry &entry : loadLexicon(u"en"_s, u"verbs"_s)) {
        const auto field = [&](qsizetype i) { return entry.fields.value(i); };
        const QString &verb = entry.phrase;
        const auto lemma = static_cast<Lemma>(m_lemmas.size());
        m_lemmas.push_back(verb);
        m_byName.emplace_back(verb, lemma);
        const bool nounToo = field(3) == "noun"_L1;
        const QString past = field(0).isEmpty() ? pastOf(verb) : field(0);
        setForm(vocabulary, verb, Base, lemma, nounToo);
        setForm(vocabulary, thirdPersonOf(verb), ThirdPerson, lemma, nounToo);
        setForm(vocabulary, past, Past, lemma, false);
        setForm(vocabulary, field(1).isEmpty() ? past : field(1), Participle, lemma, false);
        setForm(vocabulary, field(2).isEmpty() ? gerundOf(verb) : field(2), Gerund, lemma, false);
    }
    std::ranges::sort(m_byName);
    for (const LexiconEntry &entry : loadLexicon(u"en"_s, u"grammar"_s)) {
        const WordId id = vocabulary.add(entry.phrase);
        m_words.resize(std::max<size_t>(m_words.size(), vocabulary.size()));
        m_words[id].wordClass = classNamed(entry.fields.value(0));
    }
    for (const LexiconEntry &entry : loadLexicon(u"en"_s, u"wordsets"_s)) {
        const std::uint8_t trait = traitNamed(entry.phrase);
        if (trait == 0) {
            continue;
        }
        for (const QString &word : entry.fields.value(0).split(u' ', Qt::SkipEmptyParts)) {
            const WordId id = vocabulary.add(word);
            m_words.resize(std::max<size_t>(m_words.size(), vocabulary.size()));
            m_words[id].traits |= trait;
        }
    }
}

void Grammar::setForm(Vocabulary &vocabulary, const QString &word, std::uint8_t form, Lemma lemma, bool nounToo)
{
    const WordId id = vocabulary.add(word);
    m_words.resize(std::max<size_t>(m_words.size(), vocabulary.size()));
    Word &known = m_words[id];
    if (known.lemma != 0 && known.lemma != lemma && (known.forms & Base) != 0) {
        return; // "found" is of find, "saw" of see: the verb that comes first in the forms keeps it unless it is a base
    }
    known.forms = static_cast<std::uint8_t>(known.lemma == lemma ? known.forms | form : form);
    known.lemma = lemma;
    known.nounToo = nounToo || (known.nounToo && known.lemma == lemma);
}

Lemma Grammar::lemma(QStringView word) const
{
    const auto found = std::ranges::lower_bound(m_byName, word, {}, [](const auto &p) { return QStringView(p.first); });
    return found != m_byName.end() && found->first == word ? found->second : Lemma(0);
}

} // namespace pullquote::english
