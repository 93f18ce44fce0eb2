// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/signs.h"

#include "model/text/lexicon.h"

namespace pullquote {

SignWeights::SignWeights(std::span<const Rule> rules, const QString &language, const QString &name, int column)
    : m_weights(rules.size(), 0.0)
{
    for (const LexiconEntry &entry : loadLexicon(language, name)) {
        const std::string id = entry.phrase.toStdString();
        for (size_t i = 0; i < rules.size(); ++i) {
            if (rules[i].id == id) {
                m_weights[i] = entry.fields.value(column).toDouble();
            }
        }
    }
}

double SignWeights::sum(const SignSet &signs) const
{
    double sum = 0;
    for (size_t i = signs._Find_first(); i < signs.size() && i < m_weights.size(); i = signs._Find_next(i)) {
        sum += m_weights[i];
    }
    return sum;
}

} // namespace pullquote
