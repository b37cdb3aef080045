// SPDX-License-Identifier: GPL-3.0-or-later
// Ctrl+K: one field that finds pages, commands, papers, cases and numbers, and goes there.
#pragma once

#include "client/store/reader.h"

#include <QFrame>
#include <QPointer>
#include <QTimer>

class QAction;
class QLabel;
class QLineEdit;

namespace widgets {
class BriefList;
struct BriefRow;
} // namespace widgets

namespace client::app {

class CommandPalette : public QFrame {
    Q_OBJECT
public:
    CommandPalette(client::store::Reader &reader, QWidget *host);
    /// Opens with these commands to choose from.
    void open(const QList<QAction *> &commands);
    void finish();
    /// Whether the object with this id is among the rows now.
    bool offers(const QString &objectId) const;

Q_SIGNALS:
    void hitChosen(const QString &pageId, const QString &objectId);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void search();
    void countUnfound();
    void showRows();
    void choose(const QString &rowId);
    void place();
    int stillRoom() const;

    client::store::Reader &m_reader;
    QLineEdit *m_words;
    widgets::BriefList *m_list;
    QLabel *m_none;
    QLabel *m_still; ///< how many papers cannot be found yet
    int m_notYetFound = 0;
    QList<QPointer<QAction>> m_commands;
    QList<client::store::SearchHit> m_hits;
    QPointer<QWidget> m_before;
    bool m_answered = true; ///< nothing is being looked for
    QTimer m_pause;
    quint64 m_generation = 0;
};

} // namespace client::app
