// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/pointaccessible.h"

#include "widgets/charts/pointview.h"

#include <QAccessible>
#include <QAccessibleWidget>

#include <map>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

/// One point of a view. Lives as long as its view's interface does.
class PointInterface final : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    PointInterface(PointView &view, int index)
        : m_view(&view)
        , m_index(index)
    {
    }

    bool isValid() const override { return m_view && m_index < int(m_view->points().size()); }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_view); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }

    QString text(QAccessible::Text text) const override
    {
        if (!isValid()) {
            return {};
        }
        const DataPoint &point = m_view->points()[size_t(m_index)];
        switch (text) {
        case QAccessible::Name:
            return point.name;
        case QAccessible::Value:
            return point.value;
        default:
            return {};
        }
    }
    void setText(QAccessible::Text, const QString &) override {}

    QRect rect() const override
    {
        if (!isValid()) {
            return {};
        }
        const QRect area = m_view->areaOf(m_index).toAlignedRect();
        return {m_view->viewport()->mapToGlobal(area.topLeft()), area.size()};
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.focusable = true;
        state.selectable = true;
        if (isValid()) {
            state.focused = m_view->hasFocus() && m_view->currentPoint() == m_index;
            state.invisible = !m_view->isVisible();
            state.offscreen = !m_view->viewport()->rect().intersects(m_view->areaOf(m_index).toAlignedRect());
        }
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }

    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    void doAction(const QString &name) override
    {
        if (!isValid()) {
            return;
        }
        if (name == pressAction()) {
            m_view->activatePoint(m_index);
        } else if (name == setFocusAction()) {
            m_view->setFocus();
            m_view->setCurrentPoint(m_index);
        }
    }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    QPointer<PointView> m_view;
    int m_index;
};

class ViewInterface final : public QAccessibleWidget
{
public:
    explicit ViewInterface(PointView &view)
        : QAccessibleWidget(&view, QAccessible::Chart)
        , m_view(view)
    {
    }

    ~ViewInterface() override
    {
        for (const auto &[index, id] : m_ids) {
            QAccessible::deleteAccessibleInterface(id);
        }
    }

    int childCount() const override { return int(m_view.points().size()); }

    QAccessibleInterface *child(int index) const override
    {
        if (index < 0 || index >= childCount()) {
            return nullptr;
        }
        const auto known = m_ids.find(index);
        if (known != m_ids.end()) {
            return QAccessible::accessibleInterface(known->second);
        }
        auto *point = new PointInterface(m_view, index); // the cache of QAccessible owns it
        m_ids[index] = QAccessible::registerAccessibleInterface(point);
        return point;
    }

    int indexOfChild(const QAccessibleInterface *child) const override
    {
        for (const auto &[index, id] : m_ids) {
            if (QAccessible::accessibleInterface(id) == child) {
                return index;
            }
        }
        return -1;
    }

    QAccessibleInterface *childAt(int x, int y) const override
    {
        return child(m_view.pointAt(m_view.viewport()->mapFromGlobal(QPoint(x, y))));
    }

    QAccessibleInterface *focusChild() const override
    {
        return m_view.hasFocus() ? child(m_view.currentPoint()) : nullptr;
    }

private:
    PointView &m_view;
    mutable std::map<int, QAccessible::Id> m_ids;
};

QAccessibleInterface *makeInterface(const QString &className, QObject *object)
{
    if (className == "pullquote::PointView"_L1) {
        if (auto *view = qobject_cast<PointView *>(object)) {
            return new ViewInterface(*view);
        }
    }
    return nullptr;
}

} // namespace

void installPointAccessibility()
{
    static const bool installed = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(installed)
}

} // namespace pullquote
