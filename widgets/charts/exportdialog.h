// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/picturebar.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QPushButton;

namespace pullquote {

class PicturePreview;

/// Asks how pictures are to be saved, shows what will come of it, and saves them. A failure is told in the dialog,
/// which then stays.
class ExportDialog final : public QDialog
{
    Q_OBJECT

public:
    enum class Target { File, Folder };

    /// `pictures` holds at least one; the first is previewed. Into a folder go all of them.
    ExportDialog(std::vector<Picture> pictures, const PictureOptions &options, Target target, QWidget *parent);

    void setAskPath(AskPath askPath) { m_askPath = std::move(askPath); }

    PictureOptions options() const;

    /// Asks for the path and saves; closes the dialog if that worked.
    void save();

private:
    void addFields(QFormLayout &form);
    void setOptions(const PictureOptions &options);
    void changeUnit();
    /// Tells what is wrong with the options, if anything, and previews them.
    void check();
    void preview();
    void tell(const QString &problem);

    std::vector<Picture> m_pictures;
    Target m_target;
    AskPath m_askPath;
    QComboBox *m_format;
    QDoubleSpinBox *m_width;
    QDoubleSpinBox *m_height;
    QComboBox *m_unit;
    QDoubleSpinBox *m_dpi;
    QComboBox *m_theme;
    QCheckBox *m_title;
    QCheckBox *m_source;
    QLabel *m_measure; ///< The size in the other units.
    QLabel *m_message;
    QPushButton *m_save;
    PicturePreview *m_preview;
    LengthUnit m_shownUnit = LengthUnit::Pixel;
};

} // namespace pullquote
