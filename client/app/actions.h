// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of the window as a whole; pages bring their own.
#pragma once

#include <QActionGroup>
#include <QObject>

namespace client::app {

class Actions : public QObject {
    Q_OBJECT
public:
    explicit Actions(QWidget *owner);
    void retranslate();
    /// Which of the choices is ticked in the menus.
    void setChosen(const QString &language, const QString &theme, int scalePercent);
    /// What makes no sense while locked is switched off.
    void setUnlocked(bool unlocked);
    /// A page not everybody has, for example the window officer's.
    void offerPage(const QString &pageId, bool offered);
    /// Everything that works while unlocked, for the key sheet and Ctrl+K.
    QList<QAction *> everywhere() const;

    QAction *syncNow, *lock, *quit, *find, *keys;
    QList<QAction *> pages;  ///< in the order of the rail; data() is the page id
    QActionGroup *languages; ///< data() is zh_CN or en
    QActionGroup *themes;    ///< data() is light, dark or contrast
    QActionGroup *scales;    ///< data() is a percentage

private:
    QAction *make(QWidget *owner, const QKeySequence &key);
};

} // namespace client::app
