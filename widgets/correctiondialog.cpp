// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/correctiondialog.h"

#include "model/document/display.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

using Kind = Correction::Kind;

QString numberText(std::optional<double> number)
{
    return number ? QString::number(*number, 'g', 15) : QString();
}

/// Nothing for an empty field; `ok` is false for what is no number.
std::optional<double> numberOf(const QLineEdit *field, bool *ok = nullptr)
{
    const QString text = field->text().trimmed().remove(u',');
    bool isNumber = true;
    const double number = text.isEmpty() ? 0 : text.toDouble(&isNumber);
    if (ok) {
        *ok = isNumber;
    }
    return text.isEmpty() || !isNumber ? std::nullopt : std::optional(number);
}

QDate dayOf(const QLineEdit *field)
{
    return QDate::fromString(field->text().trimmed(), Qt::ISODate);
}

bool isDayOrEmpty(const QLineEdit *field)
{
    return field->text().trimmed().isEmpty() || dayOf(field).isValid();
}

} // namespace

CorrectionDialog::CorrectionDialog(ArticleDocument &document, const Item &item, QWidget *parent)
    : QDialog(parent)
    , m_document(document)
    , m_article(document.article())
    , m_item(item)
{
    const Article &article = *m_article;
    if (const auto *quote = std::get_if<QuoteId>(&item)) {
        begin(tr("Correct quote"), article.spanOf(item));
        addSourceField(article.find(*quote)->source);
        addRemoval(tr("These words are not a &quote"));
    } else if (const auto *figure = std::get_if<FigureId>(&item)) {
        begin(tr("Correct figure"), article.spanOf(item));
        addFigureFields(*article.find(*figure));
        addRemoval(tr("This is not a &figure"));
    } else if (const auto *event = std::get_if<EventId>(&item)) {
        begin(tr("Correct date"), article.spanOf(item));
        addEventFields(*article.find(*event));
        addRemoval(tr("This is not a &date"));
    }
    finish();
}

CorrectionDialog::CorrectionDialog(ArticleDocument &document, Span words, Mark mark, QWidget *parent)
    : QDialog(parent)
    , m_document(document)
    , m_article(document.article())
    , m_mark(mark)
{
    if (mark == Mark::Quote) {
        begin(tr("Mark as quote"), words);
        addSourceField({});
    } else {
        begin(tr("Mark as figure"), words);
        addFigureFields(Figure());
    }
    finish();
}

bool CorrectionDialog::canCorrect(const Item &item)
{
    return std::holds_alternative<QuoteId>(item) || std::holds_alternative<FigureId>(item) ||
           std::holds_alternative<EventId>(item);
}

void CorrectionDialog::begin(const QString &title, Span words)
{
    m_words = words;
    setWindowTitle(title);
    setMinimumWidth(460);
    auto *layout = new QVBoxLayout(this);
    auto *text = new QLabel(this);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    constexpr qsizetype LongestShown = 400;
    QString shown = m_article->textOf(words).toString().simplified();
    if (shown.size() > LongestShown) {
        shown = shown.first(LongestShown) + u'…';
    }
    text->setText(u'“' + shown + u'”');
    QFont font = text->font();
    font.setPointSizeF(font.pointSizeF() * 1.1);
    text->setFont(font);
    layout->addWidget(text);
    m_form = new QFormLayout;
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    layout->addLayout(m_form);
}

void CorrectionDialog::addSourceField(SourceId current)
{
    m_source = new QComboBox(this);
    m_source->setEditable(true);
    m_source->setInsertPolicy(QComboBox::NoInsert);
    for (const Source &source : m_article->sources()) {
        if (m_source->findText(source.name) < 0) {
            m_source->addItem(source.name);
        }
    }
    m_source->completer()->setFilterMode(Qt::MatchContains);
    m_source->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_source->lineEdit()->setPlaceholderText(tr("Nobody is known"));
    m_source->setCurrentText(current.isValid() ? m_article->find(current)->name : QString());
    m_form->addRow(tr("&Source"), m_source);
}

QLineEdit *CorrectionDialog::addLine(const QString &name, const QString &value, const QString &placeholder)
{
    auto *line = new QLineEdit(value, this);
    line->setPlaceholderText(placeholder);
    m_form->addRow(name, line);
    connect(line, &QLineEdit::textChanged, this, &CorrectionDialog::validate);
    return line;
}

void CorrectionDialog::addFigureFields(const Figure &figure)
{
    m_label = addLine(tr("&What it measures"), figure.label);
    m_low = addLine(tr("&Lowest value"), numberText(figure.low), tr("open"));
    m_high = addLine(tr("&Highest value"), numberText(figure.high), tr("open"));
    m_unit = addLine(tr("&Unit"), figure.unit, tr("percent, EUR, month, engineer …"));
}

void CorrectionDialog::addEventFields(const Event &event)
{
    m_label = addLine(tr("&What happens"), event.label);
    m_begin = addLine(tr("&From"), event.begin.toString(Qt::ISODate), tr("open (YYYY-MM-DD)"));
    m_end = addLine(tr("&To"), event.end.toString(Qt::ISODate), tr("open (YYYY-MM-DD)"));
}

void CorrectionDialog::addRemoval(const QString &text)
{
    m_removal = new QCheckBox(text, this);
    m_form->addRow(QString(), m_removal);
    connect(m_removal, &QCheckBox::toggled, this, &CorrectionDialog::validate);
}

void CorrectionDialog::finish()
{
    m_problem = new QLabel(this);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    layout()->addWidget(m_problem);
    m_buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_buttons->button(QDialogButtonBox::Ok)->setText(m_mark ? tr("Mark") : tr("Correct"));
    connect(m_buttons, &QDialogButtonBox::accepted, this, &CorrectionDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &CorrectionDialog::reject);
    layout()->addWidget(m_buttons);
    validate();
}

void CorrectionDialog::validate()
{
    const bool removed = m_removal && m_removal->isChecked();
    for (QWidget *field : std::initializer_list<QWidget *>{m_source, m_label, m_low, m_high, m_unit, m_begin, m_end}) {
        if (field) {
            field->setEnabled(!removed);
        }
    }
    QString problem;
    if (!removed && m_low) {
        bool lowOk = true;
        bool highOk = true;
        const auto low = numberOf(m_low, &lowOk);
        const auto high = numberOf(m_high, &highOk);
        if (!lowOk || !highOk) {
            problem = tr("A value is a number such as 70 or 1.5, or empty for an open end.");
        } else if (!low && !high) {
            problem = tr("At least one of the two values is needed.");
        } else if (low && high && *low > *high) {
            problem = tr("The lowest value is above the highest.");
        }
    }
    if (!removed && m_begin) {
        if (!isDayOrEmpty(m_begin) || !isDayOrEmpty(m_end)) {
            problem = tr("A day is written like 2026-05-01, or left empty for an open end.");
        } else if (dayOf(m_begin).isValid() && dayOf(m_end).isValid() && dayOf(m_begin) > dayOf(m_end)) {
            problem = tr("The first day is after the last.");
        }
    }
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(problem.isEmpty());
}

Correction CorrectionDialog::correction(Kind kind) const
{
    Correction made;
    made.kind = kind;
    made.anchor = anchorOf(m_article->text(), m_words);
    if (m_source) {
        made.name = m_source->currentText().trimmed();
    }
    return made;
}

std::vector<Correction> CorrectionDialog::corrections() const
{
    const Article &article = *m_article;
    const auto figureValue = [&](Kind kind) {
        Correction value = correction(kind);
        value.low = numberOf(m_low);
        value.high = numberOf(m_high);
        value.unit = m_unit->text().trimmed();
        return value;
    };
    const auto labelled = [&](Correction made) {
        made.label = m_label->text().trimmed();
        return made;
    };
    if (m_mark) {
        return {*m_mark == Mark::Quote ? correction(Kind::MarkQuote) : labelled(figureValue(Kind::MarkFigure))};
    }
    const bool removed = m_removal->isChecked();
    std::vector<Correction> made;
    if (const auto *id = std::get_if<QuoteId>(&m_item)) {
        const Source *source = article.find(article.find(*id)->source);
        if (removed) {
            made.push_back(correction(Kind::NotAQuote));
        } else if (m_source->currentText().trimmed() != (source ? source->name : QString())) {
            made.push_back(correction(Kind::QuoteSource));
        }
    } else if (const auto *figureId = std::get_if<FigureId>(&m_item)) {
        const Figure &figure = *article.find(*figureId);
        const Correction value = figureValue(Kind::FigureValue);
        if (removed) {
            return {correction(Kind::NotAFigure)};
        }
        if (value.low != figure.low || value.high != figure.high || value.unit != figure.unit) {
            made.push_back(value);
        }
        if (m_label->text().trimmed() != figure.label) {
            made.push_back(labelled(correction(Kind::FigureLabel)));
        }
    } else if (const auto *eventId = std::get_if<EventId>(&m_item)) {
        const Event &event = *article.find(*eventId);
        if (removed) {
            return {correction(Kind::NotAnEvent)};
        }
        if (dayOf(m_begin) != event.begin || dayOf(m_end) != event.end) {
            Correction dates = correction(Kind::EventDates);
            dates.begin = dayOf(m_begin);
            dates.end = dayOf(m_end);
            made.push_back(dates);
        }
        if (m_label->text().trimmed() != event.label) {
            made.push_back(labelled(correction(Kind::EventLabel)));
        }
    }
    return made;
}

void CorrectionDialog::accept()
{
    m_document.corrections().add(corrections());
    QDialog::accept();
}

} // namespace pullquote
