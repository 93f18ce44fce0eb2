// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/exportdialog.h"

#include "widgets/charts/picturepreview.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStandardPaths>

#include <algorithm>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double MillimetresPerInch = 25.4;
constexpr double PreviewPixels = 900; ///< Of the longer side: enough for the dialog, and quick.

enum ThemeChoice { Light, Dark, TransparentLight, TransparentDark };

double inchesPer(LengthUnit unit, double dpi)
{
    switch (unit) {
    case LengthUnit::Pixel:
        return 1 / dpi;
    case LengthUnit::Millimetre:
        return 1 / MillimetresPerInch;
    case LengthUnit::Inch:
        return 1;
    }
    return 1;
}

/// As many as tell two pixels of print apart.
int decimalsOf(LengthUnit unit)
{
    return unit == LengthUnit::Pixel ? 0 : unit == LengthUnit::Millimetre ? 2 : 3;
}

QDoubleSpinBox *lengthBox(QWidget *parent, const QString &name)
{
    auto *box = new QDoubleSpinBox(parent);
    box->setRange(0.1, 100000);
    box->setAccessibleName(name);
    box->setKeyboardTracking(true);
    return box;
}

/// A name that a file can have, from the picture's id.
QString fileName(const Picture &picture, PictureFormat format)
{
    return fileBaseName(picture) + u'.' + suffixOf(format);
}

} // namespace

ExportDialog::ExportDialog(std::vector<Picture> pictures, const PictureOptions &options, Target target, QWidget *parent)
    : QDialog(parent)
    , m_pictures(std::move(pictures))
    , m_target(target)
{
    setWindowTitle(target == Target::File ? tr("Save “%1”").arg(m_pictures.front().title) : tr("Save all charts"));
    auto *columns = new QHBoxLayout;
    auto *form = new QFormLayout;
    addFields(*form);
    columns->addLayout(form);
    m_preview = new PicturePreview(this);
    m_preview->setAccessibleName(tr("Preview"));
    m_preview->setAccessibleDescription(m_pictures.front().alternative);
    columns->addWidget(m_preview, 1);

    m_message = new QLabel(this);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    QFont strong = font();
    strong.setBold(true);
    m_message->setFont(strong);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_save = buttons->addButton(target == Target::File ? tr("Save…")
                                                       : tr("Save %n pictures…", nullptr, int(m_pictures.size())),
                                QDialogButtonBox::AcceptRole);
    m_save->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(columns, 1);
    layout->addWidget(m_message);
    layout->addWidget(buttons);

    setOptions(options);
    for (QComboBox *box : {m_format, m_theme}) {
        connect(box, &QComboBox::currentIndexChanged, this, &ExportDialog::check);
    }
    connect(m_unit, &QComboBox::currentIndexChanged, this, &ExportDialog::changeUnit);
    for (QDoubleSpinBox *box : {m_width, m_height, m_dpi}) {
        connect(box, &QDoubleSpinBox::valueChanged, this, &ExportDialog::check);
    }
    for (QCheckBox *box : {m_title, m_source}) {
        connect(box, &QCheckBox::toggled, this, &ExportDialog::check);
    }
    connect(m_preview, &PicturePreview::resized, this, &ExportDialog::preview);
    connect(m_save, &QPushButton::clicked, this, &ExportDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    check();
}

void ExportDialog::addFields(QFormLayout &form)
{
    m_format = new QComboBox(this);
    m_format->addItem(tr("PNG, pixels without loss"), int(PictureFormat::Png));
    m_format->addItem(tr("SVG, lines and text"), int(PictureFormat::Svg));
    m_format->addItem(tr("PDF, for print"), int(PictureFormat::Pdf));
    m_format->addItem(tr("JPEG"), int(PictureFormat::Jpeg));
    m_format->addItem(tr("WebP"), int(PictureFormat::WebP));
    m_width = lengthBox(this, tr("Width"));
    m_height = lengthBox(this, tr("Height"));
    m_unit = new QComboBox(this);
    m_unit->setAccessibleName(tr("Unit"));
    m_unit->addItem(tr("pixels"), int(LengthUnit::Pixel));
    m_unit->addItem(tr("mm"), int(LengthUnit::Millimetre));
    m_unit->addItem(tr("inches"), int(LengthUnit::Inch));
    m_dpi = new QDoubleSpinBox(this);
    m_dpi->setRange(10, 4800);
    m_dpi->setDecimals(0);
    m_dpi->setSingleStep(24);
    m_theme = new QComboBox(this);
    m_theme->addItem(tr("Light"), Light);
    m_theme->addItem(tr("Dark"), Dark);
    m_theme->addItem(tr("Transparent, for light pages"), TransparentLight);
    m_theme->addItem(tr("Transparent, for dark pages"), TransparentDark);
    m_title = new QCheckBox(tr("Title"), this);
    m_source = new QCheckBox(tr("Source line"), this);
    m_measure = new QLabel(this);
    m_measure->setTextFormat(Qt::PlainText);

    auto *size = new QHBoxLayout;
    size->addWidget(m_width);
    size->addWidget(new QLabel(u"×"_s, this));
    size->addWidget(m_height);
    size->addWidget(m_unit);
    form.addRow(tr("&Format"), m_format);
    form.addRow(tr("Si&ze"), size);
    form.addRow(tr("&Resolution (DPI)"), m_dpi);
    form.addRow(QString(), m_measure);
    form.addRow(tr("&Look"), m_theme);
    form.addRow(tr("With"), m_title);
    form.addRow(QString(), m_source);
}

void ExportDialog::setOptions(const PictureOptions &options)
{
    m_format->setCurrentIndex(m_format->findData(int(options.format)));
    m_unit->setCurrentIndex(m_unit->findData(int(options.unit)));
    m_shownUnit = options.unit;
    for (QDoubleSpinBox *box : {m_width, m_height}) {
        box->setDecimals(decimalsOf(options.unit));
    }
    m_width->setValue(options.size.width());
    m_height->setValue(options.size.height());
    m_dpi->setValue(options.dpi);
    m_theme->setCurrentIndex(options.isTransparent ? (options.isDark ? TransparentDark : TransparentLight)
                             : options.isDark      ? Dark
                                                   : Light);
    m_title->setChecked(options.hasTitle);
    m_source->setChecked(options.hasSourceLine);
}

PictureOptions ExportDialog::options() const
{
    PictureOptions options;
    options.format = PictureFormat(m_format->currentData().toInt());
    options.size = QSizeF(m_width->value(), m_height->value());
    options.unit = LengthUnit(m_unit->currentData().toInt());
    options.dpi = m_dpi->value();
    const int theme = m_theme->currentData().toInt();
    options.isDark = theme == Dark || theme == TransparentDark;
    options.isTransparent = theme == TransparentLight || theme == TransparentDark;
    options.hasTitle = m_title->isChecked();
    options.hasSourceLine = m_source->isChecked();
    return options;
}

/// The picture keeps its size when the person thinks in another unit.
void ExportDialog::changeUnit()
{
    const auto unit = LengthUnit(m_unit->currentData().toInt());
    const double factor = inchesPer(m_shownUnit, m_dpi->value()) / inchesPer(unit, m_dpi->value());
    const QSizeF size(m_width->value() * factor, m_height->value() * factor);
    m_shownUnit = unit;
    const QSignalBlocker quietWidth(m_width);
    const QSignalBlocker quietHeight(m_height);
    for (QDoubleSpinBox *box : {m_width, m_height}) {
        box->setDecimals(decimalsOf(unit));
    }
    m_width->setValue(size.width());
    m_height->setValue(size.height());
    check();
}

void ExportDialog::check()
{
    const PictureOptions options = this->options();
    const auto problem = problemWith(options);
    const QSize pixels = options.pixelSize();
    const QSizeF millimetres = options.layoutSize() / 96 * MillimetresPerInch;
    m_measure->setText(tr("%1 × %2 pixels, %3 × %4 mm")
                           .arg(pixels.width())
                           .arg(pixels.height())
                           .arg(qRound(millimetres.width()))
                           .arg(qRound(millimetres.height())));
    m_save->setEnabled(!problem);
    tell(problem.value_or(QString()));
    preview();
}

void ExportDialog::preview()
{
    PictureOptions options = this->options();
    if (problemWith(options)) {
        m_preview->setImage({});
        return;
    }
    // The same layout at a resolution that suits the dialog.
    const QSizeF units = options.layoutSize();
    options.unit = LengthUnit::Inch;
    options.size = units / 96;
    options.dpi = std::clamp(PreviewPixels / std::max(units.width(), units.height()) * 96, 10.0, 192.0);
    if (options.format == PictureFormat::Svg || options.format == PictureFormat::Pdf) {
        options.format = PictureFormat::Png;
    }
    m_preview->setImage(imageOf(m_pictures.front(), options));
}

void ExportDialog::tell(const QString &problem)
{
    m_message->setText(problem);
    m_message->setVisible(!problem.isEmpty());
}

void ExportDialog::save()
{
    const PictureOptions chosen = options();
    const bool one = m_target == Target::File;
    const QDir pictures(QStandardPaths::writableLocation(QStandardPaths::PicturesLocation));
    const QString suggestion = one ? pictures.filePath(fileName(m_pictures.front(), chosen.format)) : pictures.path();
    QString path = m_askPath ? m_askPath(this, suggestion) : QString();
    if (path.isEmpty()) {
        return;
    }
    if (one && QFileInfo(path).suffix().isEmpty()) {
        path += u'.' + suffixOf(chosen.format);
    }
    // The name that the person typed decides, if it names a format.
    PictureOptions asNamed = chosen;
    if (one) {
        asNamed.format = pictureFormatNamed(QFileInfo(path).suffix()).value_or(chosen.format);
    }
    QString problem;
    if (one) {
        const Result<QString> saved = pullquote::savePicture(m_pictures.front(), asNamed, path);
        problem = saved ? QString() : saved.error().sentence;
    } else {
        const Result<QStringList> saved = savePictures(m_pictures, asNamed, path);
        problem = saved ? QString() : saved.error().sentence;
    }
    if (problem.isEmpty()) {
        accept();
    } else {
        tell(problem);
    }
}

} // namespace pullquote
