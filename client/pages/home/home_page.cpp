// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/home/home_page.h"

#include "client/pages/home/home_rows.h"
#include "client/pages/window/hand_over_rows.h"
#include "client/pages/words.h"
#include "domain/codec.h"
#include "domain/when_done.h"
#include "widgets/brief_list.h"
#include "widgets/card.h"
#include "widgets/number_tile.h"
#include "widgets/page_scroll.h"
#include "widgets/theme/roles.h"
#include "widgets/theme/tokens.h"
#include "widgets/tight.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace client::pages {

using namespace Qt::StringLiterals;
namespace theme = widgets::theme;

namespace {

constexpr int rowsWhenTight = 4, leastRows = 2;

constexpr int listed = 14; ///< rows of each list at most; as many as fit are shown
constexpr domain::Lamp lampOrder[] = {
    domain::Lamp::Red, domain::Lamp::Yellow, domain::Lamp::DueSoon, domain::Lamp::Green, domain::Lamp::Grey};

QString lampFilter(domain::Lamp lamp)
{
    return u"lamp:"_s + domain::text(lamp);
}

QLabel *quietLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    theme::setRole(label, theme::role::bodySecond);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    label->setContentsMargins(theme::space::half, 0, theme::space::half, theme::space::half);
    return label;
}

} // namespace

HomePage::HomePage(const PageContext &context, QWidget *parent)
    : Page(context, parent)
{
    build();
    buildActions();
    connect(&context.reader.changes(), &client::store::ChangeSignal::changed, this, &HomePage::refresh);
    connect(&context.status, &client::sync::Status::changed, this, &HomePage::showHead);
    m_minute.setInterval(60'000);
    connect(&m_minute, &QTimer::timeout, this, &HomePage::showHead);
    m_minute.start();
    retranslate();
    refresh();
}

QString HomePage::title() const
{
    return tr("Home");
}

void HomePage::open(const QString &, const QString &)
{
    m_lampTiles.value(domain::Lamp::Red)->setFocus(Qt::OtherFocusReason);
}

void HomePage::build()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(theme::space::page, theme::space::card, theme::space::page, theme::space::page);
    column->setSpacing(theme::space::card);
    column->addWidget(buildHead());
    column->addWidget(buildLamps());
    column->addWidget(buildColumns(), 1);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(new widgets::PageScroll(content, this)); // the lists give way first
}

QWidget *HomePage::buildHead()
{
    auto *head = new QWidget(this);
    m_greeting = new QLabel(head);
    m_day = new QLabel(head);
    m_asOf = new QLabel(head);
    theme::setRole(m_greeting, theme::role::title);
    theme::setRole(m_day, theme::role::bodySecond);
    theme::setRole(m_asOf, theme::role::bodySecond);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::space::card);
    row->addWidget(m_greeting);
    row->addWidget(m_day, 0, Qt::AlignBottom);
    row->addStretch(1);
    row->addWidget(m_asOf, 0, Qt::AlignBottom);
    return head;
}

QWidget *HomePage::buildLamps()
{
    m_lampCard = new widgets::Card(this);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::space::half + theme::space::grid);
    for (const domain::Lamp lamp : lampOrder) {
        auto *tile = new widgets::NumberTile(lamp, m_lampCard);
        connect(tile, &QAbstractButton::clicked, this, [this, lamp] { Q_EMIT navigate(page_id::cases, {}, lampFilter(lamp)); });
        m_lampTiles.insert(lamp, tile);
        row->addWidget(tile);
    }
    row->setContentsMargins(theme::space::half, 0, theme::space::half, theme::space::half);
    m_lampCard->body()->addLayout(row);
    connect(m_lampCard, &widgets::Card::moreChosen, this, [this] { Q_EMIT navigate(page_id::cases, {}, u"mine"_s); });
    return m_lampCard;
}

QWidget *HomePage::buildColumns()
{
    auto *columns = new QWidget(this);
    auto *grid = new QGridLayout(columns);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(theme::space::card);
    const auto listCard = [columns](widgets::BriefList *&list, QLabel *&none) {
        auto *card = new widgets::Card(columns);
        list = new widgets::BriefList(card);
        list->setWholeRowsOnly(true);
        list->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored); // as high as there is room, not as its rows would like
        none = quietLabel(card);
        none->hide();
        card->body()->addWidget(none);
        card->body()->addWidget(list, 1);
        return card;
    };
    m_caseCard = listCard(m_cases, m_noCases);
    m_paperCard = listCard(m_papers, m_noPapers);
    m_meetingCard = listCard(m_meetings, m_noMeetings);
    connect(m_cases, &widgets::BriefList::opened, this, &HomePage::openCase);
    connect(m_papers, &widgets::BriefList::opened, this, [this](const QString &id) { Q_EMIT navigate(page_id::documents, id, {}); });
    connect(m_meetings, &widgets::BriefList::opened, this, &HomePage::openMeeting);
    connect(m_caseCard, &widgets::Card::moreChosen, this, [this] { Q_EMIT navigate(page_id::cases, {}, u"mine"_s); });
    connect(m_paperCard, &widgets::Card::moreChosen, this, [this] { Q_EMIT navigate(page_id::documents, {}, u"box:unsigned"_s); });
    buildWaiting();
    layCards(*grid, false);
    widgets::whenTight(columns, [this, grid](bool tight) { layCards(*grid, tight); });
    return columns;
}

/// Three columns; where there is little room two, and the page scrolls instead of its lists.
void HomePage::layCards(QGridLayout &grid, bool tight)
{
    for (QWidget *card : {m_caseCard, m_paperCard, m_meetingCard, m_waitingCard})
        grid.removeWidget(card);
    grid.addWidget(m_caseCard, 0, 0, tight ? 1 : 2, 1);
    grid.addWidget(m_paperCard, 0, 1, tight ? 1 : 2, 1);
    grid.addWidget(m_meetingCard, tight ? 1 : 0, tight ? 0 : 2);
    grid.addWidget(m_waitingCard, 1, tight ? 1 : 2);
    for (int column = 0; column < 3; ++column)
        grid.setColumnStretch(column, column < 2 ? 5 : (tight ? 0 : 3));
    grid.setRowStretch(0, 1);
    for (widgets::BriefList *list : {m_cases, m_papers, m_meetings}) {
        const int rows = (tight ? rowsWhenTight : leastRows) * widgets::BriefList::rowHeight();
        list->setMinimumHeight(rows);
        list->setMaximumHeight(tight ? rows : QWIDGETSIZE_MAX);
        list->setVerticalScrollBarPolicy(tight ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    }
}

QWidget *HomePage::buildWaiting()
{
    m_waitingCard = new widgets::Card(this);
    m_unsent = new widgets::NumberTile(widgets::Stage::Hollow, m_waitingCard);
    m_refused = new widgets::NumberTile(widgets::Stage::Refused, m_waitingCard);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::space::half + theme::space::grid);
    for (widgets::NumberTile *tile : {m_unsent, m_refused}) {
        row->addWidget(tile);
        connect(tile, &QAbstractButton::clicked, this, [this] { Q_EMIT navigate(page_id::outbox, {}, {}); });
    }
    row->setContentsMargins(theme::space::half, 0, theme::space::half, theme::space::half);
    m_waitingCard->body()->addLayout(row);
    connect(m_waitingCard, &widgets::Card::moreChosen, this, [this] { Q_EMIT navigate(page_id::outbox, {}, {}); });
    return m_waitingCard;
}

void HomePage::buildActions()
{
    const auto add = [this](const QKeySequence &key, QLatin1StringView page, const QString &filter) {
        auto *action = new QAction(this);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
        connect(action, &QAction::triggered, this, [this, page, filter] { Q_EMIT navigate(page, {}, filter); });
        m_actions.append(action);
    };
    add(Qt::Key_C, page_id::cases, u"mine"_s);
    add(Qt::Key_D, page_id::documents, u"box:unsigned"_s);
    add(Qt::Key_W, page_id::outbox, {});
}

void HomePage::retranslate()
{
    for (auto it = m_lampTiles.cbegin(); it != m_lampTiles.cend(); ++it)
        it.value()->setWord(words::name(it.key()));
    m_lampCard->setHeading(tr("Waiting for me, by lamp"));
    m_caseCard->setHeading(tr("My most pressing cases"), tr("All"));
    m_paperCard->setHeading(tr("To be signed for"), tr("All"));
    m_meetingCard->setHeading(tr("Meetings ahead"));
    m_waitingCard->setHeading(tr("On its way"), tr("Look"));
    m_unsent->setWord(tr("Not yet sent"));
    m_refused->setWord(tr("Refused"));
    m_noCases->setText(tr("Nothing is waiting for you. New cases appear here by themselves."));
    m_noPapers->setText(tr("Every paper has been signed for. New ones appear here by themselves."));
    m_noMeetings->setText(tr("No meetings in the next fourteen days."));
    m_cases->setAccessibleName(tr("My most pressing cases"));
    m_papers->setAccessibleName(tr("To be signed for"));
    m_meetings->setAccessibleName(tr("Meetings ahead"));
    const QStringList names = {tr("My cases"), tr("Papers to be signed for"), tr("What is on its way")};
    for (qsizetype i = 0; i < m_actions.size(); ++i)
        m_actions.at(i)->setText(names.at(i));
    showHead();
    showNumbers();
    showCases();
    showPapers();
    showMeetings();
}

void HomePage::refresh()
{
    ++m_generation;
    refreshPeople();
    refreshNumbers();
    refreshCases();
    refreshPapers();
}

void HomePage::refreshPeople()
{
    domain::whenDone(context().reader.directory(), this, [this](const domain::Result<client::store::Directory> &people) {
        if (!people)
            return;
        m_people = *people;
        showHead();
        showPapers();
        refreshParcels();
    });
}

void HomePage::refreshNumbers()
{
    const quint64 mine = m_generation;
    domain::whenDone(
        context().reader.today(context().clock.today()), this, [this, mine](const domain::Result<client::store::Today> &today) {
            if (!today || mine != m_generation)
                return;
            m_today = *today;
            m_known = true;
            showNumbers();
            showMeetings();
            showHead();
        });
}

void HomePage::refreshCases()
{
    const quint64 mine = m_generation;
    client::store::CaseQuery query;
    query.onlyMine = true;
    domain::whenDone(context().reader.cases(query), this, [this, mine](const domain::Result<QList<client::store::CaseView>> &cases) {
        if (!cases || mine != m_generation)
            return;
        m_mine = *cases;
        showCases();
    });
}

/// A parcel that does not arrive is the window's to ask after.
void HomePage::refreshParcels()
{
    if (!m_people.me.has(domain::Role::Window))
        return;
    const quint64 mine = m_generation;
    client::store::CaseQuery query;
    query.onlyRunning = false;
    query.sentBefore = context().clock.now().addDays(-window::HandOverRows::courierDays);
    domain::whenDone(context().reader.cases(query), this, [this, mine](const domain::Result<QList<client::store::CaseView>> &sent) {
        if (!sent || mine != m_generation)
            return;
        m_parcels = *sent;
        showCases();
    });
}

void HomePage::refreshPapers()
{
    const quint64 mine = m_generation;
    client::store::DocumentQuery query;
    query.box = client::store::DocumentBox::Unsigned;
    domain::whenDone(context().reader.documents(query, 0, listed), this,
        [this, mine](const domain::Result<client::store::Slice<client::store::DocumentRow>> &papers) {
            if (!papers || mine != m_generation)
                return;
            m_unsigned = *papers;
            showPapers();
        });
}

void HomePage::showHead()
{
    m_greeting->setText(home::greeting(m_people.me, context().clock.now()));
    m_day->setText(words::date(context().clock.today()));
    m_asOf->setText(home::asOf(m_today.syncedAt, context().clock.now()));
}

void HomePage::showNumbers()
{
    for (auto it = m_lampTiles.cbegin(); it != m_lampTiles.cend(); ++it)
        it.value()->setNumber(m_known ? m_today.tasksByLamp.value(it.key()) : -1);
    m_unsent->setNumber(m_known ? m_today.unsent : -1);
    m_refused->setNumber(m_known ? m_today.refused : -1);
}

void HomePage::showCases()
{
    const auto parcels = home::parcelRows(m_parcels, context().clock.now()).mid(0, listed);
    m_cases->setRows(parcels + home::caseRows(m_mine, context().calendar, context().clock.today(), listed - int(parcels.size())));
    const bool none = m_known && m_mine.isEmpty() && parcels.isEmpty();
    m_noCases->setVisible(none);
    m_cases->setVisible(!none);
}

void HomePage::showPapers()
{
    m_papers->setRows(home::paperRows(m_unsigned.rows, m_people, context().clock.now()));
    m_paperCard->setNote(home::urgencyNote(m_today.unsignedByUrgency));
    const bool none = m_known && m_unsigned.total == 0;
    m_noPapers->setVisible(none);
    m_papers->setVisible(!none);
}

void HomePage::showMeetings()
{
    const QList<widgets::BriefRow> rows = home::meetingRows(m_today.meetings, context().clock.now());
    m_meetings->setRows(rows);
    const bool none = m_known && rows.isEmpty();
    m_noMeetings->setVisible(none);
    m_meetings->setVisible(!none);
}

void HomePage::openCase(const QString &id)
{
    const QString parcel = home::caseOfParcel(id);
    Q_EMIT navigate(parcel.isEmpty() ? page_id::cases : page_id::window, parcel.isEmpty() ? id : parcel, {});
}

/// A meeting is prepared by its first paper.
void HomePage::openMeeting(const QString &meetingId)
{
    for (const domain::Meeting &meeting : m_today.meetings)
        for (const domain::AgendaItem &item : meeting.agenda)
            if (meeting.id == meetingId && !item.documentId.isEmpty()) {
                Q_EMIT navigate(page_id::documents, item.documentId, {});
                return;
            }
    Q_EMIT said(tr("No paper has been handed in for this meeting yet."), {});
}

void HomePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

void HomePage::showEvent(QShowEvent *event)
{
    showHead();
    Page::showEvent(event);
}

} // namespace client::pages
