// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/stock/calibration_form.h"

#include "client/pages/stock/stock_forms.h"
#include "client/pages/stock/tray_box.h"
#include "client/pages/words.h"
#include "domain/when_done.h"
#include "widgets/key_button.h"
#include "widgets/theme/roles.h"
#include "widgets/theme/tokens.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

namespace client::pages::stock {

using namespace Qt::StringLiterals;
namespace theme = widgets::theme;
using printing::RulerReading;
using widgets::KeyButton;

CalibrationForm::CalibrationForm(printing::PrintQueue &queue, const domain::Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_queue(queue)
    , m_clock(clock)
{
    build();
    load();
}

void CalibrationForm::build()
{
    m_heading = new QLabel(this);
    m_steps = new QLabel(this);
    m_note = new QLabel(this);
    theme::setRole(m_heading, theme::role::section);
    for (auto *label : {m_steps, m_note})
        label->setWordWrap(true);
    m_printers = new QComboBox(this);
    m_printers->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_tray = new TrayBox(this);
    m_paper = new QComboBox(this);
    for (const auto &[name, size] :
        {std::pair{u"A4"_s, QSizeF(210, 297)}, std::pair{u"A3"_s, QSizeF(297, 420)}, std::pair{u"A3 ↔"_s, QSizeF(420, 297)}})
        m_paper->addItem(name, size);
    auto *grid = buildFields();
    m_print = new KeyButton(KeyButton::Rank::Ordinary, this);
    m_keep = new KeyButton(KeyButton::Rank::Primary, this);
    connect(m_print, &QPushButton::clicked, this, &CalibrationForm::print);
    connect(m_keep, &QPushButton::clicked, this, &CalibrationForm::keep);
    auto *body = new QWidget(this);
    auto *all = new QVBoxLayout(body);
    all->setContentsMargins(theme::space::card, theme::space::card, theme::space::card, theme::space::card);
    all->setSpacing(theme::space::half); // so many rows
    all->addWidget(m_heading);
    all->addWidget(m_steps);
    all->addLayout(grid);
    all->addStretch(1);
    scrollAbove(this, body, m_note, {m_print, m_keep});
}

QGridLayout *CalibrationForm::buildFields()
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(theme::space::card);
    grid->setVerticalSpacing(theme::space::grid);
    grid->setColumnStretch(1, 1);
    QList<QWidget *> fields{m_printers, m_tray, m_paper};
    for (int i = 0; i < 4; ++i) {
        auto *length = new QDoubleSpinBox(this);
        length->setDecimals(1);
        length->setSingleStep(0.1);
        length->setSuffix(u" mm"_s);
        m_lengths << length;
        fields << length;
        connect(length, &QDoubleSpinBox::valueChanged, this, &CalibrationForm::tell);
    }
    for (auto *field : std::as_const(fields)) {
        auto *label = new QLabel(this);
        theme::setRole(label, theme::role::bodySecond);
        label->setBuddy(field);
        m_labels << label;
        grid->addWidget(label, grid->rowCount(), 0);
        grid->addWidget(field, grid->rowCount() - 1, 1);
    }
    connect(m_printers, &QComboBox::currentIndexChanged, this, &CalibrationForm::readTrays);
    connect(m_paper, &QComboBox::currentIndexChanged, this, &CalibrationForm::load);
    connect(m_tray, &QComboBox::currentIndexChanged, this, &CalibrationForm::load);
    return grid;
}

void CalibrationForm::lookForPrinters()
{
    domain::whenDone(m_queue.queues(), this, [this](const domain::Result<QList<printing::Queue>> &queues) {
        m_printers->clear();
        if (queues)
            for (const auto &each : *queues)
                m_printers->addItem(each.info, each.name);
        showPrinters();
        readTrays();
    });
}

/// An empty box would not say why.
void CalibrationForm::showPrinters()
{
    const bool some = m_printers->count() > 0 && !m_printers->itemData(0).toString().isEmpty();
    if (!some) {
        const QSignalBlocker blocker(m_printers);
        m_printers->clear();
        m_printers->addItem(tr("No printer"), QString());
    }
    for (auto *each : QList<QWidget *>{m_printers, m_tray})
        each->setEnabled(some);
}

void CalibrationForm::readTrays()
{
    m_tray->present({}, {});
    load();
    if (queue().isEmpty())
        return;
    domain::whenDone(m_queue.trays(queue()), this, [this, asked = queue()](const domain::Result<QList<printing::Tray>> &trays) {
        if (asked != queue() || !trays)
            return;
        m_tray->present(*trays, {});
        load();
    });
}

QSizeF CalibrationForm::paper() const
{
    return m_paper->currentData().toSizeF();
}

QString CalibrationForm::queue() const
{
    return m_printers->currentData().toString();
}

RulerReading CalibrationForm::typed() const
{
    return {m_lengths.at(0)->value(), m_lengths.at(1)->value(), m_lengths.at(2)->value(), m_lengths.at(3)->value()};
}

void CalibrationForm::load()
{
    const auto ideal = printing::idealReading(paper());
    const auto kept = printing::Calibrations(m_settings).reading(queue(), m_tray->tray(), paper());
    const double wanted[] = {ideal.left, ideal.top, ideal.across, ideal.down};
    const double values[] = {kept.left, kept.top, kept.across, kept.down};
    for (int i = 0; i < 4; ++i) {
        const QSignalBlocker blocker(m_lengths.at(i));
        const double by = i < 2 ? 15 : wanted[i] * 0.05;
        m_lengths.at(i)->setRange(wanted[i] - by, wanted[i] + by);
        m_lengths.at(i)->setValue(values[i]);
    }
    tell();
}

void CalibrationForm::tell()
{
    m_print->setEnabled(!queue().isEmpty());
    m_keep->setEnabled(!queue().isEmpty());
    if (queue().isEmpty()) {
        theme::setRole(m_note, theme::role::warn);
        m_note->setText(tr("No printer is set up on this desk."));
        return;
    }
    theme::setRole(m_note, theme::role::bodySecond);
    const auto placed = printing::placementFor(typed(), paper());
    const auto number = [](double value, int digits) { return QLocale().toString(value, 'f', digits); };
    const bool isKept = printing::Calibrations(m_settings).has(queue(), m_tray->tray(), paper());
    m_note->setText(tr("Moved by %1 mm across and %2 mm down, stretched to %3 % and %4 %.")
                        .arg(number(placed.dx, 2), number(placed.dy, 2), number(placed.scaleX * 100, 2), number(placed.scaleY * 100, 2))
        + (isKept ? QString() : u'\n' + tr("This printer and tray have not been measured yet.")));
}

void CalibrationForm::keep()
{
    printing::Calibrations(m_settings).keep(queue(), m_tray->tray(), paper(), typed());
    tell();
    Q_EMIT said(tr("Kept. Print the ruler sheet again to see that the crosses lie 20 mm from the edges."));
}

void CalibrationForm::print()
{
    const QString tray = m_tray->tray();
    const auto placement = printing::Calibrations(m_settings).placement(queue(), tray, paper());
    const auto pdf = printing::rulerSheet(paper(),
        {m_printers->currentText(), m_tray->currentText(), tr("Measure from the edges of the paper to the crosses, in millimetres."),
            words::date(m_clock.today())},
        m_clock.today(), placement);
    if (!pdf) {
        Q_EMIT said(words::failure(pdf.error()));
        return;
    }
    const printing::PrintRequest request{queue(), *pdf, m_heading->text(), 1, paper(), m_tray->tray()};
    domain::whenDone(m_queue.submit(request), this, [this](const domain::Result<int> &job) {
        Q_EMIT said(job ? tr("The ruler sheet is in the print queue.") : words::failure(job.error()));
    });
}

void CalibrationForm::retranslate()
{
    m_heading->setText(tr("Measure a printer"));
    m_steps->setText(tr("Print the ruler sheet on plain paper from the tray of the licences. Measure with a ruler from the edges of the "
                        "paper to the crosses, type the four lengths, keep them."));
    const QStringList names{tr("Printer"), tr("Tray"), tr("Paper"), tr("Left edge to cross 1"), tr("Upper edge to cross 1"),
        tr("Cross 1 to cross 2"), tr("Cross 1 to cross 4")};
    for (int i = 0; i < names.size(); ++i) {
        m_labels.at(i)->setText(names.at(i));
        m_labels.at(i)->buddy()->setAccessibleName(names.at(i));
        for (auto *inner : m_labels.at(i)->buddy()->findChildren<QLineEdit *>())
            inner->setAccessibleName(names.at(i));
    }
    m_tray->retranslate();
    showPrinters();
    m_print->setText(tr("Print the ruler sheet"));
    m_keep->setText(tr("Keep"));
    tell();
}

} // namespace client::pages::stock
