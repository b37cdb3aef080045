// SPDX-License-Identifier: GPL-3.0-or-later
// 公文: the list of papers, the paper itself, and what is known about it; signing for it with one key.
#pragma once

#include "client/pages/documents/receipt_bar.h"
#include "client/pages/page.h"

#include <QSet>
#include <QTimer>

class QStackedWidget;

namespace widgets {
class FoldPanes;
class EmptyState;
class PdfPane;
} // namespace widgets

namespace client::pages {

class DocumentList;
class DocumentSide;

class DocumentsPage : public Page {
    Q_OBJECT
public:
    explicit DocumentsPage(const PageContext &context, QWidget *parent = nullptr);
    ~DocumentsPage() override;

    QString title() const override;
    void open(const QString &objectId, const QString &filter) override;
    QList<QAction *> commandActions() const override;

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    QWidget *buildPaper();
    widgets::PdfPane *pane();
    void clearPane();
    void buildActions();
    void retranslate();
    void refresh(const client::store::ChangeSet &changes);
    void readDirectory();
    void choose(const QString &id);
    /// Reads facts, receipts and outbox of the chosen document again; the paper itself only when its bytes are others.
    void readFacts();
    void readOutbox();
    void readPaper();
    void present();
    void presentEmpty();
    std::optional<domain::Addressee> mine() const;
    void sign();
    void noteShown();

    client::store::Directory m_people;
    QString m_id; ///< chosen, or empty
    domain::Document m_paper;
    ReceiptStanding m_standing;
    QString m_shownBlob;        ///< SHA-256 of what the reader holds
    QSet<QString> m_markedRead; ///< documents marked as read from here, so that it happens once
    bool m_justOpened = false;
    std::optional<domain::Failure> m_paperFailure;
    int m_generation = 0;
    QTimer m_settle; ///< arrow keys run past papers without opening each

    widgets::FoldPanes *m_panes;
    widgets::FoldPanes *m_paperPanes; ///< the paper and what is known of it
    DocumentList *m_list;
    QStackedWidget *m_middle;
    widgets::EmptyState *m_empty;
    widgets::PdfPane *m_pane = nullptr; ///< made when a paper is shown, or when the page has been painted
    ReceiptBar *m_bar;
    DocumentSide *m_side;
    QAction *m_sign, *m_filter, *m_read, *m_backToList;
};

} // namespace client::pages
