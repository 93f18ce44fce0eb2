// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/labelwords.h"

#include "model/text/lexicon.h"

#include <QHash>

#include <algorithm>
#include <optional>

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
        {u"moneynoun"_s, LabelWord::MoneyNoun},
        {u"statement"_s, LabelWord::Statement},
        {u"dimension"_s, LabelWord::Dimension},
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
size_t shared(const std::vector<std::uint32_t> &one, const std::vector<std::uint32_t> &other)
{
    size_t both = 0;
    for (size_t i = 0, j = 0; i < one.size() && j < other.size();) {
        both += one[i] == other[j] ? 1 : 0;
        const bool first = one[i] <= other[j];
        j += one[i] >= other[j] ? 1 : 0;
        i += first ? 1 : 0;
    }
    return both;
}

bool mostlyShared(const std::vector<std::uint32_t> &one, const std::vector<std::uint32_t> &other, double part)
{
    if (one.empty() || other.empty()) {
        return one.empty() && other.empty();
    }
    return double(shared(one, other)) >= part * double(std::max(one.size(), other.size()));
}

/// A word of a label, read unit by unit.
class LabelToken final
{
public:
    void take(QChar c)
    {
        const QChar low = c.unicode() < 0x80
                              ? QChar(c >= u'A' && c <= u'Z' ? char16_t(c.unicode() | 0x20) : c.unicode())
                              : c.toLower();
        m_allCapitals = m_allCapitals && (c.unicode() < 0x80 ? c < u'a' || c > u'z' : c.toUpper() == c);
        m_hashBefore = m_hash;
        m_hash = (m_hash ^ low.unicode()) * WordHashPrime;
        m_before = m_last;
        m_last = low;
        ++m_size;
    }

    /// Its hash, without the s of a plural; nothing for what is short and no abbreviation (AI): that is grammar.
    std::optional<std::uint32_t> meaning() const
    {
        if (m_size <= 3 && !(m_size > 1 && m_allCapitals)) {
            return std::nullopt;
        }
        const bool plural = m_size > 4 && m_last == u's' && m_before != u's';
        return plural ? m_hashBefore : m_hash;
    }

private:
    std::uint32_t m_hash = WordHashBegin;
    std::uint32_t m_hashBefore = WordHashBegin;
    QChar m_last;
    QChar m_before;
    int m_size = 0;
    bool m_allCapitals = true;
};

bool isLetterOrNumber(QChar c)
{
    const char16_t low = c.unicode() | 0x20;
    return c.unicode() < 0x80 ? (low >= u'a' && low <= u'z') || (c >= u'0' && c <= u'9') : c.isLetterOrNumber();
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
        if (*named == LabelWord::Dimension) {
            addDimension(vocabulary.add(entry.phrase), entry.fields.value(1));
            continue;
        }
        const QStringList forms = entry.fields.value(1).split(u'|', Qt::SkipEmptyParts);
        for (const QString &form : forms) {
            add(vocabulary, form, *named);
        }
        if (isVerbRole(*named) && !entry.phrase.contains(u' ')) {
            addVerb(vocabulary, entry.phrase, forms, *named);
        }
    }
}

void LabelWords::addDimension(WordId adjective, const QString &noun)
{
    if (adjective >= m_dimensions.size()) {
        m_dimensions.resize(adjective + 1);
    }
    m_dimensions[adjective] = noun;
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

std::vector<std::uint32_t> contentWords(QStringView label)
{
    std::vector<std::uint32_t> words;
    LabelToken token;
    const auto finish = [&] {
        if (const auto word = token.meaning()) {
            words.push_back(*word);
        }
        token = {};
    };
    for (const QChar c : label) {
        if (c.unicode() >= 0x80 && c.script() == QChar::Script_Han) {
            finish();
            words.push_back(wordHashWith(WordHashBegin, c.unicode())); // Chinese is compared by its characters
        } else if (isLetterOrNumber(c)) {
            token.take(c);
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
    constexpr size_t LeastWords = 2; // "compared", "it raised" may be said of anything
    const auto tells = [](const ThingWords &thing) {
        return thing.measure.size() + thing.subject.size() >= LeastWords;
    };
    return tells(one) && tells(other) && mostlyShared(one.measure, other.measure, 0.6) &&
           mostlyShared(one.subject, other.subject, 0.5);
}

} // namespace pullquote
