// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/localcurrency.h"

#include "model/text/lexicon.h"

#include <algorithm>
#include <optional>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Rule LocalCurrency{"figure.local-currency",
                             "The word stands for the currency of the place that the page is from."};

struct Place
{
    QString currency;
    QStringList words;
    QStringList otherNames; ///< Of currencies: a text with one of them means what it says.
    QStringList ownNames;   ///< Of the place, where the tag does not name it: one must be there.
};

/// The place of the longest tag that `language` is or begins with.
std::optional<Place> placeOf(const QString &language)
{
    std::optional<Place> place;
    qsizetype longest = 0;
    for (const LexiconEntry &entry : loadLexicon(u"zh"_s, u"local-currencies"_s)) {
        const bool fits = language.compare(entry.phrase, Qt::CaseInsensitive) == 0 ||
                          language.startsWith(entry.phrase + u'-', Qt::CaseInsensitive);
        if (fits && entry.phrase.size() > longest) {
            longest = entry.phrase.size();
            place = Place{entry.fields.value(0), entry.fields.value(1).split(u'|', Qt::SkipEmptyParts),
                          entry.fields.value(2).split(u'|', Qt::SkipEmptyParts),
                          entry.fields.value(3).split(u'|', Qt::SkipEmptyParts)};
        }
    }
    return place;
}

bool holdsAny(QStringView text, const QStringList &words)
{
    return std::ranges::any_of(words, [text](const QString &word) { return text.contains(word); });
}

} // namespace

void localizeCurrencies(std::span<Figure> figures, QStringView text, const QString &language)
{
    const auto isYuan = [](const Figure &figure) { return figure.unit == "CNY"_L1; };
    if (!language.startsWith("zh"_L1, Qt::CaseInsensitive) || std::ranges::none_of(figures, isYuan)) {
        return;
    }
    const std::optional<Place> place = placeOf(language);
    if (!place || holdsAny(text, place->otherNames) ||
        (!place->ownNames.isEmpty() && !holdsAny(text, place->ownNames))) {
        return;
    }
    for (Figure &figure : figures) {
        if (isYuan(figure) && holdsAny(figure.span.of(text), place->words)) {
            figure.unit = place->currency;
            figure.why.push_back({&LocalCurrency, figure.span});
        }
    }
}

} // namespace pullquote
