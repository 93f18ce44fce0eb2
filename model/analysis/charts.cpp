// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/charts.h"

#include "model/analysis/figurewords.h"
#include "model/analysis/labelwords.h"

#include <QHash>
#include <QMap>
#include <QSet>

#include <algorithm>
#include <functional>
#include <map>
#include <set>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

/// More bars than this are no chart that anybody reads.
constexpr size_t MostBars = 16;
/// A bar this many times shorter than the longest cannot be seen.
constexpr double SmallestPart = 500;

double largest(const Figure &figure)
{
    return std::max(std::abs(figure.low.value_or(0)), std::abs(figure.high.value_or(0)));
}

bool isShareOfWhole(const Figure &figure)
{
    const double low = figure.low.value_or(0);
    const double high = figure.high.value_or(low);
    return figure.kind == FigureKind::Share && figure.unit == "percent"_L1 && low >= 0 && high <= 100;
}

bool sameValue(const Figure &one, const Figure &other)
{
    return one.low == other.low && one.high == other.high;
}

/// Different values that can be set side by side.
bool differs(const Figure &one, const Figure &other)
{
    return one.kind == other.kind && one.unit == other.unit && one.per == other.per && !sameValue(one, other);
}

QString capitalised(QString words)
{
    if (!words.isEmpty()) {
        words[0] = words[0].toUpper();
    }
    return words;
}

QString slug(const QString &words)
{
    QString made;
    for (const QChar c : words.toLower()) {
        if (c.isLetterOrNumber()) {
            made += c;
        } else if (!made.isEmpty() && !made.endsWith(u'-')) {
            made += u'-';
        }
    }
    while (made.endsWith(u'-')) {
        made.chop(1);
    }
    return made;
}

using Group = std::vector<const Figure *>;

bool isAnotherVoice(const Group &group, const Figure &figure)
{
    return std::ranges::all_of(group, [&](const Figure *other) { return other->source != figure.source; });
}

/// What different sources say of one thing, where they say different values. Candidates come from an index of the words
/// of what is measured, so that long texts stay linear.
std::vector<Group> accountsOfOneThing(const std::vector<Figure> &all)
{
    constexpr qsizetype LooksBack = 32;
    std::vector<ThingWords> things;
    std::ranges::transform(all, std::back_inserter(things), thingWords);
    QHash<std::uint32_t, QList<size_t>> byWord;
    std::vector<size_t> groupOf(all.size(), all.size());
    std::map<size_t, Group> groups;
    for (size_t k = 0; k < all.size(); ++k) {
        for (const std::uint32_t word : things[k].measure) {
            QList<size_t> &earlier = byWord[word];
            const qsizetype oldest = std::max<qsizetype>(0, earlier.size() - LooksBack);
            for (qsizetype n = oldest; n < earlier.size() && groupOf[k] == all.size(); ++n) {
                const size_t i = earlier[n];
                const size_t head = groupOf[i] == all.size() ? i : groupOf[i];
                if (!differs(all[head], all[k]) || !sameThing(things[head], things[k])) {
                    continue;
                }
                Group &group = groups.try_emplace(head, Group{&all[head]}).first->second;
                if (isAnotherVoice(group, all[k])) {
                    group.push_back(&all[k]);
                    groupOf[k] = head;
                }
            }
            earlier.push_back(k);
        }
    }
    std::vector<Group> found;
    for (auto &[head, group] : groups) {
        if (group.size() >= 2) {
            found.push_back(std::move(group));
        }
    }
    return found;
}

/// Chooses the charts of one article.
class ChartChooser final
{
public:
    ChartChooser(QStringView text, const Findings &findings)
        : m_text(text)
        , m_findings(findings)
    {
    }

    std::vector<Chart> run()
    {
        comparisons();
        shares();
        slopes();
        changes();
        byUnit(ofKind(FigureKind::Money), u"money"_s, [](const Figure &f) { return u"Amounts in "_s + f.unit; });
        byUnit(ofKind(FigureKind::Count), u"count"_s, [](const Figure &f) { return capitalised(pluralOf(f.unit)); });
        byUnit(ofKind(FigureKind::Quantity), u"quantity"_s,
               [](const Figure &f) { return u"Measured in "_s + pluralOf(f.unit); });
        byUnit([](const Figure &f) { return f.age; }, u"age"_s,
               [](const Figure &f) { return u"Ages in "_s + pluralOf(f.unit); });
        durations();
        byUnit(ofKind(FigureKind::Ratio), u"ratio"_s, [](const Figure &) { return u"How many times"_s; });
        quotesPerSource();
        quotesPerSection();
        return std::move(m_charts);
    }

private:
    QString sourceName(SourceId id) const
    {
        const auto index = static_cast<size_t>(id.index);
        return id.isValid() && index < m_findings.sources.size() ? m_findings.sources[index].name : QString();
    }

    ChartBar barOf(const Figure &figure) const
    {
        ChartBar bar;
        bar.label = figure.label.isEmpty() ? figure.span.of(m_text).toString() : figure.label;
        bar.detail = sourceName(figure.source);
        bar.low = figure.low;
        bar.high = figure.high;
        bar.approximate = figure.approximate;
        bar.source = figure.source;
        bar.target = figure.id;
        return bar;
    }

    Group figures(const std::function<bool(const Figure &)> &wanted) const
    {
        Group group;
        for (const Figure &figure : m_findings.figures) {
            if (wanted(figure)) {
                group.push_back(&figure);
            }
        }
        return group;
    }

    /// Adds the chart, cut to what can be read, with what it leaves out.
    void add(Chart chart, Group group)
    {
        if (group.size() > MostBars) {
            for (size_t i = MostBars; i < group.size(); ++i) {
                chart.leftOut.push_back({group[i]->id, u"The chart is full: the figures told first are shown."_s});
            }
            group.resize(MostBars);
        }
        for (const Figure *figure : group) {
            chart.bars.push_back(barOf(*figure));
        }
        shortenLabels(chart, group);
        tellEarlierApart(chart, group);
        m_charts.push_back(std::move(chart));
    }

    /// "71%, up from 54%": both measure the same; the bar of the earlier value says so.
    static void tellEarlierApart(Chart &chart, const Group &group)
    {
        for (size_t i = 1; i < group.size(); ++i) {
            const Figure &later = *group[i - 1];
            const Figure &earlier = *group[i];
            const bool isItsBase = later.from && earlier.low == later.from && earlier.high == later.from;
            if (isItsBase && !earlier.from && chart.bars[i].label == chart.bars[i - 1].label) {
                chart.bars[i].label += u", before"_s;
            }
        }
    }

    /// Where all bars measure the same, that is the title and the bars keep what differs: of whom.
    static void shortenLabels(Chart &chart, const Group &group)
    {
        if (group.size() < 2) {
            return;
        }
        const QString measure = group.front()->measure;
        std::set<QString> subjects;
        for (const Figure *figure : group) {
            if (measure.isEmpty() || figure->measure != measure || figure->subject.isEmpty()) {
                return;
            }
            subjects.insert(figure->subject);
        }
        if (subjects.size() < group.size()) {
            return;
        }
        chart.title = capitalised(measure);
        for (size_t i = 0; i < group.size(); ++i) {
            chart.bars[i].label = capitalised(group[i]->subject);
        }
    }

    // What different sources say of one thing -------------------------------------------------------------------

    void comparisons()
    {
        for (const Group &group : accountsOfOneThing(m_findings.figures)) {
            compare(group);
        }
    }

    void compare(const Group &group)
    {
        Chart chart;
        chart.id = uniqueId(u"compare-"_s + slug(group.front()->label));
        chart.kind = std::ranges::all_of(group, [](const Figure *f) { return isShareOfWhole(*f); })
                         ? ChartKind::ShareBars
                         : ChartKind::ValueBars;
        chart.title = u"What sources say: "_s + group.front()->label;
        chart.unit = group.front()->unit;
        for (const Figure *figure : group) {
            ChartBar bar = barOf(*figure);
            const QString name = sourceName(figure->source);
            bar.detail = bar.label;
            bar.label = name.isEmpty() ? u"The article"_s : name;
            chart.bars.push_back(std::move(bar));
        }
        m_charts.push_back(std::move(chart));
    }

    /// The id, with the first number behind it that no chart has yet.
    QString uniqueId(const QString &id)
    {
        QString candidate = id;
        for (int &n = m_lastNumber[id]; m_ids.contains(candidate); candidate = id + u'-' + QString::number(n)) {
            n = std::max(n, 1) + 1;
        }
        m_ids.insert(candidate);
        return candidate;
    }

    // Shares and changes ---------------------------------------------------------------------------------------

    void shares()
    {
        Group group = figures(isShareOfWhole);
        if (group.empty()) {
            return;
        }
        // Shares of the same thing stand together, in the order in which the text first tells each.
        QHash<QString, qsizetype> firstOf;
        for (size_t i = 0; i < group.size(); ++i) {
            if (!firstOf.contains(group[i]->measure)) {
                firstOf.insert(group[i]->measure, qsizetype(i));
            }
        }
        std::vector<std::pair<qsizetype, const Figure *>> placed;
        for (const Figure *figure : group) {
            placed.emplace_back(firstOf.value(figure->measure), figure);
        }
        std::ranges::stable_sort(placed, {}, &std::pair<qsizetype, const Figure *>::first);
        std::ranges::transform(placed, group.begin(), &std::pair<qsizetype, const Figure *>::second);
        Chart chart;
        chart.id = u"shares"_s;
        chart.kind = ChartKind::ShareBars;
        chart.title = u"Shares"_s;
        chart.unit = u"percent"_s;
        for (const Figure *figure :
             figures([](const Figure &f) { return f.kind == FigureKind::Share && !isShareOfWhole(f); })) {
            chart.leftOut.push_back({figure->id, u"Not a part of a whole between 0 and 100 %."_s});
        }
        add(std::move(chart), group);
    }

    /// "percent", "CHF", "people".
    static QString unitInTitle(const QString &unit)
    {
        const bool code = unit == unit.toUpper(); // a currency
        return code || unit == "percent"_L1 ? unit : pluralOf(unit);
    }

    void slopes()
    {
        QMap<QString, Group> byUnit;
        for (const Figure *figure : figures([](const Figure &f) { return f.from.has_value(); })) {
            byUnit[figure->unit].push_back(figure);
        }
        for (auto it = byUnit.cbegin(); it != byUnit.cend(); ++it) {
            Chart chart;
            chart.id = u"before-after-"_s + slug(it.key().isEmpty() ? u"number"_s : it.key());
            chart.kind = ChartKind::Slope;
            const bool told = byUnit.size() > 1 && !it.key().isEmpty(); // two charts of one name help nobody
            chart.title = u"Before and after"_s + (told ? u" in "_s + unitInTitle(it.key()) : QString());
            chart.unit = it.key();
            add(std::move(chart), it.value());
            Chart &added = m_charts.back();
            for (size_t i = 0; i < added.bars.size(); ++i) {
                const Figure &figure = *it.value()[i];
                const double low = figure.low.value_or(*figure.from);
                const double high = figure.high.value_or(*figure.from);
                added.bars[i].from = figure.from;
                added.bars[i].low = added.bars[i].high = *figure.from == low ? high : low;
            }
        }
    }

    /// Rises and falls are told apart: side by side their bars would look alike.
    void changes()
    {
        QMap<std::pair<QString, Direction>, Group> groups;
        for (const Figure *figure :
             figures([](const Figure &f) { return f.kind == FigureKind::Change && !f.from.has_value(); })) {
            groups[{figure->unit, figure->direction}].push_back(figure);
        }
        for (auto it = groups.cbegin(); it != groups.cend(); ++it) {
            const auto &[unit, direction] = it.key();
            if (it.value().size() < 2 || direction == Direction::Unknown) {
                continue;
            }
            const bool up = direction == Direction::Up;
            Chart chart;
            chart.id = (up ? u"rises-"_s : u"falls-"_s) + slug(unit);
            chart.kind = ChartKind::ValueBars;
            chart.title = (up ? u"Rises in "_s : u"Falls in "_s) + unitInTitle(unit);
            chart.unit = unit;
            for (const Figure *figure : groups.value({unit, Direction::Unknown})) {
                chart.leftOut.push_back({figure->id, u"No word beside it says whether it is a rise or a fall."_s});
            }
            add(std::move(chart), it.value());
        }
    }

    // One unit at a time ---------------------------------------------------------------------------------------

    using Wanted = std::function<bool(const Figure &)>;
    using Title = std::function<QString(const Figure &)>;

    static Wanted ofKind(FigureKind kind)
    {
        return [kind](const Figure &figure) { return figure.kind == kind; };
    }

    /// How long something takes. "Three years ago" says when.
    void durations()
    {
        const size_t before = m_charts.size();
        byUnit([this](const Figure &f) { return f.kind == FigureKind::Duration && !f.age && !tellsWhen(f); },
               u"duration"_s, [](const Figure &f) { return u"Durations in "_s + pluralOf(f.unit); });
        if (m_charts.size() > before) {
            for (const Figure *figure :
                 figures([this](const Figure &f) { return f.kind == FigureKind::Duration && tellsWhen(f); })) {
                m_charts[before].leftOut.push_back({figure->id, u"It says when: the timeline has it."_s});
            }
        }
    }

    /// Whether the figure is part of a date: "three years ago", "within six months".
    bool tellsWhen(const Figure &figure) const
    {
        const auto event = std::ranges::upper_bound(m_findings.events, figure.span.begin, {},
                                                    [](const Event &e) { return e.span.end; });
        return event != m_findings.events.end() && event->span.overlaps(figure.span) &&
               (event->kind == EventKind::Date || event->kind == EventKind::Interval);
    }

    void byUnit(const Wanted &wanted, const QString &prefix, const Title &title)
    {
        QMap<std::pair<QString, QString>, Group> groups;
        Group lonely;
        for (const Figure *figure : figures([&](const Figure &f) { return wanted(f) && !f.from.has_value(); })) {
            if (figure->unit.isEmpty()) {
                lonely.push_back(figure);
            } else {
                groups[{figure->unit, figure->per}].push_back(figure);
            }
        }
        const size_t before = m_charts.size();
        for (auto it = groups.begin(); it != groups.end(); ++it) {
            if (it.value().size() < 2) {
                lonely.insert(lonely.end(), it.value().begin(), it.value().end());
                continue;
            }
            unitChart(it.value(), prefix, title);
        }
        // What the charts of this family do not show is told by the first of them.
        if (m_charts.size() > before) {
            for (const Figure *figure : lonely) {
                m_charts[before].leftOut.push_back(
                    {figure->id, figure->unit.isEmpty()
                                     ? u"It does not say what it counts."_s
                                     : u"It is the only figure in "_s + figure->unit +
                                           (figure->per.isEmpty() ? u"."_s : u" per "_s + figure->per + u'.')});
            }
        }
    }

    void unitChart(Group group, const QString &prefix, const Title &title)
    {
        Chart chart;
        const QString per = group.front()->per;
        chart.id =
            uniqueId(prefix + u'-' + slug(group.front()->unit) + (per.isEmpty() ? QString() : u"-per-"_s + slug(per)));
        chart.kind = ChartKind::ValueBars;
        chart.title = title(*group.front()) + (per.isEmpty() ? QString() : u" per "_s + per);
        chart.unit = group.front()->unit;
        const double most = std::ranges::max(group, {}, [](const Figure *f) { return largest(*f); }) == nullptr
                                ? 0
                                : largest(*std::ranges::max(group, {}, [](const Figure *f) { return largest(*f); }));
        const auto tooSmall = [&](const Figure *f) { return largest(*f) * SmallestPart < most; };
        const Group small = [&] {
            Group found;
            std::ranges::copy_if(group, std::back_inserter(found), tooSmall);
            return found;
        }();
        if (group.size() - small.size() >= 2) {
            std::erase_if(group, tooSmall);
            for (const Figure *figure : small) {
                chart.leftOut.push_back({figure->id, u"Too small beside the others to be seen as a bar."_s});
            }
        }
        add(std::move(chart), std::move(group));
    }

    // Quotes ---------------------------------------------------------------------------------------------------

    void quotesPerSource()
    {
        std::vector<int> counts(m_findings.sources.size());
        for (const Quote &quote : m_findings.quotes) {
            if (quote.source.isValid()) {
                ++counts[static_cast<size_t>(quote.source.index)];
            }
        }
        std::vector<std::pair<SourceId, int>> order;
        for (size_t i = 0; i < counts.size(); ++i) {
            if (counts[i] > 0) {
                order.emplace_back(SourceId(qsizetype(i)), counts[i]);
            }
        }
        std::ranges::stable_sort(order, std::greater{}, &std::pair<SourceId, int>::second);
        Chart chart = countChart(u"quotes-per-source"_s, u"Quotes per source"_s);
        for (const auto &[source, count] : order) {
            ChartBar bar = countBar(sourceName(source), count, source);
            bar.source = source;
            bar.detail = m_findings.sources[static_cast<size_t>(source.index)].role;
            chart.bars.push_back(std::move(bar));
        }
        if (!chart.bars.empty()) {
            m_charts.push_back(std::move(chart));
        }
    }

    void quotesPerSection()
    {
        QMap<SectionId, int> counts;
        for (const Quote &quote : m_findings.quotes) {
            if (quote.section.isValid() && quote.kind != QuoteKind::Scare) {
                ++counts[quote.section];
            }
        }
        if (counts.isEmpty() || m_findings.sections.size() < 2) {
            return;
        }
        Chart chart = countChart(u"quotes-per-section"_s, u"Quotes per section"_s);
        for (const Section &section : m_findings.sections) {
            const QString heading = section.headingSpan.of(m_text).toString().simplified();
            chart.bars.push_back(
                countBar(heading.isEmpty() ? u"Lead"_s : heading, counts.value(section.id), section.id));
        }
        m_charts.push_back(std::move(chart));
    }

    static Chart countChart(const QString &id, const QString &title)
    {
        Chart chart;
        chart.id = id;
        chart.kind = ChartKind::CountBars;
        chart.title = title;
        return chart;
    }

    static ChartBar countBar(const QString &label, int count, ChartTarget target)
    {
        ChartBar bar;
        bar.label = label;
        bar.low = bar.high = count;
        bar.target = target;
        return bar;
    }

    QStringView m_text;
    const Findings &m_findings;
    std::vector<Chart> m_charts;
    QSet<QString> m_ids;              ///< Those that uniqueId() gave.
    QHash<QString, int> m_lastNumber; ///< By id: the number that was tried last.
};

} // namespace

std::vector<std::vector<FigureId>> disagreements(const std::vector<Figure> &figures)
{
    std::vector<std::vector<FigureId>> found;
    for (const Group &group : accountsOfOneThing(figures)) {
        std::ranges::transform(group, std::back_inserter(found.emplace_back()), &Figure::id);
    }
    return found;
}

std::vector<Chart> chooseCharts(QStringView text, const Findings &findings)
{
    return ChartChooser(text, findings).run();
}

} // namespace pullquote
