// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/options.h"

#include "client/pages/page.h"
#include "client/vault/profile.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QStandardPaths>

namespace client::app {

using namespace Qt::StringLiterals;

QString defaultProfiles()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/casedesk/profiles"_L1;
}

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("options", text);
}

/// Says in `error` which word is none of those an option knows.
void checkChoices(const Options &options, QString *error)
{
    namespace id = client::pages::page_id;
    const auto knows = [](const QList<QLatin1StringView> &words, const QString &word) { return word.isEmpty() || words.contains(word); };
    if (!knows({"zh_CN"_L1, "en"_L1}, options.language))
        *error = say(QT_TRANSLATE_NOOP("options", "Unknown language: %1")).arg(options.language);
    if (!knows({"light"_L1, "dark"_L1, "contrast"_L1}, options.theme))
        *error = say(QT_TRANSLATE_NOOP("options", "Unknown look: %1")).arg(options.theme);
    if (!knows({id::home, id::documents, id::cases, id::licences, id::outbox}, options.page))
        *error = say(QT_TRANSLATE_NOOP("options", "Unknown page: %1")).arg(options.page);
    for (const QString &pin : options.keyPins)
        if (!client::vault::isKeyPin(pin))
            *error = say(QT_TRANSLATE_NOOP("options", "Not the digest of a key: %1")).arg(pin);
}

} // namespace

Options parseOptions(const QStringList &arguments, QString *error)
{
    const QCommandLineOption profiles(
        u"profiles"_s, say(QT_TRANSLATE_NOOP("options", "Folder of the officers of this desk.")), u"DIR"_s, defaultProfiles());
    const QCommandLineOption server(u"server"_s, say(QT_TRANSLATE_NOOP("options", "Back office for a new officer.")), u"URL"_s);
    const QCommandLineOption ca(u"ca"_s, say(QT_TRANSLATE_NOOP("options", "Certificate authority of the back office, PEM.")), u"FILE"_s);
    const QCommandLineOption pin(u"pin"_s,
        say(QT_TRANSLATE_NOOP("options", "Digest of a key the back office may show, for a new officer; repeat it for the next key.")),
        u"sha256//BASE64"_s);
    const QCommandLineOption user(u"user"_s, say(QT_TRANSLATE_NOOP("options", "User name of the officer.")), u"NAME"_s);
    const QCommandLineOption language(u"lang"_s, say(QT_TRANSLATE_NOOP("options", "Language: zh_CN or en.")), u"LANG"_s);
    const QCommandLineOption theme(u"theme"_s, say(QT_TRANSLATE_NOOP("options", "Look: light, dark or contrast.")), u"THEME"_s);
    const QCommandLineOption page(
        u"page"_s, say(QT_TRANSLATE_NOOP("options", "Page to begin with: home, documents, cases, licences or outbox.")), u"PAGE"_s);
    const QCommandLineOption tour(
        u"tour"_s, say(QT_TRANSLATE_NOOP("options", "Play the guided tour and leave its pictures in OUT.")), u"OUT"_s);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({profiles, server, ca, pin, user, language, theme, page, tour});
    if (!parser.parse(arguments))
        *error = parser.errorText();
    else if (!parser.positionalArguments().isEmpty())
        *error = say(QT_TRANSLATE_NOOP("options", "Unexpected argument: %1")).arg(parser.positionalArguments().constFirst());
    if (error->isEmpty() && parser.isSet(u"help"_s))
        parser.showHelp(0);
    if (error->isEmpty() && parser.isSet(u"version"_s))
        parser.showVersion();
    Options options{parser.value(profiles), parser.value(server), parser.value(ca), parser.value(user), parser.value(language),
        parser.value(theme), parser.value(page), parser.value(tour), parser.values(pin)};
    checkChoices(options, error);
    return options;
}

} // namespace client::app
