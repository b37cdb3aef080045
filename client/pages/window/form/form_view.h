// SPDX-License-Identifier: GPL-3.0-or-later
// A form as one scrolling page, drawn from its package. What is near the screen is built first, the rest while nobody waits.
#pragma once

#include "client/pages/window/form/form_block.h"

#include <QScrollArea>
#include <QTimer>

class QVBoxLayout;

namespace client::pages::window {

class FormView : public QScrollArea {
    Q_OBJECT
public:
    explicit FormView(FormState &state, QWidget *parent = nullptr);
    ~FormView() override;

    /// Draws these top groups ("/applicant", "/form") of the state's form; call it after FormState::load.
    void present(const QStringList &groups);
    /// Scrolls to the field and gives it the focus.
    void reveal(const QString &path);
    void retranslate();
    const QList<FormBlock *> &blocks() const { return m_blocks; }
    /// Whether every part has its controls.
    bool isComplete() const;

protected:
    bool focusNextPrevChild(bool next) override;
    void focusInEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void add(const forms::engine::Field &field, int level, bool asks);
    void addFields(const QList<forms::engine::Field> &fields, int level, bool asks);
    void refresh();
    void buildNear();
    void buildOn();
    /// The next control in the order of the form, built if need be; nullptr at the end.
    QWidget *neighbour(bool next);

    FormState &m_state;
    QWidget *m_page = nullptr;
    QVBoxLayout *m_column = nullptr;
    QList<FormBlock *> m_blocks;
    QTimer m_idle;
};

} // namespace client::pages::window
