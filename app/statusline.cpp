// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/statusline.h"

#include "app/exporting.h"
#include "widgets/glyphs.h"

#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QProgressBar>
#include <QToolButton>
#include <QWidgetAction>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int ProgressSteps = 1000;
constexpr int ProgressWidth = 140;
constexpr int NotesWidth = 420;

/// "23 quotes", "5 of 23 quotes" while filters hide some.
QString counted(int shown, qsizetype all, const QString &one, const QString &many)
{
    const QLocale locale;
    const QString number = locale.toString(qlonglong(all));
    const QString words = all == 1 ? one : many;
    return shown == all ? number + u' ' + words
                        : StatusLine::tr("%1 of %2 %3").arg(locale.toString(shown), number, words);
}

} // namespace

StatusLine::StatusLine(ArticleDocument &document, Opening &opening, QWidget *parent)
    : QStatusBar(parent)
    , m_document(document)
    , m_opening(opening)
    , m_doing(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_stop(new QToolButton(this))
    , m_notes(new QToolButton(this))
    , m_notesText(new QLabel)
    , m_counts(new QLabel(this))
    , m_place(new QLabel(this))
{
    setSizeGripEnabled(false);
    setContentsMargins(Theme::Gap, 0, Theme::Gap, 0);
    for (QLabel *label : {m_doing, m_counts, m_place}) {
        label->setTextFormat(Qt::PlainText);
        label->setForegroundRole(QPalette::PlaceholderText);
    }
    m_doing->setObjectName(u"doing"_s);
    m_counts->setObjectName(u"counts"_s);
    m_place->setObjectName(u"place"_s);
    m_place->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_place->setMinimumWidth(m_place->fontMetrics().horizontalAdvance(u"100 %"_s));
    m_progress->setRange(0, ProgressSteps);
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(ProgressWidth, Theme::Gap);
    m_progress->setAccessibleName(tr("Progress of opening"));
    m_stop->setObjectName(u"stop"_s);
    m_stop->setAutoRaise(true);
    m_stop->setText(tr("Stop"));
    m_notes->setObjectName(u"notes"_s);
    m_notes->setAutoRaise(true);
    m_notes->setPopupMode(QToolButton::InstantPopup);
    m_notes->setToolTip(tr("What was left out or is doubtful"));
    m_notesText->setTextFormat(Qt::PlainText);
    m_notesText->setWordWrap(true);
    m_notesText->setFixedWidth(NotesWidth);
    m_notesText->setMargin(Theme::Gap);
    auto *menu = new QMenu(m_notes);
    auto *text = new QWidgetAction(menu);
    text->setDefaultWidget(m_notesText);
    menu->addAction(text);
    m_notes->setMenu(menu);
    addWidget(m_notes);
    addWidget(m_doing);
    addWidget(m_progress);
    addWidget(m_stop);
    addPermanentWidget(m_counts);
    addPermanentWidget(m_place);
    for (QWidget *part :
         {static_cast<QWidget *>(m_doing), static_cast<QWidget *>(m_progress), static_cast<QWidget *>(m_stop)}) {
        part->hide();
    }

    m_patience.setSingleShot(true);
    m_patience.setInterval(Patience);
    m_counting.setSingleShot(true);
    m_counting.setInterval(0);
    connect(m_stop, &QToolButton::clicked, &opening, &Opening::cancel);
    connect(&opening, &Opening::busyChanged, this, &StatusLine::followBusy);
    connect(&opening, &Opening::opened, this, &StatusLine::count);
    connect(&opening, &Opening::progressed, m_progress,
            [this](double share) { m_progress->setValue(int(share * ProgressSteps)); });
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_doing->setText(tr("Opening %1").arg(m_opening.pendingName()));
        m_doing->show();
        m_progress->show();
        m_stop->show();
    });
    connect(&document, &ArticleDocument::analysisChanged, &m_counting, qOverload<>(&QTimer::start));
    connect(&document, &ArticleDocument::articleChanged, &m_counting, qOverload<>(&QTimer::start));
    connect(&document.filters(), &Filters::changed, &m_counting, qOverload<>(&QTimer::start));
    connect(&m_counting, &QTimer::timeout, this, &StatusLine::count);
    connect(&document, &ArticleDocument::positionChanged, this, &StatusLine::place);
    followBusy();
}

void StatusLine::setTheme(const Theme &theme)
{
    m_stop->setIcon(glyphIcon(Glyph::Close, theme.mutedText, theme.line));
    m_stop->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
}

void StatusLine::followBusy()
{
    if (m_opening.isBusy()) {
        m_progress->setValue(0);
        m_patience.start();
        return;
    }
    m_patience.stop();
    m_doing->hide();
    m_progress->hide();
    m_stop->hide();
}

void StatusLine::tellNotes()
{
    const QStringList &notes = m_document.article()->reading().warnings;
    m_notes->setVisible(!notes.isEmpty());
    m_notes->setText(notes.size() == 1 ? tr("1 note") : tr("%1 notes").arg(QLocale().toString(notes.size())));
    m_notesText->setText(notes.join(u"\n\n"_s));
    m_notesText->setAccessibleName(m_notesText->text());
}

void StatusLine::count()
{
    tellNotes();
    const Article &article = *m_document.article();
    const auto words = int(m_opening.words());
    QStringList parts;
    if (words > 0) {
        parts += counted(words, words, tr("word"), tr("words"));
    }
    if (m_document.analysis() != ArticleDocument::Analysis::Done) {
        m_counts->setText(parts.join(QString()));
        place();
        return;
    }
    parts += counted(countOf(m_document, FindingList::Quotes), qsizetype(article.quotes().size()), tr("quote"),
                     tr("quotes"));
    parts += counted(int(article.sources().size()), qsizetype(article.sources().size()), tr("source"), tr("sources"));
    parts +=
        counted(countOf(m_document, FindingList::Events), qsizetype(article.events().size()), tr("date"), tr("dates"));
    parts += counted(countOf(m_document, FindingList::Figures), qsizetype(article.figures().size()), tr("figure"),
                     tr("figures"));
    m_counts->setText(parts.join(u"  ·  "_s));
    place();
}

void StatusLine::place()
{
    const qsizetype length = m_document.article()->text().size();
    const qsizetype percent = length > 0 ? 100 * m_document.position() / length : 0;
    m_place->setText(u"%1 %"_s.arg(percent));
    m_place->setToolTip(tr("How much of the text lies above"));
}

} // namespace pullquote
