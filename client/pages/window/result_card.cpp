// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/result_card.h"

#include "client/pages/licences/offline_licences.h"
#include "client/pages/window/flow_layout.h"
#include "client/pages/window/visitor_papers.h"
#include "client/pages/words.h"
#include "widgets/plain_label.h"
#include "widgets/theme/roles.h"
#include "widgets/theme/tokens.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace client::pages::window {

using namespace Qt::StringLiterals;
namespace theme = widgets::theme;
using printing::WindowPaper;

namespace {

QString outcomeName(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Accept:
        return ResultCard::tr("Accepted");
    case Outcome::Correct:
        return ResultCard::tr("To be corrected");
    case Outcome::Refuse:
        return ResultCard::tr("Not accepted");
    case Outcome::Receive:
        break;
    }
    return ResultCard::tr("Received");
}

QString standing(const Application &application, const domain::Case &file)
{
    if (licences::isGivenHere(file))
        return u"○ "_s
            + ResultCard::tr(
                "Approved by the rules · %1 given here, saved on this machine. It counts when the office has it; the seal follows.")
                  .arg(file.licence.number);
    if (application.outcome == Outcome::Accept && file.state == domain::CaseState::Approved)
        return ResultCard::tr("✓ Approved at once · %1").arg(file.number);
    QString words = u"✓ "_s + outcomeName(application.outcome) + u" · "_s + file.number;
    if (file.state == domain::CaseState::Running && file.promisedDue.isValid())
        words += u" · "_s + ResultCard::tr("promised until %1").arg(words::date(file.promisedDue));
    return words;
}

} // namespace

ResultCard::ResultCard(QWidget *parent)
    : QFrame(parent)
    , m_title(widgets::plainLabel({}, this))
    , m_state(widgets::plainLabel({}, this))
    , m_rules(widgets::plainLabel({}, this))
    , m_buttons(new FlowLayout(FlowLayout::Toward::Left))
    , m_column(new QVBoxLayout(this))
{
    theme::setRole(this, theme::role::card);
    theme::setRole(m_title, theme::role::strong);
    m_column->setContentsMargins(theme::space::card, theme::space::card, theme::space::card, theme::space::half);
    m_column->setSpacing(theme::space::half);
    for (QLabel *label : {m_title, m_state, m_rules})
        m_column->addWidget(label);
    m_column->addLayout(m_buttons);
}

QList<WindowPaper> ResultCard::papersOf(const Application &application, bool fees)
{
    QList<WindowPaper> papers;
    switch (application.outcome) {
    case Outcome::Accept:
        papers = {WindowPaper::Acceptance, WindowPaper::Receipt};
        break;
    case Outcome::Correct:
        papers = {WindowPaper::Corrections, WindowPaper::Receipt};
        break;
    case Outcome::Refuse:
        papers = {WindowPaper::Refusal};
        break;
    case Outcome::Receive:
        papers = {WindowPaper::Receipt};
        break;
    }
    if (fees)
        papers.append(WindowPaper::FeeReceipt);
    return papers;
}

void ResultCard::present(const Application &application, const domain::Matter &matter, const std::optional<domain::Case> &file,
    const std::optional<domain::Answer> &refused)
{
    m_title->setText(matter.name);
    if (refused) {
        domain::Failure failure;
        domain::codeFromText(refused->code, &failure.code);
        m_state->setText(u"✗ "_s + tr("The back office refused it: %1").arg(words::failure(failure)) + u'\n' + refused->detail);
        if (file && file->licence.isVoid())
            m_state->setText(u"✗ "_s + tr("%1 is void.").arg(file->licence.number) + u'\n' + file->licence.voidReason);
        theme::setRole(m_state, theme::role::office);
    } else if (file) {
        m_state->setText(standing(application, *file));
        theme::setRole(m_state, licences::isGivenHere(*file) ? theme::role::strong : theme::role::good);
    } else {
        m_state->setText(u"○ "_s + outcomeName(application.outcome)
            + tr(" · saved here. The case number comes when the back office has answered; the papers can be printed without it."));
        theme::setRole(m_state, theme::role::bodySecond);
    }
    m_rules->setVisible(file && !file->intake.rules.isEmpty());
    if (file)
        showRules(*file);
    showButtons(application, matter, file);
}

/// Rule by rule, with the reason of each that failed.
void ResultCard::showRules(const domain::Case &file)
{
    QStringList lines;
    for (const domain::RuleResult &rule : file.intake.rules)
        lines.append(
            (rule.passed ? u"✓ "_s : u"✗ "_s) + rule.title + (rule.passed || rule.reason.isEmpty() ? QString() : tr(": ") + rule.reason));
    if (file.state == domain::CaseState::Running && !lines.isEmpty())
        lines.append(tr("A person decides, because not every rule is met."));
    m_rules->setText(lines.join(u'\n'));
}

void ResultCard::button(const QString &text, const std::function<void()> &go)
{
    auto *made = new QPushButton(text, this);
    theme::setTouch(made);
    connect(made, &QPushButton::clicked, this, go);
    m_buttons->addWidget(made);
    made->show();
}

void ResultCard::showButtons(const Application &application, const domain::Matter &matter, const std::optional<domain::Case> &file)
{
    const bool licensed = file && !file->licence.isNull() && !file->licence.isVoid();
    const bool known = licensed && !licences::isGivenHere(*file); // by the office: only then is it handed over on its books
    QString shown = known ? u"licence"_s : licensed ? u"given"_s : QString();
    for (const WindowPaper paper :
        papersOf(application, file ? !file->intake.fees.isEmpty() : (application.outcome == Outcome::Accept && !matter.fees.isEmpty())))
        shown += u'|' + VisitorPapers::name(paper);
    if (shown == m_shownButtons)
        return;
    m_shownButtons = shown;
    const QWidget *now = window()->focusWidget();
    const bool had = now != nullptr && isAncestorOf(now); // the focus goes to the new ones: without it no key is heard
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        if (item->widget() != nullptr)
            item->widget()->deleteLater();
        delete item;
    }
    const QString id = application.caseId;
    const bool fees = file ? !file->intake.fees.isEmpty() : (application.outcome == Outcome::Accept && !matter.fees.isEmpty());
    for (const WindowPaper paper : papersOf(application, fees))
        button(VisitorPapers::name(paper), [this, id, paper] { Q_EMIT paperWanted(id, paper); });
    if (application.outcome != Outcome::Refuse)
        button(tr("Print application form"), [this, id] { Q_EMIT formWanted(id); });
    if (licensed)
        button(tr("Print the licence"), [this, id] { Q_EMIT licenceWanted(id); });
    if (known)
        button(tr("Hand over"), [this, id] { Q_EMIT handOverWanted(id); });
    if (had)
        m_buttons->itemAt(0)->widget()->setFocus(Qt::OtherFocusReason);
}

} // namespace client::pages::window
