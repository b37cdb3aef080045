// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/paper_row.h"

#include "client/pages/window/flow_layout.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/roles.h"
#include "widgets/theme/tokens.h"

#include <QDateEdit>
#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QRadioButton>
#include <QToolButton>
#include <QUrl>

namespace client::pages::window {

using namespace Qt::StringLiterals;
namespace theme = widgets::theme;

namespace {

constexpr int mostNameWidth = 280, leastNameWidth = 60;
constexpr int thumbSide = 56;
constexpr QSize thumbRoom(thumbSide + theme::space::half, thumbSide); ///< and a gap before the name
constexpr int usualDays = 5;                                          ///< working week: what is promised unless another day is chosen

void empty(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (item->widget() != nullptr)
            item->widget()->deleteLater();
        delete item;
    }
}

/// The page with an edge around it: white paper would not stand out from a white card.
QPixmap framed(const QImage &small, qreal ratio)
{
    QPixmap room(thumbRoom * ratio);
    room.setDevicePixelRatio(ratio);
    room.fill(Qt::transparent);
    const QSize fitting = small.size().scaled(thumbSide - 2, thumbSide - 2, Qt::KeepAspectRatio);
    const QRect page(QPoint((thumbSide - fitting.width()) / 2, (thumbSide - fitting.height()) / 2), fitting);
    QPainter painter(&room);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(page, small);
    painter.setPen(theme::colors().secondInk);
    painter.drawRect(page.adjusted(-1, -1, 0, 0));
    return room;
}

/// The name of a scan, shortened in the middle where there is no room for all of it.
class ScanButton final : public QPushButton {
public:
    ScanButton(const QString &name, QWidget *parent)
        : QPushButton(parent)
        , m_name(name)
    {
        setToolTip(name);
        setAccessibleName(name);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        write(mostNameWidth);
    }
    QSize sizeHint() const override
    {
        const QSize now = QPushButton::sizeHint();
        return {around() + qMin(mostNameWidth, fontMetrics().horizontalAdvance(m_name) + 1), tall(now)};
    }
    QSize minimumSizeHint() const override { return {around() + leastNameWidth, tall(QPushButton::minimumSizeHint())}; }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QPushButton::resizeEvent(event);
        write(qMin(mostNameWidth, width() - around()));
    }

private:
    int tall(const QSize &hint) const { return qMax(hint.height(), iconSize().height() + theme::space::half); }
    int around() const { return QPushButton::sizeHint().width() - fontMetrics().size(Qt::TextShowMnemonic, text()).width(); }
    void write(int room)
    {
        const QString shown = fontMetrics().elidedText(m_name, Qt::ElideMiddle, room).replace(u'&', u"&&"_s);
        if (shown != text())
            setText(shown);
    }

    const QString m_name;
};

} // namespace

PaperRow::PaperRow(const forms::engine::Paper &paper, const PaperEntry &entry, const QDate &today, QWidget *parent)
    : QFrame(parent)
    , m_paper(paper)
    , m_entry(entry)
    , m_today(today)
{
    theme::setRole(this, theme::role::card);
    setAcceptDrops(true);
    build();
    retranslate();
}

void PaperRow::build()
{
    m_name = new QLabel(this);
    m_name->setWordWrap(true);
    m_name->setTextFormat(Qt::PlainText);
    m_note = new QLabel(this);
    m_note->setTextFormat(Qt::PlainText);
    theme::setRole(m_note, theme::role::secondary);
    m_scanBox = new QWidget(this);
    m_scans = new QVBoxLayout(m_scanBox);
    m_scans->setContentsMargins(0, 0, 0, 0);
    m_scans->setSpacing(0);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::space::card, theme::space::half, theme::space::half, theme::space::grid);
    column->setSpacing(0);
    column->addWidget(m_name);
    column->addWidget(m_note);
    column->addLayout(buildLine());
    column->addWidget(m_scanBox);
}

QLayout *PaperRow::buildLine()
{
    auto *states = new QHBoxLayout;
    states->setSpacing(theme::space::card);
    for (const PaperState state : {PaperState::Given, PaperState::Deferred, PaperState::Missing}) {
        auto *button = new QRadioButton(this);
        button->setAutoExclusive(false);
        theme::setTouch(button);
        connect(button, &QRadioButton::clicked, this, [this, state] { choose(state); });
        m_states[size_t(state)] = button;
        states->addWidget(button);
    }
    m_promise = new QLabel(this);
    m_promisedOn = new QDateEdit(m_today.addDays(usualDays), this);
    m_promisedOn->setMinimumDate(m_today.addDays(1));
    m_promisedOn->setDisplayFormat(u"yyyy-MM-dd"_s);
    m_promisedOn->setCalendarPopup(true);
    theme::setTouch(m_promisedOn);
    m_promise->setBuddy(m_promisedOn);
    connect(m_promisedOn, &QDateEdit::dateChanged, this, [this](const QDate &day) {
        m_entry.promisedOn = day;
        Q_EMIT changed(m_paper.materialId, m_entry);
    });
    m_add = new QPushButton(this);
    theme::setRole(m_add, theme::role::quiet);
    m_add->setIcon(theme::icon("plus"_L1));
    theme::setTouch(m_add);
    connect(m_add, &QPushButton::clicked, this, [this] { Q_EMIT scanWanted(m_paper.materialId); });
    m_progress = new QLabel(this);
    theme::setRole(m_progress, theme::role::secondary);
    m_progress->hide();
    auto *more = new QHBoxLayout;
    more->setSpacing(theme::space::half);
    for (QWidget *each : QList<QWidget *>{m_progress, m_promise, m_promisedOn, m_add})
        more->addWidget(each);
    auto *line = new FlowLayout(FlowLayout::Toward::Apart);
    line->addRow(states);
    line->addRow(more);
    return line;
}

void PaperRow::choose(PaperState state)
{
    m_entry.state = state;
    m_entry.promisedOn = state == PaperState::Deferred ? m_promisedOn->date() : QDate();
    present();
    Q_EMIT changed(m_paper.materialId, m_entry);
}

void PaperRow::setEntry(const PaperEntry &entry)
{
    if (entry == m_entry)
        return;
    m_entry = entry;
    present();
}

void PaperRow::present()
{
    for (size_t i = 0; i < m_states.size(); ++i)
        m_states.at(i)->setChecked(m_entry.state && size_t(*m_entry.state) == i);
    m_states.at(size_t(PaperState::Deferred))->setVisible(m_paper.deferrable);
    const bool deferred = m_entry.state == PaperState::Deferred;
    m_promise->setVisible(deferred);
    m_promisedOn->setVisible(deferred);
    if (deferred && m_entry.promisedOn.isValid()) {
        const QSignalBlocker quiet(m_promisedOn);
        m_promisedOn->setDate(m_entry.promisedOn);
    }
    m_add->setVisible(!deferred);
    showScans();
}

/// The box is made anew only for other scans, so that what has the focus in it keeps it.
void PaperRow::showScans()
{
    m_scanBox->setVisible(!m_entry.scans.isEmpty());
    if (m_shown == m_entry.scans)
        return;
    m_shown = m_entry.scans;
    m_openers.clear();
    empty(m_scans);
    for (int i = 0; i < m_shown.size(); ++i)
        m_scans->addWidget(makeScan(i));
}

QWidget *PaperRow::makeScan(int place)
{
    const Scan scan = m_shown.at(place);
    auto *line = new QWidget(m_scanBox);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    auto *open = new ScanButton(scan.name, line);
    theme::setRole(open, theme::role::quiet);
    theme::setTouch(open);
    showThumbnail(*open, scan.blob.sha256);
    connect(open, &QPushButton::clicked, this, [this, scan] { Q_EMIT scanShown(scan.blob.sha256); });
    m_openers.append(open);
    auto *drop = new QToolButton(line);
    drop->setIcon(theme::icon("close"_L1));
    drop->setFixedSize(theme::space::touch, theme::space::touch);
    drop->setAccessibleName(tr("Take the scan %1 away").arg(scan.name));
    drop->setToolTip(drop->accessibleName());
    connect(drop, &QToolButton::clicked, this, [this, place] {
        m_add->setFocus(Qt::OtherFocusReason); // this button goes
        Q_EMIT scanRemoved(m_paper.materialId, place);
    });
    row->addWidget(open);
    row->addWidget(drop);
    row->addStretch(1);
    return line;
}

void PaperRow::showThumbnail(QPushButton &button, const QString &sha256) const
{
    const QImage small = m_thumbnails.value(sha256);
    button.setIcon(small.isNull() ? theme::icon("document"_L1) : QIcon(framed(small, devicePixelRatio())));
    if (small.isNull())
        return;
    button.setIconSize(thumbRoom);
    button.parentWidget()->setMinimumHeight(thumbSide + theme::space::half); // the style sheet gives the button itself a least height
}

void PaperRow::setProgress(int percent)
{
    m_progress->setVisible(percent >= 0);
    m_progress->setText(percent < 100 ? tr("reading %1 %").arg(percent) : tr("looking at it …"));
}

void PaperRow::setThumbnail(const QString &sha256, const QImage &image)
{
    if (image.isNull() || m_thumbnails.contains(sha256))
        return;
    m_thumbnails.insert(sha256, image);
    for (qsizetype i = 0; i < m_openers.size(); ++i)
        if (m_shown.at(i).blob.sha256 == sha256)
            showThumbnail(*m_openers.at(i), sha256);
}

void PaperRow::focusFirst()
{
    m_states.front()->setFocus(Qt::OtherFocusReason);
}

void PaperRow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void PaperRow::dropEvent(QDropEvent *event)
{
    for (const QUrl &url : event->mimeData()->urls())
        if (url.isLocalFile())
            Q_EMIT scanDropped(m_paper.materialId, url.toLocalFile());
    event->acceptProposedAction();
}

void PaperRow::retranslate()
{
    m_name->setText(m_paper.name);
    QStringList notes;
    if (!m_paper.howMany.isEmpty())
        notes.append(m_paper.howMany);
    if (!m_paper.required)
        notes.append(tr("if there is one"));
    m_note->setText(notes.join(u" · "_s));
    m_note->setVisible(!notes.isEmpty());
    const QStringList names = {tr("Given"), tr("To follow"), tr("Missing")};
    for (qsizetype i = 0; i < names.size(); ++i) {
        m_states.at(size_t(i))->setText(names.at(i));
        m_states.at(size_t(i))->setAccessibleName(m_paper.name + u": "_s + names.at(i));
    }
    m_promise->setText(tr("Promised for"));
    m_promisedOn->setAccessibleName(tr("%1: promised for").arg(m_paper.name));
    m_add->setText(tr("Add a scan"));
    m_add->setAccessibleName(tr("%1: add a scan").arg(m_paper.name));
    m_shown.clear();
    present();
}

} // namespace client::pages::window
