// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sync/enrol.h"

#include "client/remote/rest_back_office.h"
#include "client/sync/ready.h"
#include "client/vault/profile_lock.h"

#include <QDir>

namespace client::sync {

using namespace Qt::StringLiterals;

namespace {

/// Whether the folder holds something only its vault can open.
bool holdsWork(const QString &folder)
{
    const QDir dir(folder);
    return dir.exists(u"outbox.db"_s) || dir.exists(u"mirror.log"_s) || dir.exists(u"profile.json"_s);
}

/// Takes away the vault of an enrolment that came to nothing; never one that guards work.
void discardVault(const EnrolParts &parts)
{
    if (!holdsWork(parts.folder)) {
        QDir dir(parts.folder);
        dir.remove(u"vault.json"_s);
        dir.remove(u"vault.backup.json"_s);
    }
    parts.vault.lock();
}

/// The same, and the folder too, if nothing of anybody's is in it. The lock file goes while it is still held.
void discardProfile(const EnrolParts &parts)
{
    if (!holdsWork(parts.folder))
        QDir(parts.folder).remove(u"lock"_s);
    discardVault(parts);
    QDir().rmdir(parts.folder);
}

/// What an enrolment cut short has left goes; one that another program is in the middle of is left alone.
domain::Result<domain::Nothing> discardLeftOver(const EnrolParts &parts)
{
    if (!QDir(parts.folder).exists(u"vault.json"_s))
        return domain::nothing;
    vault::ProfileLock lock;
    auto taken = lock.take(parts.folder);
    if (taken)
        discardVault(parts);
    return taken;
}

vault::Profile newProfile(const EnrolParts &parts)
{
    vault::Profile profile;
    profile.serverUrl = parts.enrolment.server.toString();
    profile.caPem = parts.enrolment.caPem;
    profile.userName = parts.enrolment.userName;
    profile.deviceId = parts.ids.next();
    profile.deviceName = parts.enrolment.deviceName;
    profile.keyPins = parts.enrolment.keyPins;
    return profile;
}

domain::Result<vault::Profile> written(const EnrolParts &parts, vault::Profile profile, const domain::Result<remote::Session> &session)
{
    const auto done = session.and_then([&](const remote::Session &signedIn) {
        profile.officerId = signedIn.officer.id;
        profile.displayName = signedIn.officer.name;
        return vault::writeProfile(parts.folder, profile);
    });
    if (done)
        return profile;
    discardProfile(parts);
    return tl::make_unexpected(done.error());
}

} // namespace

Async<vault::Profile> enrolProfile(QObject *owner, const EnrolParts &parts)
{
    parts.vault.lock();
    if (auto begun = discardLeftOver(parts); !begun)
        return failed<vault::Profile>(begun.error());
    const auto creating = parts.vault.create(vault::SecretBytes::ofPassphrase(parts.enrolment.passphrase), parts.kdfCost);
    return thenFor<vault::Profile>(owner, creating, [owner, parts](const domain::Result<domain::Nothing> &created) {
        if (!created) {
            if (created.error().code == domain::FailureCode::ProfileUnwritable)
                discardProfile(parts);
            return failed<vault::Profile>(created.error());
        }
        const vault::Profile profile = newProfile(parts);
        const auto office = std::make_shared<remote::RestBackOffice>(remote::TransportSettings{
            .server = parts.enrolment.server, .caPem = parts.enrolment.caPem, .keyPins = parts.enrolment.keyPins});
        const remote::DeviceKey key{profile.deviceId, profile.deviceName, vault::Vault::algorithm(), parts.vault.publicKey()};
        const auto enrolling = office->enrol(profile.userName, parts.enrolment.passphrase, key);
        return thenFor<vault::Profile>(owner, enrolling,
            [parts, profile, office](const domain::Result<remote::Session> &session) { return ready(written(parts, profile, session)); });
    });
}

} // namespace client::sync
