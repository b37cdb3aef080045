// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/options.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QStandardPaths>

namespace client::app {

using namespace Qt::StringLiterals;

QString defaultProfiles()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/casedesk/profiles"_L1;
}

Options parseOptions(const QStringList &arguments, QString *error)
{
    const auto say = [](const char *text) { return QCoreApplication::translate("options", text); };
    const QCommandLineOption profiles(
        u"profiles"_s, say(QT_TRANSLATE_NOOP("options", "Folder of the officers of this desk.")), u"DIR"_s, defaultProfiles());
    const QCommandLineOption server(u"server"_s, say(QT_TRANSLATE_NOOP("options", "Back office for a new officer.")), u"URL"_s);
    const QCommandLineOption ca(u"ca"_s, say(QT_TRANSLATE_NOOP("options", "Certificate authority of the back office, PEM.")), u"FILE"_s);
    const QCommandLineOption user(u"user"_s, say(QT_TRANSLATE_NOOP("options", "User name of the officer.")), u"NAME"_s);
    const QCommandLineOption language(u"lang"_s, say(QT_TRANSLATE_NOOP("options", "Language: zh_CN or en.")), u"LANG"_s);
    const QCommandLineOption theme(u"theme"_s, say(QT_TRANSLATE_NOOP("options", "Look: light, dark or contrast.")), u"THEME"_s);
    const QCommandLineOption tour(
        u"tour"_s, say(QT_TRANSLATE_NOOP("options", "Play the guided tour and leave its pictures in OUT.")), u"OUT"_s);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({profiles, server, ca, user, language, theme, tour});
    if (!parser.parse(arguments))
        *error = parser.errorText();
    else if (!parser.positionalArguments().isEmpty())
        *error = say(QT_TRANSLATE_NOOP("options", "Unexpected argument: %1")).arg(parser.positionalArguments().constFirst());
    if (error->isEmpty() && parser.isSet(u"help"_s))
        parser.showHelp(0);
    if (error->isEmpty() && parser.isSet(u"version"_s))
        parser.showVersion();
    Options options{parser.value(profiles), parser.value(server), parser.value(ca), parser.value(user), parser.value(language),
        parser.value(theme), parser.value(tour)};
    if (!options.language.isEmpty() && options.language != "zh_CN"_L1 && options.language != "en"_L1)
        *error = say(QT_TRANSLATE_NOOP("options", "Unknown language: %1")).arg(options.language);
    if (!options.theme.isEmpty() && options.theme != "light"_L1 && options.theme != "dark"_L1 && options.theme != "contrast"_L1)
        *error = say(QT_TRANSLATE_NOOP("options", "Unknown look: %1")).arg(options.theme);
    return options;
}

} // namespace client::app
