// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/timeaxis.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

enum class StepUnit { Day, Week, Month, Year };

struct Step
{
    StepUnit unit;
    int count;
    double days; ///< The shortest that it can be.
};

constexpr std::array<Step, 21> Steps{
    {{StepUnit::Day, 1, 1},           {StepUnit::Day, 2, 1.9},          {StepUnit::Week, 1, 7},
     {StepUnit::Week, 2, 14},         {StepUnit::Month, 1, 28},         {StepUnit::Month, 3, 90},
     {StepUnit::Month, 6, 181},       {StepUnit::Year, 1, 365},         {StepUnit::Year, 2, 730},
     {StepUnit::Year, 5, 1826},       {StepUnit::Year, 10, 3652},       {StepUnit::Year, 20, 7304},
     {StepUnit::Year, 50, 18262},     {StepUnit::Year, 100, 36524},     {StepUnit::Year, 200, 73048},
     {StepUnit::Year, 500, 182620},   {StepUnit::Year, 1000, 365240},   {StepUnit::Year, 2000, 730480},
     {StepUnit::Year, 5000, 1826200}, {StepUnit::Year, 10000, 3652400}, {StepUnit::Year, 50000, 18262000}}};

/// Pictures must not change with the machine's locale.
const QLocale &english()
{
    static const QLocale locale(QLocale::English, QLocale::UnitedStates);
    return locale;
}

/// QDate has no year 0: `year` counts as astronomers do (0 is 1 BC), so that steps are even.
QDate firstOfMonth(int year, int month)
{
    return QDate(year > 0 ? year : year - 1, month, 1);
}
int astronomicalYear(QDate day)
{
    return day.year() > 0 ? day.year() : day.year() + 1;
}

QString yearName(int astronomical)
{
    return astronomical > 0 ? QString::number(astronomical) : u"%1 BC"_s.arg(1 - astronomical);
}

int floorTo(int value, int step)
{
    const int rest = value % step;
    return value - (rest < 0 ? rest + step : rest);
}

/// The last tick at or before `day`.
QDate tickBefore(QDate day, const Step &step)
{
    switch (step.unit) {
    case StepUnit::Day:
        return day.addDays(-((day.day() - 1) % step.count));
    case StepUnit::Week: {
        // Two weeks keep their beat across years: weeks are counted from a Monday, day 0 of the Julian count.
        const qint64 monday = day.toJulianDay() - (day.dayOfWeek() - 1);
        const qint64 length = 7LL * step.count;
        const qint64 rest = ((monday % length) + length) % length;
        return QDate::fromJulianDay(monday - rest);
    }
    case StepUnit::Month:
        return firstOfMonth(astronomicalYear(day), floorTo(day.month() - 1, step.count) + 1);
    case StepUnit::Year:
        return firstOfMonth(floorTo(astronomicalYear(day), step.count), 1);
    }
    return day;
}

QDate tickAfter(QDate tick, const Step &step)
{
    switch (step.unit) {
    case StepUnit::Day: {
        // Every second day from the first of each month; the last one of a month may be next to the following first.
        const QDate next = tick.addDays(step.count);
        const QDate first = firstOfMonth(astronomicalYear(next), next.month());
        return next.month() != tick.month() ? first : next;
    }
    case StepUnit::Week:
        return tick.addDays(7LL * step.count);
    case StepUnit::Month: {
        const int months = astronomicalYear(tick) * 12 + tick.month() - 1 + step.count;
        return firstOfMonth(floorTo(months, 12) / 12, months - floorTo(months, 12) + 1);
    }
    case StepUnit::Year:
        return firstOfMonth(astronomicalYear(tick) + step.count, 1);
    }
    return tick;
}

QString tickName(QDate tick, const Step &step)
{
    switch (step.unit) {
    case StepUnit::Day:
    case StepUnit::Week:
        return QString::number(tick.day());
    case StepUnit::Month:
        return english().standaloneMonthName(tick.month(), QLocale::ShortFormat);
    case StepUnit::Year:
        return yearName(astronomicalYear(tick));
    }
    return {};
}

/// Not every other day: in a month's last days the first of the next one is one day off, which must stay readable.
double roomFor(const Step &step, const QFontMetricsF &metrics)
{
    constexpr double clear = 12;
    switch (step.unit) {
    case StepUnit::Day:
    case StepUnit::Week:
        return (step.count == 2 && step.unit == StepUnit::Day ? 2 : 1) * (metrics.horizontalAdvance(u"28"_s) + clear);
    case StepUnit::Month:
        return metrics.horizontalAdvance(u"MMM"_s) + clear;
    case StepUnit::Year:
        return metrics.horizontalAdvance(u"20000"_s) + clear;
    }
    return clear;
}

/// The step of contexts: months of days, years of months.
Step contextStep(const Step &step)
{
    return step.unit == StepUnit::Month ? Step{StepUnit::Year, 1, 365} : Step{StepUnit::Month, 1, 28};
}

double roomForContext(const Step &context, const QFontMetricsF &metrics)
{
    return metrics.horizontalAdvance(context.unit == StepUnit::Year ? u"2000"_s : u"September 2000"_s) + 16;
}

QString contextName(QDate begin, const Step &context)
{
    const QString year = yearName(astronomicalYear(begin));
    return context.unit == StepUnit::Year ? year : english().standaloneMonthName(begin.month()) + u' ' + year;
}

QDate dayAt(double day)
{
    return QDate::fromJulianDay(static_cast<qint64>(std::floor(day)));
}

} // namespace

TimeScale TimeScale::zoomed(double factor, double aroundX) const
{
    const double pixels = std::clamp(pixelsPerDay * factor, MinPixelsPerDay, MaxPixelsPerDay);
    return {day(aroundX) - aroundX / pixels, pixels};
}

TimeAxis timeAxis(const TimeScale &scale, double width, const QFontMetricsF &metrics)
{
    const auto fits = [&](const Step &step) {
        const bool ticksFit = step.days * scale.pixelsPerDay >= roomFor(step, metrics);
        return ticksFit && (step.unit == StepUnit::Year ||
                            contextStep(step).days * scale.pixelsPerDay >= roomForContext(contextStep(step), metrics));
    };
    const auto found = std::ranges::find_if(Steps, fits);
    const Step &step = found == Steps.end() ? Steps.back() : *found;
    const double end = scale.day(width);
    TimeAxis axis;
    for (QDate tick = tickBefore(dayAt(scale.firstDay), step); tick.isValid() && double(tick.toJulianDay()) <= end;
         tick = tickAfter(tick, step)) {
        const double x = scale.x(double(tick.toJulianDay()));
        if (x >= 0) {
            axis.ticks.push_back({x, tickName(tick, step)});
        }
    }
    if (step.unit == StepUnit::Year) {
        return axis;
    }
    const Step context = contextStep(step);
    for (QDate begin = tickBefore(dayAt(scale.firstDay), context);
         begin.isValid() && double(begin.toJulianDay()) <= end; begin = tickAfter(begin, context)) {
        const double left = scale.x(double(begin.toJulianDay()));
        const double right = scale.x(double(tickAfter(begin, context).toJulianDay()));
        axis.contexts.push_back({std::max(left, 0.0), std::min(right, width), contextName(begin, context)});
    }
    return axis;
}

} // namespace pullquote
