// SPDX-License-Identifier: GPL-3.0-or-later
// A table of a form: rows of fields that are added and taken away.
#pragma once

#include "client/pages/window/form/form_cell.h"

class QPushButton;
class QToolButton;

namespace client::pages::window {

class TableEditor : public QWidget {
    Q_OBJECT
public:
    TableEditor(const forms::engine::Field &field, const QString &path, FormState &state, QWidget *parent);

    void refresh();
    void retranslate();
    QList<QWidget *> controls() const;
    /// The cell of this path, or nullptr.
    FormCell *cell(const QString &path) const;

private:
    struct Row {
        QWidget *box;
        QLabel *number;
        QToolButton *drop;
        QList<FormCell *> cells;
    };
    void addRow();
    void dropRow(int index);
    Row makeRow(int index);
    int wanted() const;
    QString cellPath(int row, const forms::engine::Field &column) const;
    void describeRow(const Row &row, int index) const;

    FormState &m_state;
    const forms::engine::Field m_field;
    const QString m_path;
    QVBoxLayout *m_column;
    QWidget *m_head;
    QList<QLabel *> m_names;
    QLabel *m_note;
    QPushButton *m_add;
    QList<Row> m_rows;
};

} // namespace client::pages::window
