// SPDX-License-Identifier: GPL-3.0-or-later
// Fields to choose in: a few choices as buttons, one or several of them; many in a list that opens.
#pragma once

#include "client/pages/window/form/field_editor.h"

#include <QList>

class QAbstractButton;
class QComboBox;

namespace client::pages::window {

/// One of a few, several of any, or yes and no.
class ChoiceEditor final : public FieldEditor {
    Q_OBJECT
public:
    static constexpr int mostButtons = 4;
    ChoiceEditor(const forms::engine::Field &field, QWidget *parent);
    void describe(const QString &name, const QString &description, bool wrong) override;
    void retranslate() override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void present(const QJsonValue &value) override;
    void resizeEvent(QResizeEvent *event) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

private:
    void choose(int index, bool checked);
    bool isChosen(int index, const QJsonValue &value) const;
    int flow(int width, bool place) const;

    QList<QAbstractButton *> m_buttons;
};

/// One of many.
class ListEditor final : public FieldEditor {
    Q_OBJECT
public:
    ListEditor(const forms::engine::Field &field, QWidget *parent);
    void describe(const QString &name, const QString &description, bool wrong) override;
    void retranslate() override;

protected:
    void present(const QJsonValue &value) override;

private:
    QComboBox *m_list;
};

} // namespace client::pages::window
