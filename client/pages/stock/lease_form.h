// SPDX-License-Identifier: GPL-3.0-or-later
// Licence numbers taken along for work offline: the leases of this device, asking for more, and bringing the rest back.
#pragma once

#include "client/pages/lease_keeper.h"
#include "client/pages/stock/stock_forms.h"

namespace widgets {
class BriefList;
}

namespace client::pages::stock {

class LeaseForm : public StockForm {
    Q_OBJECT
public:
    LeaseForm(client::store::Reader &reader, domain::IdSource &ids, const QString &deviceId, QWidget *parent);
    void present(const Book &book) override;
    void retranslate() override;

private:
    void go() override;
    void bringBack();
    void readMatters();
    void showMatters();
    void showLeases();
    void check();
    const domain::Matter *matter() const;
    const client::sync::LeaseStanding *chosen() const;
    QString licenceName(const QString &matterKey) const;

    client::store::Reader &m_reader;
    domain::IdSource &m_ids;
    LeaseKeeper m_leases;
    QLabel *m_intro, *m_matterLabel, *m_countLabel, *m_standing;
    widgets::BriefList *m_list;
    widgets::KeyButton *m_back;
    QComboBox *m_matter;
    QSpinBox *m_count;
    QList<domain::Matter> m_matters; ///< all that are cached
    bool m_isAtWindow = false;
};

/// How a lease stands, in a line.
QString leaseWords(const client::sync::LeaseStanding &standing);

} // namespace client::pages::stock
