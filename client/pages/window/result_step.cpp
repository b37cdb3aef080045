// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/result_step.h"

#include "client/pages/window/rating_bar.h"
#include "client/pages/window/result_card.h"
#include "domain/feed.h"
#include "domain/when_done.h"
#include "forms/engine/form_outline.h"
#include "widgets/fold_panes.h"
#include "widgets/scroll_fit.h"
#include "widgets/theme/roles.h"
#include "widgets/theme/tokens.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>

namespace client::pages::window {

using namespace Qt::StringLiterals;
namespace theme = widgets::theme;
using domain::Result;

namespace {

constexpr int leastResults = 420, leastPapers = 330;

} // namespace

ResultStep::ResultStep(SittingDesk &desk, const Hall &hall, const PageContext &context, const QString &printServer, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_hall(hall)
    , m_context(context)
    , m_given(context.reader)
    , m_signature(context.reader, context.renderers)
    , m_form(new QAction(this))
    , m_papers(new VisitorPapers(context.renderers, printServer, this))
{
    theme::setRole(this, theme::role::surface);
    build();
    m_form->setShortcut(Qt::CTRL | Qt::Key_P);
    connect(m_form, &QAction::triggered, this, [this] {
        if (const Application *now = m_desk.application(); now != nullptr && m_desk.sitting().step == Step::Done)
            showForm(now->caseId);
    });
    connect(&m_desk, &SittingDesk::changed, this, &ResultStep::refresh);
    connect(&context.reader.changes(), &store::ChangeSignal::changed, this, &ResultStep::refresh);
    connect(m_papers, &VisitorPapers::failed, this, &ResultStep::failed);
    connect(&m_given, &licences::OfflineLicences::changed, this, &ResultStep::present);
    m_given.refresh();
    retranslate();
}

void ResultStep::build()
{
    auto *page = new QWidget;
    theme::setRole(page, theme::role::surface);
    m_title = new QLabel(page);
    m_title->setWordWrap(true);
    theme::setRole(m_title, theme::role::section);
    m_rate = new QPushButton(page);
    theme::setTouch(m_rate);
    connect(m_rate, &QPushButton::clicked, this, [this] {
        if (!m_desk.sitting().applications.isEmpty())
            Q_EMIT ratingWanted(m_desk.sitting().applications.first().caseId);
    });
    m_column = new QVBoxLayout(page);
    m_column->setContentsMargins(theme::space::page, theme::space::card, theme::space::half, theme::space::card);
    m_column->setSpacing(theme::space::card);
    m_column->addWidget(m_title);
    m_column->addWidget(m_rate, 0, Qt::AlignLeft);
    m_column->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    widgets::fitWhenShown(scroll);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(page);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_panes = new widgets::FoldPanes(this);
    m_panes->addPane(scroll, leastResults);
    m_panes->addPane(m_papers, leastPapers);
    m_panes->splitter()->setStretchFactor(0, 3);
    m_panes->splitter()->setStretchFactor(1, 2);
    m_panes->remember({}, {600, 400});
    row->addWidget(m_panes);
}

void ResultStep::makeCards()
{
    m_sittingId = m_desk.sitting().id;
    for (ResultCard *card : std::as_const(m_cards))
        card->deleteLater();
    m_cards.clear();
    m_files.clear();
    m_refused.clear();
    m_papers->clear();
    for (qsizetype i = 0; i < m_desk.sitting().applications.size(); ++i) {
        auto *card = new ResultCard(this);
        connect(card, &ResultCard::paperWanted, this, &ResultStep::showPaper);
        connect(card, &ResultCard::formWanted, this, &ResultStep::showForm);
        connect(card, &ResultCard::licenceWanted, this, &ResultStep::licenceWanted);
        connect(card, &ResultCard::handOverWanted, this, &ResultStep::handOverWanted);
        m_column->insertWidget(1 + int(i), card);
        m_cards.append(card);
    }
}

void ResultStep::refresh()
{
    if (!isVisible() || m_desk.sitting().step != Step::Done)
        return;
    if (m_sittingId != m_desk.sitting().id)
        makeCards();
    const quint64 mine = ++m_generation;
    for (const Application &each : m_desk.sitting().applications)
        domain::whenDone(m_context.reader.caseFile(each.caseId), this, [this, mine](const Result<store::CaseView> &file) {
            if (mine != m_generation || !file)
                return;
            m_files.insert(file->base.id, file->base);
            present(); // whichever answer comes last
        });
    domain::whenDone(m_context.reader.outbox(), this, [this, mine](const Result<QList<store::OutboxEntry>> &entries) {
        if (mine != m_generation)
            return;
        note(entries.value_or(QList<store::OutboxEntry>()));
        present();
    });
}

/// What the outbox knows of this sitting: refusals, and the visitor's answer on its way.
void ResultStep::note(const QList<store::OutboxEntry> &entries)
{
    m_rated = false;
    for (const store::OutboxEntry &entry : entries) {
        const QString &kind = entry.signedCommand.command.kind;
        const bool refused = entry.state == store::OutboxState::Refused;
        if (refused && kind == domain::command_kind::intake)
            m_refused.insert(entry.caseId(), entry.answer);
        if (!refused && kind == domain::command_kind::rate && entry.caseId() == m_desk.sitting().applications.value(0).caseId)
            m_rated = true;
    }
}

void ResultStep::present()
{
    for (qsizetype i = 0; i < m_cards.size() && i < m_desk.sitting().applications.size(); ++i) {
        const Application &application = m_desk.sitting().applications.at(i);
        const domain::Matter *matter = m_desk.matterOf(int(i));
        const auto file = m_files.constFind(application.caseId);
        const auto refused = m_refused.constFind(application.caseId);
        const domain::Case *given = m_given.of(application.caseId);
        const auto here = given == nullptr ? std::nullopt : std::optional(*given);
        m_cards.at(i)->present(application, matter == nullptr ? domain::Matter() : *matter,
            file == m_files.cend() ? here : std::optional(*file), refused == m_refused.cend() ? std::nullopt : std::optional(*refused));
    }
    showRating();
}

/// The visitor is asked once; what he answered takes the place of the question.
void ResultStep::showRating()
{
    const int rating = m_files.value(m_desk.sitting().applications.value(0).caseId).handOver.rating;
    const bool asks = rating == 0 && !m_rated && !m_desk.sitting().applications.isEmpty();
    if (!asks && window()->focusWidget() == m_rate)
        setFocus(Qt::OtherFocusReason); // not on to some field, where Ctrl+E is the end of the line
    m_rate->setEnabled(asks);
    m_rate->setText(rating > 0 ? u"✓ "_s + RatingBar::name(rating) : tr("Ask the visitor how it was"));
}

domain::Case ResultStep::caseOf(int index) const
{
    const Application &application = m_desk.sitting().applications.at(index);
    if (const auto known = m_files.constFind(application.caseId); known != m_files.cend())
        return *known;
    const Sitting &sitting = m_desk.sitting();
    domain::Case subject;
    subject.id = application.caseId;
    subject.matterCode = application.matterCode;
    subject.matterVersion = application.matterVersion;
    subject.applicant = {sitting.person.name, sitting.person.idNumber, sitting.person.contact, sitting.person.phone};
    subject.intake.deskId = sitting.deskId;
    subject.intake.data = documentOf(sitting, application);
    subject.intake.agent = sitting.agent;
    subject.intake.corrections = application.corrections;
    subject.intake.reason = application.reason;
    for (auto it = application.papers.cbegin(); it != application.papers.cend(); ++it)
        if (it->state == PaperState::Deferred)
            subject.intake.deferred.append({it.key(), it->promisedOn});
    for (const forms::engine::Fee &fee : m_desk.fees(index))
        subject.intake.fees.append({fee.id, fee.name, fee.amountFen});
    return subject;
}

QString ResultStep::officeOf(const domain::Matter &matter) const
{
    const store::Directory &people = m_hall.people();
    const auto unit = people.units.constFind(matter.unitId);
    return unit == people.units.cend() ? people.unitName(matter.unitId) : unit->name;
}

void ResultStep::showForm(const QString &caseId)
{
    for (int i = 0; i < m_desk.sitting().applications.size(); ++i) {
        const domain::Matter *matter = m_desk.matterOf(i);
        if (m_desk.sitting().applications.at(i).caseId != caseId || matter == nullptr)
            continue;
        const domain::Case subject = caseOf(i);
        widgets::reveal(m_papers);
        printing::FormPaper form{forms::engine::filledOutline(*matter, m_desk.formOf(i), subject.intake.data), officeOf(*matter),
            subject.number, m_context.clock.today(), subject.intake.fees};
        m_signature.read(m_desk.sitting().signature.sha256, [this, form](const printing::SignatureInk &ink) mutable {
            form.signature = ink;
            m_papers->presentForm(form);
        });
    }
}

void ResultStep::showPaper(const QString &caseId, printing::WindowPaper paper)
{
    for (int i = 0; i < m_desk.sitting().applications.size(); ++i) {
        const domain::Matter *matter = m_desk.matterOf(i);
        if (m_desk.sitting().applications.at(i).caseId != caseId || matter == nullptr)
            continue;
        widgets::reveal(m_papers);
        m_papers->present(paper,
            {.subject = caseOf(i),
                .matter = *matter,
                .office = officeOf(*matter),
                .desk = m_hall.deskName(m_desk.sitting().deskId),
                .officer = m_hall.people().me.name,
                .phone = {},
                .address = m_desk.sitting().person.address,
                .day = m_context.clock.today()});
    }
}

void ResultStep::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void ResultStep::takeFocus()
{
    showRating(); // it may still be as the last visitor left it, and what is disabled takes no focus: then no key would be heard
    QWidget *first = m_rate->isEnabled() ? static_cast<QWidget *>(m_rate) : this;
    first->setFocus(Qt::OtherFocusReason);
}

void ResultStep::retranslate()
{
    m_title->setText(tr("What became of it"));
    m_form->setText(tr("Print application form"));
    m_panes->setNames({tr("Results"), tr("To print")});
    m_papers->retranslate();
    present();
}

} // namespace client::pages::window
