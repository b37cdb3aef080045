// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/hand_over_panel.h"

#include "client/pages/make_action.h"
#include "client/pages/window/flow_layout.h"
#include "client/pages/window/hand_over_form.h"
#include "client/pages/window/hand_over_rows.h"
#include "client/pages/window/paper_window.h"
#include "client/pages/window/scan_taker.h"
#include "client/pages/words.h"
#include "domain/codec.h"
#include "domain/feed.h"
#include "domain/when_done.h"
#include "widgets/brief_list.h"
#include "widgets/empty_state.h"
#include "widgets/fold_panes.h"
#include "widgets/key_button.h"
#include "widgets/scroll_fit.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/roles.h"
#include "widgets/theme/tokens.h"

#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace client::pages::window {

using namespace Qt::StringLiterals;
namespace theme = widgets::theme;
using domain::Result;
using widgets::KeyButton;

namespace {

constexpr int listWidth = 400, leastListWidth = 280, leastForm = 400;

} // namespace

HandOverPanel::HandOverPanel(const PageContext &context, QWidget *parent, const QString &printServer)
    : QWidget(parent)
    , m_context(context)
    , m_cases(context.reader)
    , m_taker(new ScanTaker(context.commands, context.renderers, this))
    , m_printServer(printServer)
{
    theme::setRole(this, theme::role::surface);
    m_hand = makeAction(this, Qt::CTRL | Qt::Key_H, &HandOverPanel::hand);
    m_delivered = makeAction(this, Qt::CTRL | Qt::Key_D, &HandOverPanel::delivered);
    m_rate = makeAction(this, Qt::CTRL | Qt::Key_R, [this] {
        if (current() != nullptr)
            Q_EMIT ratingWanted(current()->base.id);
    });
    m_label = makeAction(this, Qt::CTRL | Qt::Key_P, &HandOverPanel::showLabel);
    m_find = makeAction(this, Qt::CTRL | Qt::Key_F, [this] {
        widgets::reveal(m_words);
        m_words->setFocus(Qt::ShortcutFocusReason);
    });
    build();
    connect(m_taker, &ScanTaker::refused, this, &HandOverPanel::said);
    connect(m_taker, &ScanTaker::failed, this, [this](const domain::Failure &failure) { Q_EMIT said(words::failure(failure)); });
    connect(&m_cases, &AllCases::changed, this, [this] {
        m_wanted.rowsAreKnown();
        showRows();
    });
    setFocusProxy(m_list);
    retranslate();
    m_cases.refresh();
}

QWidget *HandOverPanel::buildList()
{
    auto *side = new QWidget(this);
    side->setMinimumWidth(leastListWidth);
    m_words = new QLineEdit(side);
    theme::setTouch(m_words);
    m_words->setClearButtonEnabled(true);
    m_words->addAction(theme::icon("search"_L1), QLineEdit::LeadingPosition);
    m_list = new widgets::BriefList(side);
    m_list->setCurrentAlwaysShown(true);
    connect(m_words, &QLineEdit::textChanged, this, &HandOverPanel::showRows);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &HandOverPanel::choose);
    connect(m_list, &widgets::BriefList::opened, this, [this] { widgets::reveal(m_form); });
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(theme::space::page, theme::space::card, theme::space::half, theme::space::card);
    column->setSpacing(theme::space::half);
    column->addWidget(m_words);
    column->addWidget(m_list, 1);
    return side;
}

QLayout *HandOverPanel::buildFoot(QWidget *right)
{
    m_hint = new QLabel(right);
    m_hint->setWordWrap(true);
    theme::setRole(m_hint, theme::role::bodySecond);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(theme::space::page, theme::space::half, theme::space::page, theme::space::half);
    foot->setSpacing(theme::space::half);
    foot->addWidget(m_hint);
    auto *buttons = new FlowLayout(FlowLayout::Toward::Right);
    m_rateButton = new KeyButton(KeyButton::Rank::Ordinary, right);
    m_labelButton = new KeyButton(KeyButton::Rank::Ordinary, right);
    m_deliveredButton = new KeyButton(KeyButton::Rank::Primary, right);
    m_handButton = new KeyButton(KeyButton::Rank::Primary, right);
    m_rateButton->follow(m_rate);
    m_labelButton->follow(m_label);
    m_deliveredButton->follow(m_delivered);
    m_handButton->follow(m_hand);
    for (KeyButton *button : {m_rateButton, m_labelButton, m_deliveredButton, m_handButton}) {
        theme::setTouch(button);
        buttons->addWidget(button);
    }
    foot->addLayout(buttons);
    return foot;
}

void HandOverPanel::build()
{
    auto *right = new QWidget(this);
    m_form = new HandOverForm;
    theme::setRole(m_form, theme::role::surface);
    auto *scroll = new QScrollArea(right);
    scroll->setWidgetResizable(true);
    widgets::fitWhenShown(scroll);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_form);
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(scroll, 1);
    column->addLayout(buildFoot(right));
    auto *both = new QWidget(this);
    auto *row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_panes = new widgets::FoldPanes(both);
    m_panes->addPane(buildList(), leastListWidth, listWidth);
    m_panes->addPane(right, leastForm);
    m_panes->splitter()->setStretchFactor(0, 2);
    m_panes->splitter()->setStretchFactor(1, 3);
    m_panes->remember({}, {400, 600});
    row->addWidget(m_panes);
    m_none = new widgets::EmptyState("licence"_L1, this);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_none);
    m_stack->addWidget(both);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_stack);
    connectForm();
}

void HandOverPanel::connectForm()
{
    connect(m_form, &HandOverForm::changed, this, &HandOverPanel::updateActions);
    connect(m_form, &HandOverForm::authorityWanted, this, &HandOverPanel::chooseAuthority);
    connect(m_form, &HandOverForm::signatureWanted, this, [this] {
        if (current() == nullptr)
            return;
        const domain::Case &subject = current()->base;
        Q_EMIT signatureWanted(subject.id,
            u"<p>%1</p><p><b>%2</b><br>%3</p>"_s.arg(tr("I have received this licence:").toHtmlEscaped(),
                subject.licence.name.toHtmlEscaped(), subject.licence.number.toHtmlEscaped()));
    });
}

void HandOverPanel::showRows()
{
    const QString id = m_wanted.orElse(current() == nullptr ? QString() : current()->base.id);
    m_shown = HandOverRows::open(m_cases.files(), m_words->text(), m_context.clock.now());
    QList<widgets::BriefRow> rows;
    int at = 0;
    for (const store::CaseView &file : std::as_const(m_shown)) {
        if (file.base.id == id)
            at = int(rows.size());
        rows.append(HandOverRows::row(file, m_context.clock.now()));
    }
    m_wanted.rowsAreShown();
    const bool none = rows.isEmpty() && m_words->text().isEmpty();
    m_stack->setCurrentIndex(none ? 0 : 1);
    const QSignalBlocker quiet(m_list->selectionModel()); // what was typed and signed for the licence chosen stays
    m_list->setRows(rows);
    if (!rows.isEmpty())
        m_list->setCurrentIndex(m_list->model()->index(at, 0));
    choose();
}

const store::CaseView *HandOverPanel::current() const
{
    const int row = m_list->currentIndex().row();
    return row >= 0 && row < m_shown.size() ? &m_shown.at(row) : nullptr;
}

void HandOverPanel::choose()
{
    if (current() != nullptr)
        m_form->present(current()->base);
    else
        m_form->clear();
    m_form->setEnabled(current() != nullptr);
    updateActions();
}

void HandOverPanel::updateActions()
{
    using Standing = HandOverRows::Standing;
    const store::CaseView *file = current();
    const Standing standing = file == nullptr ? Standing::Handed : HandOverRows::standing(*file, m_context.clock.now());
    const bool travels = standing == Standing::WithCourier || standing == Standing::Late;
    const QString missing = m_form->missing();
    m_hand->setEnabled(standing == Standing::Waiting && missing.isEmpty());
    m_delivered->setEnabled(travels);
    m_rate->setEnabled(file != nullptr && !HandOverRows::isRated(*file));
    m_label->setEnabled(file != nullptr && !parcel().handOver.tracking.isEmpty());
    m_labelButton->setVisible(m_label->isEnabled());
    m_handButton->setVisible(!travels);
    m_deliveredButton->setVisible(travels);
    m_hint->setText(standing == Standing::Late  ? tr("Ask the courier where it is. When it has arrived, note it here.")
            : standing == Standing::WithCourier ? tr("When it has arrived, note it here.")
            : standing == Standing::Waiting     ? missing
                                                : QString());
}

void HandOverPanel::open(const QString &caseId)
{
    m_wanted.ask(caseId);
    if (!caseId.isEmpty())
        m_words->clear();
    showRows();
    m_list->setFocus(Qt::OtherFocusReason);
}

void HandOverPanel::order(QLatin1StringView kind, const QJsonObject &args, const QString &done)
{
    const store::CaseView *file = current();
    const QString subject = file == nullptr ? QString() : file->base.number + u' ' + file->base.applicant.name;
    domain::whenDone(m_context.commands.order({kind, args, {}, subject, {}}), this,
        [this, done](const Result<QString> &id) { Q_EMIT said(id ? done : words::failure(id.error())); });
}

void HandOverPanel::hand()
{
    if (current() == nullptr)
        return;
    domain::HandOver hand = m_form->handOver();
    hand.at = m_context.clock.now();
    if (hand.courier.isEmpty())
        hand.deliveredAt = hand.at;
    order(domain::command_kind::handOver, {{"caseId"_L1, current()->base.id}, {"handOver"_L1, domain::toJson(hand)}},
        hand.courier.isEmpty() ? tr("Handed over; saved here.") : tr("Given to the courier; saved here."));
}

void HandOverPanel::delivered()
{
    if (current() != nullptr)
        order(domain::command_kind::delivered, {{"caseId"_L1, current()->base.id}}, tr("Noted as delivered."));
}

domain::Case HandOverPanel::parcel() const
{
    domain::Case subject = current()->base;
    if (!subject.handOver.at.isValid())
        subject.handOver = m_form->handOver();
    return subject;
}

void HandOverPanel::showLabel()
{
    if (m_labelWindow == nullptr) {
        m_labelWindow = new PaperWindow(m_context, printing::WindowPaper::CourierLabel, m_printServer, this);
        connect(
            m_labelWindow, &PaperWindow::failed, this, [this](const domain::Failure &failure) { Q_EMIT said(words::failure(failure)); });
    }
    m_labelWindow->present(parcel());
}

void HandOverPanel::rate(const QString &caseId, int rating, const QString &words)
{
    order(domain::command_kind::rate, {{"caseId"_L1, caseId}, {"rating"_L1, rating}, {"words"_L1, words}},
        tr("The visitor's answer is noted."));
}

void HandOverPanel::setSignature(const QByteArray &png)
{
    domain::whenDone(m_context.commands.keepBlob(png, u"image/png"_s), this, [this](const Result<domain::BlobRef> &blob) {
        if (blob)
            m_form->setSignature(*blob);
        else
            Q_EMIT said(words::failure(blob.error()));
    });
}

void HandOverPanel::chooseAuthority()
{
    auto *dialog = new QFileDialog(this, tr("The authority of the agent"), QString(), ScanFile::filter());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        const QString caseId = current() == nullptr ? QString() : current()->base.id;
        m_taker->take(path, [this, caseId](const Scan &scan, const QImage &) {
            if (current() != nullptr && current()->base.id == caseId)
                m_form->setAuthority(scan.blob);
        });
    });
    dialog->open();
}

void HandOverPanel::retranslate()
{
    m_hand->setText(tr("Hand over"));
    m_delivered->setText(tr("It has arrived"));
    m_rate->setText(tr("Ask how it was"));
    m_label->setText(tr("Courier label"));
    m_find->setText(tr("Find a licence"));
    m_words->setPlaceholderText(tr("Name, number or licence"));
    m_words->setAccessibleName(tr("Find a licence"));
    m_list->setAccessibleName(tr("Licences to be handed over"));
    m_panes->setNames({tr("List"), tr("Hand over")});
    m_none->setWords(tr("Nothing waits to be handed over"),
        tr("A licence appears here when its case is approved, and leaves when it is in the applicant's hands. Parcels that do not arrive "
           "within "
           "ten days come to the top."));
    m_form->retranslate();
    showRows();
}

} // namespace client::pages::window
