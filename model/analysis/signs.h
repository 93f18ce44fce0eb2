// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/evidence.h"

#include <QString>

#include <bitset>
#include <cstdint>
#include <span>
#include <vector>

namespace pullquote {

/// What speaks for or against somebody having said some words. Each sign is a Rule that a finding can point at; what
/// it weighs is data (resources/lexicon/<language>/attribution.txt).
using SignSet = std::bitset<192>;

/// The weight of each sign, in nats, by a table of rules: two columns for two kinds of marked words (whole utterances
/// and fragments), one for indirect speech.
class SignWeights final
{
public:
    /// Reads column `column` (from 0) of the lexicon file; a rule that the file does not name weighs nothing.
    SignWeights(std::span<const Rule> rules, const QString &language, const QString &name, int column);

    double of(size_t sign) const { return m_weights[sign]; }
    double sum(const SignSet &signs) const;

private:
    std::vector<double> m_weights;
};

} // namespace pullquote
