// SPDX-License-Identifier: GPL-3.0-or-later
// The right of the page: what the paper is, and what has become of it at each addressee.
#pragma once

#include "client/store/rows.h"

#include <QScrollArea>

class QGridLayout;
class QLabel;

namespace client::pages {

class DocumentSide : public QScrollArea {
    Q_OBJECT
public:
    explicit DocumentSide(QWidget *parent = nullptr);

    /// `asOf`: UTC of the last synchronisation, null when there was none.
    void present(const domain::Document &paper, const client::store::Directory &people, const QDateTime &asOf);
    void clear();

protected:
    void changeEvent(QEvent *event) override;

private:
    void show();
    void showFacts();
    void showReceipts();
    void addFact(const QString &name, const QString &value);
    void addReceipt(const domain::Addressee &addressee);
    static void empty(QGridLayout *grid);

    QLabel *m_title, *m_summary, *m_receiptHead, *m_count, *m_asOf;
    QGridLayout *m_facts, *m_receipts;
    QWidget *m_content;
    domain::Document m_paper;
    client::store::Directory m_people;
    QDateTime m_asOfTime;
};

} // namespace client::pages
