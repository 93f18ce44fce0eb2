// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/articleaccessible.h"

#include "widgets/articleview.h"
#include "widgets/hovercard.h"

#include <QAccessibleWidget>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace pullquote {

namespace {

/// The text interface over the article's own text: offsets are positions of the text.
class ArticleAccessible final : public QAccessibleWidget, public QAccessibleTextInterface
{
public:
    explicit ArticleAccessible(ArticleView *view)
        : QAccessibleWidget(view, QAccessible::Document)
    {
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::TextInterface ? static_cast<QAccessibleTextInterface *>(this)
                                                  : QAccessibleWidget::interface_cast(type);
    }

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.readOnly = true;
        state.multiLine = true;
        state.selectableText = true;
        return state;
    }

    // Selection and caret.
    void selection(int index, int *start, int *end) const override
    {
        const Span span = index == 0 ? view().selectedSpan() : Span();
        *start = int(span.begin);
        *end = int(span.end);
    }
    int selectionCount() const override { return view().selectedSpan().isEmpty() ? 0 : 1; }
    void addSelection(int start, int end) override { view().selectSpan(clamped(start, end)); }
    void removeSelection(int) override { view().setCaret(view().caret()); }
    void setSelection(int, int start, int end) override { view().selectSpan(clamped(start, end)); }
    int cursorPosition() const override { return int(view().caret()); }
    void setCursorPosition(int position) override { view().setCaret(std::clamp(position, 0, characterCount())); }

    // Text.
    QString text(int start, int end) const override { return article().textOf(clamped(start, end)).toString(); }
    int characterCount() const override { return int(article().text().size()); }
    QString textBeforeOffset(int offset, QAccessible::TextBoundaryType type, int *start, int *end) const override
    {
        const Span here = unitAt(offset, type);
        return here.begin > 0 ? unitText(unitAt(int(here.begin) - 1, type), start, end) : unitText({}, start, end);
    }
    QString textAtOffset(int offset, QAccessible::TextBoundaryType type, int *start, int *end) const override
    {
        return unitText(unitAt(offset, type), start, end);
    }
    QString textAfterOffset(int offset, QAccessible::TextBoundaryType type, int *start, int *end) const override
    {
        const Span here = unitAt(offset, type);
        return here.end < characterCount() ? unitText(unitAt(int(here.end), type), start, end)
                                           : unitText({}, start, end);
    }

    // Places on screen.
    QRect characterRect(int offset) const override
    {
        const QRect rect = view().rectOf({offset, offset + 1});
        return rect.isEmpty() ? QRect() : rect.translated(view().viewport()->mapToGlobal(QPoint()));
    }
    int offsetAtPoint(const QPoint &point) const override
    {
        return int(view().characterAt(view().viewport()->mapFromGlobal(point)).value_or(-1));
    }
    void scrollToSubstring(int start, int end) override { view().reveal(clamped(start, end)); }

    /// What a stretch is: the kind of finding and who it belongs to, as IAccessible2 attributes.
    QString attributes(int offset, int *start, int *end) const override
    {
        *start = std::clamp(offset, 0, characterCount());
        *end = std::min(*start + 1, characterCount());
        const Item item = article().itemAt(offset);
        if (!isSomething(item)) {
            nextChange(*end, end);
            return {};
        }
        article().annotations().overlapping({offset, offset + 1}, [&](const auto &entry) {
            if (entry.value == item) {
                *start = int(entry.span.begin);
                *end = int(entry.span.end);
            }
        });
        const HoverText about = hoverText(article(), item);
        return QStringLiteral("mark:true;annotation:") + escaped(about.kind + u' ' + about.head) + u';';
    }

private:
    ArticleView &view() const { return *static_cast<ArticleView *>(widget()); }
    const Article &article() const { return view().articleLayout().article(); }

    Span clamped(int start, int end) const
    {
        const qsizetype begin = std::clamp(start, 0, characterCount());
        return {begin, std::clamp<qsizetype>(end, begin, characterCount())};
    }

    static QString escaped(QString value)
    {
        for (const char16_t c : {u'\\', u':', u';', u',', u'='}) {
            value.replace(QChar(c), QString(u'\\') + QChar(c));
        }
        return value;
    }

    QString unitText(Span unit, int *start, int *end) const
    {
        *start = unit.isEmpty() ? -1 : int(unit.begin);
        *end = unit.isEmpty() ? -1 : int(unit.end);
        return unit.isEmpty() ? QString() : article().textOf(unit).toString();
    }

    /// Where the next finding begins, so that plain stretches are read in one piece.
    void nextChange(int from, int *end) const
    {
        const auto &entries = article().annotations().entries();
        const auto next = std::ranges::lower_bound(entries, from, {}, [](const auto &e) { return int(e.span.begin); });
        *end = next == entries.end() ? characterCount() : int(next->span.begin);
    }

    Span unitAt(int offset, QAccessible::TextBoundaryType type) const
    {
        const Span all{0, characterCount()};
        if (!all.contains(offset)) {
            return {};
        }
        if (type == QAccessible::NoBoundary) {
            return all;
        }
        const Span block = blockAt(article(), offset);
        if (!block.contains(offset)) {
            return {offset, offset + 1}; // Between blocks.
        }
        if (type == QAccessible::ParagraphBoundary) {
            return block;
        }
        if (type == QAccessible::LineBoundary) {
            return view().lineAt(offset);
        }
        const auto boundary = type == QAccessible::CharBoundary   ? QTextBoundaryFinder::Grapheme
                              : type == QAccessible::WordBoundary ? QTextBoundaryFinder::Word
                                                                  : QTextBoundaryFinder::Sentence;
        const QStringView text = article().textOf(block);
        QTextBoundaryFinder finder(boundary, text.data(), text.size());
        finder.setPosition(offset - block.begin);
        const qsizetype begin = finder.isAtBoundary() ? finder.position() : finder.toPreviousBoundary();
        finder.setPosition(offset - block.begin);
        const qsizetype end = finder.toNextBoundary();
        return {block.begin + std::max<qsizetype>(begin, 0), end < 0 ? block.end : block.begin + end};
    }
};

QAccessibleInterface *makeAccessible(const QString &, QObject *object)
{
    auto *view = qobject_cast<ArticleView *>(object);
    return view ? new ArticleAccessible(view) : nullptr;
}

} // namespace

void installArticleAccessibility()
{
    static const bool installed = [] {
        QAccessible::installFactory(makeAccessible);
        return true;
    }();
    Q_UNUSED(installed)
}

} // namespace pullquote
