// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/visitor_papers.h"

#include "client/pages/licences/paper_notes.h"
#include "client/pages/licences/print_words.h"
#include "client/pages/words.h"
#include "domain/when_done.h"
#include "widgets/empty_state.h"
#include "widgets/pdf_pane.h"
#include "widgets/theme/roles.h"
#include "widgets/theme/tokens.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>

namespace client::pages::window {

using namespace Qt::StringLiterals;
namespace theme = widgets::theme;
using domain::Result;
using printing::WindowPaper;

namespace {

constexpr QSizeF formSize(210, 297); ///< mm, A4
constexpr double wholeBelow = 200;   ///< mm: a label is read as a whole

} // namespace

VisitorPapers::VisitorPapers(render::Pool &pool, const QString &printServer, QWidget *parent)
    : QWidget(parent)
    , m_queue(printServer)
    , m_pool(pool)
    , m_run(new PrintRun(m_queue, this))
{
    build();
    connect(m_run, &PrintRun::changed, this, &VisitorPapers::showState);
    retranslate();
}

QString VisitorPapers::name(WindowPaper paper)
{
    switch (paper) {
    case WindowPaper::Receipt:
        return tr("Receipt for the papers");
    case WindowPaper::Acceptance:
        return tr("Notice of acceptance");
    case WindowPaper::Corrections:
        return tr("Notice of corrections");
    case WindowPaper::Refusal:
        return tr("Notice of non-acceptance");
    case WindowPaper::FeeReceipt:
        return tr("Receipt for the fees");
    case WindowPaper::SupplementReceipt:
        return tr("Receipt for the papers brought later");
    case WindowPaper::CourierLabel:
        break;
    }
    return tr("Courier label");
}

void VisitorPapers::build()
{
    m_title = new QLabel(this);
    theme::setRole(m_title, theme::role::strong);
    m_notes = new QLabel(this);
    m_notes->setWordWrap(true);
    m_notes->setTextFormat(Qt::PlainText);
    theme::setRole(m_notes, theme::role::warn);
    m_state = new QLabel(this);
    m_state->setWordWrap(true);
    theme::setRole(m_state, theme::role::secondary);
    m_printers = new QComboBox(this);
    theme::setTouch(m_printers);
    m_printers->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_printers->setMinimumContentsLength(6);
    m_print = new QPushButton(this);
    theme::setTouch(m_print);
    connect(m_print, &QPushButton::clicked, this, &VisitorPapers::print);
    m_stack = new QStackedWidget(this);
    m_none = new widgets::EmptyState("print"_L1, m_stack);
    m_stack->addWidget(m_none);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(theme::space::half);
    foot->addWidget(m_printers, 1);
    foot->addWidget(m_print);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::space::half, theme::space::card, theme::space::card, theme::space::half);
    column->setSpacing(theme::space::half);
    column->addWidget(m_title);
    column->addWidget(m_notes);
    column->addWidget(m_stack, 1);
    column->addWidget(m_state);
    column->addLayout(foot);
}

QString VisitorPapers::title() const
{
    return m_paper ? name(*m_paper) : tr("Application form");
}

/// Another sheet is being made: nothing of the last one can be printed under its name.
quint64 VisitorPapers::begin()
{
    m_sheet.clear();
    m_sheetNotes.clear();
    m_failure.reset();
    m_isExpected = true;
    m_title->setText(title());
    showNone();
    showState();
    return ++m_generation;
}

void VisitorPapers::present(WindowPaper paper, const printing::WindowFacts &facts)
{
    m_paper = paper;
    const quint64 mine = begin();
    const QByteArray json = printing::windowPaperTemplate(paper);
    domain::whenDone(printing::composeNotedLater(json, printing::windowPaperFields(paper, facts)), this,
        [this, mine, json](const Result<printing::Composed> &sheet) {
            if (mine != m_generation)
                return;
            const auto page = printing::Template::parse(json);
            take(sheet, page ? QSizeF(page->width, page->height) : QSizeF());
        });
}

void VisitorPapers::presentForm(const printing::FormPaper &form)
{
    m_paper.reset();
    const quint64 mine = begin();
    domain::whenDone(printing::composeFormLater(form), this, [this, mine](const Result<printing::Composed> &sheet) {
        if (mine == m_generation)
            take(sheet, formSize);
    });
}

void VisitorPapers::take(const Result<printing::Composed> &sheet, const QSizeF &size)
{
    if (!sheet)
        return fail(sheet.error());
    m_sheet = sheet->pdf;
    m_sheetNotes = sheet->notes;
    m_size = size;
    if (m_pane == nullptr) {
        m_pane = new widgets::PdfPane(m_pool, m_stack);
        m_pane->showPageList(false);
        m_stack->addWidget(m_pane);
    }
    m_pane->view().setFit(size.height() < wholeBelow ? widgets::PdfView::Fit::Page : widgets::PdfView::Fit::Width);
    m_pane->showPdf(m_sheet);
    m_stack->setCurrentWidget(m_pane);
    showState();
    Q_EMIT made();
}

void VisitorPapers::clear()
{
    ++m_generation;
    m_sheet.clear();
    m_sheetNotes.clear();
    m_failure.reset();
    m_isExpected = false;
    m_title->clear();
    m_stack->setCurrentWidget(m_none);
    showNone();
    showState();
}

void VisitorPapers::expect()
{
    clear();
    m_isExpected = true;
    showNone();
}

void VisitorPapers::fail(const domain::Failure &failure)
{
    m_failure = failure;
    m_stack->setCurrentWidget(m_none);
    showNone();
    Q_EMIT failed(failure);
}

/// What stands in the paper's place.
void VisitorPapers::showNone()
{
    if (m_failure)
        m_none->setWords(tr("This paper cannot be made"), words::failureHtml(*m_failure));
    else if (m_isExpected)
        m_none->setWords(tr("The paper is being made …"), {});
    else
        m_none->setWords(tr("No paper on show"), tr("Choose a paper on the left: it appears here as it will be printed."));
}

void VisitorPapers::lookForPrinters()
{
    domain::whenDone(m_queue.queues(), this, [this](const Result<QList<printing::Queue>> &queues) {
        m_printers->clear();
        if (queues)
            for (const printing::Queue &each : *queues) {
                m_printers->addItem(each.info, each.name);
                if (each.isDefault)
                    m_printers->setCurrentIndex(m_printers->count() - 1);
            }
        m_printers->setEnabled(m_printers->count() > 0);
        if (m_printers->count() == 0)
            m_printers->addItem(tr("No printer answers"), QString());
        showState();
    });
}

void VisitorPapers::print()
{
    m_run->start({m_printers->currentData().toString(), m_sheet, m_title->text(), 1, m_size});
}

void VisitorPapers::showState()
{
    const bool known = m_run->state() != PrintRun::State::Idle;
    // A plain paper needs nobody's word whether the sheet is good: it may be printed again.
    const bool asking = m_run->state() == PrintRun::State::Asking;
    m_state->setText(!known ? QString() : (asking ? tr("Printed.") : PrintWords::sentence(*m_run)));
    m_state->setVisible(known);
    m_notes->setText(paperNoteWords(m_sheetNotes));
    m_notes->setVisible(!m_sheetNotes.isEmpty());
    m_print->setEnabled(!m_sheet.isEmpty() && !m_printers->currentData().toString().isEmpty() && !m_run->isUnderway());
}

void VisitorPapers::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_looked) {
        m_looked = true;
        lookForPrinters();
    }
}

void VisitorPapers::retranslate()
{
    m_print->setText(tr("Print"));
    m_printers->setAccessibleName(tr("Printer"));
    showNone();
    if (!m_sheet.isEmpty())
        m_title->setText(title());
    showState();
}

} // namespace client::pages::window
