// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/plaintext/frame.h"

#include "model/reading/plaintext/mailhead.h"
#include "model/reading/plaintext/wording.h"

#include <algorithm>
#include <span>

namespace pullquote::plaintext {

using namespace Qt::Literals::StringLiterals;

namespace {

Passage passageOf(const Line &line)
{
    Passage passage;
    passage.span = line.span;
    passage.line = line.number;
    passage.columns = line.columns;
    return passage;
}

/// A passage a header line, but the subject is the title.
Frame mailFrame(const MailHead &head, const std::vector<Line> &lines)
{
    Frame frame;
    for (size_t i = 0; i < head.lines; ++i) {
        Passage passage = passageOf(lines[i]);
        if (head.subject && passage.span.contains(head.subject->begin)) {
            frame.title = passage;
            frame.title->span = *head.subject;
            frame.title->blankBefore = frame.title->blankAfter = true;
        } else if (!head.subject || !head.subject->contains(passage.span.begin)) {
            frame.passages.push_back(passage);
        }
    }
    return frame;
}

/// Whether the line is "*** START OF THE … ***" of a kind of notice; the stars may be missing.
bool isMarker(QStringView line, const QString &kind)
{
    while (!line.isEmpty() && (line.front() == u'*' || line.front().isSpace())) {
        line = line.sliced(1);
    }
    return !notices().beginning(kind, line).isEmpty();
}

/// The value of "Title: …" among the lines before the start, with the lines that it is folded into.
QString valueOf(const QString &kind, QStringView text, std::span<const Line> head)
{
    for (size_t i = 0; i < head.size(); ++i) {
        const QStringView line = head[i].span.of(text);
        const qsizetype colon = line.indexOf(u':');
        if (colon <= 0 || !notices().is(kind, line.first(colon))) {
            continue;
        }
        QString value = line.sliced(colon + 1).toString();
        while (++i < head.size() && head[i].indent > 0 && !head[i].blankBefore) {
            value += u' ';
            value += head[i].span.of(text);
        }
        return value.simplified();
    }
    return {};
}

void append(Frame &frame, QStringView text, std::span<const Line> lines)
{
    std::ranges::copy(joinLines(text, std::vector(lines.begin(), lines.end())), std::back_inserter(frame.passages));
}

Frame takeBookFrame(QStringView text, std::vector<Line> &lines, Metadata &metadata)
{
    constexpr std::ptrdiff_t FarthestStart = 400; // lines; licences of old books stood in front
    const auto isStart = [&](const Line &line) { return isMarker(line.span.of(text), u"ebook-start"_s); };
    const auto reach = lines.begin() + std::min(std::ssize(lines), FarthestStart);
    const auto start = std::find_if(lines.begin(), reach, isStart);
    if (start == reach) {
        return {};
    }
    const auto end = std::find_if(start + 1, lines.end(),
                                  [&](const Line &line) { return isMarker(line.span.of(text), u"ebook-end"_s); });
    const std::span<const Line> head(lines.begin(), start + 1);
    metadata.title = valueOf(u"ebook-title"_s, text, head);
    metadata.byline = valueOf(u"ebook-author"_s, text, head);
    Frame frame;
    append(frame, text, head);
    append(frame, text, {end, lines.end()});
    lines = std::vector(start + 1, end);
    return frame;
}

} // namespace

Frame takeFrame(QStringView text, std::vector<Line> &lines, Metadata &metadata)
{
    const MailHead head = mailHeadOf(text, lines, metadata);
    if (head.lines == 0) {
        return takeBookFrame(text, lines, metadata);
    }
    Frame frame = mailFrame(head, lines);
    lines.erase(lines.begin(), lines.begin() + std::ptrdiff_t(head.lines));
    return frame;
}

} // namespace pullquote::plaintext
