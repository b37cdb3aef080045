// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/hand_over_form.h"

#include "client/pages/words.h"
#include "domain/identity.h"
#include "forms/engine/tidy_text.h"
#include "widgets/rare_text.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/roles.h"
#include "widgets/theme/tokens.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace client::pages::window {

using namespace Qt::StringLiterals;
namespace theme = widgets::theme;

HandOverForm::HandOverForm(QWidget *parent)
    : QWidget(parent)
{
    build();
    retranslate();
}

QLineEdit *HandOverForm::line()
{
    auto *made = new QLineEdit(this);
    theme::setTouch(made);
    connect(made, &QLineEdit::textEdited, this, &HandOverForm::refresh);
    return made;
}

/// The line with its name above it, which stays when something is typed.
QWidget *HandOverForm::labelled(QLineEdit *line)
{
    auto *box = new QWidget(this);
    auto *label = new QLabel(box);
    theme::setRole(label, theme::role::secondary);
    label->setBuddy(line);
    m_labels.insert(line, label);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(label);
    column->addWidget(line);
    return box;
}

void HandOverForm::makeControls()
{
    const auto label = [this](QLatin1StringView role) {
        auto *made = new QLabel(this);
        made->setWordWrap(true);
        made->setTextFormat(Qt::PlainText);
        theme::setRole(made, role);
        return made;
    };
    m_title = label(theme::role::section);
    m_facts = label(theme::role::bodySecond);
    m_sent = label({});
    m_sent->setTextInteractionFlags(Qt::TextSelectableByMouse); // its number is asked for elsewhere
    m_warning = label(theme::role::warn);
    m_signed = label(theme::role::bodySecond);
    m_self = new QRadioButton(this);
    m_agent = new QRadioButton(this);
    m_courier = new QRadioButton(this);
    m_self->setChecked(true);
    m_name = line();
    m_idNumber = line();
    m_phone = line();
    m_firm = line();
    m_tracking = line();
    m_sign = new QPushButton(this);
    m_scan = new QPushButton(this);
    m_scan->setIcon(theme::icon("plus"_L1));
    for (QPushButton *button : {m_sign, m_scan})
        theme::setTouch(button);
    connect(m_sign, &QPushButton::clicked, this, &HandOverForm::signatureWanted);
    connect(m_scan, &QPushButton::clicked, this, &HandOverForm::authorityWanted);
}

void HandOverForm::build()
{
    makeControls();
    m_person = new QWidget(this);
    m_parcel = new QWidget(this);
    const auto fill = [](QWidget *box, const QList<QWidget *> &widgets) {
        auto *column = new QVBoxLayout(box);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(theme::space::half);
        for (QWidget *each : widgets)
            column->addWidget(each);
    };
    fill(m_person, {labelled(m_idNumber), m_warning, m_scan, m_sign, m_signed});
    fill(m_parcel, {labelled(m_firm), labelled(m_tracking)});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::space::page, theme::space::card, theme::space::page, theme::space::card);
    column->setSpacing(theme::space::half);
    for (QRadioButton *button : {m_self, m_agent, m_courier}) {
        theme::setTouch(button);
        connect(button, &QRadioButton::toggled, this, &HandOverForm::refresh);
    }
    m_choices = new QWidget(this);
    fill(m_choices, {m_self, m_agent, m_courier, labelled(m_name), labelled(m_phone), m_person, m_parcel});
    for (QWidget *each : QList<QWidget *>{m_title, m_facts, m_sent, m_choices})
        column->addWidget(each);
    column->addStretch(1);
}

void HandOverForm::present(const domain::Case &subject)
{
    if (subject.id == m_subject.id && subject.handOver.at == m_subject.handOver.at)
        return;
    m_subject = subject;
    m_signature = m_authority = {};
    m_self->setChecked(true);
    const bool person = domain::checkCitizenId(subject.applicant.idNumber) == domain::IdFinding::Good;
    m_name->setText(person ? subject.applicant.name : subject.applicant.contact);
    m_idNumber->setText(person ? subject.applicant.idNumber : QString());
    m_phone->setText(subject.applicant.phone);
    m_firm->clear();
    m_tracking->clear();
    retranslate();
}

void HandOverForm::clear()
{
    m_subject = {};
    refresh();
}

void HandOverForm::setSignature(const domain::BlobRef &signature)
{
    m_signature = signature;
    refresh();
}

void HandOverForm::setAuthority(const domain::BlobRef &authority)
{
    m_authority = authority;
    refresh();
}

domain::HandOver HandOverForm::handOver() const
{
    domain::HandOver hand;
    hand.collector = forms::engine::tidyText(m_name->text());
    hand.collectorPhone = forms::engine::tidyCode(m_phone->text());
    if (m_courier->isChecked()) {
        hand.courier = forms::engine::tidyText(m_firm->text());
        hand.tracking = forms::engine::tidyCode(m_tracking->text());
        return hand;
    }
    hand.collectorId = forms::engine::tidyCode(m_idNumber->text(), true);
    hand.byAgent = m_agent->isChecked();
    hand.signature = m_signature;
    if (hand.byAgent)
        hand.authority = m_authority;
    return hand;
}

QString HandOverForm::missing() const
{
    const domain::HandOver hand = handOver();
    if (hand.collector.isEmpty())
        return tr("Who takes it?");
    if (m_courier->isChecked())
        return hand.courier.isEmpty() || hand.tracking.isEmpty() ? tr("Courier and label number are missing.") : QString();
    if (hand.collectorId.isEmpty())
        return tr("The collector's citizen ID is missing.");
    if (hand.byAgent && hand.authority.isNull())
        return tr("The authority of the agent is not scanned yet.");
    return hand.signature.isNull() ? tr("The collector has not signed yet.") : QString();
}

/// Where it is, and what is needed to ask after it.
QString HandOverForm::parcelWords() const
{
    const domain::HandOver &hand = m_subject.handOver;
    const QString who = hand.collector.isEmpty() ? m_subject.applicant.name : hand.collector;
    const QString phone = hand.collectorPhone.isEmpty() ? m_subject.applicant.phone : hand.collectorPhone;
    QStringList lines{tr("With %1 since %2").arg(hand.courier, words::date(hand.at.toOffsetFromUtc(8 * 3600).date())),
        tr("Number on the label: %1").arg(hand.tracking), tr("To %1").arg(QString(widgets::readable(who) + u' ' + phone).trimmed())};
    const QString address = m_subject.intake.data.value("applicant"_L1).toObject().value("address"_L1).toString();
    if (!address.isEmpty())
        lines.append(address);
    return lines.join(u'\n');
}

void HandOverForm::refresh()
{
    m_sent->setVisible(isSent());
    m_choices->setVisible(!isSent());
    m_sent->setText(isSent() ? parcelWords() : QString());
    m_parcel->setVisible(m_courier->isChecked());
    m_person->setVisible(!m_courier->isChecked());
    m_scan->setVisible(m_agent->isChecked());
    m_scan->setText(m_authority.isNull() ? tr("Scan the authority") : tr("The authority is scanned"));
    const QString id = forms::engine::tidyCode(m_idNumber->text(), true);
    const bool doubtful = !id.isEmpty() && domain::checkCitizenId(id) != domain::IdFinding::Good;
    m_warning->setText(tr("! Check this citizen ID. It can still be taken in."));
    m_warning->setVisible(doubtful);
    m_signed->setText(m_signature.isNull() ? tr("Not signed yet") : tr("✓ Signed"));
    theme::setRole(m_signed, m_signature.isNull() ? theme::role::bodySecond : theme::role::good);
    Q_EMIT changed();
}

void HandOverForm::retranslate()
{
    m_title->setText(m_subject.licence.name);
    m_facts->setText(
        tr("%1 · for %2 · issued %3")
            .arg(m_subject.licence.number, widgets::readable(m_subject.applicant.name), words::date(m_subject.licence.issuedOn)));
    m_self->setText(tr("To the applicant at the window"));
    m_agent->setText(tr("To an agent with an authority"));
    m_courier->setText(tr("By courier"));
    const QList<QPair<QLineEdit *, QString>> names = {{m_name, tr("Collector's name")}, {m_idNumber, tr("Collector's citizen ID")},
        {m_phone, tr("Collector's phone")}, {m_firm, tr("Courier")}, {m_tracking, tr("Number on the label")}};
    for (const auto &[line, name] : names) {
        m_labels.value(line)->setText(name);
        line->setAccessibleName(name);
    }
    m_sign->setText(tr("Sign on the visitor's screen"));
    refresh();
}

} // namespace client::pages::window
