// SPDX-License-Identifier: GPL-3.0-or-later
// Builds everything the window needs and takes it down again: the only place where services are made.
#pragma once

#include "client/app/hard_lock.h"
#include "client/app/idle_watch.h"
#include "client/app/main_window.h"
#include "client/app/options.h"
#include "client/app/settings.h"
#include "client/sync/client_core.h"
#include "domain/clock.h"
#include "i18n/translations.h"
#include "render/pool.h"

#include <memory>

class QApplication;

namespace client::app {

class Composition : public QObject {
    Q_OBJECT
public:
    /// `relaunch` starts the program afresh and ends this process.
    Composition(QApplication &application, const Options &options, Settings &settings, std::function<void()> relaunch = relaunchProgram);
    ~Composition() override;

    void start();
    MainWindow &window() { return *m_window; }
    /// nullptr while locked.
    client::sync::ClientCore *core() const { return m_core.get(); }
    /// Pages destroyed, database closed, keys wiped, render workers ended; then the list of officers.
    void lock();
    void useLanguage(const QString &language);
    void useTheme(const QString &theme);
    static void relaunchProgram();

Q_SIGNALS:
    void unlocked();
    void locked();

private:
    void showChosen();
    void connectWindow();
    void unlock(const QString &folder, const QString &passphrase);
    void enrol(const client::pages::EnrolWish &wish);
    void begin(const QString &folder);
    void opened(const domain::Result<client::store::OpenReport> &report);
    void rescale(int scalePercent);
    void restart();
    void keepWindow();
    void rememberNote();
    QList<client::pages::DeskOfficer> officers() const;
    QString profileName() const;

    QApplication &m_application;
    const Options m_options;
    Settings &m_settings;
    domain::SystemClock m_clock;
    domain::SystemIdSource m_ids;
    i18n::Translations m_translations;
    std::unique_ptr<MainWindow> m_window; ///< made once look and language are in force
    IdleWatch m_idle;
    const std::function<void()> m_relaunch;
    HardLock m_hardLock;
    QString m_folder; ///< of the officer being unlocked
    QString m_door;   ///< of the officer chosen while locked; empty: a new one
    QString m_theme;
    QString m_post;
    std::unique_ptr<render::Pool> m_renderers;
    std::unique_ptr<client::sync::ClientCore> m_core;
};

} // namespace client::app
