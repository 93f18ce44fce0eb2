// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/picturepreview.h"

#include <QPainter>

namespace pullquote {

PicturePreview::PicturePreview(QWidget *parent)
    : QWidget(parent)
{
    setMinimumSize(280, 180);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void PicturePreview::setImage(const QImage &image)
{
    m_image = image;
    update();
}

void PicturePreview::paintEvent(QPaintEvent *)
{
    if (m_image.isNull()) {
        return;
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const QSizeF size = QSizeF(m_image.size()).scaled(this->size(), Qt::KeepAspectRatio);
    const QRectF area(QPointF((width() - size.width()) / 2, (height() - size.height()) / 2), size);
    if (m_image.hasAlphaChannel()) {
        painter.fillRect(area, palette().color(QPalette::Base));
        painter.fillRect(area, QBrush(palette().color(QPalette::Mid), Qt::Dense6Pattern));
    }
    painter.drawImage(area, m_image);
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawRect(area.adjusted(0, 0, -1, -1));
}

void PicturePreview::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    Q_EMIT resized();
}

} // namespace pullquote
