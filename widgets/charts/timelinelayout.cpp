// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/timelinelayout.h"

#include "model/document/display.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <numeric>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double Margin = 12;
constexpr double BarHeight = 7;
constexpr double LabelGap = 1;    ///< Between label and bar.
constexpr double LaneGap = 7;     ///< Below each bar.
constexpr double MarkGap = 14;    ///< Between neighbours in a lane.
constexpr double PointWidth = 11; ///< Of the diamond.
constexpr double OpenLength = 56; ///< Of a bar whose other end nobody gives.
constexpr double ArrowRoom = 16;
constexpr double ChipPadding = 8;
constexpr double UndatedPadding = 7;
constexpr double StillDay = 2451545; ///< 1 January 2000.
constexpr double MaxLabelWidth = 400;
/// A fitted view does not go closer than this: two lone days would look years apart.
constexpr double MaxFittingPixelsPerDay = 10;

QString tr(const char *text)
{
    return QCoreApplication::translate("Timeline", text);
}

std::optional<double> dayNumber(QDate day, int offset)
{
    return day.isValid() ? std::optional(double(day.toJulianDay() + offset)) : std::nullopt;
}

QString writtenLabel(const WritingDate &writing)
{
    const QLocale english(QLocale::English, QLocale::UnitedStates);
    const auto words = [&](QDate day) { return english.toString(day, u"d MMMM yyyy"_s); };
    const QString when = writing.earliest == writing.latest
                             ? words(writing.earliest)
                             : words(writing.earliest) + u" – "_s + words(writing.latest);
    return writing.basis == WritingDate::Basis::Inferred ? tr("Written %1 (inferred)").arg(when)
                                                         : tr("Written %1 (given)").arg(when);
}

TimelineEntry entryOf(const Article &article, const Event &event)
{
    TimelineEntry entry;
    entry.id = event.id;
    entry.begin = dayNumber(event.begin, 0);
    entry.end = dayNumber(event.end, 1);
    entry.isFuzzy = event.approximate || event.precision == Precision::Fuzzy;
    entry.isFuture = event.tense == Tense::Future;
    entry.isRelative = event.relative;
    entry.isInferred = event.inferred;
    entry.source = event.source;
    entry.what = event.label.isEmpty() ? article.textOf(event.span).toString().simplified() : event.label;
    entry.when = displayTime(article, event);
    return entry;
}

} // namespace

TimelineData timelineData(const Article &article)
{
    TimelineData data;
    for (const Event &event : article.events()) {
        data.entries.push_back(entryOf(article, event));
    }
    const auto order = [](const TimelineEntry &entry) {
        return entry.isDated() ? (entry.begin ? *entry.begin : *entry.end) : std::numeric_limits<double>::infinity();
    };
    std::ranges::stable_sort(data.entries, {}, order);
    const WritingDate &writing = article.writingDate();
    if (writing.basis != WritingDate::Basis::Unknown && writing.earliest.isValid() && writing.latest.isValid()) {
        data.writing = {double(writing.earliest.toJulianDay()), double(writing.latest.toJulianDay() + 1),
                        writtenLabel(writing)};
    }
    return data;
}

namespace {

/// Makes the marks of a timeline and puts them into lanes.
class Arranger final
{
public:
    Arranger(const TimelineData &data, const TimelineWords &words, const TimeScale &scale)
        : m_data(data)
        , m_words(words)
        , m_scale(scale)
        , m_labelHeight(QFontMetricsF(words.fonts.label).height())
        , m_middle(middleOf(data))
    {
    }

    /// The mark of a dated entry, its y counted from the top of its lane.
    TimelineMark mark(size_t index) const
    {
        const TimelineEntry &entry = m_data.entries[index];
        TimelineMark mark;
        mark.entry = index;
        const double words = m_words.labels[index].width;
        double left = entry.begin ? m_scale.x(*entry.begin) : 0;
        double right = entry.end ? m_scale.x(*entry.end) : 0;
        mark.opensLeft = !entry.begin;
        mark.opensRight = !entry.end;
        if (mark.opensLeft) {
            left = right - OpenLength;
        } else if (mark.opensRight) {
            right = left + (isLate(entry) ? OpenLength : std::max(OpenLength, words + ArrowRoom));
        }
        if (right - left < PointWidth) {
            mark.isPoint = true;
            const double middle = (left + right) / 2;
            left = middle - PointWidth / 2;
            right = middle + PointWidth / 2;
        }
        mark.bar = QRectF(left, m_labelHeight + LabelGap, right - left, BarHeight);
        mark.fade = entry.isFuzzy ? (right - left) * 0.3 : 0;
        const bool hangsLeft = isLate(entry) && words > right - left;
        mark.label = QRectF(hangsLeft ? right - words : left, 0, words, m_labelHeight);
        mark.area = mark.bar.united(mark.label);
        tether(mark, entry);
        return mark;
    }

    /// An undated entry as a framed word, at the origin.
    TimelineMark chip(size_t index) const
    {
        TimelineMark mark;
        mark.entry = index;
        mark.lane = -1;
        const double words = m_words.labels[index].width;
        mark.label = QRectF(ChipPadding, ChipPadding / 2, words, m_labelHeight);
        mark.area = QRectF(0, 0, words + 2 * ChipPadding, m_labelHeight + ChipPadding);
        mark.bar = mark.area;
        return mark;
    }

    /// How wide the label of a dated entry may become without leaving the picture or changing sides.
    double roomFor(size_t index, double width) const
    {
        const TimelineMark mark = this->mark(index);
        if (!isLate(m_data.entries[index])) {
            return width - Margin - ArrowRoom - mark.label.left();
        }
        const bool hangsLeft = mark.label.left() < mark.bar.left();
        return hangsLeft ? mark.label.right() - Margin : mark.bar.width();
    }

    double laneHeight() const { return m_labelHeight + LabelGap + BarHeight + LaneGap; }

private:
    /// Half-way between the first and the last day that any entry names.
    static double middleOf(const TimelineData &data)
    {
        double first = std::numeric_limits<double>::infinity();
        double last = -first;
        for (const TimelineEntry &entry : data.entries) {
            for (const auto &day : {entry.begin, entry.end}) {
                first = day ? std::min(first, *day) : first;
                last = day ? std::max(last, *day) : last;
            }
        }
        return (first + last) / 2;
    }

    /// Labels of the later half end where their bars end: so they need no empty years behind the last of them.
    bool isLate(const TimelineEntry &entry) const { return entry.begin.value_or(*entry.end) > m_middle; }

    void tether(TimelineMark &mark, const TimelineEntry &entry) const
    {
        if (!entry.isRelative || !m_data.writing || mark.opensLeft) {
            return;
        }
        const double x = m_scale.x((m_data.writing->begin + m_data.writing->end) / 2);
        if (x < mark.bar.left()) {
            mark.tether = x;
            mark.area.setLeft(std::min(mark.area.left(), x));
        } else if (x > mark.bar.right()) {
            mark.tether = x;
            mark.area.setRight(std::max(mark.area.right(), x));
        }
    }

    const TimelineData &m_data;
    const TimelineWords &m_words;
    const TimeScale &m_scale;
    double m_labelHeight;
    double m_middle; ///< Julian day.
};

/// Where each lane ends so far, as a tree of minima: the first lane that is free at a place is found in logarithmic
/// time, however many there are.
class LaneEnds final
{
public:
    explicit LaneEnds(size_t lanes)
        : m_leaves(std::bit_ceil(std::max<size_t>(lanes, 1)))
        , m_ends(2 * m_leaves, -std::numeric_limits<double>::infinity())
    {
    }

    /// The first lane that ends at or before `place`. There is one as long as there are as many lanes as marks.
    size_t firstFree(double place) const
    {
        size_t node = 1;
        while (node < m_leaves) {
            node = m_ends[2 * node] <= place ? 2 * node : 2 * node + 1;
        }
        return node - m_leaves;
    }

    void setEnd(size_t lane, double end)
    {
        size_t node = lane + m_leaves;
        m_ends[node] = end;
        for (node /= 2; node > 0; node /= 2) {
            m_ends[node] = std::min(m_ends[2 * node], m_ends[2 * node + 1]);
        }
    }

private:
    size_t m_leaves;
    std::vector<double> m_ends; ///< [1] is the root; a node's value is the least below it.
};

/// Puts each mark into the first lane that is free there (interval partitioning by the leftmost). Returns the lanes.
int fillLanes(std::vector<TimelineMark> &marks)
{
    std::vector<size_t> order(marks.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::ranges::stable_sort(order, {}, [&](size_t i) { return marks[i].area.left(); });
    LaneEnds ends(marks.size());
    int lanes = 0;
    for (const size_t i : order) {
        TimelineMark &mark = marks[i];
        mark.lane = int(ends.firstFree(mark.area.left()));
        ends.setEnd(size_t(mark.lane), mark.area.right() + MarkGap);
        lanes = std::max(lanes, mark.lane + 1);
    }
    return lanes;
}

void translate(TimelineMark &mark, double x, double y)
{
    mark.area.translate(x, y);
    mark.bar.translate(x, y);
    mark.label.translate(x, y);
    if (mark.tether) {
        *mark.tether += x;
    }
}

/// A label whose begin is out of sight stays in sight as long as it is over its bar.
void keepLabelInSight(TimelineMark &mark)
{
    const double last = mark.bar.right() - mark.label.width();
    if (mark.label.left() < Margin && last > mark.label.left()) {
        mark.label.moveLeft(std::min(Margin, last));
    }
}

/// Lets the chips flow in rows, the first of which begins at `indent`; returns their height.
double flow(std::vector<TimelineMark> &chips, double indent, double width)
{
    double x = Margin + indent;
    double y = 0;
    for (TimelineMark &chip : chips) {
        if (x > Margin && x + chip.area.width() > width - Margin) {
            x = Margin;
            y += chip.area.height() + 6;
        }
        translate(chip, x, y);
        x += chip.area.width() + 8;
    }
    return y + chips.back().area.height();
}

void placeWriting(TimelineLayout &layout, const TimelineWriting &writing, const QFontMetricsF &metrics, double width)
{
    const double left = layout.scale.x(writing.begin);
    const double right = layout.scale.x(writing.end);
    layout.writing = QRectF(left, layout.axisArea.bottom(), std::max(right - left, 1.0), 0);
    const double words = metrics.horizontalAdvance(writing.label) + 12;
    // The flag hangs right of the line, or left of it where the picture ends.
    const double x = right + words > width && left - words > 0 ? left - words : right;
    layout.writingLabel = QRectF(x, layout.axisArea.bottom() + 2, words, metrics.height());
}

} // namespace

TimelineLayout layoutTimeline(const TimelineData &data, const TimelineWords &words, const TimeScale &scale,
                              double height)
{
    const QFontMetricsF detail(words.fonts.detail);
    const QSizeF size(words.pictureWidth, height);
    // Lanes are found at a place that does not move with the time: not even rounding makes them jump.
    const TimeScale still{StillDay, scale.pixelsPerDay};
    const Arranger arranger(data, words, still);
    TimelineLayout layout;
    layout.scale = scale;
    layout.axis = timeAxis(scale, size.width(), detail);
    layout.axisArea = QRectF(0, 0, size.width(), (layout.axis.contexts.empty() ? 1 : 2) * detail.height() + 10);
    if (data.writing) {
        placeWriting(layout, *data.writing, detail, size.width());
    }
    std::vector<TimelineMark> dated;
    std::vector<TimelineMark> undated;
    for (size_t i = 0; i < data.entries.size(); ++i) {
        (data.entries[i].isDated() ? dated : undated)
            .push_back(data.entries[i].isDated() ? arranger.mark(i) : arranger.chip(i));
    }
    const int lanes = fillLanes(dated);
    const double top = layout.axisArea.bottom() + (data.writing ? detail.height() + 6 : 8);
    for (TimelineMark &mark : dated) {
        translate(mark, scale.x(StillDay), top + mark.lane * arranger.laneHeight());
        keepLabelInSight(mark);
    }
    double bottom = top + lanes * arranger.laneHeight() + 4;
    if (!undated.empty()) {
        // At the bottom of the picture where there is room, else below the lanes.
        const double heading = detail.horizontalAdvance(undatedHeading()) + Margin;
        const double chips = flow(undated, heading, size.width()) + 2 * UndatedPadding;
        const double begin = std::max(bottom, size.height() - chips);
        for (TimelineMark &chip : undated) {
            translate(chip, 0, begin + UndatedPadding);
        }
        layout.undated = QRectF(0, begin, size.width(), chips);
        layout.undatedHeading = QRectF(Margin, begin + UndatedPadding, heading - Margin, undated.front().area.height());
        layout.lanes = QRectF(0, top, size.width(), begin - top);
        bottom = layout.undated.bottom();
    } else {
        layout.lanes = QRectF(0, top, size.width(), std::max(bottom, size.height()) - top);
    }
    layout.size = QSizeF(size.width(), std::max(size.height(), bottom));
    if (layout.writing) {
        layout.writing->setBottom(layout.lanes.bottom());
    }
    layout.marks = std::move(dated);
    layout.marks.insert(layout.marks.end(), undated.begin(), undated.end());
    return layout;
}

std::vector<QRectF> labelsOf(const TimelineLayout &layout)
{
    std::vector<QRectF> labels;
    for (const TimelineMark &mark : layout.marks) {
        labels.push_back(mark.label);
    }
    if (layout.writing) {
        labels.push_back(layout.writingLabel);
    }
    return labels;
}

QString undatedHeading()
{
    return tr("Without a date");
}

namespace {

struct Extent
{
    double left = std::numeric_limits<double>::infinity();
    double right = -std::numeric_limits<double>::infinity();

    void include(double from, double to)
    {
        left = std::min(left, from);
        right = std::max(right, to);
    }
    double width() const { return right - left; }
};

/// What all dated entries take at a scale, labels included.
Extent extentAt(const TimelineData &data, const TimelineWords &words, const TimeScale &scale)
{
    const Arranger arranger(data, words, scale);
    Extent extent;
    for (size_t i = 0; i < data.entries.size(); ++i) {
        if (data.entries[i].isDated()) {
            const QRectF area = arranger.mark(i).area;
            extent.include(area.left(), area.right());
        }
    }
    if (data.writing) {
        extent.include(scale.x(data.writing->begin), scale.x(data.writing->end));
    }
    return extent;
}

/// The scale at which all dated entries are in sight with `words`.
TimeScale fittingScale(const TimelineData &data, const TimelineWords &words)
{
    const double width = words.pictureWidth;
    double first = std::numeric_limits<double>::infinity();
    for (const TimelineEntry &entry : data.entries) {
        if (entry.isDated()) {
            first = std::min(first, entry.begin ? *entry.begin : *entry.end);
        }
    }
    if (data.writing) {
        first = std::min(first, data.writing->begin);
    }
    const double room = std::max(width - 2 * Margin, 50.0);
    if (!std::isfinite(first)) {
        const QDate today = QDate::currentDate();
        return {double(QDate(today.year(), 1, 1).toJulianDay()), room / 366};
    }
    // Labels do not shrink with the scale, so what is taken is no straight line of it: halve the logarithm.
    double low = std::log(TimeScale::MinPixelsPerDay);
    double high = std::log(MaxFittingPixelsPerDay);
    const auto at = [&](double logarithm) {
        const double pixels = std::exp(logarithm);
        return TimeScale{first, pixels};
    };
    for (int i = 0; i < 24; ++i) {
        const double middle = (low + high) / 2;
        (extentAt(data, words, at(middle)).width() <= room ? low : high) = middle;
    }
    const TimeScale scale = at(low);
    const Extent extent = extentAt(data, words, scale);
    const double spare = std::max(width - extent.width(), 0.0) / 2;
    return scale.panned(extent.left - spare);
}

/// The words of an entry in `room`: with the time if both fit, else what happens, cut if it must be.
TimelineWords::Label labelIn(double room, const TimelineEntry &entry, const QFontMetricsF &label,
                             const QFontMetricsF &detail)
{
    constexpr double spaceBeforeWhen = 7;
    const double what = label.horizontalAdvance(entry.what);
    const double when = entry.when == entry.what ? 0 : detail.horizontalAdvance(entry.when) + spaceBeforeWhen;
    if (what + when <= room) {
        return {entry.what, when > 0 ? entry.when : QString(), what + when + 1};
    }
    const QString cut = label.elidedText(entry.what, Qt::ElideRight, room);
    return {cut, {}, label.horizontalAdvance(cut) + 1};
}

} // namespace

TimelineWords timelineWords(const TimelineData &data, const ChartFonts &fonts, double width)
{
    const QFontMetricsF label(fonts.label);
    const QFontMetricsF detail(fonts.detail);
    TimelineWords words{fonts, width, {}, {}};
    words.labels.reserve(data.entries.size());
    // Two that hang to either side of one day fit side by side …
    const double half = std::clamp(width / 2 - Margin - ArrowRoom, 0.0, MaxLabelWidth);
    const double chip = std::min(MaxLabelWidth * 1.3, width - 2 * Margin - 2 * ChipPadding);
    for (const TimelineEntry &entry : data.entries) {
        words.labels.push_back(labelIn(entry.isDated() ? half : chip, entry, label, detail));
    }
    // … and one whose day lies aside has more room where all are in sight.
    words.fitting = fittingScale(data, words);
    const Arranger arranger(data, words, words.fitting);
    for (size_t i = 0; i < data.entries.size(); ++i) {
        const TimelineEntry &entry = data.entries[i];
        const bool isWhole =
            words.labels[i].what == entry.what && words.labels[i].when.isEmpty() == entry.when.isEmpty();
        if (entry.isDated() && !isWhole) {
            const double room = std::min(arranger.roomFor(i, width), MaxLabelWidth);
            words.labels[i] = labelIn(std::max(room, half), entry, label, detail);
        }
    }
    return words;
}

} // namespace pullquote
