// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

namespace pullquote {

/// Shows a picture as large as it fits, on a checked ground where it is transparent.
class PicturePreview final : public QWidget
{
    Q_OBJECT

public:
    explicit PicturePreview(QWidget *parent);

    /// `image` may be null: then nothing is shown.
    void setImage(const QImage &image);
    QSize sizeHint() const override { return {520, 340}; }

Q_SIGNALS:
    void resized();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QImage m_image;
};

} // namespace pullquote
