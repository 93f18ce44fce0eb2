// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/exportdialog.h"

#include "tests/support/samplearticle.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QImage>
#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

namespace pullquote {
namespace {

using namespace Qt::Literals::StringLiterals;

class ExportDialogTest : public testing::Test
{
protected:
    ExportDialogTest()
        : dialog(picturesOf(test::sampleArticle()), {}, ExportDialog::Target::File, nullptr)
    {
        dialog.show();
        boxes = dialog.findChildren<QDoubleSpinBox *>();
        combos = dialog.findChildren<QComboBox *>();
        for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
            if (button->text() == u"Save…"_s) {
                saveButton = button;
            }
        }
    }

    QComboBox *comboWith(const QString &item) const
    {
        for (QComboBox *combo : combos) {
            if (combo->findText(item) >= 0) {
                return combo;
            }
        }
        ADD_FAILURE() << "no box offers " << qPrintable(item);
        return nullptr;
    }
    void choose(const QString &item) const
    {
        QComboBox *combo = comboWith(item);
        combo->setCurrentIndex(combo->findText(item));
    }
    bool says(const QString &words) const
    {
        const auto labels = dialog.findChildren<QLabel *>();
        return std::ranges::any_of(
            labels, [&](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
    }

    QTemporaryDir folder;
    ExportDialog dialog;
    QList<QDoubleSpinBox *> boxes;
    QList<QComboBox *> combos;
    QPushButton *saveButton = nullptr;
};

TEST_F(ExportDialogTest, opened_showsTheOptionsItWasGiven)
{
    EXPECT_EQ(dialog.options(), PictureOptions());
    EXPECT_TRUE(says(u"1600 × 900 pixels, 212 × 119 mm"_s));
}

TEST_F(ExportDialogTest, otherUnit_keepsTheSizeOfThePicture)
{
    const QSize before = dialog.options().pixelSize();
    choose(u"mm"_s);
    EXPECT_EQ(dialog.options().unit, LengthUnit::Millimetre);
    EXPECT_NEAR(dialog.options().size.width(), 211.67, 0.01);
    EXPECT_EQ(dialog.options().pixelSize(), before);
    choose(u"inches"_s);
    EXPECT_NEAR(dialog.options().pixelSize().width(), before.width(), 1);
    choose(u"pixels"_s);
    EXPECT_EQ(dialog.options().pixelSize(), before);
}

TEST_F(ExportDialogTest, transparentJpeg_isRefusedBeforeItIsSaved)
{
    choose(u"JPEG"_s);
    EXPECT_TRUE(saveButton->isEnabled());
    choose(u"Transparent, for light pages"_s);
    EXPECT_FALSE(saveButton->isEnabled());
    EXPECT_TRUE(says(u"cannot be transparent"_s));
    choose(u"PNG, pixels without loss"_s);
    EXPECT_TRUE(saveButton->isEnabled());
}

TEST_F(ExportDialogTest, save_writesWhatWasChosenAndCloses)
{
    choose(u"Dark"_s);
    dialog.setAskPath([&](QWidget *, const QString &suggestion) {
        EXPECT_TRUE(suggestion.endsWith(u"shares.png"_s)) << qPrintable(suggestion);
        return folder.filePath(u"mine"_s);
    });
    QTest::mouseClick(saveButton, Qt::LeftButton);
    EXPECT_FALSE(dialog.isVisible());
    const QImage image(folder.filePath(u"mine.png"_s));
    ASSERT_EQ(image.size(), QSize(1600, 900));
    EXPECT_EQ(image.pixelColor(2, 2), Theme::dark().paper);
}

TEST_F(ExportDialogTest, typedSuffix_decidesTheFormat)
{
    dialog.setAskPath([&](QWidget *, const QString &) { return folder.filePath(u"mine.svg"_s); });
    QTest::mouseClick(saveButton, Qt::LeftButton);
    QFile file(folder.filePath(u"mine.svg"_s));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.readAll().contains("<svg"));
}

TEST_F(ExportDialogTest, failure_isToldAndTheDialogStays)
{
    dialog.setAskPath([&](QWidget *, const QString &) { return folder.filePath(u"nowhere/mine.png"_s); });
    QTest::mouseClick(saveButton, Qt::LeftButton);
    EXPECT_TRUE(dialog.isVisible());
    EXPECT_TRUE(says(folder.filePath(u"nowhere/mine.png"_s)));
    EXPECT_TRUE(says(u"No such file or directory"_s));
}

TEST_F(ExportDialogTest, thoughtBetterOfIt_writesNothing)
{
    dialog.setAskPath([](QWidget *, const QString &) { return QString(); });
    QTest::mouseClick(saveButton, Qt::LeftButton);
    EXPECT_TRUE(dialog.isVisible());
    EXPECT_TRUE(QDir(folder.path()).isEmpty());
}

TEST(ExportDialogForAll, save_writesEveryPictureIntoTheFolder)
{
    const QTemporaryDir folder;
    ExportDialog dialog(picturesOf(test::sampleArticle()), {}, ExportDialog::Target::Folder, nullptr);
    dialog.setAskPath([&](QWidget *, const QString &) { return folder.path(); });
    dialog.show();
    dialog.save();
    EXPECT_FALSE(dialog.isVisible());
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::Files),
              (QStringList{u"quotes-per-source.png"_s, u"shares.png"_s, u"timeline.png"_s}));
}

} // namespace
} // namespace pullquote
