// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pdf_pane.h"

#include "widgets/key_button.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/roles.h"
#include "widgets/theme/tokens.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSpinBox>
#include <QToolButton>

namespace widgets {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array zoomSteps{25, 50, 75, 100, 125, 150, 200, 300, 400};
constexpr int toolSize = 32, zoomWidth = 60, findWidth = 220;

QFrame *hairline(QWidget *parent)
{
    auto *line = new QFrame(parent);
    theme::setRole(line, theme::role::hairline);
    return line;
}

} // namespace

PdfPane::PdfPane(render::Pool &pool, QWidget *parent)
    : QWidget(parent)
    , m_source(pool)
    , m_find(m_source)
{
    buildActions();
    m_view = new PdfView(m_source, m_find, this);
    m_list = new PdfPageList(m_source, this);
    m_list->hide();
    m_bar = buildTools();
    m_findBar = buildFindBar();
    m_findBar->hide();
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_list);
    middle->addWidget(m_view, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_findBar);
    column->addWidget(hairline(this));
    column->addLayout(middle, 1);
    setFocusProxy(m_view);

    connect(&m_source, &PdfSource::stateChanged, this, &PdfPane::showState);
    connect(&m_find, &PdfFind::changed, this, &PdfPane::showFound);
    connect(m_view, &PdfView::zoomChanged, this, &PdfPane::follow);
    connect(m_view, &PdfView::selectionChanged, this, &PdfPane::follow);
    connect(m_view, &PdfView::currentPageChanged, this, [this](int page) {
        follow();
        m_list->setCurrentPage(page);
        Q_EMIT pageShown(page);
    });
    connect(m_list, &PdfPageList::chosen, m_view, &PdfView::showPage);
    retranslate();
    showState();
}

void PdfPane::buildActions()
{
    const auto make = [this](Tool tool, QLatin1StringView icon, const QList<QKeySequence> &keys, auto slot) {
        auto *action = new QAction(icon.isEmpty() ? QIcon() : theme::icon(icon), {}, this);
        action->setShortcuts(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, slot);
        addAction(action);
        m_tools[tool] = action;
    };
    make(Pages, "pages"_L1, {Qt::CTRL | Qt::Key_T}, [this] { showPageList(!m_list->isVisible()); });
    m_tools[Pages]->setCheckable(true);
    make(Previous, "up"_L1, {Qt::CTRL | Qt::Key_PageUp}, [this] { m_view->showPage(m_view->currentPage() - 1); });
    make(Next, "down"_L1, {Qt::CTRL | Qt::Key_PageDown}, [this] { m_view->showPage(m_view->currentPage() + 1); });
    make(ZoomOut, "zoom-out"_L1, {Qt::CTRL | Qt::Key_Minus}, [this] { m_view->zoomOut(); });
    make(ZoomIn, "zoom-in"_L1, {Qt::CTRL | Qt::Key_Equal, Qt::CTRL | Qt::Key_Plus}, [this] { m_view->zoomIn(); });
    make(FitWidth, "fit-width"_L1, {Qt::CTRL | Qt::Key_0}, [this] { m_view->setFit(PdfView::Fit::Width); });
    make(FitPage, "fit-page"_L1, {Qt::CTRL | Qt::Key_9}, [this] { m_view->setFit(PdfView::Fit::Page); });
    make(Find, "find"_L1, {Qt::CTRL | Qt::Key_F}, [this] { find(); });
    make(FindNext, "down"_L1, {Qt::Key_F3}, [this] { m_find.next(); });
    make(FindPrevious, "up"_L1, {Qt::SHIFT | Qt::Key_F3}, [this] { m_find.previous(); });
    make(CloseFind, "close"_L1, {}, [this] { closeFind(); });
    make(Copy, "copy"_L1, {Qt::CTRL | Qt::Key_C}, [this] { m_view->copy(); });
    make(SelectPage, {}, {Qt::CTRL | Qt::Key_A}, [this] { m_view->selectPage(); });
    m_tools[FitWidth]->setCheckable(true);
    m_tools[FitPage]->setCheckable(true);
}

QToolButton *PdfPane::button(Tool tool, QWidget *parent)
{
    auto *one = new QToolButton(parent);
    one->setDefaultAction(m_tools[tool]);
    one->setFixedSize(toolSize, toolSize);
    one->setFocusPolicy(Qt::TabFocus);
    return one;
}

QWidget *PdfPane::buildTools()
{
    auto *bar = new QWidget(this);
    theme::setRole(bar, theme::role::surface);
    m_page = new QSpinBox(bar);
    m_page->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_page->setAlignment(Qt::AlignCenter);
    m_page->setFixedWidth(52);
    m_page->setKeyboardTracking(false);
    connect(m_page, &QSpinBox::valueChanged, this, [this](int page) { m_view->showPage(page - 1); });
    m_of = new QLabel(bar);
    theme::setRole(m_of, theme::role::bodySecond);
    m_zoom = new QToolButton(bar);
    m_zoom->setFixedSize(zoomWidth, toolSize);
    m_zoom->setPopupMode(QToolButton::InstantPopup);
    m_zoom->setFocusPolicy(Qt::TabFocus);
    m_zoom->setMenu(new QMenu(m_zoom));
    for (const int percent : zoomSteps)
        connect(m_zoom->menu()->addAction(QString::number(percent) + u'%'), &QAction::triggered, this,
            [this, percent] { m_view->setZoom(percent / 100.0); });
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(theme::space::half, theme::space::grid, theme::space::half, theme::space::grid);
    row->setSpacing(theme::space::grid);
    row->addWidget(button(Pages, bar));
    row->addSpacing(theme::space::half);
    row->addWidget(button(Previous, bar));
    row->addWidget(m_page);
    row->addWidget(m_of);
    row->addWidget(button(Next, bar));
    row->addStretch(1);
    row->addWidget(button(ZoomOut, bar));
    row->addWidget(m_zoom);
    for (const Tool tool : {ZoomIn, FitWidth, FitPage})
        row->addWidget(button(tool, bar));
    row->addStretch(1);
    row->addWidget(button(Copy, bar));
    row->addWidget(button(Find, bar));
    return bar;
}

QWidget *PdfPane::buildFindBar()
{
    auto *bar = new QWidget(this);
    theme::setRole(bar, theme::role::surface);
    m_words = new QLineEdit(bar);
    m_words->setFixedWidth(findWidth);
    m_words->setClearButtonEnabled(true);
    m_words->installEventFilter(this);
    connect(m_words, &QLineEdit::textChanged, this, [this](const QString &words) { m_find.start(words, m_view->currentPage()); });
    m_found = new QLabel(bar);
    theme::setRole(m_found, theme::role::bodySecond);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(theme::space::half, 0, theme::space::half, theme::space::grid);
    row->setSpacing(theme::space::grid);
    row->addStretch(1);
    row->addWidget(m_found);
    row->addSpacing(theme::space::half);
    row->addWidget(m_words);
    for (const Tool tool : {FindPrevious, FindNext, CloseFind})
        row->addWidget(button(tool, bar));
    return bar;
}

void PdfPane::showPdf(const QByteArray &pdf)
{
    m_source.open(pdf);
}

void PdfPane::clear()
{
    closeFind();
    m_source.clear();
}

void PdfPane::find(const QString &words)
{
    m_findBar->show();
    if (!words.isEmpty())
        m_words->setText(words);
    else if (m_view->hasSelection() && !m_find.currentMatch())
        m_words->setText(m_view->selectedText().section(u'\n', 0, 0));
    m_words->selectAll();
    m_words->setFocus(Qt::ShortcutFocusReason);
}

void PdfPane::closeFind()
{
    if (m_findBar->isHidden())
        return;
    m_find.start({}, 0);
    m_findBar->hide();
    m_view->setFocus(Qt::OtherFocusReason);
}

void PdfPane::showPageList(bool shown)
{
    m_list->setVisible(shown);
    m_tools[Pages]->setChecked(shown);
    m_list->setCurrentPage(m_view->currentPage());
}

QList<QAction *> PdfPane::actions() const
{
    return {m_tools.begin(), m_tools.end()};
}

/// Brings the tools in line with the view.
void PdfPane::follow()
{
    const int count = m_source.count();
    const int page = m_view->currentPage();
    const QSignalBlocker quiet(m_page);
    m_page->setRange(count > 0 ? 1 : 0, count);
    m_page->setValue(page + 1);
    m_of->setText(u"/ "_s + QString::number(count));
    m_zoom->setText(QString::number(qRound(m_view->zoom() * 100)) + u'%');
    m_tools[FitWidth]->setChecked(m_view->fit() == PdfView::Fit::Width);
    m_tools[FitPage]->setChecked(m_view->fit() == PdfView::Fit::Page);
    m_tools[Previous]->setEnabled(page > 0);
    m_tools[Next]->setEnabled(page >= 0 && page + 1 < count);
    m_tools[Copy]->setEnabled(m_view->hasSelection());
}

void PdfPane::showState()
{
    const bool open = m_source.state() == PdfSource::State::Open;
    // Without a paper there is nothing to turn or to measure.
    m_bar->setVisible(open || m_source.state() == PdfSource::State::Opening);
    m_bar->setEnabled(open);
    for (QAction *action : m_tools)
        action->setEnabled(open);
    follow();
    if (open)
        Q_EMIT opened(m_source.count());
    else if (m_source.state() == PdfSource::State::Failed)
        Q_EMIT failed(m_source.failure());
}

void PdfPane::showFound()
{
    const qsizetype count = m_find.matches().size();
    QString words;
    if (count > 0)
        words = (m_find.isRunning() ? tr("%1 of %2 so far") : tr("%1 of %2")).arg(m_find.current() + 1).arg(count);
    else if (m_find.isRunning())
        words = tr("Searching…");
    else if (!m_find.words().isEmpty())
        words = tr("Not found in this paper");
    m_found->setText(words);
    for (const Tool tool : {FindNext, FindPrevious})
        m_tools[tool]->setEnabled(count > 0);
}

bool PdfPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_words || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_Escape)
        closeFind();
    else if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)
        key->modifiers().testFlag(Qt::ShiftModifier) ? m_find.previous() : m_find.next();
    else
        return QWidget::eventFilter(watched, event);
    return true;
}

void PdfPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PdfPane::retranslate()
{
    const QList<std::pair<Tool, QString>> names{{Pages, tr("Page list")}, {Previous, tr("Previous page")}, {Next, tr("Next page")},
        {ZoomOut, tr("Smaller")}, {ZoomIn, tr("Larger")}, {FitWidth, tr("Fit width")}, {FitPage, tr("Whole page")},
        {Find, tr("Find in the paper")}, {FindNext, tr("Next place")}, {FindPrevious, tr("Previous place")}, {CloseFind, tr("Close find")},
        {Copy, tr("Copy the selected text")}, {SelectPage, tr("Select the whole page")}};
    for (const auto &[tool, name] : names) {
        QAction *action = m_tools[tool];
        action->setText(name);
        const QString key = keyName(action->shortcut());
        action->setToolTip(key.isEmpty() ? name : tr("%1 (%2)").arg(name, key));
        for (QObject *object : action->associatedObjects())
            if (auto *one = qobject_cast<QToolButton *>(object))
                one->setAccessibleName(name);
    }
    m_page->setAccessibleName(tr("Page number"));
    m_zoom->setAccessibleName(tr("Zoom"));
    m_words->setAccessibleName(tr("Words to find in the paper"));
    m_words->setPlaceholderText(tr("Find in the paper"));
    showFound();
}

} // namespace widgets
