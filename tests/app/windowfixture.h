// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mainwindow.h"
#include "app/panes.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>
#include <memory>

namespace pullquote::test {

/// The real window with a folder of its own for all that it keeps, and answers in the place of file dialogs.
class WindowFixture : public testing::Test
{
protected:
    void SetUp() override;

    /// A window as after a start; the one before is closed, so that it keeps its state.
    void restart();
    /// Writes a file into the fixture's folder; gives its path.
    QString write(const QString &name, const QByteArray &content) const;
    QByteArray contentOf(const QString &path) const;
    QString path(const QString &name) const { return m_folder.filePath(name); }

    /// Opens the file and waits until that has succeeded or failed.
    void open(const QString &path);
    void waitUntilIdle();
    /// An article with quotes, figures and dates.
    void openSample();
    QString openText() { return window->document().article()->text(); }
    void trigger(ActionId id) { window->actions()[id].trigger(); }

    /// What the next file dialog answers.
    QString answer;
    /// The dialogs that were shown, by their titles.
    QStringList dialogs;
    std::unique_ptr<MainWindow> window;

private:
    QTemporaryDir m_folder;
};

} // namespace pullquote::test
