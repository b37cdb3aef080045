// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/agent_box.h"

#include "domain/identity.h"
#include "forms/engine/tidy_text.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/roles.h"
#include "widgets/theme/tokens.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace client::pages::window {

using namespace Qt::StringLiterals;
namespace theme = widgets::theme;

AgentBox::AgentBox(QWidget *parent)
    : QWidget(parent)
    , m_came(new QCheckBox(this))
    , m_fields(new QWidget(this))
    , m_name(new QLineEdit(m_fields))
    , m_idNumber(new QLineEdit(m_fields))
    , m_phone(new QLineEdit(m_fields))
    , m_warning(new QLabel(m_fields))
    , m_authority(new QPushButton(m_fields))
{
    theme::setTouch(m_came);
    m_warning->setWordWrap(true);
    theme::setRole(m_warning, theme::role::warn);
    m_authority->setIcon(theme::icon("plus"_L1));
    theme::setTouch(m_authority);
    auto *fields = new QVBoxLayout(m_fields);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->setSpacing(theme::space::grid);
    for (QLineEdit *line : {m_name, m_idNumber, m_phone}) {
        theme::setTouch(line);
        fields->addWidget(line);
        connect(line, &QLineEdit::textEdited, this, &AgentBox::typed);
    }
    fields->addWidget(m_warning);
    fields->addWidget(m_authority);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_came);
    column->addWidget(m_fields);
    connect(m_authority, &QPushButton::clicked, this, &AgentBox::authorityWanted);
    connect(m_came, &QCheckBox::clicked, this, [this](bool came) {
        m_fields->setVisible(came);
        if (came)
            m_name->setFocus(Qt::OtherFocusReason);
        else
            typed();
    });
    m_fields->hide();
    retranslate();
}

void AgentBox::typed()
{
    if (m_came->isChecked()) {
        m_agent.name = forms::engine::tidyText(m_name->text());
        m_agent.idNumber = forms::engine::tidyCode(m_idNumber->text(), true);
        m_agent.phone = forms::engine::tidyCode(m_phone->text());
    } else {
        m_agent = {};
    }
    present();
    Q_EMIT changed(m_agent);
}

void AgentBox::setAgent(const domain::Agent &agent)
{
    if (agent == m_agent)
        return;
    m_agent = agent;
    m_came->setChecked(!agent.isNull());
    m_name->setText(agent.name);
    m_idNumber->setText(agent.idNumber);
    m_phone->setText(agent.phone);
    m_fields->setVisible(!agent.isNull());
    present();
}

void AgentBox::present()
{
    const bool doubtful = !m_agent.idNumber.isEmpty() && domain::checkCitizenId(m_agent.idNumber) != domain::IdFinding::Good;
    m_warning->setText(doubtful ? tr("! Check this citizen ID. It can still be taken in.") : QString());
    m_warning->setVisible(doubtful);
    m_authority->setText(m_agent.authority.isNull() ? tr("Scan the authority (PDF)") : tr("The authority is scanned"));
}

void AgentBox::retranslate()
{
    m_came->setText(tr("An agent came for the applicant"));
    m_name->setPlaceholderText(tr("Agent's name"));
    m_idNumber->setPlaceholderText(tr("Agent's citizen ID"));
    m_phone->setPlaceholderText(tr("Agent's phone"));
    for (QLineEdit *line : {m_name, m_idNumber, m_phone})
        line->setAccessibleName(line->placeholderText());
    present();
}

} // namespace client::pages::window
