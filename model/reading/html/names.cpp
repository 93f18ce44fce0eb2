// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/html/names.h"

#include "model/text/lexicon.h"

#include <algorithm>
#include <array>
#include <utility>

namespace pullquote::html {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array<std::pair<QLatin1StringView, NameHint>, 10> Hints{{{"unlikely"_L1, Unlikely},
                                                                        {"maybe"_L1, Maybe},
                                                                        {"positive"_L1, Positive},
                                                                        {"negative"_L1, Negative},
                                                                        {"byline"_L1, BylineName},
                                                                        {"share"_L1, ShareName},
                                                                        {"caption"_L1, CaptionName},
                                                                        {"beside"_L1, BesideName},
                                                                        {"aside"_L1, AsideName},
                                                                        {"standfirst"_L1, StandfirstName}}};

std::uint32_t hintsOf(const QString &words)
{
    std::uint32_t bits = 0;
    for (const auto &[name, hint] : Hints) {
        bits |= words.contains(name) ? hint : 0U;
    }
    return bits;
}

size_t bucket(QChar first, QChar second)
{
    return (size_t(first.unicode()) % 64) * 64 + size_t(second.unicode()) % 64;
}

constexpr size_t Buckets = 64 * 64;

bool isWordCharacter(QChar c)
{
    return c.isLetterOrNumber();
}

bool wordBegins(QStringView name, qsizetype at)
{
    return at == 0 || !isWordCharacter(name[at - 1]) || (name[at - 1].isLower() && name[at].isUpper());
}

} // namespace

PageNames::PageNames()
    : m_byFirst(Buckets)
{
    for (const LexiconEntry &line : loadLexicon(u"und"_s, u"page-names"_s)) {
        add(line.phrase, hintsOf(line.fields.join(u' ')));
    }
}

const PageNames &PageNames::instance()
{
    static const PageNames names;
    return names;
}

void PageNames::add(QString text, std::uint32_t hints)
{
    Pattern pattern;
    pattern.hints = hints;
    pattern.atBegin = text.startsWith(u'<');
    pattern.atEnd = text.endsWith(u'>');
    pattern.text = text.sliced(pattern.atBegin ? 1 : 0).chopped(pattern.atEnd ? 1 : 0).toLower();
    if (pattern.text.size() >= 2) {
        m_byFirst[bucket(pattern.text[0], pattern.text[1])].push_back(pattern);
    }
}

std::uint32_t PageNames::hints(QStringView name) const
{
    std::uint32_t bits = 0;
    const QString folded = name.toString().toLower();
    for (qsizetype at = 0; at + 1 < folded.size(); ++at) {
        for (const Pattern &pattern : m_byFirst[bucket(folded[at], folded[at + 1])]) {
            if ((bits & pattern.hints) == pattern.hints || !QStringView(folded).sliced(at).startsWith(pattern.text)) {
                continue;
            }
            const qsizetype end = at + pattern.text.size();
            if ((!pattern.atBegin || wordBegins(name, at)) &&
                (!pattern.atEnd || end == name.size() || wordBegins(name, end) || !isWordCharacter(name[end]))) {
                bits |= pattern.hints;
            }
        }
    }
    return bits;
}

namespace {

/// A class name without the words that blog systems copy into it from the topics of the article ("category-media",
/// "tag-widgets"): they are about what it says, not about what it is.
QString withoutTopics(QStringView name)
{
    static constexpr std::array Topics{"category-"_L1, "tag-"_L1};
    static constexpr std::array Posts{"hentry"_L1, "post"_L1, "type-post"_L1};
    const QList<QStringView> words = name.split(u' ', Qt::SkipEmptyParts);
    const bool isPost = std::ranges::any_of(words, [](QStringView word) {
        return std::ranges::any_of(Posts, [&](QLatin1StringView post) { return word == post; });
    });
    QString kept;
    for (const QStringView word : words) {
        if (!isPost || std::ranges::none_of(Topics, [&](QLatin1StringView topic) { return word.startsWith(topic); })) {
            kept += kept.isEmpty() ? QString() : QString(u' ');
            kept += word;
        }
    }
    return kept;
}

bool mayHoldTopics(QStringView name)
{
    return name.contains("category-"_L1) || name.contains("tag-"_L1);
}

} // namespace

NameHints::NameHints(const Tree &tree)
    : m_both(tree.size())
    , m_weights(tree.size())
{
    const PageNames &names = PageNames::instance();
    for (NodeId id = 0; size_t(id) < tree.size(); ++id) {
        int weight = 0;
        for (const Attribute attribute : {Attribute::Class, Attribute::Id}) {
            const QStringView name = tree.attribute(id, attribute);
            if (!name.isEmpty()) {
                const std::uint32_t hints = mayHoldTopics(name) ? names.hints(withoutTopics(name)) : names.hints(name);
                m_both[size_t(id)] |= hints;
                weight += ((hints & Positive) != 0 ? 25 : 0) - ((hints & Negative) != 0 ? 25 : 0);
            }
        }
        m_weights[size_t(id)] = static_cast<std::int8_t>(weight);
    }
}

void NameHints::inherit(NodeId to, NodeId from)
{
    const std::uint32_t hints = of(from);
    if (hints == 0) {
        return;
    }
    if (size_t(to) >= m_both.size()) {
        m_both.resize(size_t(to) + 1);
    }
    m_both[size_t(to)] |= hints;
}

} // namespace pullquote::html
