// SPDX-License-Identifier: GPL-3.0-or-later
// The fees taken today at this desk, each with its receipt number, and their sum.
#pragma once

#include "client/pages/page.h"
#include "client/pages/window/hall.h"
#include "client/pages/window/till.h"

#include <QWidget>

class QLabel;
class QStackedWidget;
class QTableWidget;

namespace widgets {
class EmptyState;
}

namespace client::pages::window {

class TakingsPanel : public QWidget {
    Q_OBJECT
public:
    TakingsPanel(const Hall &hall, const PageContext &context, QWidget *parent = nullptr);
    void retranslate();

private:
    void present();

    const Hall &m_hall;
    const domain::Clock &m_clock;
    Till m_till;
    QLabel *m_title, *m_sum, *m_words;
    QTableWidget *m_table;
    widgets::EmptyState *m_none;
    QStackedWidget *m_stack;
};

} // namespace client::pages::window
