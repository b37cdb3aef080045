// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/form/choice_editor.h"

#include "widgets/theme/roles.h"
#include "widgets/theme/tokens.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QListView>
#include <QRadioButton>

namespace client::pages::window {

namespace theme = widgets::theme;
using forms::engine::Field;
using forms::engine::FieldKind;

ChoiceEditor::ChoiceEditor(const Field &field, QWidget *parent)
    : FieldEditor(field, parent)
{
    const qsizetype count = field.kind == FieldKind::YesNo ? 2 : field.choices.size();
    for (int i = 0; i < count; ++i) {
        QAbstractButton *button =
            field.kind == FieldKind::Choices ? static_cast<QAbstractButton *>(new QCheckBox(this)) : new QRadioButton(this);
        theme::setTouch(button);
        button->setAutoExclusive(false); // the value decides, so that nothing need be chosen
        button->setEnabled(!field.readOnly);
        if (field.kind != FieldKind::YesNo)
            button->setText(field.choices.at(i).label.isEmpty() ? field.choices.at(i).value : field.choices.at(i).label);
        watch(button);
        connect(button, &QAbstractButton::clicked, this, [this, i](bool checked) { choose(i, checked); });
        m_buttons.append(button);
    }
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    if (!m_buttons.isEmpty())
        setFocusProxy(m_buttons.first());
    retranslate();
}

void ChoiceEditor::retranslate()
{
    if (field().kind != FieldKind::YesNo)
        return;
    m_buttons.at(0)->setText(tr("Yes"));
    m_buttons.at(1)->setText(tr("No"));
    flow(width(), true);
    updateGeometry();
}

bool ChoiceEditor::isChosen(int index, const QJsonValue &value) const
{
    if (field().kind == FieldKind::YesNo)
        return value.isBool() && value.toBool() == (index == 0);
    if (field().kind == FieldKind::Choices)
        return value.toArray().contains(field().choices.at(index).value);
    return value.toString() == field().choices.at(index).value;
}

void ChoiceEditor::present(const QJsonValue &value)
{
    for (int i = 0; i < m_buttons.size(); ++i)
        m_buttons.at(i)->setChecked(isChosen(i, value));
}

void ChoiceEditor::choose(int index, bool checked)
{
    QJsonValue next{QJsonValue::Undefined};
    if (field().kind == FieldKind::Choices) {
        QJsonArray all; // in the order of the form, whatever the order of the clicks
        for (int i = 0; i < m_buttons.size(); ++i)
            if (m_buttons.at(i)->isChecked())
                all.append(field().choices.at(i).value);
        if (!all.isEmpty())
            next = all;
    } else if (checked) {
        next = field().kind == FieldKind::YesNo ? QJsonValue(index == 0) : QJsonValue(field().choices.at(index).value);
    }
    say(next);
    present(next);
}

void ChoiceEditor::describe(const QString &name, const QString &description, bool)
{
    for (QAbstractButton *button : std::as_const(m_buttons)) {
        button->setAccessibleName(name + QLatin1String(": ") + button->text());
        button->setAccessibleDescription(description);
    }
}

/// Puts the buttons side by side, in as many lines as the width asks for; answers the height.
int ChoiceEditor::flow(int width, bool place) const
{
    int x = 0, y = 0;
    for (QAbstractButton *button : m_buttons) {
        const int wide = button->sizeHint().width();
        if (x > 0 && x + wide > width) {
            x = 0;
            y += theme::space::touch;
        }
        if (place)
            button->setGeometry(x, y, qMin(wide, width), theme::space::touch);
        x += wide + theme::space::card;
    }
    return y + theme::space::touch;
}

int ChoiceEditor::heightForWidth(int width) const
{
    return flow(width, false);
}

QSize ChoiceEditor::sizeHint() const
{
    int wide = 0;
    for (QAbstractButton *button : m_buttons)
        wide += button->sizeHint().width() + theme::space::card;
    return QSize(wide, theme::space::touch);
}

QSize ChoiceEditor::minimumSizeHint() const
{
    return QSize(120, theme::space::touch);
}

void ChoiceEditor::resizeEvent(QResizeEvent *event)
{
    flow(width(), true);
    FieldEditor::resizeEvent(event);
}

ListEditor::ListEditor(const Field &field, QWidget *parent)
    : FieldEditor(field, parent)
    , m_list(new QComboBox(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_list, 1);
    theme::setTouch(m_list);
    m_list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_list->setMinimumContentsLength(8);
    m_list->setEnabled(!field.readOnly);
    m_list->addItem(QString());
    for (const auto &choice : field.choices)
        m_list->addItem(choice.label.isEmpty() ? choice.value : choice.label, choice.value);
    setFocusProxy(m_list);
    watch(m_list);
    connect(m_list, &QComboBox::activated, this,
        [this](int index) { say(index <= 0 ? QJsonValue(QJsonValue::Undefined) : QJsonValue(m_list->itemData(index).toString())); });
    retranslate();
}

void ListEditor::retranslate()
{
    m_list->setItemText(0, tr("Please choose"));
}

void ListEditor::present(const QJsonValue &value)
{
    m_list->setCurrentIndex(qMax(0, m_list->findData(value.toString())));
}

void ListEditor::describe(const QString &name, const QString &description, bool)
{
    m_list->setAccessibleName(name);
    m_list->setAccessibleDescription(description);
}

} // namespace client::pages::window
