// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/correctiondialog.h"

#include "tests/support/samplearticle.h"
#include "widgets/correctionsdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTest>

#include <gtest/gtest.h>

namespace pullquote {
namespace {

using namespace Qt::Literals::StringLiterals;

class CorrectionDialogs : public testing::Test
{
protected:
    void SetUp() override { m_document.setArticle(test::sampleArticle()); }

    static void show(QDialog &dialog)
    {
        dialog.show();
        dialog.activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&dialog));
    }

    static void type(QWidget *field, const QString &text)
    {
        field->setFocus();
        QTest::keySequence(field, QKeySequence::SelectAll);
        QTest::keyClicks(field, text);
    }

    static QPushButton *ok(QDialog &dialog)
    {
        return dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    }

    ArticleDocument m_document;
};

TEST_F(CorrectionDialogs, quote_anotherSourceTyped_isTaken)
{
    CorrectionDialog dialog(m_document, QuoteId(1));
    show(dialog);
    type(dialog.findChild<QComboBox *>()->lineEdit(), u"Mara Lindqvist"_s);
    QTest::mouseClick(ok(dialog), Qt::LeftButton);
    EXPECT_EQ(m_document.article()->quotes()[1].source, SourceId(0));
}

TEST_F(CorrectionDialogs, anotherArticleMeanwhile_correctsWhatItWasOpenedOn)
{
    const Span words = m_document.article()->quotes()[1].span;
    const QString exact = m_document.article()->textOf(words).toString();
    CorrectionDialog dialog(m_document, QuoteId(1));
    show(dialog);
    type(dialog.findChild<QComboBox *>()->lineEdit(), u"Ida Rask"_s);
    Reading other;
    other.text = u"Short."_s;
    m_document.updateArticle(std::make_shared<const Article>(std::move(other), Findings()));
    dialog.accept();
    ASSERT_EQ(m_document.corrections().list().size(), 1U);
    EXPECT_EQ(m_document.corrections().list().front().anchor.exact, exact);
    EXPECT_EQ(m_document.corrections().lost().size(), 1U);
}

TEST_F(CorrectionDialogs, nothingChanged_ok_makesNoCorrection)
{
    for (const Item &item : {Item(QuoteId(1)), Item(FigureId(0)), Item(EventId(0))}) {
        CorrectionDialog dialog(m_document, item);
        show(dialog);
        QTest::mouseClick(ok(dialog), Qt::LeftButton);
    }
    EXPECT_TRUE(m_document.corrections().list().empty());
    EXPECT_FALSE(m_document.corrections().canUndo());
}

TEST_F(CorrectionDialogs, figure_wrongInput_saysSoAndCannotBeAccepted)
{
    CorrectionDialog dialog(m_document, FigureId(0));
    show(dialog);
    const auto lines = dialog.findChildren<QLineEdit *>();
    ASSERT_EQ(lines.size(), 4);
    type(lines[1], u"many"_s);
    EXPECT_FALSE(ok(dialog)->isEnabled());
    type(lines[1], u"80"_s); // above the highest, 75
    EXPECT_FALSE(ok(dialog)->isEnabled());
    type(lines[1], u"65"_s);
    EXPECT_TRUE(ok(dialog)->isEnabled());
    QTest::mouseClick(ok(dialog), Qt::LeftButton);
    EXPECT_EQ(m_document.article()->figures()[0].low, 65);
    EXPECT_EQ(m_document.corrections().list().size(), 1U);
}

TEST_F(CorrectionDialogs, notADate_checked_removesTheEvent)
{
    CorrectionDialog dialog(m_document, EventId(0));
    show(dialog);
    QTest::mouseClick(dialog.findChild<QCheckBox *>(), Qt::LeftButton, {}, QPoint(8, 8));
    QTest::mouseClick(ok(dialog), Qt::LeftButton);
    EXPECT_EQ(m_document.article()->events().size(), 2U);
}

TEST_F(CorrectionDialogs, markFigure_needsAValue)
{
    const Span words = test::spanOf(m_document.article()->text(), u"Two thirds"_s);
    CorrectionDialog dialog(m_document, words, CorrectionDialog::Mark::Figure);
    show(dialog);
    EXPECT_FALSE(ok(dialog)->isEnabled());
    const auto lines = dialog.findChildren<QLineEdit *>();
    type(lines[0], u"moves made by machine pilots"_s);
    type(lines[1], u"66.7"_s);
    type(lines[2], u"66.7"_s);
    type(lines[3], u"percent"_s);
    QTest::mouseClick(ok(dialog), Qt::LeftButton);
    EXPECT_EQ(m_document.article()->figures().size(), 5U);
    EXPECT_EQ(m_document.article()->figures()[0].kind, FigureKind::Share);
}

TEST_F(CorrectionDialogs, list_takeBackAndUndo_changeTheArticle)
{
    CorrectionsDialog list(m_document);
    show(list);
    auto *rows = list.findChild<QListWidget *>();
    EXPECT_FALSE(rows->isVisible());
    CorrectionDialog dialog(m_document, QuoteId(1));
    show(dialog);
    QTest::mouseClick(dialog.findChild<QCheckBox *>(), Qt::LeftButton, {}, QPoint(8, 8));
    QTest::mouseClick(ok(dialog), Qt::LeftButton);
    ASSERT_EQ(rows->count(), 1);
    EXPECT_TRUE(rows->isVisible());
    rows->setCurrentRow(0);
    QTest::mouseClick(list.findChildren<QPushButton *>().front(), Qt::LeftButton);
    EXPECT_EQ(rows->count(), 0);
    EXPECT_EQ(m_document.article()->quotes().size(), 6U);
    m_document.corrections().undo();
    EXPECT_EQ(m_document.article()->quotes().size(), 5U);
}

TEST_F(CorrectionDialogs, list_lostCorrection_isShownAsLost)
{
    Correction lost;
    lost.kind = Correction::Kind::NotAQuote;
    lost.anchor = {u"words that were never here"_s, {}, {}};
    m_document.corrections().add(lost);
    CorrectionsDialog list(m_document);
    EXPECT_TRUE(list.findChild<QListWidget *>()->item(0)->text().startsWith(u"Lost: "));
}

} // namespace
} // namespace pullquote
