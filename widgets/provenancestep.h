// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/quote.h"
#include "widgets/theme.h"

#include <QAbstractButton>

namespace pullquote {

/// One station of the way of the words to this page: a dot on a line, what was done there, and by whom.
class ProvenanceStepButton final : public QAbstractButton
{
    Q_OBJECT

public:
    /// Where the step stands in its chain: the line goes on above and below accordingly.
    struct Position
    {
        bool first = false;
        bool last = false;
    };

    ProvenanceStepButton(const Theme &theme, const QString &caption, const QString &name, const QString &detail,
                         const QColor &tone, Position position, QWidget *parent);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {80, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Theme m_theme;
    QString m_caption;
    QString m_name;
    QString m_detail;
    QColor m_tone;
    Position m_position;
    QFont m_captionFont;
    QFont m_nameFont;
};

} // namespace pullquote
