// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ctl/arguments.h"

#include "domain/codec.h"

#include <QCommandLineParser>
#include <QUrl>

#include <algorithm>

namespace client::ctl {

using namespace Qt::StringLiterals;

namespace {

/// How it is called, a line a verb; the first words of a line are those the verbs need besides.
const QStringList usageLines{u"--help"_s,
    u"--profile DIR --passphrase-file FILE enrol --server URL --user NAME [--ca FILE] [--pin sha256//BASE64 ...]"_s,
    u"--profile DIR --passphrase-file FILE sync [--allow-removals]"_s,
    u"--profile DIR --passphrase-file FILE list documents|cases|tasks|outbox"_s, u"--profile DIR --passphrase-file FILE show ID"_s,
    u"--profile DIR --passphrase-file FILE tick TASK --decision agree|decline|return [--opinion TEXT]"_s,
    u"--profile DIR --passphrase-file FILE sign-for DOCUMENT"_s, u"--profile DIR --passphrase-file FILE verify"_s,
    u"--profile DIR --passphrase-file FILE licence verify TEXT|--file FILE"_s,
    u"--profile DIR --passphrase-file FILE licence numbers [COUNTER]"_s,
    u"--profile DIR --passphrase-file FILE licence lease MATTER --count N"_s, u"--profile DIR --passphrase-file FILE licence leases"_s,
    u"--profile DIR --passphrase-file FILE licence return LEASE"_s,
    u"--profile DIR --passphrase-file FILE licence void NUMBER --reason TEXT"_s, u"licence verify TEXT|--file FILE --key BASE64"_s,
    u"render FILE.pdf --out FILE.png [--page N] [--dpi D]"_s, u"deadline --from DATE --working-days N"_s,
    u"schema validate SCHEMA.json DATA.json"_s, u"matter lint DIR"_s, u"matter preview DIR --out FOLDER [--longest] [--dpi D]"_s};

constexpr qsizetype keyBytes = 32;
constexpr int lastYear = 9900; // the longest limit still ends in a year of four digits

/// The verbs, and how many words each takes behind it.
const QHash<QString, int> verbs{{u"enrol"_s, 0}, {u"sync"_s, 0}, {u"list"_s, 1}, {u"show"_s, 1}, {u"tick"_s, 1}, {u"sign-for"_s, 1},
    {u"verify"_s, 0}, {u"render"_s, 1}, {u"deadline"_s, 0}, {u"schema"_s, 3}, {u"matter"_s, 2}, {u"licence"_s, 2}};

const QStringList optionNames{u"profile"_s, u"server"_s, u"user"_s, u"passphrase-file"_s, u"ca"_s, u"pin"_s, u"decision"_s, u"opinion"_s,
    u"page"_s, u"dpi"_s, u"out"_s, u"from"_s, u"working-days"_s, u"file"_s, u"key"_s, u"count"_s, u"reason"_s};

const QStringList licenceSubjects{u"verify"_s, u"numbers"_s, u"lease"_s, u"leases"_s, u"return"_s, u"void"_s};

Arguments gather(const QCommandLineParser &parser)
{
    Arguments made;
    made.verb = parser.positionalArguments().value(0);
    made.subject = parser.positionalArguments().value(1);
    made.operands = parser.positionalArguments().mid(2);
    made.profile = parser.value(u"profile"_s);
    made.server = parser.value(u"server"_s);
    made.user = parser.value(u"user"_s);
    made.passphraseFile = parser.value(u"passphrase-file"_s);
    made.caFile = parser.value(u"ca"_s);
    made.keyPins = parser.values(u"pin"_s);
    made.opinion = parser.value(u"opinion"_s);
    made.allowRemovals = parser.isSet(u"allow-removals"_s);
    made.out = parser.value(u"out"_s);
    if (const QString from = parser.value(u"from"_s); from.size() == 10) // YYYY-MM-DD and nothing behind it
        made.from = QDate::fromString(from, Qt::ISODate);
    made.workingDays = parser.value(u"working-days"_s).toInt();
    made.file = parser.value(u"file"_s);
    made.count = parser.value(u"count"_s).toInt();
    made.reason = parser.value(u"reason"_s).trimmed();
    if (parser.isSet(u"key"_s))
        made.key = QByteArray::fromBase64Encoding(parser.value(u"key"_s).toLatin1(), QByteArray::AbortOnBase64DecodingErrors).decoded;
    made.longest = parser.isSet(u"longest"_s);
    made.page = parser.isSet(u"page"_s) ? parser.value(u"page"_s).toInt() : 1;
    made.dpi = parser.isSet(u"dpi"_s) ? parser.value(u"dpi"_s).toDouble() : 96;
    return made;
}

/// Whether a licence's words end with the second: all counters, all leases, or a text that is in a file.
bool lacksWord(const Arguments &made)
{
    return made.subject == "leases"_L1 || (made.subject == "numbers"_L1 && made.operands.isEmpty()) || !made.file.isEmpty();
}

/// What is missing for this verb; empty: nothing.
QString missing(const Arguments &made, const QString &decision)
{
    if (made.needsProfile() && (made.profile.isEmpty() || made.passphraseFile.isEmpty()))
        return u"--profile and --passphrase-file are needed"_s;
    if (made.verb == "enrol"_L1 && (made.user.isEmpty() || QUrl(made.server).scheme() != "https"_L1 || QUrl(made.server).host().isEmpty()))
        return u"enrol needs --user and --server https://HOST[:PORT]"_s;
    if (!std::all_of(made.keyPins.begin(), made.keyPins.end(), vault::isKeyPin))
        return u"--pin takes sha256// and the base64 of a key's digest"_s;
    if (made.verb == "list"_L1 && !QStringList{u"documents"_s, u"cases"_s, u"tasks"_s, u"outbox"_s}.contains(made.subject))
        return u"list what"_s;
    if (made.verb == "tick"_L1 && decision.isEmpty())
        return u"tick needs --decision agree, decline or return"_s;
    if (made.verb == "render"_L1 && (made.out.isEmpty() || made.page < 1 || !(made.dpi >= 1 && made.dpi <= 1200)))
        return u"render needs --out FILE.png, --page from 1, --dpi 1 to 1200"_s;
    if (made.verb == "deadline"_L1 && (made.from.year() < 1 || made.from.year() > lastYear))
        return u"deadline needs --from YYYY-MM-DD, up to the year %1"_s.arg(lastYear);
    if (made.verb == "deadline"_L1 && (made.workingDays < 1 || made.workingDays > 10'000))
        return u"deadline needs --working-days 1 to 10000"_s;
    if (made.verb == "schema"_L1 && made.subject != "validate"_L1)
        return u"schema validate"_s;
    if (made.verb == "matter"_L1 && made.subject != "lint"_L1 && made.subject != "preview"_L1)
        return u"matter lint, or matter preview"_s;
    if (made.verb == "matter"_L1 && made.subject == "preview"_L1 && (made.out.isEmpty() || !(made.dpi >= 1 && made.dpi <= 1200)))
        return u"matter preview needs --out FOLDER, --dpi 1 to 1200"_s;
    if (made.verb == "licence"_L1 && made.subject != "verify"_L1 && made.key)
        return u"only licence verify takes --key"_s;
    if (made.verb == "licence"_L1 && !licenceSubjects.contains(made.subject))
        return u"licence verify, numbers, lease, leases, return or void"_s;
    if (made.verb == "licence"_L1 && made.subject == "lease"_L1 && made.count < 1)
        return u"licence lease needs --count from 1"_s;
    if (made.verb == "licence"_L1 && made.subject == "void"_L1 && made.reason.isEmpty())
        return u"licence void needs --reason TEXT"_s;
    if (made.key && made.key->size() != keyBytes)
        return u"--key takes the base64 of the 32 bytes of a public key"_s;
    return {};
}

} // namespace

bool Arguments::needsProfile() const
{
    const bool preview = verb == "matter"_L1 && subject == "preview"_L1;
    return verb != "render"_L1 && !preview && !isImmediate();
}

bool Arguments::isImmediate() const
{
    return verb == "help"_L1 || verb == "deadline"_L1 || verb == "schema"_L1 || (verb == "matter"_L1 && subject != "preview"_L1)
        || (verb == "licence"_L1 && key.has_value());
}

QStringList usage()
{
    return usageLines;
}

QString contradiction(const Arguments &arguments, const vault::Profile &profile)
{
    const auto address = [](const QString &text) { return QUrl(text).adjusted(QUrl::RemovePath); }; // as it is called
    if (!arguments.server.isEmpty() && address(arguments.server) != address(profile.serverUrl))
        return u"--server is not the profile's, %1"_s.arg(profile.serverUrl);
    if (!arguments.user.isEmpty() && arguments.user != profile.userName)
        return u"--user is not the profile's, %1"_s.arg(profile.userName);
    return {};
}

tl::unexpected<domain::Failure> usageWrong(const QString &what)
{
    return domain::fail(domain::FailureCode::UsageWrong, u"%1. casedeskctl --help says how it is called."_s.arg(what));
}

domain::Result<Arguments> readArguments(const QStringList &words)
{
    QCommandLineParser parser;
    for (const QString &name : optionNames)
        parser.addOption({name, {}, u"value"_s});
    parser.addOptions(
        {QCommandLineOption(u"allow-removals"_s), QCommandLineOption(u"longest"_s), QCommandLineOption(QStringList{u"h"_s, u"help"_s})});
    if (!parser.parse(words))
        return usageWrong(parser.errorText().chopped(parser.errorText().endsWith(u'.') ? 1 : 0));
    Arguments made = gather(parser);
    if (parser.isSet(u"help"_s)) {
        made.verb = u"help"_s;
        return made;
    }
    const auto verb = verbs.constFind(made.verb);
    if (verb == verbs.cend())
        return usageWrong(made.verb.isEmpty() ? u"no verb"_s : u"unknown verb "_s + made.verb);
    const int takes = *verb - (made.verb == "licence"_L1 && lacksWord(made) ? 1 : 0);
    if (parser.positionalArguments().size() != 1 + takes)
        return usageWrong(u"%1 takes %2 words behind it"_s.arg(made.verb).arg(takes));
    const QString decision = parser.value(u"decision"_s);
    if (const QString what = missing(made, decision); !what.isEmpty())
        return usageWrong(what);
    if (!decision.isEmpty() && !domain::fromText(decision, &made.decision))
        return usageWrong(u"unknown decision "_s + decision);
    return made;
}

} // namespace client::ctl
