// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/time/timelexicon.h"

#include "model/text/lexicon.h"

#include <QHash>
#include <QRegularExpression>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

TimeRole timeRoleNamed(const QString &name)
{
    static const QHash<QString, TimeRole> roles = [] {
        static constexpr std::string_view Names[] = {
            "",          "month",       "monthname",  "weekday",     "weekdayname", "unit",         "units",
            "glued",     "season",      "seasonname", "long",        "longword",    "dayword",      "daypart",
            "shift",     "window",      "anaphoric",  "sameword",    "nthfirst",    "nthlast",      "part",
            "partnoun",  "rest",        "halfword",   "quarterword", "halfyear",    "decadeword",   "the",
            "article",   "oneword",     "every",      "allword",     "fullword",    "filler",       "of",
            "offrom",    "in",          "on",         "at",          "for",         "from",         "fromword",
            "between",   "joiner",      "and",        "or",          "since",       "after",        "pastword",
            "before",    "until",       "starting",   "onwards",     "any",         "ago",          "hence",
            "laterword", "earlierword", "now",        "within",      "approx",      "than",         "old",
            "aged",      "dateword",    "weekof",     "per",         "possessive",  "era",          "newsname",
            "subject",   "verbnext",    "yearlead",   "function",    "countnoun",   "designator",   "ordinalnoun",
            "past",      "present",     "future",     "windownoun",  "complement",  "conjunction",  "pointing",
            "yearsign",  "monthsign",   "daysign",    "centuryword", "dayofweek",   "seasonletter", "determiner",
            "more",      "leadin"};
        static_assert(std::size(Names) == static_cast<size_t>(TimeRole::Count_));
        QHash<QString, TimeRole> all;
        for (size_t i = 1; i < std::size(Names); ++i) {
            all.insert(QString::fromLatin1(Names[i].data(), qsizetype(Names[i].size())), static_cast<TimeRole>(i));
        }
        return all;
    }();
    return roles.value(name, TimeRole::None);
}

int timeValueNamed(const QString &name)
{
    static const QHash<QString, int> names{
        {u"second"_s, int(TimeUnit::Second)},
        {u"minute"_s, int(TimeUnit::Minute)},
        {u"hour"_s, int(TimeUnit::Hour)},
        {u"day"_s, int(TimeUnit::Day)},
        {u"weekend"_s, int(TimeUnit::Weekend)},
        {u"week"_s, int(TimeUnit::Week)},
        {u"month"_s, int(TimeUnit::Month)},
        {u"quarter"_s, int(TimeUnit::Quarter)},
        {u"season"_s, int(TimeUnit::Season)},
        {u"half"_s, int(TimeUnit::Half)},
        {u"year"_s, int(TimeUnit::Year)},
        {u"decade"_s, int(TimeUnit::Decade)},
        {u"century"_s, int(TimeUnit::Century)},
        {u"fortnight"_s, FortnightUnit},
        {u"early"_s, int(TimePart::Early)},
        {u"mid"_s, int(TimePart::Mid)},
        {u"late"_s, int(TimePart::Late)},
        {u"firsthalf"_s, int(TimePart::FirstHalf)},
        {u"secondhalf"_s, int(TimePart::SecondHalf)},
    };
    return names.contains(name) ? names.value(name) : name.toInt();
}

namespace {

/// Whether a Chinese expression can begin with a phrase of the role; numerals begin one anyway.
bool opensHan(TimeRole role)
{
    switch (role) {
    case TimeRole::Era:
    case TimeRole::DayWord:
    case TimeRole::Shift:
    case TimeRole::Anaphoric:
    case TimeRole::Weekday:
    case TimeRole::Rest:
    case TimeRole::HalfYear:
    case TimeRole::QuarterWord:
    case TimeRole::Window:
    case TimeRole::HalfWord:
    case TimeRole::Any:
    case TimeRole::Every:
        return true;
    default:
        return false;
    }
}

} // namespace

TimeLexicon::TimeLexicon(Vocabulary &vocabulary)
    : m_han(static_cast<size_t>(TimeRole::Count_))
{
    loadEnglish(vocabulary);
    loadChinese(vocabulary);
    loadEventLabels();
}

void TimeLexicon::add(Vocabulary &vocabulary, const QString &word, TimeRole role, int value)
{
    const WordId id = vocabulary.add(word);
    if (id >= m_entryOf.size()) {
        m_entryOf.resize(id + 1);
    }
    if (m_entryOf[id] == 0) {
        m_entryOf[id] = static_cast<std::uint16_t>(m_roles.size());
        m_roles.emplace_back();
        m_values.emplace_back();
    }
    m_roles[m_entryOf[id]].add(role);
    m_values[m_entryOf[id]].push_back({role, static_cast<std::int16_t>(value)});
    setDoors(id, role);
}

/// What a word in `role` can begin.
void TimeLexicon::setDoors(WordId id, TimeRole role)
{
    switch (role) {
    case TimeRole::Month:
    case TimeRole::MonthName:
    case TimeRole::Weekday:
    case TimeRole::WeekdayName:
    case TimeRole::Units:
    case TimeRole::Long:
    case TimeRole::Unit:
    case TimeRole::SeasonName:
    case TimeRole::DayWord:
    case TimeRole::Shift:
    case TimeRole::Window:
    case TimeRole::NthFirst:
    case TimeRole::NthLast:
    case TimeRole::Part:
    case TimeRole::PartNoun:
    case TimeRole::Rest:
    case TimeRole::QuarterWord:
    case TimeRole::HalfYear:
    case TimeRole::DecadeWord:
    case TimeRole::The:
    case TimeRole::Article:
    case TimeRole::Every:
    case TimeRole::AllWord:
    case TimeRole::In:
    case TimeRole::Within:
    case TimeRole::HalfWord:
        setDoor(id, Opens);
        break;
    default:
        break;
    }
    if (role == TimeRole::The || role == TimeRole::Article || role == TimeRole::In) {
        setDoor(id, Leads);
    }
    if (role == TimeRole::Filler || role == TimeRole::Approx) {
        setDoor(id, FollowsLead);
    }
}

void TimeLexicon::setDoor(WordId word, Door door)
{
    if (word >= m_doors.size()) {
        m_doors.resize(word + 1);
    }
    m_doors[word] |= door;
}

int TimeLexicon::value(const Token &token, TimeRole role) const
{
    if (is(token, role)) {
        for (const Value &value : m_values[m_entryOf[token.word]]) {
            if (value.role == role) {
                return value.value;
            }
        }
    }
    return 0;
}

void TimeLexicon::addHoliday(Vocabulary &vocabulary, const QString &name, const QString &rule)
{
    static const QRegularExpression fixed(u"^(lunar-)?(\\d+)-(\\d+)$"_s);
    static const QRegularExpression nth(u"^(\\d+)/(-?\\d+)/(\\d)(?:\\+(\\d+))?$"_s);
    static const QRegularExpression easter(u"^easter([+-]\\d+)$"_s);
    Holiday holiday;
    if (const auto match = fixed.match(rule); match.hasMatch()) {
        holiday.kind = match.captured(1).isEmpty() ? Holiday::Kind::Fixed : Holiday::Kind::Lunar;
        holiday.month = match.captured(2).toInt();
        holiday.day = match.captured(3).toInt();
    } else if (const auto weekdays = nth.match(rule); weekdays.hasMatch()) {
        holiday.kind = Holiday::Kind::NthWeekday;
        holiday.month = weekdays.captured(1).toInt();
        holiday.day = weekdays.captured(2).toInt();
        holiday.weekday = weekdays.captured(3).toInt();
        holiday.offset = weekdays.captured(4).toInt();
    } else if (const auto sunday = easter.match(rule); sunday.hasMatch()) {
        holiday.kind = Holiday::Kind::Easter;
        holiday.offset = sunday.captured(1).toInt();
    } else {
        return;
    }
    const Tokens words = tokenize(name, vocabulary);
    setDoor(vocabulary.add(words.front().span().of(name)), OpensHoliday);
    m_holidayNames.add(vocabulary, name, static_cast<std::int16_t>(m_holidays.size()));
    m_holidays.push_back(holiday);
}

void TimeLexicon::loadEventLabels()
{
    for (const bool isChinese : {false, true}) {
        for (const LexiconEntry &entry : loadLexicon(isChinese ? u"zh"_s : u"en"_s, u"eventlabels"_s)) {
            if (entry.phrase == "publication"_L1) {
                m_publicationLabel[isChinese ? 1 : 0] = entry.fields.value(0);
            }
        }
    }
}

void TimeLexicon::loadEnglish(Vocabulary &vocabulary)
{
    for (const QString &file : {u"time"_s, u"time-vetoes"_s, u"tenses"_s}) {
        for (const LexiconEntry &entry : loadLexicon(u"en"_s, file)) {
            add(vocabulary, entry.phrase, timeRoleNamed(entry.fields.value(0)), timeValueNamed(entry.fields.value(1)));
        }
    }
    for (const LexiconEntry &entry : loadLexicon(u"en"_s, u"holidays"_s)) {
        addHoliday(vocabulary, entry.phrase, entry.fields.value(0));
    }
}

void TimeLexicon::markHanOpener(const Vocabulary &vocabulary, const QString &phrase)
{
    setDoor(vocabulary.find(QStringView(phrase).first(1)), OpensHan);
}

void TimeLexicon::addHan(Vocabulary &vocabulary, const QString &form, const HanPhrase &phrase)
{
    auto &table = m_han[static_cast<size_t>(phrase.role)];
    table.add(vocabulary, form, phrase);
    const WordId first = table.firstWordOfLast();
    if (first >= m_hanEntryOf.size()) {
        m_hanEntryOf.resize(first + 1);
    }
    if (m_hanEntryOf[first] == 0) {
        m_hanEntryOf[first] = static_cast<std::uint16_t>(m_hanRoles.size());
        m_hanRoles.emplace_back();
    }
    m_hanRoles[m_hanEntryOf[first]].add(phrase.role);
}

void TimeLexicon::loadChinese(Vocabulary &vocabulary)
{
    for (const QString &file : {u"time"_s, u"tenses"_s}) {
        for (const LexiconEntry &entry : loadLexicon(u"zh"_s, file)) {
            const HanPhrase phrase{timeRoleNamed(entry.fields.value(0)), timeValueNamed(entry.fields.value(1)),
                                   timeValueNamed(entry.fields.value(2))};
            addHan(vocabulary, entry.phrase, phrase);
            if (opensHan(phrase.role)) {
                markHanOpener(vocabulary, entry.phrase);
            }
        }
    }
    for (const LexiconEntry &entry : loadLexicon(u"zh"_s, u"holidays"_s)) {
        addHoliday(vocabulary, entry.phrase, entry.fields.value(0));
        markHanOpener(vocabulary, entry.phrase);
    }
}

} // namespace pullquote
