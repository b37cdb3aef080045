// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/stock/stock_page.h"

#include "client/pages/page_frame.h"
#include "client/pages/stock/calibration_form.h"
#include "client/pages/stock/closing_form.h"
#include "client/pages/stock/equation_view.h"
#include "client/pages/stock/lease_form.h"
#include "client/pages/stock/photo_keeper.h"
#include "client/pages/stock/stock_forms.h"
#include "client/pages/stock/stock_rows.h"
#include "client/pages/stock/witness_form.h"
#include "client/pages/words.h"
#include "domain/feed.h"
#include "domain/when_done.h"
#include "widgets/brief_list.h"
#include "widgets/empty_state.h"
#include "widgets/fold_panes.h"
#include "widgets/key_button.h"
#include "widgets/plain_label.h"
#include "widgets/theme/roles.h"
#include "widgets/theme/tokens.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QSplitter>
#include <QVBoxLayout>

namespace client::pages {

using namespace Qt::StringLiterals;
namespace theme = widgets::theme;
using widgets::KeyButton;

namespace {

constexpr int leastLists = 560, leastSide = 380;
constexpr int factsPlace = 0; // of the side: what is known of the sheet chosen; the forms follow

} // namespace

StockPage::StockPage(const PageContext &context, QWidget *parent, const QString &printServer)
    : Page(context, parent)
    , m_ids(context.clock)
    , m_queue(printServer)
    , m_keeper(context.reader)
    , m_till(context.reader)
{
    build();
    connect(&m_keeper, &stock::BookKeeper::changed, this, &StockPage::present);
    connect(
        &m_keeper, &stock::BookKeeper::failed, this, [this](const domain::Failure &failure) { Q_EMIT said(words::failure(failure), {}); });
    connect(&m_till, &window::Till::changed, this, &StockPage::showTakings);
    setFocusProxy(m_sheets);
    retranslate();
    m_till.refresh();
}

QString StockPage::title() const
{
    return tr("Paper stock");
}

void StockPage::build()
{
    const QList<QKeySequence> keys{Qt::Key_R, Qt::Key_H, Qt::Key_W, Qt::Key_C, Qt::Key_S, Qt::Key_M, Qt::Key_L};
    for (int i = 0; i < keys.size(); ++i) {
        auto *action = new QAction(this);
        action->setShortcut(keys.at(i));
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, [this, i] { showForm(i); });
        addAction(action);
        m_actions << action;
    }
    m_title = new QLabel(this);
    m_count = new QLabel(this);
    m_panes = new widgets::FoldPanes(this);
    m_panes->addPane(buildLists(), leastLists);
    m_panes->addPane(buildSide(), leastSide);
    m_panes->splitter()->setStretchFactor(0, 1);
    m_panes->remember(u"stock/splitter"_s, {840, 420});
    auto *nothing = new widgets::EmptyState("licence"_L1, this);
    framePage(this, m_title, m_count, nothing, m_panes)->setCurrentWidget(m_panes);
}

QWidget *StockPage::buildLists()
{
    auto *all = new QWidget(this);
    all->setMinimumWidth(leastLists);
    m_scope = new QComboBox(all);
    m_words = new QLineEdit(all);
    m_words->setClearButtonEnabled(true);
    m_ranges = new widgets::BriefList(all);
    m_sheets = new widgets::BriefList(all);
    m_rangesHeading = widgets::plainLabel(theme::role::strong, all);
    m_sheetsHeading = widgets::plainLabel(theme::role::strong, all);
    connect(m_scope, &QComboBox::activated, this, &StockPage::present);
    connect(m_words, &QLineEdit::textChanged, this, &StockPage::present);
    connect(m_ranges, &widgets::BriefList::opened, this, [this](const QString &id) {
        showForm(1);
        m_handOut->choose(id);
    });
    connect(m_sheets->selectionModel(), &QItemSelectionModel::currentChanged, this, &StockPage::showSheet);
    m_equations = new QVBoxLayout;
    m_equations->setSpacing(theme::space::half);
    auto *top = new QHBoxLayout;
    top->addWidget(m_scope);
    top->addWidget(m_words, 1);
    auto *left = new QVBoxLayout;
    left->addWidget(m_rangesHeading);
    left->addWidget(m_ranges, 1);
    auto *right = new QVBoxLayout;
    right->addWidget(m_sheetsHeading);
    right->addWidget(m_sheets, 1);
    auto *lists = new QHBoxLayout;
    lists->setSpacing(theme::space::card);
    lists->addLayout(left, 1);
    lists->addLayout(right, 1);
    auto *column = new QVBoxLayout(all);
    column->setContentsMargins(theme::space::page, theme::space::half, theme::space::card, theme::space::card);
    column->setSpacing(theme::space::card);
    column->addLayout(top);
    column->addLayout(m_equations);
    column->addLayout(lists, 1);
    return all;
}

QWidget *StockPage::buildSide()
{
    auto *all = new QWidget(this);
    theme::setRole(all, theme::role::surface);
    all->setMinimumWidth(leastSide);
    m_side = new QStackedWidget(all);
    auto *sheet = new QWidget(m_side);
    m_factsHeading = widgets::plainLabel(theme::role::section, sheet);
    m_facts = widgets::plainLabel(theme::role::bodySecond, sheet);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *facts = new QVBoxLayout(sheet);
    facts->setContentsMargins(theme::space::card, theme::space::card, theme::space::card, theme::space::card);
    facts->addWidget(m_factsHeading);
    facts->addWidget(m_facts);
    facts->addStretch(1);
    auto *place = new QWidget(m_side);
    stock::scrollAbove(place, sheet, nullptr, {});
    m_side->addWidget(place);
    buildForms();
    auto *keys = new QGridLayout;
    keys->setSpacing(theme::space::half);
    keys->setContentsMargins(theme::space::card, theme::space::half, theme::space::card, theme::space::card);
    QList<QWidget *> buttons;
    for (QAction *action : std::as_const(m_actions)) {
        auto *button = new KeyButton(KeyButton::Rank::Ordinary, all);
        button->follow(action);
        buttons << button;
    }
    const auto lay = [keys, buttons](bool wide) {
        const int columns = wide ? 3 : 2;
        for (int i = 0; i < buttons.size(); ++i)
            keys->addWidget(buttons.at(i), i / columns, i % columns);
    };
    lay(false);
    connect(m_panes, &widgets::FoldPanes::foldedChanged, all, lay);
    auto *column = new QVBoxLayout(all);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_side, 1);
    column->addLayout(keys);
    return all;
}

void StockPage::buildForms()
{
    m_handOut = new stock::HandOutForm(m_ids, context().deviceId, m_side);
    m_spoil = new stock::SpoilForm(m_side);
    m_closing = new stock::ClosingForm(context().clock, m_side);
    m_forms = {new stock::ReceiveForm(m_ids, m_side), m_handOut, m_spoil, m_closing, new stock::WitnessForm(m_side)};
    for (auto *form : std::as_const(m_forms)) {
        m_side->addWidget(form);
        connect(form, &stock::StockForm::orderWanted, this, &StockPage::order);
    }
    m_calibration = new stock::CalibrationForm(m_queue, context().clock, m_side);
    m_side->addWidget(m_calibration);
    m_numbers = new stock::LeaseForm(context().reader, m_ids, context().deviceId, m_side);
    m_side->addWidget(m_numbers);
    connect(m_numbers, &stock::StockForm::orderWanted, this, &StockPage::order);
    m_forms << m_numbers;
    connect(m_calibration, &stock::CalibrationForm::said, this, [this](const QString &text) { Q_EMIT said(text, {}); });
    m_photos = new stock::PhotoKeeper(context().commands, context().renderers, this);
    connect(m_spoil, &stock::SpoilForm::photoWanted, this, [this] { m_photos->ask(this); });
    connect(m_photos, &stock::PhotoKeeper::kept, m_spoil, &stock::SpoilForm::setPhoto);
    connect(m_photos, &stock::PhotoKeeper::failed, this, [this](const QString &text) { Q_EMIT said(text, {}); });
}

QString StockPage::scope() const
{
    return m_scope->currentData().toString();
}

void StockPage::present()
{
    const auto &book = m_keeper.book();
    const QString before = !m_scopeKnown && book.myDesk() ? book.myDesk()->id : scope();
    m_scopeKnown = m_scopeKnown || m_keeper.isKnown();
    m_scope->clear();
    m_scope->addItem(tr("All windows and the store room"), QString());
    for (const auto &desk : book.desks)
        m_scope->addItem(desk.name, desk.id);
    m_scope->setCurrentIndex(qMax(0, m_scope->findData(before)));
    showEquations();
    QList<widgets::BriefRow> ranges, sheets;
    for (const auto &each : stock::rangesAt(book, scope()))
        ranges << stock::row(book, each);
    int at = 0;
    if (m_keeper.isKnown())
        m_wanted.rowsAreKnown();
    const int row = m_sheets->currentIndex().row();
    const QString chosen = m_wanted.orElse(row < 0 ? QString() : m_sheets->rows().at(row).id);
    for (const auto &each : stock::sheetsAt(book, scope(), m_words->text())) {
        if (each.id == chosen)
            at = int(sheets.size());
        sheets << stock::row(book, each);
    }
    m_ranges->setRows(ranges);
    m_sheets->setRows(sheets);
    m_sheetsHeading->setText(sheets.isEmpty() ? tr("No sheet has left the pile") : tr("Sheets used: %1").arg(sheets.size()));
    if (!sheets.isEmpty())
        m_sheets->setCurrentIndex(m_sheets->model()->index(at, 0));
    m_wanted.rowsAreShown();
    for (auto *form : std::as_const(m_forms))
        form->present(book);
    const auto *desk = book.myDesk();
    const QString place = desk ? tr("You sit at %1").arg(desk->name) : tr("You sit at no window today");
    showTakings();
    const auto days = stock::daysToWitness(book).size();
    m_count->setText(days == 0 ? place : place + u" · "_s + tr("days that wait for your signature: %1").arg(days));
}

/// The money the closing form is to find in the till.
void StockPage::showTakings()
{
    const auto *desk = m_keeper.book().myDesk();
    if (!desk)
        return;
    const auto takings = m_till.takings(desk->id, context().clock.today());
    m_closing->presentTakings(window::HandOverRows::sum(takings), int(takings.size()));
}

void StockPage::showEquations()
{
    const auto &book = m_keeper.book();
    QStringList kinds = book.kinds();
    kinds.removeIf([&](const QString &kind) { return domain::countStock(book.ranges, book.sheets, kind, scope()).received == 0; });
    while (m_views.size() > kinds.size())
        delete m_views.takeLast();
    while (m_views.size() < kinds.size()) {
        m_views << new stock::EquationView(this);
        m_equations->addWidget(m_views.constLast());
    }
    for (int i = 0; i < kinds.size(); ++i)
        m_views.at(i)->present(book.kindName(kinds.at(i)), domain::countStock(book.ranges, book.sheets, kinds.at(i), scope()));
}

void StockPage::showSheet()
{
    const int row = m_sheets->currentIndex().row();
    const auto *sheet = row >= 0 && row < m_sheets->rows().size() ? m_keeper.book().sheet(m_sheets->rows().at(row).id) : nullptr;
    if (!sheet) {
        m_factsHeading->setText(tr("No sheet chosen"));
        m_facts->setText(tr("Sheets that were printed on, spoiled or lost stand in the list, with what became of them."));
        return;
    }
    m_factsHeading->setText(sheet->serial);
    QStringList lines;
    for (const auto &[name, value] : stock::facts(m_keeper.book(), *sheet))
        lines << tr("%1: %2").arg(name, value);
    m_facts->setText(lines.join(u'\n'));
    if (m_sheets->hasFocus())
        m_side->setCurrentIndex(factsPlace);
    m_spoil->choose(*sheet);
}

void StockPage::showForm(int index)
{
    widgets::reveal(m_side);
    m_side->setCurrentIndex(factsPlace + 1 + index);
    const auto *form = m_side->currentWidget();
    if (form == m_calibration)
        m_calibration->lookForPrinters();
    for (auto *each : form->findChildren<QWidget *>())
        if ((each->focusPolicy() & Qt::TabFocus) && each->isVisible() && each->isEnabled() && !qobject_cast<QAbstractButton *>(each)) {
            each->setFocus(Qt::OtherFocusReason);
            return;
        }
}

void StockPage::order(const client::sync::Order &order)
{
    domain::whenDone(context().commands.order(order), this, [this](const domain::Result<QString> &saved) {
        Q_EMIT said(saved ? tr("Saved here; it counts as soon as the office has it.") : words::failure(saved.error()), {});
    });
}

void StockPage::open(const QString &objectId, const QString &filter)
{
    m_wanted.ask(objectId);
    const QStringList forms{
        u"form:receive"_s, u"form:hand_out"_s, u"form:spoil"_s, u"form:close"_s, u"form:witness"_s, u"form:measure"_s, u"form:numbers"_s};
    if (const auto form = forms.indexOf(filter); form >= 0) {
        showForm(int(form));
        return;
    }
    m_panes->choose(0);
    m_words->setText(filter);
    if (m_keeper.isKnown())
        present();
    m_sheets->setFocus(Qt::OtherFocusReason);
}

void StockPage::retranslate()
{
    m_title->setText(title());
    const QStringList names{tr("A roll has come"), tr("Hand out"), tr("Write off"), tr("Close the shift"), tr("Days to witness"),
        tr("Measure a printer"), tr("Licence numbers")};
    for (int i = 0; i < names.size(); ++i)
        m_actions.at(i)->setText(names.at(i));
    m_words->setPlaceholderText(tr("Serial, licence or reason"));
    m_words->setAccessibleName(tr("Find a sheet"));
    m_panes->setNames({tr("Ledger"), tr("Work")});
    m_scope->setAccessibleName(tr("Whose paper"));
    m_rangesHeading->setText(tr("Rolls and ranges"));
    m_ranges->setAccessibleName(m_rangesHeading->text());
    m_sheets->setAccessibleName(tr("Sheets"));
    for (auto *form : std::as_const(m_forms))
        form->retranslate();
    m_calibration->retranslate();
    for (auto *view : std::as_const(m_views))
        view->retranslate();
    present();
    showSheet();
}

void StockPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

} // namespace client::pages
