// SPDX-License-Identifier: GPL-3.0-or-later
// The tick sheet as the officer sees it: a table sized to its content, one's own column always in sight.
#pragma once

#include <QTableView>
#include <QTimer>

namespace client::pages::cases {

class CaseTableModel;

class TickSheet final : public QTableView {
    Q_OBJECT
public:
    explicit TickSheet(CaseTableModel *model, QWidget *parent = nullptr);

    QString currentCaseId() const;
    /// Makes the case the current row; false when it is not on the sheet.
    bool selectCase(const QString &caseId);
    /// Ids of the selected cases from top to bottom.
    QStringList selectedCaseIds() const;
    /// Selects every row that waits for the officer.
    void selectAllMine();
    /// Shares the width out between the columns.
    void fitColumns();

Q_SIGNALS:
    void currentCaseChanged(const QString &caseId);
    /// The box that waits for the officer was clicked.
    void boxClicked(const QString &caseId);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void keepOwnColumnInSight();
    int contentWidth(int column) const;

    CaseTableModel *m_model;
    QTimer m_fitSoon;
};

} // namespace client::pages::cases
