// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/command_palette.h"

#include "client/pages/page.h"
#include "client/pages/words.h"
#include "domain/feed.h"
#include "domain/when_done.h"
#include "widgets/brief_list.h"
#include "widgets/key_button.h"
#include "widgets/theme/roles.h"
#include "widgets/theme/tokens.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace client::app {

using namespace Qt::StringLiterals;
namespace theme = widgets::theme;
namespace page_id = client::pages::page_id;

namespace {

constexpr int wide = 640, shown = 8, hitLimit = 20, pauseMs = 120, fromTop = 64, fieldRoom = 68;
constexpr QLatin1StringView commandPrefix{"command/"}, documentPrefix{"document/"}, casePrefix{"case/"};

} // namespace

CommandPalette::CommandPalette(client::store::Reader &reader, QWidget *host)
    : QFrame(host)
    , m_reader(reader)
    , m_words(new QLineEdit(this))
    , m_list(new widgets::BriefList(this))
    , m_none(new QLabel(this))
    , m_still(new QLabel(this))
{
    theme::setRole(this, theme::role::card);
    theme::setRole(m_none, theme::role::bodySecond);
    m_none->setAlignment(Qt::AlignCenter);
    theme::setRole(m_still, theme::role::bodySecond);
    m_still->setContentsMargins(theme::space::half, 0, theme::space::half, 0);
    m_still->hide();
    m_words->setFont(theme::font(theme::Type::Section));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setCurrentAlwaysShown(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::space::half, theme::space::half, theme::space::half, theme::space::half);
    column->addWidget(m_words);
    column->addWidget(m_none, 1);
    column->addWidget(m_list, 1);
    column->addWidget(m_still);
    m_words->installEventFilter(this);
    host->installEventFilter(this);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &CommandPalette::search);
    connect(m_words, &QLineEdit::textChanged, this, [this](const QString &words) {
        m_answered = words.trimmed().isEmpty();
        showRows();
        m_pause.start();
    });
    connect(m_list, &widgets::BriefList::opened, this, &CommandPalette::choose);
    connect(&m_reader.changes(), &client::store::ChangeSignal::changed, this, [this](const client::store::ChangeSet &changes) {
        if (!isVisible() || !changes.kinds.contains("search"_L1))
            return;
        countUnfound();
        search();
    });
    hide();
    retranslate();
}

void CommandPalette::open(const QList<QAction *> &commands)
{
    m_before = QApplication::focusWidget();
    m_commands.clear();
    for (QAction *action : commands)
        m_commands.append(action);
    m_hits.clear();
    m_words->clear();
    showRows();
    place();
    show();
    raise();
    m_words->setFocus(Qt::PopupFocusReason);
    countUnfound();
}

void CommandPalette::finish()
{
    ++m_generation;
    m_pause.stop();
    hide();
    m_words->clear();
    m_hits.clear();
    m_list->setRows({});
    if (m_before)
        m_before->setFocus(Qt::PopupFocusReason);
    m_before.clear();
}

/// After a first sync papers are entered into the index one after the other; until then the list is not the whole truth, and says so.
void CommandPalette::countUnfound()
{
    domain::whenDone(m_reader.notYetFound(), this, [this](const domain::Result<int> &count) {
        m_notYetFound = count.value_or(0);
        retranslate();
        place();
    });
}

void CommandPalette::search()
{
    const quint64 mine = ++m_generation;
    const QString words = m_words->text().trimmed();
    if (words.isEmpty())
        return;
    domain::whenDone(m_reader.search(words, hitLimit), this, [this, mine](const domain::Result<QList<client::store::SearchHit>> &hits) {
        if (!hits || mine != m_generation)
            return;
        m_hits = *hits;
        m_answered = true;
        showRows();
    });
}

void CommandPalette::showRows()
{
    const QString words = m_words->text().trimmed();
    QList<widgets::BriefRow> rows;
    for (qsizetype i = 0; i < m_commands.size(); ++i) {
        QAction *action = m_commands.at(i);
        if (action == nullptr || !action->isEnabled())
            continue;
        const QString name = QString(action->text()).remove(u'&');
        if (name.isEmpty() || !(words.isEmpty() || name.contains(words, Qt::CaseInsensitive)))
            continue;
        rows.append({commandPrefix + QString::number(i), {}, name, tr("Command"), widgets::keyName(action->shortcut())});
    }
    for (const client::store::SearchHit &hit : words.isEmpty() ? QList<client::store::SearchHit>() : m_hits) {
        const bool paper = hit.kind == domain::object_kind::document;
        rows.append(
            {(paper ? documentPrefix : casePrefix) + hit.id, {}, hit.title, (paper ? tr("Paper") : tr("Case")) + u" · "_s + hit.number,
                client::pages::words::date(hit.at.toOffsetFromUtc(8 * 3600).date())});
    }
    m_list->setRows(rows);
    m_list->setVisible(!rows.isEmpty());
    m_none->setVisible(rows.isEmpty() && m_answered);
    if (!rows.isEmpty())
        m_list->setCurrentIndex(m_list->model()->index(0, 0));
    place();
}

bool CommandPalette::offers(const QString &objectId) const
{
    for (const widgets::BriefRow &row : m_list->rows())
        if (isVisible() && (row.id == documentPrefix + objectId || row.id == casePrefix + objectId))
            return true;
    return false;
}

void CommandPalette::choose(const QString &rowId)
{
    if (rowId.startsWith(commandPrefix)) {
        const QPointer<QAction> action = m_commands.value(rowId.mid(commandPrefix.size()).toInt());
        finish();
        if (action)
            action->trigger();
        return;
    }
    const bool paper = rowId.startsWith(documentPrefix);
    const QString id = rowId.mid(paper ? documentPrefix.size() : casePrefix.size());
    m_before.clear();
    finish();
    Q_EMIT hitChosen(paper ? page_id::documents : page_id::cases, id);
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched == m_words && event->type() == QEvent::FocusOut && isVisible()
        && static_cast<QFocusEvent *>(event)->reason() != Qt::ActiveWindowFocusReason)
        finish();
    if (watched != m_words || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const int row = m_list->currentIndex().row(), rows = int(m_list->rows().size());
    if (key == Qt::Key_Escape) {
        finish();
        return true;
    }
    if ((key == Qt::Key_Down || key == Qt::Key_Up) && rows > 0) {
        m_list->setCurrentIndex(m_list->model()->index((row + (key == Qt::Key_Down ? 1 : rows - 1)) % rows, 0));
        return true;
    }
    if ((key == Qt::Key_Return || key == Qt::Key_Enter) && row >= 0 && row < rows) {
        choose(m_list->rows().at(row).id);
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

void CommandPalette::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void CommandPalette::retranslate()
{
    m_words->setPlaceholderText(tr("Paper, case, number, page or command"));
    m_words->setAccessibleName(tr("Go anywhere"));
    m_list->setAccessibleName(tr("What was found"));
    m_none->setText(tr("Nothing found on this desk. Try fewer words, or part of a number."));
    m_still->setText(tr("Papers that cannot be found yet, because they are still being entered: %n", nullptr, m_notYetFound));
    m_still->setVisible(m_notYetFound > 0);
    setAccessibleName(tr("Go anywhere"));
}

int CommandPalette::stillRoom() const
{
    return m_notYetFound > 0 ? m_still->sizeHint().height() + theme::space::half : 0;
}

void CommandPalette::place()
{
    const int besides = fieldRoom + stillRoom();
    const int fitting = (parentWidget()->height() - 2 * fromTop - besides) / widgets::BriefList::rowHeight(); // none is cut in two
    const int rows = qBound(2, int(m_list->rows().size()), qMin(shown, qMax(2, fitting)));
    const int height = rows * widgets::BriefList::rowHeight() + besides;
    setGeometry((parentWidget()->width() - wide) / 2, fromTop, wide, height);
}

} // namespace client::app
