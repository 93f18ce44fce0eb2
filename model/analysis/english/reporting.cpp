// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/english/reporting.h"

#include "model/text/lexicon.h"

#include <algorithm>

namespace pullquote::english {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::int8_t NotKnown = -1;

std::array<std::int8_t, FrameCount> strengthsOf(const LexiconEntry &entry)
{
    std::array<std::int8_t, FrameCount> strengths{};
    for (size_t i = 0; i < FrameCount; ++i) {
        bool ok = false;
        const int percent = entry.fields.value(qsizetype(i)).toInt(&ok);
        strengths[i] = ok ? static_cast<std::int8_t>(std::clamp(percent, 0, 100)) : NotKnown;
    }
    return strengths;
}

} // namespace

Reporting::Reporting(const Grammar &grammar)
    : m_strengths(grammar.lemmaCount())
{
    for (auto &strengths : m_strengths) {
        strengths.fill(NotKnown);
    }
    m_usual.fill(5);
    for (const LexiconEntry &entry : loadLexicon(u"en"_s, u"reporting"_s)) {
        if (entry.phrase == "*"_L1) {
            m_usual = strengthsOf(entry);
        } else if (const Lemma lemma = grammar.lemma(entry.phrase)) {
            m_strengths[lemma] = strengthsOf(entry);
        }
    }
}

double Reporting::strength(Lemma lemma, Frame frame) const
{
    const auto f = static_cast<size_t>(frame);
    const std::int8_t own = m_strengths[lemma][f];
    return own == NotKnown ? std::max<std::int8_t>(m_usual[f], 0) : own;
}

bool Reporting::isKnown(Lemma lemma) const
{
    return std::ranges::any_of(m_strengths[lemma], [](std::int8_t s) { return s != NotKnown; });
}

} // namespace pullquote::english
