// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/figure.h"
#include "model/analysis/phrasetable.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <vector>

namespace pullquote {

/// What a word does in the sentence around a figure, for its label. The lexicon (labelwords.txt) has the names.
enum class LabelWord : std::uint8_t {
    Verb,
    Share,
    Link,
    Say,
    Aux,
    Relative,
    Subordinate,
    PartOf,
    Whole,
    Body,
    Determiner,
    Preposition,
    Filler,
    Pronoun,
    UnitNoun,
    MoneyNoun,
    Statement,
    Dimension,
    Count_
};

/// The words that labels are made by.
class LabelWords final
{
public:
    explicit LabelWords(Vocabulary &vocabulary);

    bool is(const Token &token, LabelWord word) const
    {
        return token.word < m_roles.size() && (m_roles[token.word] >> static_cast<int>(word) & 1U) != 0;
    }
    /// The longest verb phrase of that role that ends right before `last`.
    TokenRange endingAt(const AnalysedText &cut, LabelWord word, std::uint32_t first, std::uint32_t last) const;

    /// "thickness" of "thick"; empty for what names no dimension.
    QString dimensionOf(const Token &adjective) const
    {
        return adjective.word < m_dimensions.size() ? m_dimensions[adjective.word] : QString();
    }

    /// "written" of "writing", "writes" and "write"; empty for what is no known verb.
    QString participleOf(const Token &verb) const
    {
        return verb.word < m_participles.size() ? m_participles[verb.word] : QString();
    }

private:
    void add(Vocabulary &vocabulary, const QString &form, LabelWord word);
    void addDimension(WordId adjective, const QString &noun);
    void addVerb(Vocabulary &vocabulary, const QString &base, const QStringList &irregular, LabelWord word);

    std::vector<std::uint32_t> m_roles; ///< By WordId, of single words.
    std::vector<PhraseTable<LabelWord>> m_phrases;
    std::vector<QString> m_participles; ///< By WordId, of verb forms.
    std::vector<QString> m_dimensions;  ///< By WordId, of adjectives.
};

/// The words of a label that carry meaning, each as a hash: in lower case, without grammar, plurals cut; sorted, each
/// once. Equal words have equal hashes, and different words very nearly never do.
std::vector<std::uint32_t> contentWords(QStringView label);

/// The words by which figures are compared.
struct ThingWords
{
    std::vector<std::uint32_t> measure;
    std::vector<std::uint32_t> subject;
};
ThingWords thingWords(const Figure &figure);

/// Whether two figures measure the same of the same: their measures share most of their words, and their subjects do
/// too, or both have none. What has a single word or none may be said of anything, and is like nothing else.
bool sameThing(const ThingWords &one, const ThingWords &other);

} // namespace pullquote
