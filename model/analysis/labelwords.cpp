// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/labelwords.h"

#include "model/text/lexicon.h"

#include <QHash>

#include <algorithm>
#include <iterator>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

const QHash<QString, LabelWord> &roleNames()
{
    static const QHash<QString, LabelWord> names{
        {u"verb"_s, LabelWord::Verb},
        {u"share"_s, LabelWord::Share},
        {u"link"_s, LabelWord::Link},
        {u"say"_s, LabelWord::Say},
        {u"aux"_s, LabelWord::Aux},
        {u"relative"_s, LabelWord::Relative},
        {u"subordinate"_s, LabelWord::Subordinate},
        {u"partof"_s, LabelWord::PartOf},
        {u"whole"_s, LabelWord::Whole},
        {u"body"_s, LabelWord::Body},
        {u"determiner"_s, LabelWord::Determiner},
        {u"preposition"_s, LabelWord::Preposition},
        {u"filler"_s, LabelWord::Filler},
        {u"pronoun"_s, LabelWord::Pronoun},
        {u"unitnoun"_s, LabelWord::UnitNoun},
        {u"statement"_s, LabelWord::Statement},
    };
    return names;
}

bool isVerbRole(LabelWord word)
{
    return word == LabelWord::Verb || word == LabelWord::Share || word == LabelWord::Link || word == LabelWord::Say;
}

/// The regular forms of a verb of one word: reach, reaches, reached, reaching.
QStringList regularForms(const QString &base)
{
    const bool mute = base.endsWith(u'e');
    const bool hissing = base.endsWith(u's') || base.endsWith(u'x') || base.endsWith("ch"_L1) || base.endsWith("sh"_L1);
    const bool consonantY = base.size() > 1 && base.endsWith(u'y') && !u"aeiou"_s.contains(base[base.size() - 2]);
    const QString stem = consonantY ? base.chopped(1) + u'i' : base;
    return {consonantY || hissing ? stem + u"es"_s : base + u's', mute ? base + u'd' : stem + u"ed"_s,
            mute ? base.chopped(1) + u"ing"_s : base + u"ing"_s};
}

/// How many words the sorted lists share.
size_t shared(const std::vector<QString> &one, const std::vector<QString> &other)
{
    std::vector<QString> both;
    std::ranges::set_intersection(one, other, std::back_inserter(both));
    return both.size();
}

bool mostlyShared(const std::vector<QString> &one, const std::vector<QString> &other, double part)
{
    if (one.empty() || other.empty()) {
        return one.empty() && other.empty();
    }
    return double(shared(one, other)) >= part * double(std::max(one.size(), other.size()));
}

} // namespace

LabelWords::LabelWords(Vocabulary &vocabulary)
    : m_phrases(static_cast<size_t>(LabelWord::Count_))
{
    for (const LexiconEntry &entry : loadLexicon(u"en"_s, u"labelwords"_s)) {
        const auto named = roleNames().constFind(entry.fields.value(0));
        if (named == roleNames().constEnd()) {
            continue;
        }
        add(vocabulary, entry.phrase, *named);
        const QStringList forms = entry.fields.value(1).split(u'|', Qt::SkipEmptyParts);
        for (const QString &form : forms) {
            add(vocabulary, form, *named);
        }
        if (isVerbRole(*named) && !entry.phrase.contains(u' ')) {
            addVerb(vocabulary, entry.phrase, forms, *named);
        }
    }
}

void LabelWords::addVerb(Vocabulary &vocabulary, const QString &base, const QStringList &irregular, LabelWord word)
{
    const QStringList regular = regularForms(base);
    // The participle is the last irregular form that is neither writes nor writing.
    QString participle = regular[1];
    for (const QString &form : irregular) {
        const bool other = form.endsWith("ing"_L1) ||
                           (form.endsWith(u's') && form.startsWith(base.first(1)) && !form.endsWith("ss"_L1));
        participle = other ? participle : form;
    }
    for (const QString &form : QStringList{base} + regular + irregular) {
        add(vocabulary, form, word);
        const WordId id = vocabulary.add(form);
        if (id >= m_participles.size()) {
            m_participles.resize(id + 1);
        }
        m_participles[id] = participle;
    }
}

void LabelWords::add(Vocabulary &vocabulary, const QString &form, LabelWord word)
{
    m_phrases[static_cast<size_t>(word)].add(vocabulary, form, word);
    if (form.contains(u' ')) {
        return;
    }
    const WordId id = vocabulary.add(form);
    if (id >= m_roles.size()) {
        m_roles.resize(id + 1);
    }
    m_roles[id] |= 1U << static_cast<int>(word);
}

TokenRange LabelWords::endingAt(const AnalysedText &cut, LabelWord word, std::uint32_t first, std::uint32_t last) const
{
    return m_phrases[static_cast<size_t>(word)].endingAt(cut, first, last).tokens;
}

std::vector<QString> contentWords(const QString &label)
{
    // Short words are grammar unless they are abbreviations (AI); Chinese is compared by its characters.
    std::vector<QString> words;
    QString word;
    const auto finish = [&] {
        const QString low = word.toLower();
        if (low.size() > 3 || (low.size() > 1 && word == word.toUpper())) {
            words.push_back(low.endsWith(u's') && !low.endsWith("ss"_L1) && low.size() > 4 ? low.chopped(1) : low);
        }
        word.clear();
    };
    for (const QChar c : label) {
        if (c.script() == QChar::Script_Han) {
            finish();
            words.push_back(QString(c));
        } else if (c.isLetterOrNumber()) {
            word += c;
        } else {
            finish();
        }
    }
    finish();
    std::ranges::sort(words);
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

ThingWords thingWords(const Figure &figure)
{
    return {contentWords(figure.measure), contentWords(figure.subject)};
}

bool sameThing(const ThingWords &one, const ThingWords &other)
{
    const bool known = !(one.measure.empty() && one.subject.empty());
    return known && mostlyShared(one.measure, other.measure, 0.6) && mostlyShared(one.subject, other.subject, 0.5);
}

} // namespace pullquote
