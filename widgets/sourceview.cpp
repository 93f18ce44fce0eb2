// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sourceview.h"

#include "model/document/display.h"
#include "model/text/wordedits.h"
#include "widgets/glyphs.h"
#include "widgets/provenancestep.h"
#include "widgets/quotecard.h"

#include <QEvent>
#include <QFrame>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr size_t RowsAtOnce = 12;
constexpr size_t MoreRows = 100;
constexpr int SidePadding = 14;

QString joined(const QStringList &parts)
{
    QStringList filled = parts;
    filled.removeAll(QString());
    return filled.join(u" · "_s);
}

QString quoted(const Article &article, const Quote &quote)
{
    const QString mark = quote.span.begin > 0 ? QString(article.text()[quote.span.begin - 1]) : QString();
    return quotedWords(quote.kind, article.textOf(quote.span).toString().simplified(), mark);
}

/// A stretch of text around `span` with where `span` lies in it; white space as spaces, so that positions hold.
struct Context
{
    QString text;
    Span part;
};

Context contextOf(const Article &article, Span span)
{
    constexpr qsizetype Before = 60;
    constexpr qsizetype After = 110;
    Span sentence = article.sentenceAround(span);
    QString lead;
    if (span.begin - sentence.begin > Before) {
        sentence.begin = span.begin - Before;
        while (sentence.begin < span.begin && !article.text()[sentence.begin - 1].isSpace()) {
            ++sentence.begin;
        }
        lead = u"… "_s;
    }
    QString tail;
    if (sentence.end - span.end > After) {
        sentence.end = span.end + After;
        while (sentence.end > span.end && !article.text()[sentence.end].isSpace()) {
            --sentence.end;
        }
        tail = u" …"_s;
    }
    QString text = article.textOf(sentence).toString();
    std::ranges::replace_if(
        text, [](QChar c) { return c.isSpace(); }, u' ');
    const qsizetype begin = span.begin - sentence.begin + lead.size();
    return {lead + text + tail, {begin, begin + std::min(span.end, sentence.end) - span.begin}};
}

/// Two wordings in one text: what only the second has, and what it leaves out of the first.
struct Comparison
{
    QString text;
    std::vector<std::pair<Span, FindingRow::Emphasis>> parts;
};

Comparison compared(const QString &from, const QString &to)
{
    Comparison result;
    for (const WordEdit &edit : wordEdits(from, to)) {
        const bool isRemoved = edit.kind == WordEdit::Kind::Removed;
        const QStringView words = edit.span.of(isRemoved ? from : to);
        if (!result.text.isEmpty() && words.front().script() != QChar::Script_Han) {
            result.text += u' ';
        }
        const qsizetype begin = result.text.size();
        result.text += words;
        if (edit.kind != WordEdit::Kind::Same) {
            result.parts.push_back(
                {{begin, result.text.size()}, isRemoved ? FindingRow::Emphasis::Removed : FindingRow::Emphasis::Added});
        }
    }
    return result;
}

/// The head of a panel: a bar in the tone of the source beside its name.
class ToneBar final : public QFrame
{
public:
    ToneBar(const QColor &tone, QWidget *parent)
        : QFrame(parent)
        , m_tone(tone)
    {
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_tone);
        painter.drawRoundedRect(QRectF(0, 2, 4, height() - 4), 2, 2);
    }

private:
    QColor m_tone;
};

} // namespace

SourceView::SourceView(ArticleDocument &document, QWidget *parent)
    : QScrollArea(parent)
    , m_document(document)
    , m_theme(Theme::light())
{
    setObjectName(u"sourceView"_s);
    setAccessibleName(tr("Source"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(&document, &ArticleDocument::articleChanged, this, [this] { showSubject({}); });
    connect(&document.selection(), &Selection::changed, this, [this](const Item &item) {
        // A section or a stretch of text has no source: what is shown stays, so that one can read on in it.
        if (!std::holds_alternative<SectionId>(item) && !std::holds_alternative<Span>(item)) {
            showSubject(item);
        }
    });
    connect(&document.filters(), &Filters::changed, this, &SourceView::rebuild);
    rebuild();
}

void SourceView::setTheme(const Theme &theme)
{
    m_theme = theme;
    setPalette(theme.palette());
    rebuild();
}

void SourceView::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        rebuild();
    }
}

void SourceView::showSubject(const Item &item)
{
    m_subject = item;
    rebuild();
    verticalScrollBar()->setValue(0);
}

void SourceView::rebuild()
{
    const int scrolled = verticalScrollBar()->value();
    // The old content may be what sent us here: it goes when its event is over.
    if (QWidget *old = takeWidget()) {
        old->hide();
        old->deleteLater();
    }
    m_content = new QWidget;
    m_content->setObjectName(u"sourceContent"_s);
    m_column = new QVBoxLayout(m_content);
    m_column->setContentsMargins(SidePadding, 10, SidePadding - 4, 20);
    m_column->setSpacing(0);

    const Article &article = *m_document.article();
    const Source *source = article.find(article.sourceOf(m_subject));
    if (const auto *id = std::get_if<QuoteId>(&m_subject); id && article.find(*id)) {
        const Quote &quote = *article.find(*id);
        addHeader(source);
        addQuote(quote);
        addProvenance(quote);
        addWordings(quote);
        addWhy(source ? tr("Why this source?") : tr("Why a quote?"), quote.why, quote.runnersUp);
    } else if (const auto *event = std::get_if<EventId>(&m_subject); event && article.find(*event)) {
        const Event &found = *article.find(*event);
        addHeader(source);
        addFinding(tr("Date"), displayTime(article, found), found.label, found.span);
        addWhy(tr("Why this date?"), found.why, {});
    } else if (const auto *figure = std::get_if<FigureId>(&m_subject); figure && article.find(*figure)) {
        const Figure &found = *article.find(*figure);
        addHeader(source);
        addFinding(displayName(found.kind), displayValue(found), found.label, found.span);
        addWhy(tr("Why this figure?"), found.why, {});
    } else if (source) {
        addHeader(source);
        addWhy(tr("Why a source?"), source->why, {});
    } else {
        addEmptyState();
    }
    if (source) {
        addStatements(*source);
        addMentions(*source);
    }
    m_column->addStretch(1);
    setWidget(m_content);
    verticalScrollBar()->setValue(scrolled);
}

QLabel *SourceView::addLabel(const QString &text, Type type)
{
    auto *label = new QLabel(text, m_content);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QFont font = Theme::interfaceFont();
    QColor color = m_theme.text;
    switch (type) {
    case Type::Name:
        font.setPointSizeF(font.pointSizeF() * 1.35);
        font.setWeight(QFont::DemiBold);
        break;
    case Type::Kind:
        font.setPointSizeF(font.pointSizeF() * 0.88);
        color = m_theme.mutedText;
        break;
    case Type::Role:
        color = m_theme.text;
        break;
    case Type::Head:
        font.setPointSizeF(font.pointSizeF() * 0.92);
        font.setWeight(QFont::DemiBold);
        color = m_theme.mutedText;
        break;
    case Type::Body:
        font = Theme::readingFont(m_document.article()->metadata().language);
        font.setPointSizeF(Theme::interfaceFont().pointSizeF() * 1.2);
        break;
    case Type::Quiet:
        color = m_theme.mutedText;
        break;
    }
    label->setFont(font);
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, color);
    label->setPalette(palette);
    m_column->addWidget(label);
    return label;
}

void SourceView::addSpace(int pixels)
{
    m_column->addSpacing(pixels);
}

void SourceView::addHead(const QString &text)
{
    addSpace(18);
    addLabel(text, Type::Head);
    addSpace(4);
}

void SourceView::addEmptyState()
{
    addSpace(8);
    const bool isEmpty = m_document.article()->text().isEmpty();
    addLabel(isEmpty ? tr("No article yet") : tr("Nothing selected"), Type::Name);
    addSpace(6);
    addLabel(isEmpty ? tr("Open an article to see who says what in it.")
                     : tr("Select a quote, a figure, a date or a name in any view. Here you then see who says so, "
                          "how the words came to this page, their other wordings, and all else that this source says."),
             Type::Quiet);
}

void SourceView::addHeader(const Source *source)
{
    const Article &article = *m_document.article();
    auto *bar = new ToneBar(m_theme.tone(source ? source->id : SourceId()), m_content);
    QVBoxLayout *outer = m_column;
    m_column = new QVBoxLayout(bar);
    m_column->setContentsMargins(14, 2, 0, 2);
    m_column->setSpacing(1);
    if (source) {
        addLabel(displayName(source->kind), Type::Kind);
        addLabel(source->name, Type::Name);
        if (const QString role = joined({source->role, source->affiliation}); !role.isEmpty()) {
            addLabel(role, Type::Role);
        }
    } else if (std::holds_alternative<QuoteId>(m_subject)) {
        addLabel(tr("Source"), Type::Kind);
        addLabel(displaySource(article, {}), Type::Name);
    } else {
        const QString publisher = article.metadata().publisher;
        addLabel(tr("Stated by"), Type::Kind);
        addLabel(publisher.isEmpty() ? tr("The article itself") : tr("The article itself (%1)").arg(publisher),
                 Type::Name);
    }
    outer->addWidget(bar);
    m_column = outer;

    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(12, 6, 0, 0);
    buttons->setSpacing(Theme::SmallGap);
    const auto addButton = [&](const QString &text) {
        auto *button = new QToolButton(m_content);
        button->setText(text);
        button->setAutoRaise(true);
        buttons->addWidget(button);
        return button;
    };
    if (source) {
        QToolButton *only = addButton(tr("Only this source"));
        only->setObjectName(u"onlyThisSource"_s);
        only->setCheckable(true);
        only->setChecked(m_document.filters().state().source == source->id);
        only->setIcon(glyphIcon(Glyph::Filter, m_theme.text, m_theme.mutedText));
        only->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        only->setToolTip(tr("Show only what this source says, in every view"));
        connect(only, &QToolButton::clicked, this, [this, id = source->id](bool checked) {
            FilterState filters = m_document.filters().state();
            filters.source = checked ? id : SourceId();
            m_document.filters().set(filters);
        });
    }
    if (!std::holds_alternative<SourceId>(m_subject)) {
        QToolButton *correct = addButton(tr("Correct…"));
        correct->setObjectName(u"correct"_s);
        correct->setToolTip(tr("Put this finding right"));
        connect(correct, &QToolButton::clicked, this, [this] { Q_EMIT correctionRequested(m_subject); });
    }
    buttons->addStretch(1);
    m_column->addLayout(buttons);
}

void SourceView::addQuote(const Quote &quote)
{
    const Article &article = *m_document.article();
    addSpace(10);
    FindingRow *row = addRow(m_column, quoted(article, quote),
                             joined({displayName(quote.kind), displayHeading(article, quote.section)}), quote.id);
    row->setWords(quoted(article, quote), true, article.metadata().language);
    row->setMaximumLines(12);
    row->setToolTip(tr("Show it in the article"));
}

void SourceView::addProvenance(const Quote &quote)
{
    if (quote.chain.empty()) {
        return;
    }
    addHead(tr("How the words came here"));
    const Article &article = *m_document.article();
    for (size_t i = 0; i < quote.chain.size(); ++i) {
        const ProvenanceStep &step = quote.chain[i];
        const Source *source = article.find(step.source);
        const QString name = source ? source->name : tr("This page");
        const QString detail = source ? joined({source->role, source->affiliation}) : QString();
        auto *button =
            new ProvenanceStepButton(m_theme, displayName(step.role), name, detail, m_theme.tone(step.source),
                                     {i == 0, i + 1 == quote.chain.size()}, m_content);
        // The words that tell of the step if there are any, else the one who did it.
        const Item target = step.span.isEmpty() ? Item(step.source) : Item(step.span);
        button->setToolTip(step.span.isEmpty() ? tr("Known from the page’s own data")
                                               : tr("Show the words that say so"));
        connect(button, &QAbstractButton::clicked, this, [this, target] { m_document.selection().set(target, this); });
        m_column->addWidget(button);
    }
}

void SourceView::addWordings(const Quote &quote)
{
    const Article &article = *m_document.article();
    const std::vector<QuoteId> variants = article.variantsOf(quote.id);
    if (variants.empty()) {
        return;
    }
    addHead(variants.size() == 1 ? tr("Another wording") : tr("%1 other wordings").arg(variants.size()));
    const QString words = article.textOf(quote.span).toString().simplified();
    for (const QuoteId id : variants) {
        const Quote &other = *article.find(id);
        const Comparison comparison = compared(words, article.textOf(other.span).toString().simplified());
        FindingRow *row = addRow(m_column, quoted(article, other),
                                 joined({displayName(other.kind), displayHeading(article, other.section)}), id);
        row->setWords(comparison.text, true, m_document.article()->metadata().language);
        for (const auto &[part, emphasis] : comparison.parts) {
            row->emphasise(part, emphasis);
        }
        row->setAccessibleName(quoted(article, other));
        row->setMaximumLines(10);
        row->setTone(m_theme.tone(other.source));
        row->setToolTip(tr("Struck out: only in the selected wording. Underlined: only in this one."));
        if (article.isChangedByHeading(other)) {
            addLabel(tr("The heading changes what was said."), Type::Role);
        }
    }
}

void SourceView::addFinding(const QString &kind, const QString &value, const QString &label, Span span)
{
    const Article &article = *m_document.article();
    addSpace(12);
    addLabel(kind, Type::Kind);
    addLabel(value.isEmpty() ? article.textOf(span).toString().simplified() : value, Type::Name);
    if (!label.isEmpty()) {
        addSpace(2);
        addLabel(label, Type::Role);
    }
    addSpace(6);
    FindingRow *row = addContextRow(m_column, span, displayHeading(article, article.sectionOf(span)));
    row->setMaximumLines(6);
}

FindingRow *SourceView::addRow(QVBoxLayout *column, const QString &words, const QString &note, const Item &target)
{
    auto *row = new FindingRow(m_theme, column->parentWidget() ? column->parentWidget() : m_content);
    row->setWords(words);
    row->setNote(note);
    connect(row, &QAbstractButton::clicked, this, [this, target] { m_document.selection().set(target, this); });
    column->addWidget(row);
    return row;
}

FindingRow *SourceView::addContextRow(QVBoxLayout *column, Span span, const QString &note)
{
    const Context context = contextOf(*m_document.article(), span);
    FindingRow *row = addRow(column, context.text, note, span);
    row->emphasise(context.part, FindingRow::Emphasis::Strong);
    return row;
}

void SourceView::addWhy(const QString &title, const Why &why, const std::vector<RunnerUp> &runnersUp)
{
    if (why.empty() && runnersUp.empty()) {
        return;
    }
    addSpace(14);
    auto *opener = new QToolButton(m_content);
    opener->setObjectName(u"why"_s);
    opener->setText(title);
    opener->setAutoRaise(true);
    opener->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    opener->setArrowType(m_isWhyOpen ? Qt::DownArrow : Qt::RightArrow);
    m_column->addWidget(opener, 0, Qt::AlignLeft);

    auto *content = new QWidget(m_content);
    QVBoxLayout *outer = m_column;
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(10, 2, 0, 0);
    m_column->setSpacing(2);
    const Span own = m_document.article()->spanOf(m_subject);
    const auto addReasons = [this, own](const Why &reasons) {
        for (size_t i = 0; i < reasons.size(); ++i) {
            if (const Rule *rule = reasons[i].rule) {
                addLabel(u"• "_s + QString::fromUtf8(rule->sentence.data(), qsizetype(rule->sentence.size())),
                         Type::Role);
            }
            // Rules that rest on the same words show them once; the finding's own words stand above.
            const Span words = reasons[i].span;
            const bool isRepeated = i + 1 < reasons.size() && reasons[i + 1].span == words;
            if (!words.isEmpty() && words != own && !isRepeated) {
                addContextRow(m_column, words, {});
            }
        }
    };
    addReasons(why);
    for (const RunnerUp &other : runnersUp) {
        addSpace(6);
        addLabel(tr("Also considered: %1").arg(displaySource(*m_document.article(), other.source)), Type::Head);
        addReasons(other.why);
    }
    outer->addWidget(content);
    m_column = outer;
    content->setVisible(m_isWhyOpen);
    connect(opener, &QToolButton::clicked, content, [this, content, opener] {
        m_isWhyOpen = !m_isWhyOpen;
        content->setVisible(m_isWhyOpen);
        opener->setArrowType(m_isWhyOpen ? Qt::DownArrow : Qt::RightArrow);
    });
}

void SourceView::addRows(const std::vector<std::function<void(QVBoxLayout *)>> &makers)
{
    auto *holder = new QWidget(m_content);
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    m_column->addWidget(holder);
    for (size_t i = 0; i < std::min(makers.size(), RowsAtOnce); ++i) {
        makers[i](column);
    }
    if (makers.size() <= RowsAtOnce) {
        return;
    }
    auto *more = new QPushButton(tr("Show %1 more").arg(makers.size() - RowsAtOnce), holder);
    more->setFlat(true);
    column->addWidget(more, 0, Qt::AlignLeft);
    connect(more, &QPushButton::clicked, holder, [makers, column, more, shown = RowsAtOnce]() mutable {
        column->removeWidget(more);
        const size_t end = std::min(makers.size(), shown + MoreRows);
        for (; shown < end; ++shown) {
            makers[shown](column);
        }
        more->setVisible(shown < makers.size());
        more->setText(tr("Show %1 more").arg(makers.size() - shown));
        column->addWidget(more, 0, Qt::AlignLeft);
    });
}

void SourceView::addStatements(const Source &source)
{
    const Article &article = *m_document.article();
    std::vector<std::function<void(QVBoxLayout *)>> makers;
    const QColor tone = m_theme.tone(source.id);
    const auto add = [&](const Item &item, const QString &words, const QString &note) {
        if (item != m_subject) {
            makers.push_back([this, item, words, note, tone](QVBoxLayout *column) {
                addRow(column, words, note, item)->setTone(tone);
            });
        }
    };
    std::vector<QuoteId> shownAbove;
    if (const auto *subject = std::get_if<QuoteId>(&m_subject)) {
        shownAbove = article.variantsOf(*subject);
    }
    for (const Quote &quote : article.quotes()) {
        if (quote.source == source.id && std::ranges::find(shownAbove, quote.id) == shownAbove.end()) {
            add(quote.id, quoted(article, quote),
                joined({displayName(quote.kind), displayHeading(article, quote.section)}));
        }
    }
    for (const Figure &figure : article.figures()) {
        if (figure.source == source.id) {
            add(figure.id, joined({displayValue(figure), figure.label}), displayName(figure.kind));
        }
    }
    for (const Event &event : article.events()) {
        if (event.source == source.id) {
            add(event.id, joined({displayTime(article, event), event.label}), tr("Date"));
        }
    }
    if (!makers.empty()) {
        const bool isMore = article.sourceOf(m_subject) == source.id && !std::holds_alternative<SourceId>(m_subject);
        addHead((isMore ? tr("Also says (%1)") : tr("Says (%1)")).arg(makers.size()));
        addRows(makers);
    }
}

void SourceView::addMentions(const Source &source)
{
    if (source.mentions.empty()) {
        return;
    }
    addHead(tr("Mentioned (%1)").arg(source.mentions.size()));
    std::vector<std::function<void(QVBoxLayout *)>> makers;
    for (const Mention &mention : source.mentions) {
        makers.push_back([this, mention](QVBoxLayout *column) {
            const Article &article = *m_document.article();
            addContextRow(column, mention.span, displayHeading(article, article.sectionOf(mention.span)));
        });
    }
    addRows(makers);
}

} // namespace pullquote
