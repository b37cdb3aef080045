// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/top_bar.h"

#include "client/pages/words.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/roles.h"
#include "widgets/theme/tokens.h"
#include "widgets/tight.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenuBar>
#include <QPushButton>
#include <QToolButton>

namespace client::app {

using namespace Qt::StringLiterals;
namespace theme = widgets::theme;
namespace words = client::pages::words;
using client::sync::Wire;

namespace {

constexpr int barHeight = 52, tightHeight = 44, searchWidth = 300;

QLatin1StringView wireIcon(Wire wire)
{
    switch (wire) {
    case Wire::InSync:
        return "check"_L1;
    case Wire::Syncing:
        return "sync"_L1;
    case Wire::Problem:
        return "warning"_L1;
    case Wire::Offline:
    case Wire::NeverConnected:
        break;
    }
    return "offline"_L1;
}

theme::Tint wireTint(Wire wire)
{
    return wire == Wire::InSync ? theme::Tint::Good : (wire == Wire::Problem ? theme::Tint::Warn : theme::Tint::Plain);
}

} // namespace

TopBar::TopBar(QWidget *parent)
    : QFrame(parent)
    , m_product(new QLabel(this))
    , m_menus(new QMenuBar(this))
    , m_search(new QPushButton(this))
    , m_wire(new QPushButton(this))
    , m_person(new QToolButton(this))
{
    setFixedHeight(barHeight);
    theme::setRole(this, theme::role::topBar);
    theme::setRole(m_product, theme::role::section);
    theme::setRole(m_search, theme::role::search);
    theme::setRole(m_wire, theme::role::quiet);
    m_search->setIcon(theme::icon("search"_L1));
    m_menus->setNativeMenuBar(false);
    m_menus->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_person->setIcon(theme::icon("user"_L1));
    m_person->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_person->setPopupMode(QToolButton::InstantPopup);
    m_person->setFocusPolicy(Qt::StrongFocus);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme::space::card, 0, theme::space::half, 0);
    row->setSpacing(theme::space::half);
    row->addWidget(m_product);
    row->addSpacing(theme::space::half);
    row->addWidget(m_menus);
    row->addStretch(1);
    row->addWidget(m_search);
    row->addStretch(1);
    row->addWidget(m_wire);
    row->addWidget(m_person);
    connect(m_search, &QPushButton::clicked, this, &TopBar::searchWanted);
    connect(m_wire, &QPushButton::clicked, this, &TopBar::wireChosen);
    widgets::whenTight(this, [this](bool tight) { setFixedHeight(tight ? tightHeight : barHeight); });
    setUnlocked(false);
    retranslate();
}

void TopBar::setPersonMenu(QMenu *menu)
{
    m_person->setMenu(menu);
}

void TopBar::setUnlocked(bool unlocked)
{
    for (QWidget *part : std::initializer_list<QWidget *>{m_search, m_wire, m_person})
        part->setVisible(unlocked);
    if (!unlocked) {
        m_people = {};
        m_state = {};
        retranslate();
    }
}

QString TopBar::wireWords(const client::sync::WireState &wire)
{
    QStringList parts;
    const QString since = wire.syncedAt.isValid() ? words::shortTime(wire.syncedAt) : QString();
    switch (wire.wire) {
    case Wire::InSync:
        parts.append(tr("%1 in step").arg(since));
        break;
    case Wire::Syncing:
        parts.append(tr("Syncing…"));
        break;
    case Wire::Problem:
        parts.append(tr("Sync has a problem"));
        break;
    case Wire::Offline:
        parts.append(since.isEmpty() ? tr("Offline") : tr("Offline, as of %1").arg(since));
        break;
    case Wire::NeverConnected:
        parts.append(tr("Not connected yet"));
        break;
    }
    if (wire.unsent > 0)
        parts.append(tr("%1 to send").arg(wire.unsent));
    if (wire.blobsWanted > 0)
        parts.append(tr("%1 papers to fetch").arg(wire.blobsWanted));
    return parts.join(u" · "_s);
}

void TopBar::setWire(const client::sync::WireState &wire)
{
    m_state = wire;
    m_wire->setIcon(theme::icon(wireIcon(wire.wire), wireTint(wire.wire)));
    m_wire->setAccessibleName(wireWords(wire));
    fit();
}

void TopBar::setPerson(const client::store::Directory &people)
{
    m_people = people;
    const domain::Officer &me = people.me;
    const QString post = me.unitId.isEmpty() ? me.post : people.unitName(me.unitId) + u' ' + me.post;
    m_whole = me.name.isEmpty() ? QString() : u"%1 · %2"_s.arg(me.name, post);
    m_person->setAccessibleName(tr("Me: %1").arg(m_whole));
    fit();
}

/// The number of what waits to be sent, beside the sign.
QString TopBar::shortWire() const
{
    return m_state.unsent > 0 ? QString::number(m_state.unsent) : QString();
}

void TopBar::dress(Dress as)
{
    m_product->setVisible(as < Dress::NoProduct);
    m_search->setText(as < Dress::ShortSearch ? tr("Papers, cases, numbers  Ctrl+K") : u"Ctrl+K"_s);
    m_search->setToolTip(as < Dress::ShortSearch ? QString() : tr("Papers, cases, numbers  Ctrl+K"));
    m_search->setMinimumWidth(as < Dress::ShortSearch ? searchWidth : 0);
    m_person->setText(as < Dress::NoPost ? m_whole : m_people.me.name);
    m_person->setToolTip(as < Dress::NoPost ? QString() : m_whole);
    const QString wire = wireWords(m_state), hint = m_state.failure ? words::failure(*m_state.failure) : tr("What is on its way");
    m_wire->setText(as < Dress::SignsOnly ? wire : shortWire());
    m_wire->setToolTip(as < Dress::SignsOnly ? hint : wire + u'\n' + hint);
}

void TopBar::fit()
{
    for (const Dress as : {Dress::Full, Dress::NoProduct, Dress::ShortSearch, Dress::NoPost, Dress::SignsOnly}) {
        dress(as);
        layout()->invalidate();
        if (layout()->sizeHint().width() <= width())
            return;
    }
}

void TopBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    fit();
}

void TopBar::retranslate()
{
    m_product->setText(tr("Casedesk"));
    m_menus->setAccessibleName(tr("Menus"));
    m_search->setAccessibleName(tr("Go anywhere"));
    setWire(m_state);
    setPerson(m_people);
}

} // namespace client::app
