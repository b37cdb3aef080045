// SPDX-License-Identifier: GPL-3.0-or-later
// The end of the shift at this window: each kind of paper and the money counted by hand, the equation, and who is asked to sign as witness.
#pragma once

#include "client/pages/stock/stock_forms.h"

#include <QDate>

#include <optional>

namespace client::pages::stock {

class ClosingForm : public StockForm {
    Q_OBJECT
public:
    ClosingForm(const domain::Clock &clock, QWidget *parent);
    void present(const Book &book) override;
    /// What the receipts of this window come to today.
    void presentTakings(qint64 fen, int receipts);
    void retranslate() override;

private:
    struct Line {
        QString kind;
        QLabel *label;
        QSpinBox *counted;
    };
    void go() override;
    void check();
    /// What stands in the way with paper, money or witness; empty: nothing.
    QString flawOfPaper() const;
    QString flawOfMoney() const;
    QString flawOfWitness() const;
    void makeLines(const QStringList &kinds);
    void showWitnesses();
    void showStanding();
    domain::StockCount count(const QString &kind) const;
    /// Sheets of this window that are spoiled or missing.
    int lost() const;
    /// Money counted, in fen; nothing while it is not typed or no amount.
    std::optional<qint64> money() const;

    const domain::Clock &m_clock;
    QList<Line> m_lines;
    QWidget *m_box;
    QLabel *m_standing, *m_moneyLabel, *m_reasonLabel, *m_witnessLabel;
    QLineEdit *m_money, *m_reason;
    QComboBox *m_witness;
    Book m_book;
    qint64 m_takingsFen = 0;
    int m_receipts = 0;
};

} // namespace client::pages::stock
