// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/phrasetable.h"
#include "model/analysis/time/calendar.h"

#include <QDate>

#include <array>
#include <cstdint>
#include <initializer_list>
#include <vector>

namespace pullquote {

/// What a word can be in a temporal expression; resources/lexicon/<language>/time.txt says what each means.
enum class TimeRole : std::uint8_t {
    None,
    Month,
    MonthName,
    Weekday,
    WeekdayName,
    Unit,
    Units,
    Glued,
    Season,
    SeasonName,
    Long,
    LongWord,
    DayWord,
    DayPart,
    Shift,
    Window,
    Anaphoric,
    SameWord,
    NthFirst,
    NthLast,
    Part,
    PartNoun,
    Rest,
    HalfWord,
    QuarterWord,
    HalfYear,
    DecadeWord,
    The,
    Article,
    OneWord,
    Every,
    AllWord,
    FullWord,
    Filler,
    Of,
    OfFrom,
    In,
    On,
    At,
    For,
    From,
    FromWord,
    Between,
    Joiner,
    And,
    Or,
    Since,
    After,
    PastWord,
    Before,
    Until,
    Starting,
    Onwards,
    Any,
    Ago,
    Hence,
    LaterWord,
    EarlierWord,
    Now,
    Within,
    Approx,
    Than,
    Old,
    Aged,
    DateWord,
    WeekOf,
    Per,
    Possessive,
    Era,
    NewsName,
    Subject,
    VerbNext,
    YearLead,
    Function,
    CountNoun,
    Designator,
    OrdinalNoun,
    Past,
    Present,
    Future,
    WindowNoun,
    Complement,
    Conjunction,
    Pointing,
    YearSign,
    MonthSign,
    DaySign,
    CenturyWord,
    DayOfWeek,
    SeasonLetter,
    Determiner,
    More,
    LeadIn,
    Count_
};

/// A set of roles, as bits.
struct TimeRoles
{
    std::uint64_t low = 0;
    std::uint64_t high = 0;

    constexpr TimeRoles() = default;
    constexpr TimeRoles(std::initializer_list<TimeRole> roles)
    {
        for (const TimeRole role : roles) {
            add(role);
        }
    }
    constexpr void add(TimeRole role)
    {
        const auto bit = static_cast<unsigned>(role);
        (bit < 64 ? low : high) |= std::uint64_t(1) << (bit % 64);
    }
    constexpr bool has(TimeRole role) const
    {
        const auto bit = static_cast<unsigned>(role);
        return (((bit < 64 ? low : high) >> (bit % 64)) & 1U) != 0;
    }
    constexpr bool hasAny(TimeRoles other) const { return ((low & other.low) | (high & other.high)) != 0; }
    constexpr bool isEmpty() const { return (low | high) == 0; }
    friend constexpr TimeRoles operator|(TimeRoles one, TimeRoles other)
    {
        one.low |= other.low;
        one.high |= other.high;
        return one;
    }
};

/// A day that a year holds once, as resources/lexicon/en/holidays.txt writes it.
struct Holiday
{
    enum class Kind : std::uint8_t { Fixed, NthWeekday, Easter, Lunar };
    Kind kind = Kind::Fixed;
    int month = 1;
    int day = 1; ///< For NthWeekday the number, negative from the end of the month.
    int weekday = 0;
    int offset = 0; ///< Days after it.

    /// Its day in the Gregorian `year`; null if there is none.
    QDate in(int year) const;
};

/// The words of temporal expressions in English and Chinese.
class TimeLexicon final
{
public:
    explicit TimeLexicon(Vocabulary &vocabulary);

    /// What the word can be.
    const TimeRoles &rolesOf(const Token &token) const
    {
        return m_roles[token.word < m_entryOf.size() ? m_entryOf[token.word] : 0];
    }
    /// Whether the word can be `role`.
    bool is(const Token &token, TimeRole role) const { return rolesOf(token).has(role); }
    /// The value of the word in that role, 0 if it has none.
    int value(const Token &token, TimeRole role) const;
    /// Whether it has any role at all.
    bool isKnown(const Token &token) const { return !rolesOf(token).isEmpty(); }
    /// Whether an English expression can begin with the word.
    bool canOpen(const Token &token) const { return (doorsOf(token) & Opens) != 0; }
    /// Whether it begins many phrases and few times: the, a, in.
    bool isLead(const Token &token) const { return (doorsOf(token) & Leads) != 0; }
    /// Whether an expression that began with such a word can go on with this one.
    bool canFollowLead(const Token &token) const
    {
        return (doorsOf(token) & (Opens | FollowsLead | OpensHoliday)) != 0;
    }

    /// Holidays by their names; the value is an index for holiday().
    const PhraseTable<std::int16_t> &holidayNames() const { return m_holidayNames; }
    /// Whether a holiday's name can begin with the word.
    bool opensHoliday(const Token &token) const { return (doorsOf(token) & OpensHoliday) != 0; }
    const Holiday &holiday(std::int16_t index) const { return m_holidays[static_cast<size_t>(index)]; }

    /// A Chinese phrase: what it is, and its value.
    struct HanPhrase
    {
        TimeRole role = TimeRole::None;
        int value = 0;
        int second = 0;
    };
    using HanMatch = PhraseTable<HanPhrase>::Match;
    /// The longest Chinese phrase of the role that begins at token `first` and ends before `last`.
    HanMatch hanAt(const AnalysedText &cut, TimeRole role, std::uint32_t first, std::uint32_t last) const
    {
        if (first >= last) {
            return {};
        }
        const WordId word = cut.tokens[first].word;
        const bool opens = word < m_hanEntryOf.size() && m_hanRoles[m_hanEntryOf[word]].has(role);
        return opens ? m_han[static_cast<size_t>(role)].beginningAt(cut, first, last) : HanMatch{};
    }
    /// The longest that ends right before `last` and begins at `first` or after.
    HanMatch hanBefore(const AnalysedText &cut, TimeRole role, std::uint32_t first, std::uint32_t last) const
    {
        return m_han[static_cast<size_t>(role)].endingAt(cut, first, last);
    }
    /// What a date is called that stands alone in the byline.
    const QString &publicationLabel(bool isChinese) const { return m_publicationLabel[isChinese ? 1 : 0]; }
    /// Whether a Chinese expression can begin with the character.
    bool canOpenHan(const Token &token) const { return (doorsOf(token) & OpensHan) != 0; }

private:
    struct Value
    {
        TimeRole role;
        std::int16_t value;
    };
    /// What can begin with a word, as bits: asked of every token of a text, so one byte a word.
    enum Door : std::uint8_t { Opens = 1, Leads = 2, FollowsLead = 4, OpensHoliday = 8, OpensHan = 16 };

    std::uint8_t doorsOf(const Token &token) const { return token.word < m_doors.size() ? m_doors[token.word] : 0; }
    void setDoor(WordId word, Door door);
    void setDoors(WordId id, TimeRole role);
    void add(Vocabulary &vocabulary, const QString &word, TimeRole role, int value);
    void addHoliday(Vocabulary &vocabulary, const QString &name, const QString &rule);
    void loadEnglish(Vocabulary &vocabulary);
    void markHanOpener(const Vocabulary &vocabulary, const QString &phrase);
    void addHan(Vocabulary &vocabulary, const QString &form, const HanPhrase &phrase);
    void loadChinese(Vocabulary &vocabulary);
    void loadEventLabels();

    std::vector<std::uint8_t> m_doors;           ///< By WordId.
    std::vector<std::uint16_t> m_entryOf;        ///< By WordId: index of its entry; 0 is a word without roles.
    std::vector<TimeRoles> m_roles{1};           ///< By entry.
    std::vector<std::vector<Value>> m_values{1}; ///< By entry.
    std::array<QString, 2> m_publicationLabel;   ///< English, Chinese.
    PhraseTable<std::int16_t> m_holidayNames;
    std::vector<Holiday> m_holidays;
    std::vector<PhraseTable<HanPhrase>> m_han; ///< By role.
    std::vector<std::uint16_t> m_hanEntryOf;   ///< By WordId: index into m_hanRoles; 0 is a word that begins nothing.
    std::vector<TimeRoles> m_hanRoles{1};      ///< The roles of the phrases that begin with it.
};

/// The role that a lexicon calls `name`; None for an unknown one.
TimeRole timeRoleNamed(const QString &name);
/// The value that a lexicon writes: a number, a unit or a part of one.
int timeValueNamed(const QString &name);

/// "fortnight" is two weeks: the one unit that is a number of others.
inline constexpr int FortnightUnit = 100;

} // namespace pullquote
