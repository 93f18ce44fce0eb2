// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>

#include <memory>

class QCPPainter;
class QPaintDevice;

namespace pullquote {

/// A painter that plots can paint with, too: QCustomPlot wants one of its own class. Keeps that class out of headers.
class PlotPainter final
{
public:
    /// Begins to paint; active() says whether that worked.
    explicit PlotPainter(QPaintDevice *device);
    ~PlotPainter();
    PlotPainter(const PlotPainter &) = delete;
    PlotPainter &operator=(const PlotPainter &) = delete;

    bool isActive() const;
    /// Finishes the picture; false if the device could not.
    bool end();

    QPainter &painter();
    QPainter *operator->() { return &painter(); }
    QCPPainter &plotPainter() { return *m_painter; }

private:
    std::unique_ptr<QCPPainter> m_painter;
};

} // namespace pullquote
