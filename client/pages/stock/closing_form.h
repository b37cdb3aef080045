// SPDX-License-Identifier: GPL-3.0-or-later
// The end of the shift at this window: each kind of paper counted by hand, the equation, and the second officer who signs for what is gone.
#pragma once

#include "client/pages/stock/stock_forms.h"

#include <QDate>

namespace client::pages::stock {

class ClosingForm : public StockForm {
    Q_OBJECT
public:
    ClosingForm(const domain::Clock &clock, QWidget *parent);
    void present(const Book &book) override;
    void retranslate() override;

private:
    struct Line {
        QString kind;
        QLabel *label;
        QSpinBox *counted;
    };
    void go() override;
    void check();
    void makeLines(const QStringList &kinds);
    domain::StockCount count(const QString &kind) const;
    /// Sheets of this window that are spoiled or missing.
    int lost() const;

    const domain::Clock &m_clock;
    QList<Line> m_lines;
    QWidget *m_box;
    QLabel *m_witnessLabel;
    QComboBox *m_witness;
    Book m_book;
};

} // namespace client::pages::stock
