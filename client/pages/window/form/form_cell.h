// SPDX-License-Identifier: GPL-3.0-or-later
// One field of a form on screen: its name, the control, help, where the value comes from, and what is wrong with it.
#pragma once

#include "client/pages/window/form/form_state.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace client::pages::window {

class FieldEditor;

class FormCell : public QWidget {
    Q_OBJECT
public:
    /// Labelled: with the name at the left. Bare: in a table, whose head has the names.
    enum class Style { Labelled, Bare };
    static constexpr int labelWidth = 128;

    FormCell(const forms::engine::Field &field, const QString &path, FormState &state, Style style, QWidget *parent);

    const QString &path() const { return m_path; }
    void refresh();
    void retranslate();
    void focusEditor();
    /// The controls that take the focus, in order.
    QList<QWidget *> controls() const;

private:
    QString notes(bool *wrong, bool *warns) const;

    FormState &m_state;
    const forms::engine::Field m_field;
    const QString m_path;
    QLabel *m_label = nullptr;
    FieldEditor *m_editor;
    QPushButton *m_ask = nullptr; ///< of a field a register is asked by
    QVBoxLayout *m_column;
    QLabel *m_note = nullptr; ///< made when there is something to say
    QString m_said{QStringLiteral("?")};
};

} // namespace client::pages::window
