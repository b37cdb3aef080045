// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/tour_driver.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QWindow>

// Exported by Qt Gui for exactly this: events that enter where those of the window system enter.
QT_BEGIN_NAMESPACE
Q_GUI_EXPORT void qt_handleKeyEvent(
    QWindow *window, QEvent::Type t, int k, Qt::KeyboardModifiers mods, const QString &text, bool autorep, ushort count);
Q_GUI_EXPORT void qt_handleMouseEvent(QWindow *window, const QPointF &local, const QPointF &global, Qt::MouseButtons state,
    Qt::MouseButton button, QEvent::Type type, Qt::KeyboardModifiers mods, int timestamp);
QT_END_NAMESPACE

namespace client::app {

namespace {

constexpr int rowsRead = 60; ///< of one list; nobody reads more on a screen
qint64 keys = 0, clicks = 0;

/// Far enough apart never to be a double click.
int nextMoment()
{
    static int moment = 0;
    moment += 1000;
    return moment;
}

QString textOf(int key, Qt::KeyboardModifiers modifiers)
{
    if (modifiers & (Qt::ControlModifier | Qt::AltModifier) || key > 0x7f)
        return {};
    const QChar letter = QChar(key);
    return modifiers & Qt::ShiftModifier ? QString(letter) : QString(letter.toLower());
}

void readView(const QAbstractItemView &view, QStringList &words)
{
    const QAbstractItemModel *model = view.model();
    if (model == nullptr)
        return;
    for (int row = 0; row < qMin(rowsRead, model->rowCount()); ++row)
        for (int column = 0; column < model->columnCount(); ++column) {
            const QModelIndex index = model->index(row, column);
            for (const int role : {int(Qt::DisplayRole), int(Qt::AccessibleTextRole)})
                if (const QString text = index.data(role).toString(); !text.isEmpty())
                    words.append(text);
        }
}

void read(const QWidget *widget, QStringList &words)
{
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        words.append(label->text());
    else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        words.append(button->text());
    else if (const auto *line = qobject_cast<const QLineEdit *>(widget); line && line->echoMode() == QLineEdit::Normal)
        words.append(line->text());
    else if (const auto *text = qobject_cast<const QPlainTextEdit *>(widget))
        words.append(text->toPlainText());
    else if (const auto *view = qobject_cast<const QAbstractItemView *>(widget))
        readView(*view, words);
    if (!widget->accessibleName().isEmpty())
        words.append(widget->accessibleName());
}

} // namespace

void TourDriver::key(const QKeyCombination &key)
{
    ++keys;
    const int code = key.key();
    const Qt::KeyboardModifiers modifiers = key.keyboardModifiers();
    const QString text = textOf(code, modifiers);
    QWindow *window = m_window.windowHandle();
    qt_handleKeyEvent(window, QEvent::KeyPress, code, modifiers, text, false, 1);
    qt_handleKeyEvent(window, QEvent::KeyRelease, code, modifiers, text, false, 1);
}

void TourDriver::type(const QString &text)
{
    for (const QChar letter : text) {
        ++keys;
        QWindow *window = m_window.windowHandle();
        qt_handleKeyEvent(window, QEvent::KeyPress, 0, letter.isUpper() ? Qt::ShiftModifier : Qt::NoModifier, letter, false, 1);
        qt_handleKeyEvent(window, QEvent::KeyRelease, 0, Qt::NoModifier, letter, false, 1);
    }
}

void TourDriver::click(QWidget *widget)
{
    if (widget != nullptr)
        click(widget, widget->rect().center());
}

void TourDriver::click(QWidget *widget, const QPoint &at)
{
    QWindow *window = m_window.windowHandle();
    const QPointF local = widget->mapTo(&m_window, at), global = widget->mapToGlobal(at);
    const int moment = nextMoment();
    ++clicks;
    qt_handleMouseEvent(window, local, global, Qt::LeftButton, Qt::LeftButton, QEvent::MouseButtonPress, Qt::NoModifier, moment);
    qt_handleMouseEvent(window, local, global, Qt::NoButton, Qt::LeftButton, QEvent::MouseButtonRelease, Qt::NoModifier, moment + 50);
}

void TourDriver::draw(QWidget *widget, const QList<QPoint> &points)
{
    QWindow *window = m_window.windowHandle();
    int moment = nextMoment();
    ++clicks;
    for (qsizetype i = 0; i < points.size(); ++i) {
        const QPointF local = widget->mapTo(&m_window, points.at(i)), global = widget->mapToGlobal(points.at(i));
        qt_handleMouseEvent(window, local, global, Qt::LeftButton, i == 0 ? Qt::LeftButton : Qt::NoButton,
            i == 0 ? QEvent::MouseButtonPress : QEvent::MouseMove, Qt::NoModifier, moment);
        moment += 10;
    }
    const QPointF local = widget->mapTo(&m_window, points.last()), global = widget->mapToGlobal(points.last());
    qt_handleMouseEvent(window, local, global, Qt::NoButton, Qt::LeftButton, QEvent::MouseButtonRelease, Qt::NoModifier, moment);
}

qint64 TourDriver::keysPressed()
{
    return keys;
}

qint64 TourDriver::clicksMade()
{
    return clicks;
}

QStringList TourDriver::words() const
{
    QStringList words;
    for (const QWidget *top : QApplication::topLevelWidgets()) {
        words.append(top->windowTitle());
        for (const QWidget *each : top->findChildren<QWidget *>())
            if (each->isVisible())
                read(each, words);
    }
    words.removeAll(QString());
    return words;
}

bool TourDriver::reads(const QString &part) const
{
    for (const QString &each : words())
        if (each.contains(part))
            return true;
    return false;
}

QAbstractButton *TourDriver::button(const QString &text) const
{
    for (auto *each : m_window.findChildren<QAbstractButton *>())
        if (each->isVisible() && each->isEnabled() && each->text() == text)
            return each;
    return nullptr;
}

QWidget *TourDriver::find(const char *className, const QString &accessibleName) const
{
    for (QWidget *each : m_window.findChildren<QWidget *>())
        if (each->isVisible() && each->inherits(className) && (accessibleName.isEmpty() || each->accessibleName().contains(accessibleName)))
            return each;
    return nullptr;
}

} // namespace client::app
