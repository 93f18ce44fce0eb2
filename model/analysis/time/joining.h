// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/time/timecursor.h"

namespace pullquote {

/// Joins the expressions of one block: neighbours with a joiner between them become one range, and a bound beside an
/// expression becomes part of it. Late, when both ends are read whole, so that each form is written once.
class TimeJoining final : public TimeCursor
{
public:
    using TimeCursor::TimeCursor;

    /// The expressions of the block, in order, joined.
    std::vector<TimeExpression> join(std::vector<TimeExpression> expressions) const;

private:
    struct Joint
    {
        bool joined = false;
        bool dash = false;
        std::uint32_t end = 0; ///< The token after a closing word of the range (之間).
    };
    Joint jointBetween(const TimeExpression &left, const TimeExpression &right) const;
    TimeExpression range(const TimeExpression &left, const TimeExpression &right, const Joint &joint) const;
    void bind(TimeExpression &expression, std::uint32_t first) const;
    bool bindBefore(TimeExpression &expression, std::uint32_t first) const;
    bool bindAfter(TimeExpression &expression) const;
    bool bindHan(TimeExpression &expression, std::uint32_t first) const;
    void take(TimeExpression &expression, std::uint32_t first, std::uint32_t last, TimeValue::Bound bound) const;
    bool isHan(std::uint32_t i) const { return has(i) && at(i).is(TokenKind::Han); }
};

} // namespace pullquote
