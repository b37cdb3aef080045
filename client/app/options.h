// SPDX-License-Identifier: GPL-3.0-or-later
// The command line of the window.
#pragma once

#include <QString>
#include <QStringList>

namespace client::app {

struct Options {
    QString profiles; ///< folder with one profile folder for each officer of this desk
    QString server;   ///< fills the form for a new officer
    QString caFile;
    QString userName;
    QString language;         ///< "zh_CN" or "en"; empty: as set before
    QString theme;            ///< "light", "dark" or "contrast"; empty: as set before
    QString page;             ///< shown first after unlocking (client::pages::page_id); empty: home
    QString tourOut;          ///< folder for pictures; empty: no tour
    QStringList keyPins = {}; ///< for a new officer: the keys the back office may show
};

/// Reads the arguments (the first is the program). `error` gets what is wrong with them; --help and --version end the process.
Options parseOptions(const QStringList &arguments, QString *error);
/// Where profiles are kept when nobody says otherwise.
QString defaultProfiles();

} // namespace client::app
