// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/filterbar.h"

#include "model/document/display.h"
#include "widgets/glyphs.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>

#include <map>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int TypingDelay = 150; ///< Milliseconds without a key until the text filters.

QComboBox *makeBox(const QString &name, QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setAccessibleName(name);
    box->setToolTip(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(11);
    box->setMaxVisibleItems(24);
    box->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    return box;
}

} // namespace

FilterBar::FilterBar(ArticleDocument &document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_label(new QLabel(tr("Filter"), this))
    , m_source(makeBox(tr("Only what this source says"), this))
    , m_kind(makeBox(tr("Only quotes of this kind"), this))
    , m_section(makeBox(tr("Only what stands in this section"), this))
    , m_text(new QLineEdit(this))
    , m_clear(new QToolButton(this))
    , m_search(m_text->addAction(QIcon(), QLineEdit::LeadingPosition))
    , m_theme(Theme::light())
{
    setObjectName(u"filterBar"_s);
    setAccessibleName(tr("Filters"));
    m_label->setTextFormat(Qt::PlainText);
    m_search->setText(tr("Filter by text"));
    m_text->setPlaceholderText(tr("Words, names, labels"));
    m_text->setAccessibleName(tr("Only findings that hold this text"));
    m_text->setToolTip(m_text->accessibleName());
    m_text->setClearButtonEnabled(true);
    constexpr int besideWords = 64; // the two icons and the frame
    m_text->setMinimumWidth(m_text->fontMetrics().horizontalAdvance(m_text->placeholderText()) + besideWords);
    m_clear->setObjectName(u"clearFilters"_s);
    m_clear->setText(tr("Clear"));
    m_clear->setToolTip(tr("Clear all filters"));
    m_clear->setAccessibleName(tr("Clear all filters"));
    m_clear->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_clear->setAutoRaise(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Theme::Gap, Theme::SmallGap, Theme::Gap, Theme::SmallGap);
    row->setSpacing(6);
    row->addWidget(m_label);
    row->addWidget(m_source, 2);
    row->addWidget(m_kind, 1);
    row->addWidget(m_section, 2);
    row->addWidget(m_text, 2);
    row->addWidget(m_clear);

    for (QComboBox *box : {m_source, m_kind, m_section}) {
        connect(box, &QComboBox::activated, this, &FilterBar::apply);
    }
    m_typing.setSingleShot(true);
    m_typing.setInterval(TypingDelay);
    connect(m_text, &QLineEdit::textEdited, &m_typing, qOverload<>(&QTimer::start));
    connect(m_text, &QLineEdit::returnPressed, this, &FilterBar::apply);
    connect(&m_typing, &QTimer::timeout, this, &FilterBar::apply);
    connect(m_clear, &QToolButton::clicked, this, [this] { m_document.filters().clear(); });
    connect(&document.filters(), &Filters::changed, this, &FilterBar::follow);
    connect(&document, &ArticleDocument::articleChanged, this, &FilterBar::fill);
    fill();
    setTheme(m_theme);
}

void FilterBar::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_search->setIcon(glyphIcon(Glyph::Search, theme.mutedText, theme.mutedText));
    m_clear->setIcon(glyphIcon(Glyph::Close, theme.text, theme.mutedText));
    follow();
}

void FilterBar::focusText()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void FilterBar::fill()
{
    const Article &article = *m_document.article();
    std::map<int, int> statements;
    const auto count = [&](SourceId source) {
        if (source.isValid()) {
            ++statements[source.index];
        }
    };
    std::ranges::for_each(article.quotes(), [&](const Quote &q) { count(q.source); });
    std::ranges::for_each(article.events(), [&](const Event &e) { count(e.source); });
    std::ranges::for_each(article.figures(), [&](const Figure &f) { count(f.source); });
    m_source->clear();
    m_source->addItem(tr("All sources"), -1);
    // Those that say nothing have nothing to filter.
    for (const auto &[source, says] : statements) {
        m_source->addItem(u"%1 (%2)"_s.arg(displaySource(article, SourceId(source))).arg(says), source);
    }
    m_kind->clear();
    m_kind->addItem(tr("All kinds"), -1);
    for (const QuoteKind kind :
         {QuoteKind::Direct, QuoteKind::Partial, QuoteKind::Indirect, QuoteKind::Heading, QuoteKind::Scare}) {
        m_kind->addItem(displayName(kind), int(kind));
    }
    m_section->clear();
    m_section->addItem(tr("All sections"), -1);
    for (const Section &section : article.sections()) {
        const QString indent(2 * std::max(section.level - 1, 0), u'\u2002');
        m_section->addItem(indent + displayHeading(article, section.id), section.id.index);
    }
    follow();
}

void FilterBar::follow()
{
    const FilterState &state = m_document.filters().state();
    m_typing.stop();
    m_source->setCurrentIndex(std::max(m_source->findData(state.source.index), 0));
    m_kind->setCurrentIndex(std::max(m_kind->findData(state.kind ? int(*state.kind) : -1), 0));
    m_section->setCurrentIndex(std::max(m_section->findData(state.section.index), 0));
    if (m_text->text() != state.text) {
        m_text->setText(state.text);
    }
    m_clear->setEnabled(!state.isEmpty());
    // A filter that is on stands out: nobody should take what is left for all there is.
    const auto mark = [this](QWidget *widget, bool isOn) {
        QFont font = widget->font();
        font.setWeight(isOn ? QFont::DemiBold : QFont::Normal);
        widget->setFont(font);
        QPalette palette = m_theme.palette();
        if (isOn) {
            palette.setColor(QPalette::Button, m_theme.selectionGround);
            palette.setColor(QPalette::Base, m_theme.selectionGround);
        }
        widget->setPalette(palette);
    };
    mark(m_source, state.source.isValid());
    mark(m_kind, state.kind.has_value());
    mark(m_section, state.section.isValid());
    mark(m_text, !state.text.isEmpty());
    QPalette palette = m_theme.palette();
    palette.setColor(QPalette::WindowText, m_theme.mutedText);
    m_label->setPalette(palette);
}

void FilterBar::apply()
{
    FilterState state;
    state.source = SourceId(m_source->currentData().toInt());
    state.section = SectionId(m_section->currentData().toInt());
    if (const int kind = m_kind->currentData().toInt(); kind >= 0) {
        state.kind = QuoteKind(kind);
    }
    state.text = m_text->text().trimmed();
    m_document.filters().set(state);
}

} // namespace pullquote
