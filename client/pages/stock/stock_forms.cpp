// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/stock/stock_forms.h"

#include "client/pages/stock/stock_rows.h"
#include "domain/codec_parts.h"
#include "printing/stock_attempt.h"
#include "widgets/key_button.h"
#include "widgets/scroll_fit.h"
#include "widgets/theme/roles.h"
#include "widgets/theme/tokens.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QSpinBox>

namespace client::pages::stock {

using namespace Qt::StringLiterals;
namespace theme = widgets::theme;
using domain::StockRange;
using widgets::KeyButton;

namespace {

constexpr int mostSheets = 100'000;

QComboBox *combo(QWidget *parent)
{
    auto *made = new QComboBox(parent);
    made->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    made->setMinimumContentsLength(8);
    return made;
}

void nameRow(QLabel *label, QWidget *field, const QString &text)
{
    label->setText(text);
    field->setAccessibleName(text);
    for (auto *inner : field->findChildren<QLineEdit *>()) // of a box that can be typed into
        inner->setAccessibleName(text);
}

/// Fills the box anew and keeps what was chosen, where there was a choice.
void fill(QComboBox *box, const QList<QPair<QString, QString>> &rows)
{
    const QSignalBlocker blocker(box);
    const auto before = box->count() > 1 ? box->currentData() : QVariant();
    box->clear();
    for (const auto &[id, words] : rows)
        box->addItem(words, id);
    box->setCurrentIndex(qMax(0, box->findData(before)));
}

QList<QPair<QString, QString>> kindRows(const Book &book)
{
    QList<QPair<QString, QString>> rows;
    for (const auto &kind : book.kinds())
        rows.append({kind, book.kindName(kind)});
    return rows;
}

} // namespace

void scrollAbove(QWidget *form, QWidget *body, QLabel *note, const QList<QWidget *> &buttons)
{
    theme::setRole(form, theme::role::surface);
    theme::setRole(body, theme::role::surface);
    auto *scroll = new QScrollArea(form);
    scroll->setWidgetResizable(true);
    widgets::fitWhenShown(scroll);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(body);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::space::half);
    row->addStretch(1);
    for (QWidget *button : buttons)
        row->addWidget(button);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(theme::space::card, 0, theme::space::card, 0);
    foot->setSpacing(theme::space::half);
    if (note != nullptr)
        foot->addWidget(note);
    foot->addLayout(row);
    auto *all = new QVBoxLayout(form);
    all->setContentsMargins(0, 0, 0, theme::space::half);
    all->setSpacing(theme::space::half);
    all->addWidget(scroll, 1);
    all->addLayout(foot);
}

StockForm::StockForm(QWidget *parent)
    : QWidget(parent)
    , m_heading(new QLabel(this))
    , m_note(new QLabel(this))
    , m_rows(new QGridLayout)
    , m_go(new KeyButton(KeyButton::Rank::Primary, this))
{
    theme::setRole(m_heading, theme::role::section);
    m_note->setWordWrap(true);
    m_rows->setHorizontalSpacing(theme::space::card);
    m_rows->setVerticalSpacing(theme::space::half);
    m_rows->setColumnStretch(1, 1);
    m_go->setKey(QKeySequence(Qt::CTRL | Qt::Key_Return));
    connect(m_go, &QPushButton::clicked, this, [this] { go(); });
    auto *body = new QWidget(this);
    auto *rows = new QVBoxLayout(body);
    rows->setContentsMargins(theme::space::card, theme::space::card, theme::space::card, theme::space::card);
    rows->setSpacing(theme::space::card);
    rows->addWidget(m_heading);
    rows->addLayout(m_rows);
    rows->addStretch(1);
    scrollAbove(this, body, m_note, {m_go});
}

QLabel *StockForm::addRow(QWidget *field)
{
    auto *label = new QLabel(this);
    theme::setRole(label, theme::role::bodySecond);
    label->setBuddy(field);
    const int row = m_rows->rowCount();
    m_rows->addWidget(label, row, 0);
    m_rows->addWidget(field, row, 1);
    setTabOrder(field, m_go);
    return label;
}

void StockForm::addWide(QWidget *widget)
{
    m_rows->addWidget(widget, m_rows->rowCount(), 0, 1, 2);
    setTabOrder(widget, m_go);
}

void StockForm::setWords(const QString &heading, const QString &go)
{
    m_heading->setText(heading);
    m_go->setText(go);
    m_go->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return)); // a new text takes it away
}

void StockForm::say(const QString &words, bool warns)
{
    m_note->setText(words);
    theme::setRole(m_note, warns ? theme::role::warn : theme::role::bodySecond);
    m_go->setEnabled(!warns);
}

ReceiveForm::ReceiveForm(domain::IdSource &ids, QWidget *parent)
    : StockForm(parent)
    , m_ids(ids)
    , m_kind(combo(this))
    , m_name(new QLineEdit(this))
    , m_firstSerial(new QLineEdit(this))
    , m_count(new QSpinBox(this))
{
    m_kind->setEditable(true);
    m_kind->setInsertPolicy(QComboBox::NoInsert);
    m_count->setRange(1, mostSheets);
    m_count->setValue(500);
    m_firstSerial->setMaxLength(30);
    for (auto *field : QList<QWidget *>{m_kind, m_name, m_firstSerial, m_count})
        m_labels << addRow(field);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this](int index) { m_name->setText(m_kind->itemText(index)); });
    connect(m_kind, &QComboBox::editTextChanged, this, &ReceiveForm::check);
    for (auto *field : {m_name, m_firstSerial})
        connect(field, &QLineEdit::textChanged, this, &ReceiveForm::check);
    connect(m_count, &QSpinBox::valueChanged, this, &ReceiveForm::check);
}

void ReceiveForm::present(const Book &book)
{
    m_book = book;
    const QString typedKind = m_kind->currentText();
    const bool isFirst = m_kind->count() == 0;
    fill(m_kind, kindRows(book));
    if (!isFirst)
        m_kind->setEditText(typedKind);
    else
        m_name->setText(m_kind->currentText());
    check();
}

void ReceiveForm::retranslate()
{
    setWords(tr("A roll has come"), tr("Receive"));
    nameRow(m_labels.at(0), m_kind, tr("Paper"));
    nameRow(m_labels.at(1), m_name, tr("Its name"));
    nameRow(m_labels.at(2), m_firstSerial, tr("First serial"));
    nameRow(m_labels.at(3), m_count, tr("Sheets"));
    m_firstSerial->setPlaceholderText(tr("as printed on the first sheet"));
    check();
}

/// The serial is parted into prefix and number; the code of a known paper is its own, a new one is typed.
StockRange ReceiveForm::typed() const
{
    static const QRegularExpression form(u"^(.*?)(\\d{1,15})$"_s);
    StockRange range;
    const int known = m_kind->findText(m_kind->currentText());
    range.kind = known >= 0 ? m_kind->itemData(known).toString() : m_kind->currentText().trimmed().toLower();
    range.name = m_name->text().trimmed();
    range.count = m_count->value();
    if (const auto match = form.match(printing::plainSerial(m_firstSerial->text())); match.hasMatch()) {
        range.prefix = match.captured(1);
        range.digits = int(match.captured(2).size());
        range.first = match.captured(2).toLongLong();
    }
    return range;
}

void ReceiveForm::check()
{
    static const QRegularExpression code(u"^[a-z0-9][a-z0-9-]{0,39}$"_s);
    const auto range = typed();
    if (!code.match(range.kind).hasMatch() || range.name.isEmpty())
        return say(tr("Choose the paper, or type a short code in Latin letters and its name for a new one."), true);
    if (range.digits == 0)
        return say(tr("Type the serial of the first sheet; it ends in a number."), true);
    if (range.serial(range.count - 1).size() != range.serial(0).size())
        return say(tr("So many sheets need more digits than the first serial has."), true);
    for (const auto &each : m_book.ranges)
        if (each.kind == range.kind && (each.contains(range.serial(0)) || each.contains(range.serial(range.count - 1))))
            return say(tr("Some of these serials have come in already: %1.").arg(span(each)), true);
    say(tr("%1 come into the store room.").arg(span(range)), false);
}

void ReceiveForm::go()
{
    const auto range = typed();
    client::sync::Order order;
    order.kind = domain::command_kind::stockReceive;
    order.args = {{u"rangeId"_s, m_ids.next()}, {u"kind"_s, range.kind}, {u"name"_s, range.name}, {u"prefix"_s, range.prefix},
        {u"first"_s, range.first}, {u"count"_s, range.count}, {u"digits"_s, range.digits}};
    order.subject = range.name + u' ' + span(range);
    m_firstSerial->clear();
    Q_EMIT orderWanted(order);
}

HandOutForm::HandOutForm(domain::IdSource &ids, const QString &deviceId, QWidget *parent)
    : StockForm(parent)
    , m_ids(ids)
    , m_deviceId(deviceId)
    , m_range(combo(this))
    , m_desk(combo(this))
    , m_count(new QSpinBox(this))
    , m_lease(new QCheckBox(this))
{
    m_count->setRange(1, mostSheets);
    for (auto *field : QList<QWidget *>{m_range, m_desk, m_count})
        m_labels << addRow(field);
    addWide(m_lease);
    m_lease->setVisible(!deviceId.isEmpty());
    for (auto *box : {m_range, m_desk})
        connect(box, &QComboBox::currentIndexChanged, this, &HandOutForm::check);
    connect(m_count, &QSpinBox::valueChanged, this, &HandOutForm::check);
}

void HandOutForm::present(const Book &book)
{
    m_book = book;
    QList<QPair<QString, QString>> ranges;
    for (const auto &each : rangesAt(book, {}))
        ranges.append({each.id, span(each) + u" · "_s + book.kindName(each.kind)});
    fill(m_range, ranges);
    QList<QPair<QString, QString>> desks;
    for (const auto &desk : book.desks)
        desks.append({desk.id, desk.name});
    desks.append({QString(), tr("Back to the store room")});
    fill(m_desk, desks);
    check();
}

void HandOutForm::retranslate()
{
    setWords(tr("Hand out to a window"), tr("Hand out"));
    nameRow(m_labels.at(0), m_range, tr("From"));
    nameRow(m_labels.at(1), m_desk, tr("To"));
    nameRow(m_labels.at(2), m_count, tr("Sheets"));
    m_lease->setText(tr("Lease them to this machine for work offline"));
    present(m_book);
}

void HandOutForm::choose(const QString &rangeId)
{
    m_range->setCurrentIndex(qMax(0, m_range->findData(rangeId)));
}

const StockRange *HandOutForm::range() const
{
    for (const auto &each : m_book.ranges)
        if (each.id == m_range->currentData().toString())
            return &each;
    return nullptr;
}

void HandOutForm::check()
{
    const auto *from = range();
    if (!from)
        return say(tr("There is no paper to hand out. Receive a roll first."), true);
    if (m_count->value() > from->count)
        return say(tr("There are only %1 sheets in this range.").arg(from->count), true);
    if (from->deskId == m_desk->currentData().toString())
        return say(tr("The sheets lie there already."), true);
    auto out = *from;
    out.count = m_count->value();
    say(tr("Goes out: %1. Sheets: %2.").arg(span(out)).arg(out.count), false);
}

void HandOutForm::go()
{
    const auto *from = range();
    client::sync::Order order;
    order.kind = domain::command_kind::stockHandOut;
    order.args = {{u"rangeId"_s, from->id}, {u"newRangeId"_s, m_ids.next()}, {u"count"_s, m_count->value()},
        {u"deskId"_s, m_desk->currentData().toString()}};
    if (m_lease->isChecked() && !m_deviceId.isEmpty())
        order.args.insert("deviceId"_L1, m_deviceId);
    order.expect = {{u"version"_s, from->version}};
    auto out = *from;
    out.count = m_count->value();
    order.subject = m_desk->currentText() + u' ' + span(out);
    Q_EMIT orderWanted(order);
}

SpoilForm::SpoilForm(QWidget *parent)
    : StockForm(parent)
    , m_kind(combo(this))
    , m_serial(new QLineEdit(this))
    , m_reason(new QLineEdit(this))
    , m_photoButton(new QPushButton(this))
{
    m_serial->setMaxLength(40);
    m_reason->setMaxLength(200);
    for (auto *field : QList<QWidget *>{m_kind, m_serial, m_reason})
        m_labels << addRow(field);
    addWide(m_photoButton);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &SpoilForm::check);
    for (auto *field : {m_serial, m_reason})
        connect(field, &QLineEdit::textChanged, this, &SpoilForm::check);
    connect(m_photoButton, &QPushButton::clicked, this, &SpoilForm::photoWanted);
}

void SpoilForm::present(const Book &book)
{
    m_book = book;
    fill(m_kind, kindRows(book));
    check();
}

void SpoilForm::retranslate()
{
    setWords(tr("A blank sheet is spoiled"), tr("Write it off"));
    nameRow(m_labels.at(0), m_kind, tr("Paper"));
    nameRow(m_labels.at(1), m_serial, tr("Serial"));
    nameRow(m_labels.at(2), m_reason, tr("Reason"));
    check();
}

void SpoilForm::choose(const domain::Sheet &sheet)
{
    m_kind->setCurrentIndex(qMax(0, m_kind->findData(sheet.kind)));
    m_serial->setText(sheet.serial);
}

void SpoilForm::setPhoto(const domain::BlobRef &photo, const QString &name)
{
    m_photo = photo;
    m_photoName = name;
    check();
}

void SpoilForm::check()
{
    m_photoButton->setText(m_photoName.isEmpty() ? tr("Add a photo…") : tr("Photo: %1").arg(m_photoName));
    const QString kind = m_kind->currentData().toString();
    const QString serial = printing::plainSerial(m_serial->text());
    const auto *row = m_book.sheet(domain::sheetId(kind, serial));
    const bool isFound = row && row->state == domain::SheetState::Unaccounted;
    const bool isBlank = m_book.rangeOf(kind, serial) && (!row || row->state == domain::SheetState::AtDesk);
    if (serial.isEmpty())
        return say(tr("Scan or type the serial of the sheet."), true);
    if (!isFound && !isBlank)
        return say(
            tr("This is neither a blank sheet nor a missing one. A sheet that was printed on is judged on the page of the licences."),
            true);
    if (m_reason->text().trimmed().isEmpty())
        return say(tr("Say what is wrong with it."), true);
    say(isFound ? tr("The missing sheet is found and written off. Cut it and keep it.") : tr("Cut the sheet and keep it."), false);
}

void SpoilForm::go()
{
    const QString id = domain::sheetId(m_kind->currentData().toString(), printing::plainSerial(m_serial->text()));
    client::sync::Order order;
    order.kind = domain::command_kind::sheetSpoil;
    order.args = {{u"sheetId"_s, id}, {u"reason"_s, m_reason->text().trimmed()}};
    if (const auto *row = m_book.sheet(id); row && row->state == domain::SheetState::Unaccounted)
        for (const auto &[key, value] : {std::pair{u"attemptId"_s, row->attemptId}, std::pair{u"caseId"_s, row->caseId}})
            order.args.insert(key, value);
    if (!m_photo.isNull())
        order.args.insert("photo"_L1, domain::blobJson(m_photo));
    order.subject = printing::plainSerial(m_serial->text()) + u' ' + m_reason->text().trimmed();
    m_serial->clear();
    m_reason->clear();
    setPhoto({}, {});
    Q_EMIT orderWanted(order);
}

} // namespace client::pages::stock
