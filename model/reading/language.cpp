// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/language.h"

#include "model/text/lexicon.h"

#include <QDir>
#include <QHash>
#include <QStringList>

#include <algorithm>
#include <array>
#include <map>
#include <vector>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype SampleLength = qsizetype(64) * 1024;

/// Which languages a small word belongs to.
class FunctionWords final
{
public:
    FunctionWords()
    {
        for (const QString &language : QDir(u":/lexicon"_s).entryList(QDir::Dirs, QDir::Name)) {
            const auto entries = loadLexicon(language, u"functionwords"_s);
            for (const LexiconEntry &entry : entries) {
                m_words[entry.phrase].push_back(m_languages.size());
            }
            if (!entries.empty()) {
                m_languages.push_back(language);
            }
        }
        for (const LexiconEntry &entry : loadLexicon(u"zh"_s, u"script"_s)) {
            m_scripts.insert(entry.phrase.front(), entry.fields.value(0) == "Hant"_L1 ? 1 : -1);
        }
    }

    QString languageOf(QStringView text) const
    {
        std::vector<int> counts(size_t(m_languages.size()));
        int words = 0;
        for (qsizetype at = 0; at < text.size();) {
            qsizetype end = at;
            while (end < text.size() && text[end].isLetter()) {
                ++end;
            }
            if (end > at) {
                ++words;
                const auto found = m_words.constFind(text.sliced(at, end - at).toString().toLower());
                for (const qsizetype language : found == m_words.cend() ? std::vector<qsizetype>() : *found) {
                    ++counts[size_t(language)];
                }
            }
            at = end + 1;
        }
        const auto best = std::ranges::max_element(counts);
        // A sentence holds two or three such words in ten; less is a list of names. One word is enough in a short
        // text if it belongs to one language alone.
        const bool enough = best != counts.end() && *best >= 1 && *best * 12 >= words;
        const bool clear = enough && (*best >= 3 || std::ranges::count(counts, *best) == 1);
        return clear ? m_languages[best - counts.begin()] : QString();
    }

    QString chineseOf(QStringView text) const
    {
        int traditional = 0;
        for (const QChar c : text) {
            traditional += m_scripts.value(c, 0);
        }
        return traditional > 0 ? u"zh-Hant"_s : traditional < 0 ? u"zh-Hans"_s : u"zh"_s;
    }

private:
    QStringList m_languages;
    QHash<QString, std::vector<qsizetype>> m_words;
    QHash<QChar, int> m_scripts; ///< 1 traditional, -1 simplified.
};

/// How many letters of each script there are.
std::map<QChar::Script, int> lettersByScript(QStringView text)
{
    std::map<QChar::Script, int> counts;
    for (const QChar c : text) {
        if (c.isLetter()) {
            ++counts[c.script()];
        }
    }
    return counts;
}

/// Letters that Ukrainian has and Russian has not.
bool isUkrainian(QStringView text)
{
    return std::ranges::any_of(text, [](QChar c) { return QStringView(u"іїєґІЇЄҐ").contains(c); });
}

} // namespace

QString languageOf(QStringView text)
{
    static const FunctionWords words;
    text = text.first(std::min(text.size(), SampleLength));
    auto counts = lettersByScript(text);
    // A character of Chinese or Korean says as much as two or three letters.
    counts[QChar::Script_Han] *= 3;
    counts[QChar::Script_Hangul] *= 2;
    const int kana = counts[QChar::Script_Hiragana] + counts[QChar::Script_Katakana];
    const auto script = std::ranges::max_element(counts, {}, [](const auto &entry) { return entry.second; });
    if (script == counts.end() || script->second == 0) {
        return {};
    }
    switch (script->first) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
        return kana * 10 > counts[QChar::Script_Han] / 3 ? u"ja"_s : words.chineseOf(text);
    case QChar::Script_Hangul:
        return u"ko"_s;
    case QChar::Script_Cyrillic:
        return isUkrainian(text) ? u"uk"_s : u"ru"_s;
    case QChar::Script_Greek:
        return u"el"_s;
    case QChar::Script_Hebrew:
        return u"he"_s;
    case QChar::Script_Arabic:
        return u"ar"_s;
    case QChar::Script_Thai:
        return u"th"_s;
    case QChar::Script_Devanagari:
        return u"hi"_s;
    default:
        return words.languageOf(text);
    }
}

} // namespace pullquote
