// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/form/form_cell.h"

#include "client/pages/window/form/field_editor.h"
#include "client/pages/window/form/field_text.h"
#include "client/pages/window/form/flaw_words.h"
#include "widgets/theme/roles.h"
#include "widgets/theme/tokens.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace client::pages::window {

using namespace Qt::StringLiterals;
namespace theme = widgets::theme;
using forms::engine::Field;
using forms::engine::FieldKind;
using forms::engine::Flaw;

namespace {

/// Numbers that are compared with a card or a licence must be seen whole: what a citizen ID or credit code takes at most, and a telephone.
int leastWidth(const Field &field)
{
    const QFontMetrics metrics(theme::font(theme::Type::Body));
    const int around = 2 * theme::space::card;
    if (field.registerKey || field.kind == FieldKind::CitizenId || field.kind == FieldKind::Uscc)
        return metrics.horizontalAdvance(QString(10, u'0') + QString(8, u'N')) + around;
    if (field.kind == FieldKind::Text || field.kind == FieldKind::Phone || field.kind == FieldKind::Address)
        return metrics.horizontalAdvance(QString(13, u'0')) + around;
    return 0;
}

} // namespace

FormCell::FormCell(const Field &field, const QString &path, FormState &state, Style style, QWidget *parent)
    : QWidget(parent)
    , m_state(state)
    , m_field(field)
    , m_path(path)
    , m_editor(makeEditor(field, this))
    , m_column(new QVBoxLayout)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::space::card);
    if (style == Style::Labelled) {
        m_label = new QLabel(this);
        m_label->setTextFormat(Qt::PlainText);
        m_label->setWordWrap(true);
        m_label->setFixedWidth(labelWidth);
        m_label->setMinimumHeight(theme::space::touch);
        m_label->setAlignment(Qt::AlignVCenter | Qt::AlignLeft);
        row->addWidget(m_label, 0, Qt::AlignTop);
        m_editor->setMinimumWidth(leastWidth(field));
    }
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(theme::space::grid / 2);
    m_column->addWidget(m_editor);
    row->addLayout(m_column, 1);
    if (field.registerKey && state.canAsk()) {
        m_ask = new QPushButton(this);
        theme::setTouch(m_ask);
        connect(m_ask, &QPushButton::clicked, this, [this] { m_state.askRegister(m_path); });
        row->addWidget(m_ask, 0, Qt::AlignTop);
    }
    connect(m_editor, &FieldEditor::edited, this, [this](const QJsonValue &value) { m_state.edit(m_path, value); });
    connect(m_editor, &FieldEditor::left, this, [this] { m_state.leave(m_path); });
    retranslate();
}

/// The line beneath the control: a flaw before everything else, then the source, then the help.
QString FormCell::notes(bool *wrong, bool *warns) const
{
    const Flaw *flaw = m_state.said(m_path);
    *wrong = flaw != nullptr && !flaw->isWarning;
    *warns = flaw != nullptr && flaw->isWarning;
    if (flaw != nullptr)
        return (*wrong ? u"✗ "_s : u"! "_s) + FlawWords::sentence(*flaw, &m_field);
    if (QString words = m_state.note(m_path); !words.isEmpty())
        return words;
    if (const QString from = m_state.changedFrom(m_path); !from.isEmpty())
        return tr("Changed by hand; it came from %1").arg(from);
    if (const QString source = m_state.source(m_path); !source.isEmpty())
        return tr("From the register: %1").arg(source);
    if (m_field.readOnly && m_field.person.startsWith("applicant/"_L1) && !m_path.startsWith("/applicant/"_L1))
        return tr("From the applicant's details");
    if (m_field.computed)
        return tr("Computed");
    return m_field.help;
}

void FormCell::refresh()
{
    m_editor->setValue(m_state.value(m_path));
    bool wrong = false, warns = false;
    const QString words = notes(&wrong, &warns);
    if (words == m_said)
        return;
    m_said = words;
    m_editor->describe(FieldText::title(m_field), words, wrong);
    if (m_note == nullptr && words.isEmpty())
        return;
    if (m_note == nullptr) {
        m_note = new QLabel(this);
        m_note->setTextFormat(Qt::PlainText);
        m_note->setWordWrap(true);
        m_column->addWidget(m_note);
    }
    theme::setRole(m_note, wrong ? theme::role::office : (warns ? theme::role::warn : theme::role::secondary));
    m_note->setText(words);
    m_note->setVisible(!words.isEmpty());
}

void FormCell::retranslate()
{
    if (m_label != nullptr)
        m_label->setText(
            m_field.required || m_field.readOnly ? FieldText::title(m_field) : tr("%1 (optional)").arg(FieldText::title(m_field)));
    m_editor->retranslate();
    if (m_ask != nullptr) {
        m_ask->setText(tr("Look up"));
        m_ask->setAccessibleName(tr("%1: look up in the register").arg(FieldText::title(m_field)));
    }
    m_said = u"?"_s;
    refresh();
}

void FormCell::focusEditor()
{
    if (const QList<QWidget *> all = controls(); !all.isEmpty())
        all.first()->setFocus(Qt::TabFocusReason);
}

QList<QWidget *> FormCell::controls() const
{
    QList<QWidget *> found;
    for (QWidget *each : m_editor->findChildren<QWidget *>())
        if ((each->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && each->isEnabled() && each->focusProxy() == nullptr
            && each->parentWidget() == m_editor && !each->isWindow())
            found.append(each);
    if (m_ask != nullptr)
        found.append(m_ask);
    return found;
}

} // namespace client::pages::window
