// SPDX-License-Identifier: GPL-3.0-or-later
// The fees taken today at this desk, each with its receipt number, and their sum.
#pragma once

#include "client/pages/page.h"
#include "client/pages/window/hall.h"

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
    void refresh();
    void present();

    const Hall &m_hall;
    const PageContext m_context;
    QLabel *m_title, *m_sum, *m_words;
    QTableWidget *m_table;
    widgets::EmptyState *m_none;
    QStackedWidget *m_stack;
    QList<store::CaseView> m_files;
    QList<store::OutboxEntry> m_entries;
    quint64 m_generation = 0;
};

} // namespace client::pages::window
