// SPDX-License-Identifier: GPL-3.0-or-later
// The left rail: one place a button, icon above word, with a count; arrow keys move, Enter or Space goes.
#pragma once

#include "widgets/badges.h"

#include <QAbstractButton>
#include <QFrame>
#include <QLatin1StringView>

class QVBoxLayout;

namespace widgets {

class NavButton : public QAbstractButton {
    Q_OBJECT
public:
    NavButton(const QString &id, QLatin1StringView iconName, QWidget *parent = nullptr);
    const QString &id() const { return m_id; }
    void setWord(const QString &word);
    void setCount(int count, CountBadge::Tone tone);
    /// Only the sign; its word is a tool tip then.
    void setCompact(bool compact);
    int count() const { return m_count; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void describe();

    QString m_id;
    QIcon m_plain, m_chosen;
    int m_count = 0;
    bool m_compact = false;
    CountBadge::Tone m_tone = CountBadge::Tone::Calm;
};

class NavRail : public QFrame {
    Q_OBJECT
public:
    explicit NavRail(QWidget *parent = nullptr);
    /// Signs without words, for a window with little room.
    void setCompact(bool compact);
    /// Adds a place below the others; `atFoot` puts it at the foot of the rail.
    NavButton *addPlace(const QString &id, QLatin1StringView iconName, bool atFoot = false);
    NavButton *place(const QString &id) const;
    void setCurrent(const QString &id);

Q_SIGNALS:
    void chosen(const QString &id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QList<NavButton *> m_buttons;
    QVBoxLayout *m_top;
    QVBoxLayout *m_foot;
};

} // namespace widgets
