// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/findbar.h"

#include "model/document/display.h"
#include "widgets/glyphs.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype ContextBefore = 36;
constexpr qsizetype ContextAfter = 90;
constexpr int RowsInSight = 6;

/// One line a hit: the words around it with the match in bold, the section in quiet type at the right.
class HitDelegate final : public QStyledItemDelegate
{
public:
    HitDelegate(const Theme &theme, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {100, option.fontMetrics.height() + 8};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        painter->setClipRect(option.rect);
        if (option.state & QStyle::State_Selected) {
            painter->fillRect(option.rect, m_theme.selectionGround);
        } else if (option.state & QStyle::State_MouseOver) {
            painter->fillRect(option.rect, m_theme.raised);
        }
        const QString text = index.data().toString();
        const int begin = index.data(HitModel::MatchBeginRole).toInt();
        const int length = index.data(HitModel::MatchLengthRole).toInt();
        QRect box = option.rect.adjusted(12, 0, -12, 0);
        const QString section = option.fontMetrics.elidedText(index.data(HitModel::SectionRole).toString(),
                                                              Qt::ElideRight, box.width() / 3);
        painter->setPen(m_theme.mutedText);
        painter->drawText(box, int(Qt::AlignRight | Qt::AlignVCenter), section);
        box.setRight(box.right() - option.fontMetrics.horizontalAdvance(section) - 16);
        painter->setClipRect(box);
        painter->setPen(m_theme.text);
        const auto draw = [&](const QString &part, QFont::Weight weight) {
            QFont font = option.font;
            font.setWeight(weight);
            painter->setFont(font);
            painter->drawText(box, int(Qt::AlignLeft | Qt::AlignVCenter), part);
            box.setLeft(box.left() + QFontMetrics(font).horizontalAdvance(part));
        };
        draw(text.left(begin), QFont::Normal);
        draw(text.mid(begin, length), QFont::Bold);
        draw(text.mid(begin + length), QFont::Normal);
        painter->restore();
    }

private:
    const Theme &m_theme;
};

} // namespace

HitModel::HitModel(ArticleDocument &document, QObject *parent)
    : QAbstractListModel(parent)
    , m_document(document)
{
}

void HitModel::setHits(std::vector<Span> hits)
{
    beginResetModel();
    m_hits = std::move(hits);
    endResetModel();
}

int HitModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_hits.size());
}

QVariant HitModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Article &article = *m_document.article();
    const Span hit = m_hits[size_t(index.row())];
    Span around{std::max<qsizetype>(hit.begin - ContextBefore, 0),
                std::min(hit.end + ContextAfter, article.text().size())};
    // Whole words, where one begins soon.
    while (around.begin > 0 && around.begin < hit.begin && !article.text()[around.begin - 1].isSpace()) {
        ++around.begin;
    }
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: {
        QString text = article.textOf(around).toString();
        std::ranges::replace_if(
            text, [](QChar c) { return c.isSpace(); }, u' ');
        return text;
    }
    case MatchBeginRole:
        return int(hit.begin - around.begin);
    case MatchLengthRole:
        return int(hit.length());
    case SectionRole:
        return displayHeading(article, article.sectionOf(hit));
    default:
        return {};
    }
}

FindBar::FindBar(ArticleDocument &document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_theme(Theme::light())
    , m_model(document)
    , m_words(new QLineEdit(this))
    , m_searchSign(m_words->addAction(QIcon(), QLineEdit::LeadingPosition))
    , m_count(new QLabel(this))
    , m_previous(makeButton(tr("Previous hit")))
    , m_next(makeButton(tr("Next hit")))
    , m_matchCase(makeButton(tr("Match case")))
    , m_wholeWords(makeButton(tr("Whole words")))
    , m_listButton(makeButton(tr("List all hits")))
    , m_closeButton(makeButton(tr("Close the search")))
    , m_list(new QListView(this))
{
    setObjectName(u"findBar"_s);
    setAccessibleName(tr("Find in the article"));
    m_words->setObjectName(u"findWords"_s);
    m_searchSign->setText(tr("Find"));
    m_words->setPlaceholderText(tr("Find in the article"));
    m_words->setAccessibleName(tr("Words to find"));
    m_words->setClearButtonEnabled(true);
    m_words->installEventFilter(this);
    m_count->setTextFormat(Qt::PlainText);
    m_count->setMinimumWidth(m_count->fontMetrics().horizontalAdvance(tr("%1 of %2").arg(9999).arg(9999)));
    m_matchCase->setText(u"Aa"_s);
    m_matchCase->setCheckable(true);
    m_wholeWords->setText(u"\u201CW\u201D"_s);
    m_wholeWords->setCheckable(true);
    m_listButton->setObjectName(u"findList"_s);
    m_listButton->setCheckable(true);
    m_list->setObjectName(u"findHits"_s);
    m_list->setAccessibleName(tr("Hits"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new HitDelegate(m_theme, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setFixedHeight(RowsInSight * (fontMetrics().height() + 8) + 4);
    m_list->installEventFilter(this);
    m_list->hide();

    auto *row = new QHBoxLayout;
    row->setContentsMargins(Theme::Gap, Theme::SmallGap, Theme::Gap, Theme::SmallGap);
    row->setSpacing(Theme::SmallGap);
    row->addWidget(m_words, 1);
    row->addWidget(m_count);
    for (QToolButton *button : {m_previous, m_next, m_matchCase, m_wholeWords, m_listButton, m_closeButton}) {
        row->addWidget(button);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(m_list);

    m_typing.setSingleShot(true);
    connect(&m_typing, &QTimer::timeout, this, &FindBar::search);
    connect(m_words, &QLineEdit::textChanged, this, [this] {
        // In a long text the search waits for the next key.
        m_typing.start(m_document.article()->text().size() > 1'000'000 ? 120 : 0);
    });
    connect(m_matchCase, &QToolButton::toggled, this, &FindBar::search);
    connect(m_wholeWords, &QToolButton::toggled, this, &FindBar::search);
    connect(m_next, &QToolButton::clicked, this, &FindBar::findNext);
    connect(m_previous, &QToolButton::clicked, this, &FindBar::findPrevious);
    connect(m_listButton, &QToolButton::toggled, this, &FindBar::setListShown);
    connect(m_closeButton, &QToolButton::clicked, this, &FindBar::close);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { setCurrent(index.row()); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &index) {
        if (!m_following && index.isValid() && m_list->hasFocus()) {
            setCurrent(index.row());
        }
    });
    connect(&document, &ArticleDocument::articleChanged, this, [this] {
        m_search.setText(m_document.article()->text());
        search();
    });
    m_search.setText(document.article()->text());
    setFocusProxy(m_words);
    setTheme(m_theme);
    describe();
    hide();
}

QToolButton *FindBar::makeButton(const QString &name)
{
    auto *button = new QToolButton(this);
    button->setAutoRaise(true);
    button->setToolTip(name);
    button->setAccessibleName(name);
    return button;
}

void FindBar::setTheme(const Theme &theme)
{
    m_theme = theme;
    const auto icon = [&](Glyph glyph) { return glyphIcon(glyph, theme.text, theme.line); };
    m_searchSign->setIcon(glyphIcon(Glyph::Search, theme.mutedText, theme.mutedText));
    m_previous->setIcon(icon(Glyph::Up));
    m_next->setIcon(icon(Glyph::Down));
    m_listButton->setIcon(icon(Glyph::List));
    m_closeButton->setIcon(icon(Glyph::Close));
    m_list->viewport()->update();
    describe();
}

QString FindBar::words() const
{
    return m_words->text();
}

Span FindBar::currentHit() const
{
    return m_current < 0 ? Span() : m_model.hits()[size_t(m_current)];
}

void FindBar::open(const QString &words)
{
    if (!words.isEmpty()) {
        m_words->setText(words);
    }
    show();
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
    search();
}

void FindBar::close()
{
    m_typing.stop();
    hide();
    m_model.setHits({});
    m_current = -1;
    Q_EMIT hitsChanged({});
    Q_EMIT closed();
}

void FindBar::search()
{
    m_typing.stop();
    if (!isVisibleTo(parentWidget())) {
        return;
    }
    m_model.setHits(m_search.find(m_words->text(), {m_matchCase->isChecked(), m_wholeWords->isChecked()}));
    m_current = -1;
    Q_EMIT hitsChanged(m_model.hits());
    if (m_model.hits().empty()) {
        describe();
        return;
    }
    // The first hit from where the reader is.
    const auto next = std::ranges::lower_bound(m_model.hits(), m_document.position(), {}, &Span::begin);
    setCurrent(next == m_model.hits().end() ? 0 : std::distance(m_model.hits().begin(), next));
}

void FindBar::step(int direction)
{
    if (m_typing.isActive()) {
        search();
        return;
    }
    const auto count = qsizetype(m_model.hits().size());
    if (count > 0) {
        setCurrent((m_current + direction + count) % count);
    }
}

void FindBar::setCurrent(qsizetype hit)
{
    m_current = hit;
    describe();
    const QScopedValueRollback following(m_following, true);
    m_list->setCurrentIndex(m_model.index(int(hit)));
    Q_EMIT currentHitChanged(currentHit());
}

void FindBar::describe()
{
    const auto count = qsizetype(m_model.hits().size());
    const bool isMissing = count == 0 && !m_words->text().isEmpty();
    m_count->setText(count > 0 ? tr("%1 of %2").arg(m_current + 1).arg(count) : isMissing ? tr("No hits") : QString());
    QPalette palette = m_theme.palette();
    palette.setColor(QPalette::WindowText, isMissing ? m_theme.warning : m_theme.mutedText);
    m_count->setPalette(palette);
    m_next->setEnabled(count > 0);
    m_previous->setEnabled(count > 0);
}

void FindBar::setListShown(bool shown)
{
    m_listButton->setChecked(shown);
    m_list->setVisible(shown);
    if (shown && m_current >= 0) {
        m_list->scrollTo(m_model.index(int(m_current)));
    }
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (key->key() == Qt::Key_Escape) {
            close();
            return true;
        }
        if (watched == m_words && isEnter) {
            step(key->modifiers() & Qt::ShiftModifier ? -1 : 1);
            return true;
        }
        if (watched == m_words && key->key() == Qt::Key_Down && m_list->isVisible()) {
            m_list->setFocus();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace pullquote
