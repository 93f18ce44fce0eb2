// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/articledocument.h"

#include <QDialog>

class QComboBox;
class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QCheckBox;

namespace pullquote {

/// Puts one finding right, or marks words that the program missed as a quote or a figure. Accepted, it adds to the
/// document's corrections; what stands in the form unchanged makes none.
class CorrectionDialog final : public QDialog
{
    Q_OBJECT

public:
    enum class Mark { Quote, Figure };

    /// For a quote, a figure or an event of the document. Other items have nothing to correct: see canCorrect().
    CorrectionDialog(ArticleDocument &document, const Item &item, QWidget *parent = nullptr);
    /// For words that are no finding yet.
    CorrectionDialog(ArticleDocument &document, Span words, Mark mark, QWidget *parent = nullptr);

    static bool canCorrect(const Item &item);

    void accept() override;

private:
    void begin(const QString &title, Span words);
    void addSourceField(SourceId current);
    void addFigureFields(const Figure &figure);
    void addEventFields(const Event &event);
    void addRemoval(const QString &text);
    QLineEdit *addLine(const QString &name, const QString &value, const QString &placeholder = {});
    void finish();
    void validate();
    Correction correction(Correction::Kind kind) const;
    std::vector<Correction> corrections() const;

    ArticleDocument &m_document;
    const ArticlePtr m_article; ///< What the dialog was opened on: the document may go on to another one meanwhile.
    Item m_item;
    std::optional<Mark> m_mark;
    Span m_words;

    QFormLayout *m_form = nullptr;
    QComboBox *m_source = nullptr;
    QLineEdit *m_label = nullptr;
    QLineEdit *m_low = nullptr;
    QLineEdit *m_high = nullptr;
    QLineEdit *m_unit = nullptr;
    QLineEdit *m_begin = nullptr;
    QLineEdit *m_end = nullptr;
    QCheckBox *m_removal = nullptr;
    QLabel *m_problem = nullptr;
    QDialogButtonBox *m_buttons = nullptr;
};

} // namespace pullquote
