// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/outbox/removal_notice.h"

#include "widgets/key_button.h"
#include "widgets/theme/roles.h"
#include "widgets/theme/tokens.h"

#include <QHBoxLayout>
#include <QLabel>

namespace client::pages {

namespace theme = widgets::theme;

RemovalNotice::RemovalNotice(QWidget *parent)
    : QFrame(parent)
    , m_words(new QLabel(this))
    , m_agree(new widgets::KeyButton(widgets::KeyButton::Rank::Ordinary, this))
{
    theme::setRole(this, theme::role::surface);
    m_words->setWordWrap(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme::space::page, theme::space::card, theme::space::page, theme::space::card);
    row->setSpacing(theme::space::page);
    row->addWidget(m_words, 1);
    row->addWidget(m_agree, 0, Qt::AlignVCenter);
    connect(m_agree, &QPushButton::clicked, this, [this] {
        m_agree->setEnabled(false);
        Q_EMIT agreed();
    });
    hide();
}

void RemovalNotice::present(const std::optional<domain::Failure> &failure)
{
    const bool asked = failure && failure->code == domain::FailureCode::MassRemoval;
    if (asked) {
        m_removed = failure->detail.section(u' ', 0, 0);
        m_all = failure->detail.section(u' ', -1);
    }
    m_agree->setEnabled(asked);
    retranslate();
    setVisible(asked);
}

void RemovalNotice::retranslate()
{
    m_words->setText(tr("The back office asks to remove %1 of the %2 items on this desk. Nothing has been removed. After a change of post "
                        "this can be right; if you are not sure, ask the information centre first. What you decided yourself and is on "
                        "its way is not touched.")
                         .arg(m_removed, m_all));
    m_agree->setText(tr("Agree to the removal"));
    m_agree->setAccessibleName(m_agree->text());
    m_agree->setAccessibleDescription(m_words->text());
}

} // namespace client::pages
