// SPDX-License-Identifier: GPL-3.0-or-later
// Every copy of the licence that went to paper, and the way to see the PDF that was kept of it.
#pragma once

#include "client/pages/licences/copy_rows.h"

#include <QFrame>

class QAction;
class QLabel;

namespace widgets {
class KeyButton;
}

namespace client::pages {

class CopiesPanel : public QFrame {
    Q_OBJECT
public:
    explicit CopiesPanel(QWidget *parent = nullptr);

    void present(const QList<licences::CopyRows::Row> &rows, const domain::Matter &matter, const client::store::Directory &people);
    /// This kept PDF is on show in the sheet's place; empty: the sheet is.
    void setOnShow(const QString &sha256);
    void retranslate();
    /// Back to the sheet.
    QAction *back() const { return m_back; }

Q_SIGNALS:
    void viewWanted(const QString &sha256);
    /// This one has none.
    void nothingKept();
    void backWanted();

private:
    void open(const QString &place);
    void showRows();
    void showNote();

    QList<licences::CopyRows::Row> m_rows;
    domain::Matter m_matter;
    client::store::Directory m_people;
    QString m_onShow;
    QDateTime m_openedAt; ///< of the copy chosen: two prints of one sheet have the same bytes
    QAction *m_back;
    QLabel *m_heading, *m_words;
    QFrame *m_note;
    widgets::BriefList *m_list;
    widgets::KeyButton *m_button;
};

} // namespace client::pages
