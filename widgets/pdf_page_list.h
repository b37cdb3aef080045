// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of a paper as small pictures with their numbers; choosing one shows it.
#pragma once

#include "widgets/pdf_source.h"

#include <QAbstractListModel>
#include <QListView>
#include <QStyledItemDelegate>

namespace widgets {

class PdfPageModel : public QAbstractListModel {
    Q_OBJECT
public:
    explicit PdfPageModel(PdfSource &source, QObject *parent = nullptr);
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    void retranslate();

private:
    PdfSource &m_source;
    int m_count = 0;
};

class PdfPageDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    PdfPageDelegate(PdfSource &source, QObject *parent);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    PdfSource &m_source;
};

class PdfPageList : public QListView {
    Q_OBJECT
public:
    explicit PdfPageList(PdfSource &source, QWidget *parent = nullptr);
    /// Marks the page without saying chosen().
    void setCurrentPage(int index);

Q_SIGNALS:
    void chosen(int index);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    PdfPageModel *m_model;
    bool m_following = false; ///< the view leads, the list follows
};

} // namespace widgets
