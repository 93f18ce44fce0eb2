// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/valueaxis.h"

#include "model/document/display.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The even step nearest above the wanted one: 1, 2, 2.5 or 5 times a power of ten (Heckbert's nice numbers).
double niceStep(double wanted, bool wholeNumbers)
{
    const double power = std::pow(10.0, std::floor(std::log10(wanted)));
    for (const double factor : {1.0, 2.0, 2.5, 5.0}) {
        const double step = factor * power;
        const bool fits = !wholeNumbers || step == std::floor(step);
        if (step >= wanted * 0.999999 && fits) {
            return step;
        }
    }
    return std::max(10 * power, wholeNumbers ? 1.0 : 0.0);
}

/// The lowest and highest value that a bar shows, zero included.
std::pair<double, double> valueRange(const Chart &chart)
{
    double low = 0;
    double high = 0;
    for (const ChartBar &bar : chart.bars) {
        for (const std::optional<double> &value : {bar.low, bar.high, bar.from}) {
            if (value && std::isfinite(*value)) {
                low = std::min(low, *value);
                high = std::max(high, *value);
            }
        }
    }
    return {low, high};
}

/// `count` as a whole number of steps, away from zero unless it is one but for rounding.
int wholeSteps(double count, double (*round)(double))
{
    const double nearest = std::round(count);
    const bool isWhole = nearest != 0 && std::abs(count - nearest) < 1e-9 * std::abs(nearest);
    return static_cast<int>(isWhole ? nearest : round(count));
}

QString shortNumber(double value)
{
    static const std::array<std::pair<double, QLatin1StringView>, 4> scales{
        {{1e12, "T"_L1}, {1e9, "B"_L1}, {1e6, "M"_L1}, {1e4, "k"_L1}}};
    for (const auto &[from, letter] : scales) {
        if (std::abs(value) >= from) {
            return displayNumber(value / (from == 1e4 ? 1e3 : from)) + letter;
        }
    }
    return displayNumber(value);
}

bool isMoney(const QString &unit)
{
    return unit.size() == 3 && std::ranges::all_of(unit, [](QChar c) { return c.isUpper(); });
}

/// displayValue knows the sign of a currency; the sign is what it puts before a one.
QString currencySign(const QString &unit)
{
    const QString one = displayValue(1, 1, false, unit);
    return one.chopped(1);
}

QString tickLabel(double value, const QString &unit, bool last)
{
    if (isMoney(unit)) {
        return (value < 0 ? u"\u2212"_s : QString()) + currencySign(unit) + shortNumber(std::abs(value));
    }
    if (unit == "percent"_L1) {
        return displayValue(value, value, false, unit);
    }
    if (!last || unit.isEmpty()) {
        return shortNumber(value);
    }
    // The unit in the plural, as displayValue writes it after a number.
    const QString two = displayValue(2, 2, false, unit);
    return shortNumber(value) + two.sliced(1);
}

} // namespace

double ValueAxis::fraction(double value) const
{
    return high > low ? std::clamp((value - low) / (high - low), 0.0, 1.0) : 0.0;
}

ValueAxis valueAxis(const Chart &chart, int wantedTicks)
{
    auto [low, high] = valueRange(chart);
    if (chart.kind == ChartKind::ShareBars || chart.unit == "percent"_L1) {
        high = std::max(high, 100.0);
    }
    if (high <= low) {
        high = low + 1;
    }
    const double step = niceStep((high - low) / std::max(wantedTicks - 1, 1), chart.kind == ChartKind::CountBars);
    const auto first = wholeSteps(low / step, std::floor);
    const auto last = wholeSteps(high / step, std::ceil);
    ValueAxis axis;
    axis.low = first * step;
    axis.high = last * step;
    // Steps of 40 or 30 would end a share axis beyond its whole.
    if (high == 100 && axis.high > 100) {
        axis.high = 100;
    }
    for (int i = first; i <= last && i * step <= axis.high * (1 + 1e-12); ++i) {
        axis.ticks.push_back({i * step, {}});
    }
    for (ValueTick &tick : axis.ticks) {
        tick.label = tickLabel(tick.value, chart.unit, &tick == &axis.ticks.back());
    }
    return axis;
}

} // namespace pullquote
