// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/stock/lease_form.h"

#include "client/pages/window/matter_finder.h"
#include "domain/feed.h"
#include "domain/when_done.h"
#include "widgets/brief_list.h"
#include "widgets/key_button.h"
#include "widgets/theme/roles.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QLabel>
#include <QSpinBox>

namespace client::pages::stock {

using namespace Qt::StringLiterals;
namespace theme = widgets::theme;
using client::sync::LeaseStanding;

namespace {

constexpr int rowsShown = 4;
constexpr int usualCount = 20;

class Words {
    Q_DECLARE_TR_FUNCTIONS(client::pages::stock::LeaseWords)
};

QLabel *wrapped(QLatin1StringView role, QWidget *parent)
{
    auto *made = new QLabel(parent);
    theme::setRole(made, role);
    made->setWordWrap(true);
    made->setTextFormat(Qt::PlainText);
    return made;
}

} // namespace

QString leaseWords(const LeaseStanding &standing)
{
    if (standing.isAsked)
        return Words::tr("%n asked for, saved here", nullptr, standing.lease.count);
    QStringList parts{standing.isComingBack ? Words::tr("being brought back") : Words::tr("%n left", nullptr, standing.left)};
    parts << Words::tr("%1 to %2").arg(standing.lease.first).arg(standing.lease.first + standing.lease.count - 1);
    if (standing.onTheirWay > 0)
        parts << Words::tr("%n given and not sent yet", nullptr, standing.onTheirWay);
    return parts.join(u" · "_s);
}

LeaseForm::LeaseForm(client::store::Reader &reader, domain::IdSource &ids, const QString &deviceId, QWidget *parent)
    : StockForm(parent)
    , m_reader(reader)
    , m_ids(ids)
    , m_leases(reader, deviceId)
    , m_intro(wrapped(theme::role::bodySecond, this))
    , m_standing(wrapped(theme::role::bodySecond, this))
    , m_list(new widgets::BriefList(this))
    , m_back(new widgets::KeyButton(widgets::KeyButton::Rank::Ordinary, this))
    , m_matter(new QComboBox(this))
    , m_count(new QSpinBox(this))
{
    m_list->setObjectName(u"leases"_s);
    m_list->setCurrentAlwaysShown(true);
    m_back->setKey(QKeySequence(Qt::CTRL | Qt::Key_B));
    m_matter->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_matter->setMinimumContentsLength(8);
    m_count->setRange(1, client::sync::mostLeased);
    m_count->setValue(usualCount);
    addWide(m_intro);
    m_matterLabel = addRow(m_matter); // what the button takes along is in view with it, however long the list is
    m_countLabel = addRow(m_count);
    addWide(m_list);
    addWide(m_standing);
    addWide(m_back);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &LeaseForm::check);
    connect(m_back, &QPushButton::clicked, this, &LeaseForm::bringBack);
    connect(m_matter, &QComboBox::currentIndexChanged, this, &LeaseForm::check);
    connect(&m_leases, &LeaseKeeper::changed, this, &LeaseForm::showLeases);
    connect(&reader.changes(), &client::store::ChangeSignal::changed, this, [this](const client::store::ChangeSet &changes) {
        if (changes.kinds.contains(domain::object_kind::matter))
            readMatters();
    });
    readMatters();
}

void LeaseForm::readMatters()
{
    domain::whenDone(m_reader.matters(), this, [this](const domain::Result<QList<domain::Matter>> &matters) {
        if (!matters)
            return;
        m_matters = *matters;
        showMatters();
        showLeases();
    });
}

/// The newest version of each matter that can be given offline.
void LeaseForm::showMatters()
{
    const QSignalBlocker blocker(m_matter);
    const auto before = m_matter->currentData();
    m_matter->clear();
    for (const domain::Matter &each : window::offered(m_matters))
        if (client::sync::mayBeLeased(each))
            m_matter->addItem(each.licenceName, each.key());
    m_matter->setCurrentIndex(qMax(0, m_matter->findData(before)));
}

QString LeaseForm::licenceName(const QString &matterKey) const
{
    for (const domain::Matter &each : m_matters)
        if (each.key() == matterKey)
            return each.licenceName;
    return matterKey;
}

const domain::Matter *LeaseForm::matter() const
{
    for (const domain::Matter &each : m_matters)
        if (each.key() == m_matter->currentData().toString())
            return &each;
    return nullptr;
}

const LeaseStanding *LeaseForm::chosen() const
{
    const int row = m_list->currentIndex().row();
    return row >= 0 && row < m_list->rows().size() ? m_leases.lease(m_list->rows().at(row).id) : nullptr;
}

void LeaseForm::showLeases()
{
    const QString before = chosen() ? chosen()->lease.id : QString();
    QList<widgets::BriefRow> rows;
    int at = 0;
    for (const LeaseStanding &each : m_leases.leases()) {
        if (each.lease.id == before)
            at = int(rows.size());
        rows << widgets::BriefRow{each.lease.id, {}, licenceName(each.lease.matterKey()), leaseWords(each),
            each.lease.year > 0 ? QString::number(each.lease.year) : QString()};
    }
    m_list->setRows(rows);
    m_list->setFixedHeight(qBound(1, int(rows.size()), rowsShown) * widgets::BriefList::rowHeight() + 2 * m_list->frameWidth());
    if (!rows.isEmpty())
        m_list->setCurrentIndex(m_list->model()->index(at, 0));
    check();
}

void LeaseForm::present(const Book &book)
{
    m_isAtWindow = book.people.me.has(domain::Role::Window);
    check();
}

void LeaseForm::check()
{
    const LeaseStanding *lease = chosen();
    m_list->setVisible(!m_list->rows().isEmpty());
    m_back->setVisible(m_list->isVisibleTo(this));
    m_back->setEnabled(lease && lease->mayBringBack());
    QString standing;
    if (!lease)
        standing = tr("No numbers have been taken along.");
    else if (lease->onTheirWay > 0)
        standing = tr("What was given offline has to reach the office first; then the rest can be brought back.");
    m_standing->setText(standing);
    m_standing->setVisible(!standing.isEmpty());
    if (!m_isAtWindow)
        say(tr("Numbers are taken along by the officers at the windows."), true);
    else if (!matter())
        say(tr("No licence here is decided by rules alone, so none can be given offline."), true);
    else
        say(tr("The office has to answer before they can be used: take them along while there is a line."), false);
}

void LeaseForm::go()
{
    if (const domain::Matter *about = matter())
        Q_EMIT orderWanted(client::sync::leaseOrder(m_ids.next(), *about, m_count->value()));
}

void LeaseForm::bringBack()
{
    if (const LeaseStanding *lease = chosen(); lease && lease->mayBringBack())
        Q_EMIT orderWanted(client::sync::returnOrder(*lease, tr("given at a window without a line; the office did not take it")));
}

void LeaseForm::retranslate()
{
    setWords(tr("Licence numbers for work offline"), tr("Take along"));
    m_intro->setText(
        tr("Without a line this window gives licences that are decided by rules, with the numbers this machine has taken along. "
           "What is brought back unused becomes void."));
    m_list->setAccessibleName(tr("Numbers taken along"));
    m_back->setText(tr("Bring the rest back"));
    m_back->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_B)); // a new text takes it away
    m_matterLabel->setText(tr("Licence"));
    m_matter->setAccessibleName(m_matterLabel->text());
    m_countLabel->setText(tr("How many"));
    m_count->setAccessibleName(m_countLabel->text());
    m_count->findChild<QWidget *>(u"qt_spinbox_lineedit"_s)->setAccessibleName(m_countLabel->text());
    showLeases();
}

} // namespace client::pages::stock
