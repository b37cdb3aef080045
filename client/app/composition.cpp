// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/composition.h"

#include "client/app/actions.h"
#include "client/app/lock_key.h"
#include "client/app/thrift.h"
#include "client/app/workspace.h"
#include "client/pages/words.h"
#include "client/vault/profile.h"
#include "domain/when_done.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSysInfo>

namespace client::app {

using namespace Qt::StringLiterals;
using client::sync::ClientCore;

namespace {

constexpr int minuteMs = 60'000;
constexpr std::chrono::milliseconds firstLookAfter(250); // the first page is painted before the wire is looked at

/// Profile folders are named by the user name, kept to characters that name no other folder.
QString folderName(const QString &userName)
{
    QString name;
    for (const QChar c : userName)
        name += c.isLetterOrNumber() || c == u'-' || c == u'_' ? c : QChar(u'_');
    return name;
}

/// What opening found damaged, and what became of it; empty: nothing.
QString whatWasMended(const client::store::OpenReport &report)
{
    QStringList words;
    if (report.cacheSetAside)
        words.append(client::pages::words::failure(*report.cacheSetAside));
    if (report.outboxRebuilt)
        words.append(
            Composition::tr("What you had decided was damaged and has been restored from its second copy. Look through the page On "
                            "its way."));
    return words.join(u' ');
}

} // namespace

Composition::Composition(QApplication &application, const Options &options, Settings &settings, std::function<void()> relaunch)
    : m_application(application)
    , m_options(options)
    , m_settings(settings)
    , m_ids(m_clock)
    , m_idle(qint64(settings.get(setting::idleLockMinutes)) * minuteMs)
    , m_relaunch(std::move(relaunch))
    , m_hardLock({qint64(settings.get(setting::hardLockSeconds)) * 1000, [this] { restart(); },
          [this] { return m_window->unlockPage().isTyping() || m_window->unlockPage().isBusy(); }})
{
    m_theme = options.theme.isEmpty() ? settings.get(setting::theme) : options.theme;
    m_translations.use(options.language.isEmpty() ? settings.get(setting::language) : options.language);
    widgets::theme::apply(application, Settings::schemeOf(m_theme));
    m_window = std::make_unique<MainWindow>();
    connectWindow();
    showChosen();
}

Composition::~Composition()
{
    m_window->closeWorkspace();
    keepWindow();
}

void Composition::keepWindow()
{
    m_settings.set(setting::window, m_window->saveGeometry());
}

void Composition::connectWindow()
{
    connect(&m_window->unlockPage(), &client::pages::UnlockPage::officerChosen, this, [this](const QString &folder) {
        m_door = folder;
        m_hardLock.chosen(folder);
    });
    connect(&m_window->unlockPage(), &client::pages::UnlockPage::unlockWanted, this, &Composition::unlock);
    connect(&m_window->unlockPage(), &client::pages::UnlockPage::enrolWanted, this, &Composition::enrol);
    connect(m_window.get(), &MainWindow::lockWanted, this, &Composition::lock);
    connect(new LockKey(m_window->actions().lock->shortcut(), this), &LockKey::pressed, this, [this] {
        if (m_window->workspace() != nullptr) // at the door a core only remembers how long to wait
            lock();
    });
    connect(m_window.get(), &MainWindow::scaleWanted, this, &Composition::rescale);
    connect(m_window.get(), &MainWindow::languageWanted, this, [this](const QString &language) {
        m_settings.set(setting::language, language);
        useLanguage(language);
    });
    connect(m_window.get(), &MainWindow::themeWanted, this, [this](const QString &theme) {
        m_settings.set(setting::theme, theme);
        useTheme(theme);
    });
    connect(m_window.get(), &MainWindow::peopleKnown, this, [this](const client::store::Directory &people) {
        m_post = people.unitName(people.me.unitId) + u" · "_s + people.me.post;
        rememberNote();
    });
    connect(&m_idle, &IdleWatch::idle, this, &Composition::lock);
}

void Composition::start()
{
    m_window->unlockPage().setPrefill(m_options.server, m_options.caFile, m_options.userName);
    m_window->unlockPage().setOfficers(officers(), QDir(m_options.profiles).filePath(m_settings.get(setting::lastOfficer)));
    if (m_settings.get(setting::newOfficer)) {
        m_settings.set(setting::newOfficer, false);
        m_window->unlockPage().showEnrolment(true);
    }
    m_window->restoreGeometry(m_settings.get(setting::window));
    m_window->show();
}

void Composition::useLanguage(const QString &language)
{
    m_translations.use(language);
    showChosen();
}

void Composition::useTheme(const QString &theme)
{
    m_theme = theme;
    widgets::theme::apply(m_application, Settings::schemeOf(theme));
    showChosen();
}

void Composition::showChosen()
{
    m_window->actions().setChosen(m_translations.language(), m_theme, m_settings.scalePercent());
}

QList<client::pages::DeskOfficer> Composition::officers() const
{
    QList<client::pages::DeskOfficer> list;
    const QDir desk(m_options.profiles);
    for (const QString &name : desk.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        const auto profile = client::vault::readProfile(desk.filePath(name));
        if (!profile)
            continue;
        const OfficerNote note = m_settings.note(name);
        list.append(
            {desk.filePath(name), profile->displayName.isEmpty() ? profile->userName : profile->displayName, note.post, note.unsent});
    }
    return list;
}

QString Composition::profileName() const
{
    return QDir(m_folder).dirName();
}

void Composition::begin(const QString &folder)
{
    m_folder = folder;
    m_core = std::make_unique<ClientCore>(
        folder, m_clock, m_ids, domain::WorkCalendar::shipped(), client::sync::CoreOptions{.firstLookAfter = firstLookAfter});
    m_window->unlockPage().setBusy(true);
}

void Composition::unlock(const QString &folder, const QString &passphrase)
{
    // One core for one officer: it remembers how long to wait after wrong passphrases.
    if (m_core == nullptr || m_folder != folder)
        begin(folder);
    m_window->unlockPage().setBusy(true);
    domain::whenDone(m_core->unlock(passphrase), this, [this](const domain::Result<client::store::OpenReport> &report) { opened(report); });
}

void Composition::enrol(const client::pages::EnrolWish &wish)
{
    client::sync::Enrolment enrolment{QUrl(wish.server, QUrl::StrictMode), {}, wish.userName, wish.passphrase, QSysInfo::machineHostName()};
    if (!wish.caFile.isEmpty()) {
        QFile file(wish.caFile);
        if (!file.open(QIODevice::ReadOnly)) {
            m_window->unlockPage().showFailure({domain::FailureCode::FileUnreadable, file.fileName(), true});
            return;
        }
        enrolment.caPem = file.readAll();
    }
    enrolment.keyPins = m_options.keyPins;
    begin(QDir(m_options.profiles).filePath(folderName(wish.userName)));
    domain::whenDone(m_core->enrol(enrolment), this, [this](const domain::Result<client::store::OpenReport> &report) { opened(report); });
}

void Composition::opened(const domain::Result<client::store::OpenReport> &report)
{
    if (!report) {
        m_window->unlockPage().showFailure(report.error(), m_core->waitMs());
        return;
    }
    m_settings.set(setting::lastOfficer, profileName());
    m_renderers = std::make_unique<render::Pool>();
    const auto profile = m_core->profile();
    m_window->openWorkspace({m_core->reader(), m_core->commands(), m_core->status(), domain::WorkCalendar::shipped(), m_clock, *m_renderers,
                                profile ? profile->deviceId : QString(), &m_core->registers()},
        m_options.page);
    connect(&m_core->status(), &client::sync::Status::changed, this, &Composition::rememberNote);
    new Thrift(m_core->status());
    if (const QString mended = whatWasMended(*report); !mended.isEmpty())
        m_window->workspace()->say(mended);
    m_idle.start();
    m_hardLock.opened(m_folder);
    Q_EMIT unlocked();
}

void Composition::rememberNote()
{
    if (m_core != nullptr && m_core->isUnlocked() && !m_post.isEmpty())
        m_settings.setNote(profileName(), {m_post, m_core->status().state().unsent});
}

void Composition::lock()
{
    if (m_core == nullptr)
        return;
    m_idle.stop();
    rememberNote();
    m_window->closeWorkspace();
    m_core->lock();
    m_core.reset();
    m_renderers.reset();
    m_post.clear();
    giveMemoryBack();
    m_door = m_folder;
    m_window->unlockPage().setOfficers(officers(), m_folder);
    m_hardLock.locked();
    Q_EMIT locked();
}

/// The size takes effect where Qt reads it: at the start of a process.
void Composition::rescale(int scalePercent)
{
    m_settings.set(setting::scalePercent, scalePercent);
    lock();
    restart();
}

/// The fresh process stands where this one stood, and at the same officer's door.
void Composition::restart()
{
    keepWindow();
    if (m_door.isEmpty())
        m_settings.set(setting::newOfficer, true);
    else
        m_settings.set(setting::lastOfficer, QDir(m_door).dirName());
    m_relaunch();
}

void Composition::relaunchProgram()
{
    QProcess::startDetached(QCoreApplication::applicationFilePath(), QCoreApplication::arguments().mid(1));
    QCoreApplication::quit();
}

} // namespace client::app
