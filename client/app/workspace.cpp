// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/workspace.h"

#include "client/app/command_palette.h"
#include "client/pages/cases/cases_page.h"
#include "client/pages/documents/documents_page.h"
#include "client/pages/home/home_page.h"
#include "client/pages/licences/licences_page.h"
#include "client/pages/outbox/outbox_page.h"
#include "client/pages/stock/stock_page.h"
#include "client/pages/window/window_page.h"
#include "client/pages/words.h"
#include "domain/when_done.h"
#include "widgets/key_button.h"
#include "widgets/key_sheet.h"
#include "widgets/nav_rail.h"
#include "widgets/page_scroll.h"
#include "widgets/toast.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QStackedWidget>

#include <numeric>

namespace client::app {

using namespace Qt::StringLiterals;
using client::pages::Page;
namespace page_id = client::pages::page_id;
namespace words = client::pages::words;
using widgets::CountBadge;

namespace {

template <class Key> int sum(const QHash<Key, int> &numbers)
{
    return std::accumulate(numbers.cbegin(), numbers.cend(), 0);
}

widgets::KeyGroup keyGroup(const QString &title, const QList<QAction *> &actions)
{
    widgets::KeyGroup group{title, {}};
    for (QAction *action : actions)
        if (!action->shortcut().isEmpty())
            group.rows.append({widgets::keyName(action->shortcut()), QString(action->text()).remove(u'&')});
    return group;
}

} // namespace

bool keepsStock(const domain::Officer &officer)
{
    return officer.has(domain::Role::Window) || officer.has(domain::Role::Supervisor) || officer.has(domain::Role::Administrator);
}

Workspace::Workspace(const client::pages::PageContext &context, QWidget *parent, const QString &firstPage)
    : QWidget(parent)
    , m_context(context)
    , m_rail(new widgets::NavRail(this))
    , m_stack(new QStackedWidget(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addWidget(m_stack, 1);
    m_toast = new widgets::Toast(m_stack);
    m_rail->addPlace(page_id::home, "home"_L1);
    m_rail->addPlace(page_id::documents, "document"_L1);
    m_rail->addPlace(page_id::cases, "case"_L1);
    m_rail->addPlace(page_id::window, "window"_L1)->hide(); // until it is known who sits at a window
    m_rail->addPlace(page_id::licences, "licence"_L1);
    m_rail->addPlace(page_id::stock, "pages"_L1)->hide(); // as the window's
    m_rail->addPlace(page_id::outbox, "outbox"_L1, true);
    connect(m_rail, &widgets::NavRail::chosen, this, [this](const QString &id) { go(id); });
    connect(m_toast, &widgets::Toast::undone, this, &Workspace::undo);
    connect(&context.reader.changes(), &client::store::ChangeSignal::changed, this, &Workspace::refresh);
    retranslate();
    go(firstPage.isEmpty() ? QString(page_id::home) : firstPage); // its questions to the cache go first
    refresh();
}

Workspace::~Workspace() = default;

Page *Workspace::page() const
{
    return m_pages.value(m_current);
}

Page *Workspace::make(const QString &pageId, QWidget *place)
{
    if (pageId == page_id::documents)
        return new client::pages::DocumentsPage(m_context, place);
    if (pageId == page_id::cases)
        return new client::pages::CasesPage(m_context, place);
    if (pageId == page_id::stock)
        return new client::pages::StockPage(m_context, place);
    if (pageId == page_id::window)
        return new client::pages::WindowPage(m_context, place);
    if (pageId == page_id::licences)
        return new client::pages::LicencesPage(m_context, place);
    if (pageId == page_id::outbox)
        return new client::pages::OutboxPage(m_context, place);
    return new client::pages::HomePage(m_context, place);
}

Page *Workspace::made(const QString &pageId)
{
    if (Page *known = m_pages.value(pageId))
        return known;
    Page *page = nullptr;
    m_stack->addWidget(new widgets::PageScroll(m_stack, [&](QWidget *place) { return page = make(pageId, place); }));
    m_pages.insert(pageId, page);
    m_order.append(pageId);
    connect(page, &Page::navigate, this, &Workspace::go);
    connect(page, &Page::said, this, &Workspace::say);
    return page;
}

void Workspace::go(const QString &pageId, const QString &objectId, const QString &filter)
{
    if ((pageId == page_id::window || pageId == page_id::stock) && m_rail->place(pageId)->isHidden())
        return; // not this officer's
    Page *page = made(pageId);
    m_current = pageId;
    m_stack->setCurrentIndex(int(m_order.indexOf(pageId)));
    m_rail->setCurrent(pageId);
    page->setAccessibleName(page->title());
    page->open(objectId, filter);
    Q_EMIT pageChanged(pageId);
}

void Workspace::say(const QString &text, const QString &undoCommandId)
{
    m_toast->say(text, undoCommandId, m_context.commands.undoSeconds());
}

void Workspace::undo(const QString &commandId)
{
    domain::whenDone(m_context.commands.takeBack(commandId), this, [this](const domain::Result<domain::Nothing> &done) {
        say(done ? tr("Undone. Your words are kept as a draft.") : words::failure(done.error()));
    });
}

void Workspace::openPalette(const QList<QAction *> &everywhere)
{
    if (m_palette == nullptr) {
        m_palette = new CommandPalette(m_context.reader, this);
        connect(m_palette, &CommandPalette::hitChosen, this, [this](const QString &id, const QString &object) { go(id, object); });
    }
    m_palette->open(everywhere + page()->commandActions());
}

void Workspace::openKeySheet(const QList<QAction *> &everywhere)
{
    if (m_keySheet == nullptr) {
        m_keySheet = new widgets::KeySheet(this);
        m_keySheet->setAccessibleName(tr("Keys"));
    }
    m_keySheet->open(tr("Keys"), {keyGroup(page()->title(), page()->commandActions()), keyGroup(tr("Everywhere"), everywhere)});
}

void Workspace::refresh()
{
    const quint64 mine = ++m_generation;
    domain::whenDone(m_context.reader.directory(), this, [this, mine](const domain::Result<client::store::Directory> &people) {
        if (!people || mine != m_generation)
            return;
        m_people = *people;
        m_rail->place(page_id::window)->setVisible(m_people.me.roles.contains(domain::Role::Window));
        m_rail->place(page_id::stock)->setVisible(keepsStock(m_people.me));
        Q_EMIT peopleChanged();
    });
    domain::whenDone(
        m_context.reader.today(m_context.clock.today()), this, [this, mine](const domain::Result<client::store::Today> &today) {
            if (!today || mine != m_generation)
                return;
            m_today = *today;
            showCounts();
        });
}

void Workspace::showCounts()
{
    m_rail->place(page_id::documents)->setCount(sum(m_today.unsignedByUrgency), CountBadge::Tone::Calm);
    m_rail->place(page_id::cases)->setCount(sum(m_today.tasksByLamp), CountBadge::Tone::Calm);
    const bool refused = m_today.refused > 0;
    m_rail->place(page_id::outbox)->setCount(m_today.unsent + m_today.refused, refused ? CountBadge::Tone::Alarm : CountBadge::Tone::Calm);
}

void Workspace::retranslate()
{
    const QList<QPair<QLatin1StringView, QString>> names = {{page_id::home, tr("Home")}, {page_id::documents, tr("Documents")},
        {page_id::cases, tr("Cases")}, {page_id::window, tr("Window")}, {page_id::licences, tr("Licences")},
        {page_id::stock, tr("Paper stock")}, {page_id::outbox, tr("On its way")}};
    for (const auto &[id, name] : names)
        m_rail->place(id)->setWord(name);
    m_rail->setAccessibleName(tr("Pages"));
    if (m_keySheet != nullptr)
        m_keySheet->setAccessibleName(tr("Keys"));
    for (Page *each : std::as_const(m_pages))
        each->setAccessibleName(each->title());
}

void Workspace::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        m_toast->dismiss();
    }
    QWidget::changeEvent(event);
}

/// Z undoes what the toast offers, wherever a page has no Z of its own.
void Workspace::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Z && event->modifiers() == Qt::NoModifier && !m_toast->undoId().isEmpty()) {
        m_toast->undo();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace client::app
