// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/time/timex.h"

#include <QCalendar>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

using Kind = TimeValue::Kind;

/// A value in the making: ASCII, short, in place. What does not fit is dropped, which no value of a real text is.
class Notation final
{
public:
    Notation &operator<<(QLatin1StringView text)
    {
        for (const char c : text) {
            *this << c;
        }
        return *this;
    }
    Notation &operator<<(char c)
    {
        if (m_size < m_text.size()) {
            m_text[m_size++] = c;
        }
        return *this;
    }
    Notation &operator<<(int number) { return padded(number, 1); }

    /// With zeros before it until it has `width` characters, as QString::rightJustified() does it.
    Notation &padded(int number, int width)
    {
        std::array<char, 12> digits{};
        const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), number);
        const auto length = static_cast<int>(end - digits.data());
        for (int i = length; i < width; ++i) {
            *this << '0';
        }
        return *this << QLatin1StringView(digits.data(), length);
    }

    /// With ten significant digits at most.
    Notation &operator<<(double number)
    {
        constexpr double Exact = 1e9;
        if (number == std::trunc(number) && std::abs(number) < Exact) {
            return *this << static_cast<int>(number);
        }
        return *this << QLatin1StringView(QByteArray::number(number, 'g', 10));
    }

    /// A day in the notation of ISO 8601; nothing for a null one.
    Notation &operator<<(QDate day)
    {
        const auto parts = day.isValid() ? QCalendar().partsFromDate(day) : QCalendar::YearMonthDay();
        if (!parts.isValid() || parts.year < 0 || parts.year > 9999) {
            return *this << QLatin1StringView(day.toString(Qt::ISODate).toLatin1());
        }
        (padded(parts.year, 4) << '-').padded(parts.month, 2) << '-';
        return padded(parts.day, 2);
    }

    QString text() const { return QString::fromLatin1(m_text.data(), qsizetype(m_size)); }

private:
    std::array<char, 256> m_text;
    size_t m_size = 0;
};

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

void addLength(Notation &text, const std::vector<TimeAmount> &amounts, bool high)
{
    const auto add = [&](bool clock) {
        bool first = true;
        for (const TimeAmount &amount : amounts) {
            const UnitLetter letter = letterOf(amount.unit);
            if (letter.clock != clock) {
                continue;
            }
            if (clock && std::exchange(first, false)) {
                text << 'T';
            }
            if (amount.isVague()) {
                text << 'X';
            } else {
                text << (high ? amount.high : amount.low) * letter.times;
            }
            text << letter.letter;
        }
    };
    text << 'P';
    add(false);
    add(true);
}

void addDuration(Notation &text, const std::vector<TimeAmount> &amounts)
{
    addLength(text, amounts, false);
    const bool ranges =
        std::ranges::any_of(amounts, [](const TimeAmount &a) { return !a.isVague() && a.low != a.high; });
    if (ranges) {
        addLength(text << '/', amounts, true);
    }
}

QLatin1StringView seasonName(int season)
{
    constexpr QLatin1StringView Names[] = {"SP"_L1, "SU"_L1, "FA"_L1, "WI"_L1};
    return Names[(season + 3) % 4];
}

void addUnit(Notation &text, QDate day, TimeUnit unit)
{
    const auto parts = QCalendar().partsFromDate(day);
    switch (unit) {
    case TimeUnit::Weekend:
    case TimeUnit::Week: {
        int year = 0;
        const int week = day.weekNumber(&year);
        (text.padded(year, 4) << "-W"_L1).padded(week, 2) << (unit == TimeUnit::Weekend ? "-WE"_L1 : ""_L1);
        return;
    }
    case TimeUnit::Month:
        (text.padded(parts.year, 4) << '-').padded(parts.month, 2);
        return;
    case TimeUnit::Quarter:
        text.padded(parts.year, 4) << "-Q"_L1 << (parts.month + 2) / 3;
        return;
    case TimeUnit::Season:
        text.padded(parts.year, 4) << '-' << seasonName(parts.month / 3);
        return;
    case TimeUnit::Half:
        text.padded(parts.year, 4) << (parts.month < 7 ? "-H1"_L1 : "-H2"_L1);
        return;
    case TimeUnit::Year:
        text.padded(parts.year, 4);
        return;
    case TimeUnit::Decade:
        text.padded(parts.year / 10, 3);
        return;
    case TimeUnit::Century:
        text.padded(parts.year / 100, 2);
        return;
    default:
        text << day;
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

void addUnknownYear(Notation &text, const TimeValue &value)
{
    text << "XXXX-"_L1;
    if (value.quarter > 0) {
        text << 'Q' << int(value.quarter);
    } else if (value.half > 0) {
        text << 'H' << int(value.half);
    } else if (value.season > 0) {
        text << seasonName(value.season);
    } else if (value.weekday > 0 && value.day == 0) {
        text << "WXX-"_L1 << int(value.weekday);
    } else {
        if (value.month > 0) {
            text.padded(value.month, 2);
        } else {
            text << "XX"_L1;
        }
        if (value.day > 0) {
            (text << '-').padded(value.day, 2);
        }
    }
}

/// Writes one value.
class TimexWriter final
{
public:
    TimexWriter(const TimeReference &reference, const TimeLexicon &lexicon)
        : m_reference(reference)
        , m_lexicon(lexicon)
    {
    }

    void write(const TimeValue &value, const Stretch &stretch)
    {
        const bool placed = stretch.begin.isValid() && stretch.end.isValid();
        switch (value.kind) {
        case Kind::Duration:
        case Kind::Window:
        case Kind::Within:
            addDuration(m_text, value.amounts);
            return;
        case Kind::Set:
            if (value.weekday > 0) {
                m_text << "XXXX-WXX-"_L1 << int(value.weekday);
            } else {
                addLength(m_text, value.amounts, false);
            }
            return;
        case Kind::Range:
            if (value.of && value.to) {
                writeEnd(*value.of, placed, stretch.begin);
                m_text << '/';
                writeEnd(*value.to, placed, stretch.end);
            }
            return;
        default:
            placed ? writePlaced(value, stretch) : writeRelative(value);
        }
    }

    QString text() const { return m_text.text(); }

private:
    /// Each end of a range in its own notation; the year that one end lends the other is in the stretch.
    void writeEnd(const TimeValue &side, bool placed, QDate inside)
    {
        if (placed && side.kind == Kind::Calendar && !side.hasYear()) {
            addUnit(m_text, unitAround(inside, side.unit).begin, side.unit);
            m_text << partText(side.part);
        } else {
            m_text << QLatin1StringView(placeTime(side, m_reference, m_lexicon).timex.toLatin1());
        }
    }

    void writePlaced(const TimeValue &value, const Stretch &stretch)
    {
        if (value.remaining || value.count > 1 ||
            (value.kind == Kind::Offset && stretch.begin != unitAround(stretch.begin, value.unit).begin)) {
            m_text << stretch.begin;
            if (stretch.begin != stretch.end) {
                m_text << '/' << stretch.end;
            }
            return;
        }
        const bool day = value.part == TimePart::Whole && value.kind == Kind::Offset && value.of;
        addUnit(m_text, stretch.begin, day ? TimeUnit::Day : value.unit);
        m_text << partText(value.part);
    }

    /// What is not placed keeps its relative form.
    void writeRelative(const TimeValue &value)
    {
        const UnitLetter letter = letterOf(value.unit);
        switch (value.kind) {
        case Kind::Calendar:
            addUnknownYear(m_text, value);
            m_text << partText(value.part);
            return;
        case Kind::Deictic:
            m_text << "THIS "_L1 << (letter.clock ? "PT"_L1 : "P"_L1) << letter.times << letter.letter;
            if (value.shift != 0) {
                m_text << " OFFSET P"_L1 << value.shift * letter.times << letter.letter;
            }
            m_text << partText(value.part);
            return;
        case Kind::Offset:
            writeOffset(value);
            return;
        default:
            m_text << "XXXX-XX-XX"_L1;
        }
    }

    void writeOffset(const TimeValue &value)
    {
        if (value.amounts.front().isVague()) {
            m_text << (value.shift < 0 ? "PAST_REF"_L1 : "FUTURE_REF"_L1);
            return;
        }
        if (value.of) {
            write(*value.of, {});
        } else {
            m_text << (value.anaphoric ? "REF"_L1 : "THIS P1D"_L1);
        }
        m_text << " OFFSET "_L1;
        if (value.shift < 0) {
            const QByteArray length = durationTimex(value.amounts).toLatin1();
            m_text << "P-"_L1 << QLatin1StringView(length).sliced(1);
        } else {
            addDuration(m_text, value.amounts);
        }
    }

    const TimeReference &m_reference;
    const TimeLexicon &m_lexicon;
    Notation m_text;
};

} // namespace

QString durationTimex(const std::vector<TimeAmount> &amounts)
{
    Notation text;
    addDuration(text, amounts);
    return text.text();
}

QString timexOf(const TimeValue &value, const Stretch &stretch, const TimeReference &reference,
                const TimeLexicon &lexicon)
{
    TimexWriter writer(reference, lexicon);
    writer.write(value, stretch);
    return writer.text();
}

} // namespace pullquote
