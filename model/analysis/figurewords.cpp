// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/figurewords.h"

#include "model/text/lexicon.h"

#include <QHash>

#include <algorithm>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

const QHash<QString, FigureWord> &roleNames()
{
    static const QHash<QString, FigureWord> names{
        {u"from"_s, FigureWord::From},
        {u"upto"_s, FigureWord::UpTo},
        {u"about"_s, FigureWord::About},
        {u"emphasis"_s, FigureWord::Emphasis},
        {u"orfrom"_s, FigureWord::OrFrom},
        {u"orupto"_s, FigureWord::OrUpTo},
        {u"orabout"_s, FigureWord::OrAbout},
        {u"between"_s, FigureWord::Between},
        {u"since"_s, FigureWord::Since},
        {u"to"_s, FigureWord::To},
        {u"and"_s, FigureWord::And},
        {u"but"_s, FigureWord::But},
        {u"minus"_s, FigureWord::Minus},
        {u"plus"_s, FigureWord::Plus},
        {u"in"_s, FigureWord::In},
        {u"per"_s, FigureWord::Per},
        {u"yearly"_s, FigureWord::Yearly},
        {u"clock"_s, FigureWord::Clock},
        {u"designator"_s, FigureWord::Designator},
        {u"street"_s, FigureWord::Street},
        {u"month"_s, FigureWord::Month},
        {u"yearlead"_s, FigureWord::YearLead},
        {u"listnoun"_s, FigureWord::ListNoun},
        {u"top"_s, FigureWord::Top},
        {u"masscontext"_s, FigureWord::MassContext},
        {u"dimension"_s, FigureWord::DimensionWord},
        {u"multiplier"_s, FigureWord::Multiplier},
        {u"change"_s, FigureWord::Change},
        {u"changenoun"_s, FigureWord::ChangeNoun},
        {u"up"_s, FigureWord::Up},
        {u"down"_s, FigureWord::Down},
        {u"function"_s, FigureWord::Function},
        {u"opener"_s, FigureWord::Opener},
        {u"age"_s, FigureWord::Age},
        {u"nospoken"_s, FigureWord::NoSpoken},
        {u"each"_s, FigureWord::Each},
        {u"halfof"_s, FigureWord::HalfOf},
        {u"celsius"_s, FigureWord::Celsius},
        {u"fahrenheit"_s, FigureWord::Fahrenheit},
        {u"changeto"_s, FigureWord::ChangeTo},
        {u"dollarof"_s, FigureWord::DollarOf},
        {u"abstract"_s, FigureWord::Abstract},
        {u"long"_s, FigureWord::Long},
        {u"enclosed"_s, FigureWord::Enclosed},
        {u"of"_s, FigureWord::Of},
        {u"half"_s, FigureWord::HalfWord},
        {u"morehalf"_s, FigureWord::MoreHalf},
        {u"classifier"_s, FigureWord::Classifier},
        {u"person"_s, FigureWord::Person},
        {u"follows"_s, FigureWord::Follows},
        {u"date"_s, FigureWord::Date},
        {u"shift"_s, FigureWord::Shift},
    };
    return names;
}

} // namespace

FigureWords::FigureWords(Vocabulary &vocabulary)
    : m_phrases(static_cast<size_t>(FigureWord::Count_))
{
    for (const QString &language : {u"en"_s, u"zh"_s}) {
        for (const LexiconEntry &entry : loadLexicon(language, u"figurewords"_s)) {
            const Tokens tokens = tokenize(entry.phrase, vocabulary);
            for (const QString &named : entry.fields.value(0).split(u',')) {
                const auto word = roleNames().constFind(named.section(u':', 0, 0));
                if (word == roleNames().constEnd()) {
                    continue;
                }
                m_phrases[static_cast<size_t>(*word)].add(vocabulary, entry.phrase, {*word, named.section(u':', 1)});
                if (tokens.size() == 1) {
                    const WordId id = vocabulary.add(entry.phrase);
                    if (id >= m_roles.size()) {
                        m_roles.resize(id + 1);
                    }
                    m_roles[id] |= bit(*word);
                }
            }
        }
    }
    for (const LexiconEntry &entry : loadLexicon(u"en"_s, u"plurals"_s)) {
        m_plurals.emplace_back(entry.phrase, entry.fields.value(0));
    }
    std::ranges::sort(m_plurals);
}

QString FigureWords::singular(QStringView noun) const
{
    const QString low = noun.toString().toLower();
    const auto known = std::ranges::lower_bound(m_plurals, low, {}, &std::pair<QString, QString>::first);
    if (known != m_plurals.end() && known->first == low) {
        return known->second;
    }
    // Compounds: policewomen, spokeswomen.
    if (low.endsWith("women"_L1)) {
        return noun.chopped(2).toString() + u"an"_s;
    }
    if (low.endsWith("ies"_L1) && low.size() > 4) {
        return noun.chopped(3).toString() + u'y';
    }
    for (const QLatin1StringView ending : {"ches"_L1, "shes"_L1, "xes"_L1, "sses"_L1, "zzes"_L1}) {
        if (low.endsWith(ending)) {
            return noun.chopped(2).toString();
        }
    }
    if (low.endsWith(u's') && !low.endsWith("ss"_L1) && !low.endsWith("us"_L1) && !low.endsWith("is"_L1) &&
        low.size() > 3) {
        return noun.chopped(1).toString();
    }
    return noun.toString();
}

bool FigureWords::isPlural(QStringView noun) const
{
    const bool regular = noun.endsWith(u's', Qt::CaseInsensitive);
    return (regular && singular(noun) != noun) || (!noun.isEmpty() && isIrregular(noun));
}

bool FigureWords::isIrregular(QStringView noun) const
{
    const auto before = [](const std::pair<QString, QString> &entry, QStringView word) {
        return entry.first.compare(word, Qt::CaseInsensitive) < 0;
    };
    const auto known = std::lower_bound(m_plurals.begin(), m_plurals.end(), noun, before);
    return known != m_plurals.end() && known->first.compare(noun, Qt::CaseInsensitive) == 0;
}

QString pluralOf(const QString &noun)
{
    if (noun == "person"_L1) {
        return u"people"_s;
    }
    if (noun == "foot"_L1) {
        return u"feet"_s;
    }
    if (noun.endsWith(u's') || noun.endsWith(u'x') || noun.endsWith("ch"_L1) || noun.endsWith("sh"_L1)) {
        return noun == "times"_L1 ? noun : noun + u"es"_s;
    }
    const bool consonant = noun.size() > 1 && !u"aeiou"_s.contains(noun[noun.size() - 2]);
    return noun.endsWith(u'y') && consonant ? noun.chopped(1) + u"ies"_s : noun + u's';
}

} // namespace pullquote
