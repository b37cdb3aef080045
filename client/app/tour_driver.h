// SPDX-License-Identifier: GPL-3.0-or-later
// Hands for the tour: keys and clicks that take the way real ones take, and eyes that read what is on the screen.
#pragma once

#include <QKeySequence>
#include <QPoint>
#include <QStringList>
#include <QWidget>

class QAbstractButton;

namespace client::app {

class TourDriver {
public:
    explicit TourDriver(QWidget &window)
        : m_window(window)
    {
    }
    /// Presses and releases one key (with modifiers) in the window; shortcuts included.
    void key(const QKeyCombination &key);
    /// Types the text into whatever has the focus.
    void type(const QString &text);
    void click(QWidget *widget);
    void click(QWidget *widget, const QPoint &at);
    /// A stroke with the button held down, as one signs; points within the widget.
    void draw(QWidget *widget, const QList<QPoint> &points);
    /// Keys pressed and clicks made since the program began, by all drivers.
    static qint64 keysPressed();
    static qint64 clicksMade();

    /// Every word a person could read in the visible widgets of the process: labels, buttons, fields, and rows of lists.
    QStringList words() const;
    bool reads(const QString &part) const;
    /// The visible widget of this class (as in QObject::inherits) with this accessible name (empty: any), or nullptr.
    QWidget *find(const char *className, const QString &accessibleName = {}) const;
    /// The visible, enabled button with exactly this text, or nullptr.
    QAbstractButton *button(const QString &text) const;
    template <class T> T *find() const
    {
        for (T *each : m_window.template findChildren<T *>())
            if (each->isVisible())
                return each;
        return nullptr;
    }

private:
    QWidget &m_window;
};

} // namespace client::app
