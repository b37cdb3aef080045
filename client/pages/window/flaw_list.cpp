// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/flaw_list.h"

#include "client/pages/window/form/field_text.h"
#include "client/pages/window/form/flaw_words.h"
#include "widgets/theme/roles.h"
#include "widgets/theme/tokens.h"

#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace client::pages::window {

using namespace Qt::StringLiterals;
namespace theme = widgets::theme;
using forms::engine::Flaw;

FlawList::FlawList(FormState &state, QWidget *parent)
    : QWidget(parent)
    , m_state(state)
    , m_title(new QLabel(this))
    , m_list(new QListWidget(this))
{
    theme::setRole(m_title, theme::role::strong);
    m_title->setWordWrap(true);
    m_list->setWordWrap(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setSpacing(2);
    m_list->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::space::card, theme::space::card, theme::space::card, theme::space::card);
    column->setSpacing(theme::space::half);
    column->addWidget(m_title, 0, Qt::AlignTop); // at the top also when there is no list below
    column->addWidget(m_list, 1);
    const auto go = [this](QListWidgetItem *item) { Q_EMIT chosen(item->data(Qt::UserRole).toString()); };
    connect(m_list, &QListWidget::itemClicked, this, go);
    connect(m_list, &QListWidget::itemActivated, this, go);
    connect(&m_state, &FormState::refreshed, this, &FlawList::refresh);
    retranslate();
}

void FlawList::setGroups(const QStringList &groups)
{
    m_groups = groups;
    refresh();
}

void FlawList::refresh()
{
    QList<Flaw> flaws;
    for (const QString &group : std::as_const(m_groups))
        flaws.append(m_state.flaws(group));
    if (flaws == m_shown && m_list->count() == flaws.size())
        return;
    m_shown = flaws;
    m_list->clear();
    for (const Flaw &flaw : std::as_const(m_shown)) {
        const forms::engine::Field *field = m_state.form().field(flaw.path);
        const QString title = field == nullptr ? QString() : FieldText::title(*field) + u'\n';
        auto *item = new QListWidgetItem((flaw.isWarning ? u"! "_s : u"✗ "_s) + title + FlawWords::sentence(flaw, field), m_list);
        item->setData(Qt::UserRole, flaw.path);
    }
    const auto hinders = std::count_if(m_shown.cbegin(), m_shown.cend(), [](const Flaw &flaw) { return !flaw.isWarning; });
    m_title->setText(hinders == 0 ? tr("The form is complete") : tr("Entries to go: %n", nullptr, int(hinders)));
    theme::setRole(m_title, hinders == 0 ? theme::role::good : theme::role::strong);
    m_list->setVisible(!m_shown.isEmpty());
}

void FlawList::retranslate()
{
    m_list->setAccessibleName(tr("What is still to be done in the form"));
    m_shown.clear();
    m_list->clear();
    m_title->setText(tr("The form is complete"));
    refresh();
}

} // namespace client::pages::window
