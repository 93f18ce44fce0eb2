// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/time/timex.h"

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

using Kind = TimeValue::Kind;

struct UnitLetter
{
    QLatin1StringView letter;
    int times = 1;
    bool clock = false;
};

UnitLetter letterOf(TimeUnit unit)
{
    switch (unit) {
    case TimeUnit::Second:
        return {"S"_L1, 1, true};
    case TimeUnit::Minute:
        return {"M"_L1, 1, true};
    case TimeUnit::Hour:
        return {"H"_L1, 1, true};
    case TimeUnit::Day:
        return {"D"_L1};
    case TimeUnit::Weekend:
        return {"WE"_L1};
    case TimeUnit::Week:
        return {"W"_L1};
    case TimeUnit::Month:
        return {"M"_L1};
    case TimeUnit::Quarter:
        return {"Q"_L1};
    case TimeUnit::Season:
        return {"M"_L1, 3};
    case TimeUnit::Half:
        return {"M"_L1, 6};
    case TimeUnit::Year:
        return {"Y"_L1};
    case TimeUnit::Decade:
        return {"Y"_L1, 10};
    case TimeUnit::Century:
        return {"Y"_L1, 100};
    }
    return {"D"_L1};
}

QString lengthText(const std::vector<TimeAmount> &amounts, bool high)
{
    QString date;
    QString clock;
    for (const TimeAmount &amount : amounts) {
        const UnitLetter letter = letterOf(amount.unit);
        const QString number =
            amount.isVague() ? u"X"_s : QString::number((high ? amount.high : amount.low) * letter.times, 'g', 10);
        (letter.clock ? clock : date) += number + letter.letter;
    }
    return u"P"_s + date + (clock.isEmpty() ? QString() : u"T"_s + clock);
}

QString padded(int number, int width)
{
    return QString::number(number).rightJustified(width, u'0');
}

QString yearText(QDate day)
{
    return padded(day.year(), 4);
}

QLatin1StringView seasonName(int season)
{
    constexpr QLatin1StringView Names[] = {"SP"_L1, "SU"_L1, "FA"_L1, "WI"_L1};
    return Names[(season + 3) % 4];
}

QString unitText(const Stretch &stretch, TimeUnit unit)
{
    const QDate day = stretch.begin;
    switch (unit) {
    case TimeUnit::Weekend:
    case TimeUnit::Week: {
        int year = 0;
        const int week = day.weekNumber(&year);
        return padded(year, 4) + u"-W"_s + padded(week, 2) + (unit == TimeUnit::Weekend ? u"-WE"_s : QString());
    }
    case TimeUnit::Month:
        return yearText(day) + u'-' + padded(day.month(), 2);
    case TimeUnit::Quarter:
        return yearText(day) + u"-Q"_s + QString::number((day.month() + 2) / 3);
    case TimeUnit::Season:
        return yearText(day) + u'-' + seasonName(day.month() / 3);
    case TimeUnit::Half:
        return yearText(day) + u"-H"_s + (day.month() < 7 ? u'1' : u'2');
    case TimeUnit::Year:
        return yearText(day);
    case TimeUnit::Decade:
        return padded(day.year() / 10, 3);
    case TimeUnit::Century:
        return padded(day.year() / 100, 2);
    default:
        return day.toString(Qt::ISODate);
    }
}

QLatin1StringView partText(TimePart part)
{
    switch (part) {
    case TimePart::Early:
        return "-EARLY"_L1;
    case TimePart::Mid:
        return "-MID"_L1;
    case TimePart::Late:
        return "-LATE"_L1;
    case TimePart::FirstHalf:
        return "-H1"_L1;
    case TimePart::SecondHalf:
        return "-H2"_L1;
    case TimePart::Whole:
        break;
    }
    return {};
}

QString unknownYear(const TimeValue &value)
{
    if (value.quarter > 0) {
        return u"XXXX-Q"_s + QString::number(value.quarter);
    }
    if (value.half > 0) {
        return u"XXXX-H"_s + QString::number(value.half);
    }
    if (value.season > 0) {
        return u"XXXX-"_s + seasonName(value.season);
    }
    if (value.weekday > 0 && value.day == 0) {
        return u"XXXX-WXX-"_s + QString::number(value.weekday);
    }
    const QString month = value.month > 0 ? padded(value.month, 2) : u"XX"_s;
    return u"XXXX-"_s + month + (value.day > 0 ? u'-' + padded(value.day, 2) : QString());
}

QString setText(const TimeValue &value)
{
    return value.weekday > 0 ? u"XXXX-WXX-"_s + QString::number(value.weekday) : lengthText(value.amounts, false);
}

} // namespace

QString durationTimex(const std::vector<TimeAmount> &amounts)
{
    const QString low = lengthText(amounts, false);
    const QString high = lengthText(amounts, true);
    return low == high ? low : low + u'/' + high;
}

QString timexOf(const TimeValue &value, const Stretch &stretch, const TimeReference &reference,
                const TimeLexicon &lexicon)
{
    const bool placed = stretch.begin.isValid() && stretch.end.isValid();
    switch (value.kind) {
    case Kind::Duration:
    case Kind::Window:
    case Kind::Within:
        return durationTimex(value.amounts);
    case Kind::Set:
        return setText(value);
    case Kind::Range:
        if (value.of && value.to) {
            // Each end in its own notation; the year that one end lends the other is in the stretch.
            const auto end = [&](const TimeValue &side, QDate inside) {
                const bool lent = placed && side.kind == Kind::Calendar && !side.hasYear();
                if (lent) {
                    return unitText(unitAround(inside, side.unit), side.unit) + partText(side.part);
                }
                return placeTime(side, reference, lexicon).timex;
            };
            return end(*value.of, stretch.begin) + u'/' + end(*value.to, stretch.end);
        }
        return {};
    default:
        break;
    }
    if (placed) {
        if (value.remaining || value.count > 1 ||
            (value.kind == Kind::Offset && stretch.begin != unitAround(stretch.begin, value.unit).begin)) {
            return stretch.begin == stretch.end
                       ? stretch.begin.toString(Qt::ISODate)
                       : stretch.begin.toString(Qt::ISODate) + u'/' + stretch.end.toString(Qt::ISODate);
        }
        return unitText(stretch, value.part == TimePart::Whole && value.kind == Kind::Offset && value.of ? TimeUnit::Day
                                                                                                         : value.unit) +
               partText(value.part);
    }
    const UnitLetter letter = letterOf(value.unit);
    const QString unit = (letter.clock ? u"PT"_s : u"P"_s) + QString::number(letter.times) + letter.letter;
    switch (value.kind) {
    case Kind::Calendar:
        return unknownYear(value) + partText(value.part);
    case Kind::Deictic:
        if (value.shift == 0) {
            return u"THIS "_s + unit + partText(value.part);
        }
        return u"THIS "_s + unit + u" OFFSET P"_s + QString::number(value.shift * letter.times) + letter.letter +
               partText(value.part);
    case Kind::Offset: {
        QString length = durationTimex(value.amounts);
        if (value.amounts.front().isVague()) {
            return value.shift < 0 ? u"PAST_REF"_s : u"FUTURE_REF"_s;
        }
        const QString base = value.of          ? timexOf(*value.of, {}, reference, lexicon)
                             : value.anaphoric ? u"REF"_s
                                               : u"THIS P1D"_s;
        return base + u" OFFSET "_s + (value.shift < 0 ? u"P-"_s + length.sliced(1) : length);
    }
    default:
        return u"XXXX-XX-XX"_s;
    }
}

} // namespace pullquote
