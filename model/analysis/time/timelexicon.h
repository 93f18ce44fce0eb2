// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/phrasetable.h"
#include "model/analysis/time/calendar.h"

#include <QDate>

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

    /// Whether the word can be `role`.
    bool is(const Token &token, TimeRole role) const
    {
        return token.word < m_roles.size() && m_roles[token.word] >= 0 && entry(token.word).has(role);
    }
    /// The value of the word in that role, 0 if it has none.
    int value(const Token &token, TimeRole role) const;
    /// Whether it has any role that an expression can begin with.
    bool isKnown(const Token &token) const { return token.word < m_roles.size() && m_roles[token.word] >= 0; }
    /// Whether an English expression can begin with the word.
    bool canOpen(const Token &token) const { return isKnown(token) && entry(token.word).opens; }

    /// Holidays by their names; the value is an index for holiday().
    const PhraseTable<std::int16_t> &holidayNames() const { return m_holidayNames; }
    /// Whether a holiday's name can begin with the word.
    bool opensHoliday(const Token &token) const
    {
        return token.word < m_opensHoliday.size() && m_opensHoliday[token.word];
    }
    const Holiday &holiday(std::int16_t index) const { return m_holidays[static_cast<size_t>(index)]; }

    /// A Chinese phrase: what it is, and its value.
    struct HanPhrase
    {
        TimeRole role = TimeRole::None;
        int value = 0;
        int second = 0;
    };
    const std::vector<PhraseTable<HanPhrase>> &han() const { return m_han; }
    const PhraseTable<HanPhrase> &han(TimeRole role) const { return m_han[static_cast<size_t>(role)]; }
    /// Whether a Chinese expression can begin with the character.
    bool canOpenHan(const Token &token) const { return token.word < m_opensHan.size() && m_opensHan[token.word]; }

private:
    struct Value
    {
        TimeRole role;
        std::int16_t value;
    };
    struct Entry
    {
        std::uint64_t low = 0; ///< Roles as bits.
        std::uint64_t high = 0;
        bool opens = false;
        std::vector<Value> values;
        bool has(TimeRole role) const
        {
            const auto bit = static_cast<unsigned>(role);
            return ((bit < 64 ? low >> bit : high >> (bit - 64)) & 1U) != 0;
        }
    };

    const Entry &entry(WordId word) const { return m_entries[static_cast<size_t>(m_roles[word])]; }
    void add(Vocabulary &vocabulary, const QString &word, TimeRole role, int value);
    void addHoliday(Vocabulary &vocabulary, const QString &name, const QString &rule);
    void loadEnglish(Vocabulary &vocabulary);
    void markHanOpener(const Vocabulary &vocabulary, const QString &phrase);
    void loadChinese(Vocabulary &vocabulary);

    std::vector<std::int32_t> m_roles; ///< By WordId: index of the entry, or -1.
    std::vector<Entry> m_entries;
    PhraseTable<std::int16_t> m_holidayNames;
    std::vector<Holiday> m_holidays;
    std::vector<PhraseTable<HanPhrase>> m_han; ///< By role.
    std::vector<bool> m_opensHoliday;          ///< By WordId.
    std::vector<bool> m_opensHan;              ///< By WordId.
};

/// The role that a lexicon calls `name`; None for an unknown one.
TimeRole timeRoleNamed(const QString &name);
/// The value that a lexicon writes: a number, a unit or a part of one.
int timeValueNamed(const QString &name);

/// "fortnight" is two weeks: the one unit that is a number of others.
inline constexpr int FortnightUnit = 100;

} // namespace pullquote
