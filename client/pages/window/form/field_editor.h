// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in a form to type or choose one value with.
#pragma once

#include "forms/engine/field.h"

#include <QJsonValue>
#include <QWidget>

namespace client::pages::window {

class FieldEditor : public QWidget {
    Q_OBJECT
public:
    FieldEditor(const forms::engine::Field &field, QWidget *parent);

    const forms::engine::Field &field() const { return m_field; }
    /// Shows the value, unless it is what this editor last said: what is being typed is left alone.
    void setValue(const QJsonValue &value);
    /// Name and description for screen readers, and the mark of something wrong.
    virtual void describe(const QString &name, const QString &description, bool wrong) = 0;
    virtual void retranslate() { }

Q_SIGNALS:
    /// A person changed it; undefined when it is empty now.
    void edited(const QJsonValue &value);
    /// The focus went elsewhere.
    void left();

protected:
    virtual void present(const QJsonValue &value) = 0;
    void say(const QJsonValue &value);
    /// Says left() when the focus leaves this control.
    void watch(QWidget *control);
    bool eventFilter(QObject *watched, QEvent *event) override;
    /// The last value shown or said.
    const QJsonValue &value() const { return m_value; }

private:
    const forms::engine::Field m_field;
    QJsonValue m_value{QJsonValue::Undefined};
};

/// The editor for the field's kind; not for groups and tables.
FieldEditor *makeEditor(const forms::engine::Field &field, QWidget *parent);

} // namespace client::pages::window
