// SPDX-License-Identifier: GPL-3.0-or-later
// What is still wrong in the form, as a list that jumps to each place.
#pragma once

#include "client/pages/window/form/form_state.h"

#include <QWidget>

class QLabel;
class QListWidget;

namespace client::pages::window {

class FlawList : public QWidget {
    Q_OBJECT
public:
    explicit FlawList(FormState &state, QWidget *parent = nullptr);
    /// Only what lies below these groups.
    void setGroups(const QStringList &groups);
    void retranslate();

Q_SIGNALS:
    void chosen(const QString &path);

private:
    void refresh();

    FormState &m_state;
    QStringList m_groups;
    QLabel *m_title;
    QListWidget *m_list;
    QList<forms::engine::Flaw> m_shown;
};

} // namespace client::pages::window
