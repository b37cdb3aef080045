// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/matters_step.h"

#include "client/pages/window/matter_finder.h"
#include "forms/engine/amount.h"
#include "widgets/brief_list.h"
#include "widgets/fold_panes.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/roles.h"
#include "widgets/theme/tokens.h"

#include <QAbstractTextDocumentLayout>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSplitter>
#include <QTextBrowser>
#include <QtMath>

namespace client::pages::window {

using namespace Qt::StringLiterals;
namespace theme = widgets::theme;

namespace {

constexpr int finderWidth = 340, leastChosen = 400;

QLabel *heading(QWidget *parent)
{
    auto *label = new QLabel(parent);
    theme::setRole(label, theme::role::strong);
    return label;
}

} // namespace

MattersStep::MattersStep(SittingDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
{
    theme::setRole(this, theme::role::surface);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_panes = new widgets::FoldPanes(this);
    m_panes->addPane(buildFinder(), finderWidth, finderWidth);
    m_panes->addPane(buildChosen(), leastChosen);
    m_panes->splitter()->setStretchFactor(1, 1);
    row->addWidget(m_panes);
    connect(&m_desk, &SittingDesk::mattersChanged, this, [this] {
        showThemes();
        showFound();
    });
    connect(&m_desk, &SittingDesk::formLoaded, this, &MattersStep::showQuestions);
    connect(&m_desk, &SittingDesk::changed, this, &MattersStep::showNeeded);
    setFocusProxy(m_words);
    retranslate();
    showQuestions();
}

QWidget *MattersStep::buildFinder()
{
    auto *side = new QWidget(this);
    side->setMinimumWidth(finderWidth);
    m_findTitle = heading(side);
    m_words = new QLineEdit(side);
    theme::setTouch(m_words);
    m_words->setClearButtonEnabled(true);
    m_words->addAction(theme::icon("search"_L1), QLineEdit::LeadingPosition);
    m_themes = new QComboBox(side);
    theme::setTouch(m_themes);
    m_found = new widgets::BriefList(side);
    m_found->setCurrentAlwaysShown(true);
    connect(m_words, &QLineEdit::textChanged, this, &MattersStep::showFound);
    connect(m_words, &QLineEdit::returnPressed, this, [this] {
        if (!m_found->rows().isEmpty())
            choose(m_found->rows().at(qMax(0, m_found->currentIndex().row())).id);
    });
    connect(m_themes, &QComboBox::currentIndexChanged, this, &MattersStep::showFound);
    connect(m_found, &widgets::BriefList::opened, this, &MattersStep::choose);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(theme::space::page, theme::space::card, theme::space::card, theme::space::card);
    column->setSpacing(theme::space::half);
    column->addWidget(m_findTitle);
    column->addWidget(m_words);
    column->addWidget(m_themes);
    column->addWidget(m_found, 1);
    return side;
}

QWidget *MattersStep::buildChosen()
{
    auto *side = new QWidget(this);
    m_hint = new QLabel(side);
    m_hint->setWordWrap(true);
    theme::setRole(m_hint, theme::role::bodySecond);
    m_neededTitle = heading(side);
    m_questions = new FormView(m_desk.form(), side);
    m_needed = new QTextBrowser(side);
    m_needed->setFrameShape(QFrame::NoFrame);
    m_needed->setFocusPolicy(Qt::StrongFocus);
    m_needed->document()->setDocumentMargin(0);
    m_needed->installEventFilter(this);
    connect(m_needed->document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, &MattersStep::fit);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(theme::space::half, theme::space::card, theme::space::card, theme::space::half);
    column->setSpacing(theme::space::half);
    const auto add = [column](QWidget *widget, int left, int stretch) { // all words begin where those of the questions do
        auto *row = new QHBoxLayout;
        row->setContentsMargins(left, 0, 0, 0);
        row->addWidget(widget);
        column->addLayout(row, stretch);
    };
    add(m_hint, theme::space::page, 0);
    column->addWidget(m_questions, 1);
    add(m_neededTitle, theme::space::page, 0);
    add(m_needed, theme::space::page, 1);
    column->addStretch(0);
    return side;
}

/// Neither questions nor list take more room than they fill: where there is little, both have what they need.
void MattersStep::fit()
{
    if (const QWidget *page = m_questions->widget()) {
        const int wrapped = page->heightForWidth(m_questions->viewport()->width());
        m_questions->setMaximumHeight(wrapped > 0 ? wrapped : page->sizeHint().height());
    }
    const int around = qMax(0, m_needed->height() - m_needed->viewport()->height());
    m_needed->setMaximumHeight(qCeil(m_needed->document()->size().height()) + around);
}

bool MattersStep::eventFilter(QObject *watched, QEvent *event)
{
    const bool asksAnew = event->type() == QEvent::LayoutRequest && watched == m_questions->widget();
    if (asksAnew || (event->type() == QEvent::Resize && watched == m_needed))
        fit();
    return QWidget::eventFilter(watched, event);
}

void MattersStep::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void MattersStep::showThemes()
{
    const QString before = m_themes->currentData().toString();
    const QSignalBlocker quiet(m_themes);
    m_themes->clear();
    m_themes->addItem(tr("All themes"), QString());
    for (const QString &each : themes(m_desk.offered()))
        m_themes->addItem(each, each);
    m_themes->setCurrentIndex(qMax(0, m_themes->findData(before)));
    m_themes->setVisible(m_themes->count() > 2);
}

void MattersStep::showFound()
{
    QList<widgets::BriefRow> rows;
    for (const domain::Matter &each : found(m_desk.offered(), m_themes->currentData().toString(), m_words->text()))
        rows.append({each.key(), {}, each.shortName,
            each.instant || !each.rules.isEmpty() ? tr("decided at once") : tr("working days: %n", nullptr, each.promisedDays),
            each.pinyin});
    m_found->setRows(rows);
    if (!rows.isEmpty())
        m_found->setCurrentIndex(m_found->model()->index(0, 0));
}

void MattersStep::choose(const QString &key)
{
    if (const domain::Matter *matter = m_desk.matter(key))
        m_desk.addMatter(*matter);
    m_words->clear();
    m_words->setFocus(Qt::OtherFocusReason);
}

void MattersStep::showQuestions()
{
    m_questions->present({u"/situation"_s});
    m_questions->widget()->installEventFilter(this);
    const bool some = m_desk.application() != nullptr;
    const bool asks = some && !m_questions->blocks().isEmpty();
    m_hint->setVisible(!asks);
    m_hint->setText(!some
            ? tr(
                "Choose what the visitor wants: type the initials of its name or a word of it, then Enter. Several matters can be taken in "
                "one sitting.")
            : tr("There is nothing to ask for this matter: these papers are always needed."));
    m_questions->setVisible(asks);
    m_neededTitle->setVisible(some);
    m_needed->setVisible(some);
    layout()->activate();
    m_shownNeeded.clear();
    showNeeded();
}

void MattersStep::showNeeded()
{
    if (m_desk.application() == nullptr)
        return;
    const auto &c = theme::colors();
    QString html = u"<ol style='margin-left: -26px; margin-top: 0'>"_s;
    for (const forms::engine::Paper &paper : m_desk.papers(m_desk.current())) {
        QStringList notes;
        if (!paper.howMany.isEmpty())
            notes.append(paper.howMany);
        if (!paper.required)
            notes.append(tr("if there is one"));
        if (paper.deferrable)
            notes.append(tr("may follow later"));
        html += u"<li style='margin-bottom: 4px'>%1 <span style='color: %2'>%3</span></li>"_s.arg(
            paper.name.toHtmlEscaped(), c.secondInk.name(), notes.join(u" · "_s).toHtmlEscaped());
    }
    html += u"</ol>"_s;
    for (const forms::engine::Fee &fee : m_desk.fees(m_desk.current()))
        html += u"<p>%1: <b>%2</b> <span style='color: %3'>%4</span></p>"_s.arg(fee.name.toHtmlEscaped(),
            tr("%1 yuan").arg(forms::engine::yuanText(fee.amountFen)), c.secondInk.name(), fee.basis.toHtmlEscaped());
    if (html == m_shownNeeded)
        return;
    m_shownNeeded = html;
    m_needed->setHtml(html);
}

/// The page holds colours of its own: another scheme makes it anew.
void MattersStep::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (m_needed != nullptr && (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange))
        showNeeded();
}

void MattersStep::takeFocus()
{
    m_panes->choose(0);
    m_words->setFocus(Qt::OtherFocusReason);
}

void MattersStep::retranslate()
{
    m_findTitle->setText(tr("Which matter?"));
    m_panes->setNames({tr("Which matter?"), tr("What it needs")});
    m_words->setPlaceholderText(tr("Initials or words"));
    m_words->setAccessibleName(tr("Find a matter by initials or words"));
    m_themes->setAccessibleName(tr("Theme"));
    m_found->setAccessibleName(tr("Matters found"));
    m_neededTitle->setText(tr("Papers and fees it needs"));
    m_needed->setAccessibleName(tr("Papers and fees it needs"));
    m_questions->retranslate();
    showThemes();
    showFound();
    showQuestions();
}

} // namespace client::pages::window
