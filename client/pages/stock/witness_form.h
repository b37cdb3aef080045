// SPDX-License-Identifier: GPL-3.0-or-later
// Days that other windows have closed and that wait for a second officer: what was counted there, and this officer's own signature.
#pragma once

#include "client/pages/stock/stock_forms.h"

namespace widgets {
class BriefList;
}

namespace client::pages::stock {

class WitnessForm : public StockForm {
    Q_OBJECT
public:
    explicit WitnessForm(QWidget *parent);
    void present(const Book &book) override;
    void retranslate() override;

private:
    void go() override;
    void check();
    const domain::DeskDay *chosen() const;

    widgets::BriefList *m_list;
    QLabel *m_facts;
    QList<domain::DeskDay> m_days;
    Book m_book;
};

/// What was counted on this day, a line each: paper by kind, money, who closed it.
QStringList closingFacts(const Book &book, const domain::DeskDay &day);

} // namespace client::pages::stock
