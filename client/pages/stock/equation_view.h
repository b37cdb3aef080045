// SPDX-License-Identifier: GPL-3.0-or-later
// The equation of one kind of paper, to be read at a glance: received = blank + reserved + printing + issued + spoiled + missing.
#pragma once

#include "domain/stock.h"

#include <QFrame>

class QLabel;

namespace client::pages::stock {

class EquationView : public QFrame {
    Q_OBJECT
public:
    explicit EquationView(QWidget *parent = nullptr);
    void present(const QString &kindName, const domain::StockCount &count);
    void retranslate();

private:
    struct Term {
        QLabel *number;
        QLabel *word;
    };
    QLabel *m_name, *m_state;
    QList<Term> m_terms; ///< received first
    QString m_kindName;
    domain::StockCount m_count;
};

} // namespace client::pages::stock
