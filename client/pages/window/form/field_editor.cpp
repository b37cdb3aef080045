// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/form/field_editor.h"

#include "client/pages/window/form/choice_editor.h"
#include "client/pages/window/form/line_editor.h"

#include <QEvent>

namespace client::pages::window {

using forms::engine::Field;
using forms::engine::FieldKind;

FieldEditor::FieldEditor(const Field &field, QWidget *parent)
    : QWidget(parent)
    , m_field(field)
{
}

void FieldEditor::setValue(const QJsonValue &value)
{
    if (value == m_value)
        return;
    m_value = value;
    present(value);
}

void FieldEditor::say(const QJsonValue &value)
{
    m_value = value;
    Q_EMIT edited(value);
}

void FieldEditor::watch(QWidget *control)
{
    control->installEventFilter(this);
}

bool FieldEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut)
        Q_EMIT left();
    if (event->type() == QEvent::Wheel && !static_cast<QWidget *>(watched)->hasFocus()) {
        event->ignore(); // the wheel over a form scrolls the form
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

FieldEditor *makeEditor(const Field &field, QWidget *parent)
{
    switch (field.kind) {
    case FieldKind::MultiLine:
        return new LinesEditor(field, parent);
    case FieldKind::Date:
        return new DateEditor(field, parent);
    case FieldKind::Choice:
        return field.choices.size() > ChoiceEditor::mostButtons ? static_cast<FieldEditor *>(new ListEditor(field, parent))
                                                                : new ChoiceEditor(field, parent);
    case FieldKind::Choices:
    case FieldKind::YesNo:
        return new ChoiceEditor(field, parent);
    default:
        return new LineEditor(field, parent);
    }
}

} // namespace client::pages::window
