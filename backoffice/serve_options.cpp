// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/serve_options.h"

#include <QCommandLineParser>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace backoffice {

namespace {

constexpr int mostWorkers = 64;

/// "HOST:PORT", an IPv6 address in brackets.
bool readListen(const QString &text, ServeOptions &options)
{
    const qsizetype colon = text.lastIndexOf(u':');
    bool good = false;
    options.port = text.mid(colon + 1).toUShort(&good);
    options.host = text.left(colon);
    if (options.host.startsWith(u'[') && options.host.endsWith(u']'))
        options.host = options.host.mid(1, options.host.size() - 2);
    if (options.host == "localhost"_L1)
        options.host = u"127.0.0.1"_s;
    return good && colon > 0;
}

QString mattersFolder(const QString &programFolder)
{
    QString installed = QDir::cleanPath(programFolder + u"/../share/casedesk/matters"_s);
#ifdef CASEDESK_MATTERS_IN_SOURCE
    if (!QFileInfo::exists(installed))
        return QStringLiteral(CASEDESK_MATTERS_IN_SOURCE);
#endif
    return installed;
}

/// Beside an SQLite file; for PostgreSQL a folder of its own for each database among this user's data.
QString usualDataFolder(const QString &database)
{
    if (database.startsWith("sqlite:"_L1))
        return database.mid(7) + u".data"_s;
    // By hand: libpq takes addresses QUrl does not, with an empty host or several.
    const QString address = database.section(u"://"_s, 1).section(u'@', -1); // whoever signs in, it is the same database
    const QString name = address.section(u'?', 0, 0).section(u'/', 1, 1);
    if (name.isEmpty())
        return {};
    const QByteArray digest = QCryptographicHash::hash(address.toUtf8(), QCryptographicHash::Sha256).toHex().first(8);
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/casedesk-backoffice/"_s + name + u'-'
        + QString::fromLatin1(digest);
}

} // namespace

tl::unexpected<domain::Failure> serveUsageWrong(const QString &detail)
{
    return domain::fail(domain::FailureCode::ServeUsageWrong, detail);
}

domain::Result<ServeOptions> readServeOptions(const QStringList &words, const QString &programFolder)
{
    QCommandLineParser parser;
    parser.addOptions({{u"database"_s, {}, u"URL"_s}, {u"listen"_s, {}, u"HOST:PORT"_s}, {u"sample"_s, {}, u"NAME"_s},
        {u"data"_s, {}, u"DIR"_s}, {u"papers"_s, {}, u"DIR"_s, QDir::cleanPath(programFolder + u"/../share/casedesk/papers"_s)},
        {u"matters"_s, {}, u"DIR"_s, mattersFolder(programFolder)}, {u"workers"_s, {}, u"N"_s, u"8"_s}, {u"no-tls"_s, {}}});
    if (words.isEmpty() || words.first() != "serve"_L1)
        return serveUsageWrong(
            u"casedesk-backoffice serve --database sqlite:FILE|postgresql://... --listen HOST:PORT [--sample small|futian] "
            "[--data DIR] [--papers DIR] [--matters DIR] [--workers N] [--no-tls]"_s);
    if (!parser.parse(words) || parser.positionalArguments().size() > 0)
        return serveUsageWrong(parser.errorText().isEmpty() ? parser.positionalArguments().join(u' ') : parser.errorText());
    ServeOptions options{.database = parser.value(u"database"_s),
        .host = {},
        .sample = parser.value(u"sample"_s),
        .dataFolder = parser.value(u"data"_s),
        .papersFolder = parser.value(u"papers"_s),
        .mattersFolder = parser.value(u"matters"_s),
        .tls = !parser.isSet(u"no-tls"_s),
        .workers = parser.value(u"workers"_s).toInt()};
    if (!readListen(parser.value(u"listen"_s), options))
        return serveUsageWrong(u"--listen HOST:PORT"_s);
    if (!options.sample.isEmpty() && options.sample != "small"_L1 && options.sample != "futian"_L1)
        return serveUsageWrong(u"--sample small|futian"_s);
    if (options.workers < 1 || options.workers > mostWorkers)
        return serveUsageWrong(u"--workers 1..64"_s);
    if (!options.tls && options.host != "127.0.0.1"_L1 && options.host != "::1"_L1)
        return serveUsageWrong(u"--no-tls is for loopback only, behind a TLS proxy"_s);
    if (options.dataFolder.isEmpty())
        options.dataFolder = usualDataFolder(options.database);
    if (options.dataFolder.isEmpty())
        return serveUsageWrong(u"--data DIR"_s);
    return options;
}

} // namespace backoffice
