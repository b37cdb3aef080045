// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/actions.h"

#include "client/pages/page.h"
#include "widgets/theme/icons.h"

#include <QWidget>

namespace client::app {

using namespace Qt::StringLiterals;
namespace page_id = client::pages::page_id;

namespace {

constexpr int scaleSteps[] = {100, 125, 150, 175, 200, 250};

QActionGroup *group(QWidget *owner, const QVariantList &choices)
{
    auto *made = new QActionGroup(owner);
    for (const QVariant &choice : choices) {
        auto *action = made->addAction(QString());
        action->setCheckable(true);
        action->setData(choice);
    }
    return made;
}

} // namespace

Actions::Actions(QWidget *owner)
    : QObject(owner)
{
    syncNow = make(owner, Qt::Key_F5);
    lock = make(owner, Qt::CTRL | Qt::Key_L);
    quit = make(owner, Qt::CTRL | Qt::Key_Q);
    find = make(owner, Qt::CTRL | Qt::Key_K);
    keys = make(owner, Qt::Key_F1);
    syncNow->setIcon(widgets::theme::icon("sync"_L1));
    lock->setIcon(widgets::theme::icon("lock"_L1));
    find->setIcon(widgets::theme::icon("search"_L1));
    keys->setIcon(widgets::theme::icon("keyboard"_L1));
    int number = Qt::Key_1;
    for (const QLatin1StringView id :
        {page_id::home, page_id::documents, page_id::cases, page_id::licences, page_id::outbox, page_id::window, page_id::stock}) {
        QAction *action = make(owner, Qt::CTRL | Qt::Key(number++));
        action->setData(QString(id));
        pages.append(action);
    }
    offerPage(page_id::window, false);
    offerPage(page_id::stock, false);
    languages = group(owner, {u"zh_CN"_s, u"en"_s});
    themes = group(owner, {u"light"_s, u"dark"_s, u"contrast"_s});
    QVariantList steps;
    for (const int step : scaleSteps)
        steps.append(step);
    scales = group(owner, steps);
    retranslate();
}

QAction *Actions::make(QWidget *owner, const QKeySequence &key)
{
    auto *action = new QAction(owner);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WindowShortcut);
    owner->addAction(action);
    return action;
}

void Actions::retranslate()
{
    syncNow->setText(tr("Sync now"));
    lock->setText(tr("Lock"));
    quit->setText(tr("Quit"));
    find->setText(tr("Go anywhere"));
    keys->setText(tr("Keys of this page"));
    const QStringList names = {tr("Home"), tr("Documents"), tr("Cases"), tr("Licences"), tr("On its way"), tr("Window"), tr("Paper stock")};
    for (qsizetype i = 0; i < pages.size(); ++i)
        pages.at(i)->setText(names.at(i));
    // Each language is named in itself, so that whoever cannot read the present one finds the way.
    languages->actions().at(0)->setText(u"中文"_s);
    languages->actions().at(1)->setText(u"English"_s);
    const QStringList looks = {tr("Light"), tr("Dark"), tr("High contrast")};
    for (qsizetype i = 0; i < looks.size(); ++i)
        themes->actions().at(i)->setText(looks.at(i));
    for (QAction *action : scales->actions())
        action->setText(u"%1 %"_s.arg(action->data().toInt()));
}

void Actions::setChosen(const QString &language, const QString &theme, int scalePercent)
{
    const auto tick = [](QActionGroup *choices, const QVariant &chosen) {
        for (QAction *action : choices->actions())
            action->setChecked(action->data() == chosen);
    };
    tick(languages, language);
    tick(themes, theme);
    tick(scales, scalePercent);
}

void Actions::setUnlocked(bool unlocked)
{
    for (QAction *action : {syncNow, lock, find, keys})
        action->setEnabled(unlocked);
    for (QAction *action : pages)
        action->setEnabled(unlocked);
}

void Actions::offerPage(const QString &pageId, bool offered)
{
    for (QAction *action : std::as_const(pages))
        if (action->data() == pageId)
            action->setVisible(offered);
}

QList<QAction *> Actions::everywhere() const
{
    QList<QAction *> all{find, syncNow, lock, keys, quit};
    for (QAction *action : pages)
        if (action->isVisible())
            all.append(action);
    return all;
}

} // namespace client::app
