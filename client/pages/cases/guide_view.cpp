// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/cases/guide_view.h"

#include "client/pages/words.h"
#include "domain/when_done.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/roles.h"
#include "widgets/theme/tokens.h"
#include "widgets/web_pane.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace client::pages::cases {

using namespace Qt::StringLiterals;
namespace theme = widgets::theme;

namespace {

constexpr double zoomLeast = 0.75, zoomMost = 2.0, zoomStep = 0.25;

} // namespace

GuideView::GuideView(store::Reader &reader, QWidget *parent)
    : QWidget(parent)
    , m_reader(reader)
    , m_layout(new QVBoxLayout(this))
    , m_note(new QLabel(this))
    , m_plain(new QPlainTextEdit(this))
    , m_smaller(new QToolButton(this))
    , m_larger(new QToolButton(this))
    , m_percent(new QLabel(this))
{
    m_layout->setContentsMargins(0, theme::space::half, 0, 0);
    m_layout->setSpacing(theme::space::half);
    auto *tools = new QHBoxLayout;
    tools->addWidget(m_note, 1);
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::RichText);
    theme::setRole(m_note, theme::role::secondary);
    theme::setRole(m_percent, theme::role::secondary);
    m_smaller->setIcon(theme::icon("zoom-out"_L1));
    m_larger->setIcon(theme::icon("zoom-in"_L1));
    m_smaller->setShortcut(QKeySequence::ZoomOut);
    m_larger->setShortcut(QKeySequence::ZoomIn);
    tools->addWidget(m_smaller, 0, Qt::AlignVCenter);
    tools->addWidget(m_percent, 0, Qt::AlignVCenter);
    tools->addWidget(m_larger, 0, Qt::AlignVCenter);
    m_layout->addLayout(tools);
    m_plain->setReadOnly(true);
    m_plain->setFrameShape(QFrame::NoFrame);
    m_plain->hide();
    m_layout->addWidget(m_plain, 1);
    connect(m_smaller, &QToolButton::clicked, this, [this] { setZoom(m_zoom - zoomStep); });
    connect(m_larger, &QToolButton::clicked, this, [this] { setZoom(m_zoom + zoomStep); });
    retranslate();
    setZoom(1.0);
}

void GuideView::setMatter(const domain::Matter &matter)
{
    m_matter = matter;
    if (isVisible())
        load();
}

bool GuideView::isPlain() const
{
    return m_pane == nullptr;
}

QString GuideView::pageTitle() const
{
    return m_pane ? m_pane->title() : QString();
}

void GuideView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    load();
}

void GuideView::load()
{
    if (m_matter.guide.isNull()) {
        m_shown.clear();
        m_plain->clear();
        if (m_pane)
            m_pane->widget()->hide();
        say(tr("There is no guide for this matter yet."));
        return;
    }
    const QString digest = m_matter.guide.sha256;
    if (digest == m_shown)
        return;
    domain::whenDone(m_reader.blob(digest), this, [this, digest](const domain::Result<QByteArray> &html) {
        if (m_matter.guide.sha256 != digest)
            return;
        m_shown = html ? digest : QString();
        present(html);
    });
}

void GuideView::present(const domain::Result<QByteArray> &html)
{
    if (!html) {
        say(words::failureHtml(html.error()));
        return;
    }
    m_html = *html;
    say({});
    makePane();
    if (!m_pane) {
        showPlain(words::failureHtml(m_missing.value_or(domain::Failure())));
        return;
    }
    m_pane->widget()->show();
    applyLook();
    m_pane->show(m_html);
}

void GuideView::makePane()
{
    if (m_tried)
        return;
    m_tried = true;
    auto pane = widgets::createWebPane(this);
    if (!pane) {
        m_missing = pane.error();
        return;
    }
    m_pane = *pane;
    m_pane->onGone = [this] {
        // The renderer has ended: the words remain.
        QMetaObject::invokeMethod(
            this, [this] { showPlain(tr("The guide stopped and is shown as plain text.")); }, Qt::QueuedConnection);
    };
    m_layout->addWidget(m_pane->widget(), 1);
    setFocusProxy(m_pane->widget());
}

void GuideView::showPlain(const QString &why)
{
    if (m_pane)
        m_pane->widget()->hide();
    m_plain->setPlainText(widgets::plainTextOfHtml(m_html));
    m_plain->show();
    say(why);
}

void GuideView::say(const QString &words)
{
    m_note->setText(words);
}

void GuideView::setZoom(double zoom)
{
    m_zoom = qBound(zoomLeast, zoom, zoomMost);
    m_percent->setText(u"%1 %"_s.arg(qRound(m_zoom * 100)));
    m_smaller->setEnabled(m_zoom > zoomLeast);
    m_larger->setEnabled(m_zoom < zoomMost);
    QFont font = theme::font(theme::Type::Body);
    font.setPixelSize(qRound(font.pixelSize() * m_zoom));
    m_plain->setFont(font);
    applyLook();
}

void GuideView::applyLook()
{
    if (m_pane)
        m_pane->setLook({theme::scheme() != theme::Scheme::Light, m_zoom}, theme::colors().surface);
}

void GuideView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        applyLook();
    QWidget::changeEvent(event);
}

void GuideView::retranslate()
{
    m_plain->setAccessibleName(tr("Guide as plain text"));
    m_smaller->setAccessibleName(tr("Smaller"));
    m_smaller->setToolTip(tr("Smaller"));
    m_larger->setAccessibleName(tr("Larger"));
    m_larger->setToolTip(tr("Larger"));
}

} // namespace client::pages::cases
