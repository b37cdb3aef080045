// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/unlock/passphrase_field.h"

#include "widgets/theme/icons.h"

#include <QAction>
#include <QKeyEvent>

namespace client::pages {

PassphraseField::PassphraseField(QWidget *parent)
    : QLineEdit(parent)
    , m_reveal(addAction(widgets::theme::icon(QLatin1StringView("eye")), QLineEdit::TrailingPosition))
{
    setEchoMode(QLineEdit::Password);
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    setContextMenuPolicy(Qt::NoContextMenu);
    setMaxLength(1024);
    m_reveal->setCheckable(true);
    connect(m_reveal, &QAction::toggled, this, [this](bool on) {
        setEchoMode(on ? QLineEdit::Normal : QLineEdit::Password);
        retranslate();
    });
    retranslate();
}

QString PassphraseField::take()
{
    QString typed = text();
    clear();
    m_reveal->setChecked(false);
    // A new document drops the undo history with what was typed.
    setText({});
    return typed;
}

/// Qt does not tell the state of Caps Lock; a capital without Shift (or a small letter with it) does.
void PassphraseField::keyPressEvent(QKeyEvent *event)
{
    const QString typed = event->text();
    if (typed.size() == 1 && typed.at(0).isLetter() && typed.at(0).unicode() < 128) {
        const bool on = typed.at(0).isUpper() != bool(event->modifiers() & Qt::ShiftModifier);
        if (on != m_caps) {
            m_caps = on;
            Q_EMIT capsLockSeen(on);
        }
    }
    QLineEdit::keyPressEvent(event);
}

void PassphraseField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QLineEdit::changeEvent(event);
}

void PassphraseField::retranslate()
{
    m_reveal->setText(m_reveal->isChecked() ? tr("Hide the passphrase") : tr("Show the passphrase"));
}

} // namespace client::pages
