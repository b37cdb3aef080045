// SPDX-License-Identifier: GPL-3.0-or-later
// The bar over everything: name, menus, search, the state of the wire in words, person and post.
#pragma once

#include "client/store/rows.h"
#include "client/sync/status.h"

#include <QFrame>

class QLabel;
class QMenuBar;
class QPushButton;
class QToolButton;

namespace client::app {

class TopBar : public QFrame {
    Q_OBJECT
public:
    explicit TopBar(QWidget *parent = nullptr);
    QMenuBar *menus() const { return m_menus; }
    /// The menu behind person and post.
    void setPersonMenu(QMenu *menu);
    /// While locked only name and menus are there.
    void setUnlocked(bool unlocked);
    void setWire(const client::sync::WireState &wire);
    void setPerson(const client::store::Directory &people);
    void retranslate();

    /// "09:42 已同步 · 3 件待发"
    static QString wireWords(const client::sync::WireState &wire);

protected:
    void resizeEvent(QResizeEvent *event) override;

Q_SIGNALS:
    void searchWanted();
    void wireChosen();

private:
    /// How much of the bar is said: each next one gives something up.
    enum class Dress { Full, NoProduct, ShortSearch, NoPost, SignsOnly };
    /// The fullest dress there is room for.
    void fit();
    void dress(Dress as);
    QString shortWire() const;

    QLabel *m_product;
    QMenuBar *m_menus;
    QPushButton *m_search;
    QPushButton *m_wire;
    QToolButton *m_person;
    client::sync::WireState m_state;
    client::store::Directory m_people;
    QString m_whole; ///< name, unit and post
};

} // namespace client::app
