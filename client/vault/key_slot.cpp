// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/vault/key_slot.h"

#include "client/vault/aead.h"
#include "client/vault/signing.h"

#include <QByteArrayView>

namespace client::vault {

using namespace Qt::StringLiterals;
using domain::FailureCode;

namespace {

QByteArray slotContext(const QString &profileId, const QString &id)
{
    return "casedesk-slot 1 " + profileId.toUtf8() + ' ' + id.toUtf8();
}

QByteArray signingContext(const QString &profileId)
{
    return "casedesk-signing 1 " + profileId.toUtf8();
}

QByteArrayView view(const SecretBytes &bytes)
{
    return {bytes.data(), bytes.size()};
}

QByteArray checkValue(const SecretBytes &slotKey)
{
    return hmac(slotKey, "casedesk-check 1").first(16);
}

/// The slot's key from the passphrase when it is this slot's.
domain::Result<SecretBytes> slotKey(const KeySlot &slot, const SecretBytes &passphrase)
{
    auto key = stretch(passphrase, slot.salt, slot.cost);
    if (key && checkValue(*key) != slot.check)
        return domain::fail(FailureCode::PassphraseWrong);
    return key;
}

} // namespace

domain::Result<KeySlot> makeSlot(
    const QString &profileId, const QString &id, const SecretBytes &passphrase, const KdfCost &cost, const SecretBytes &dataKey)
{
    KeySlot slot{id, cost, {}, {}, {}};
    const SecretBytes salt = SecretBytes::random(16);
    slot.salt = view(salt).toByteArray();
    const auto key = stretch(passphrase, slot.salt, cost);
    if (!key)
        return tl::make_unexpected(key.error());
    slot.check = checkValue(*key);
    auto wrapped = seal(*key, slotContext(profileId, id), view(dataKey));
    if (!wrapped)
        return tl::make_unexpected(wrapped.error());
    slot.wrapped = *wrapped;
    return slot;
}

domain::Result<VaultFile> makeVaultFile(const SecretBytes &passphrase, const KdfCost &cost, OpenKeys *keys)
{
    VaultFile file;
    file.profileId = QString::fromLatin1(view(SecretBytes::random(16)).toByteArray().toHex());
    keys->data = SecretBytes::random(32);
    keys->signing = SecretBytes::random(32);
    const auto slot = makeSlot(file.profileId, u"1"_s, passphrase, cost, keys->data);
    const auto publicKey = ed25519PublicKey(keys->signing);
    const auto wrapped = seal(keys->data, signingContext(file.profileId), view(keys->signing));
    if (!slot)
        return tl::make_unexpected(slot.error());
    if (!publicKey)
        return tl::make_unexpected(publicKey.error());
    if (!wrapped)
        return tl::make_unexpected(wrapped.error());
    file.keySlots = {*slot};
    file.publicKey = *publicKey;
    file.wrappedSigningKey = *wrapped;
    return file;
}

domain::Result<OpenKeys> openVaultFile(const VaultFile &file, const SecretBytes &passphrase)
{
    for (const KeySlot &slot : file.keySlots) {
        const auto key = slotKey(slot, passphrase);
        if (!key && (key.error().code != FailureCode::PassphraseWrong || &slot == &file.keySlots.constLast()))
            return tl::make_unexpected(key.error());
        if (!key)
            continue;
        auto data = unsealSecret(*key, slotContext(file.profileId, slot.id), slot.wrapped);
        if (!data)
            return vaultDamaged(u"slot "_s + slot.id);
        auto signing = unsealSecret(*data, signingContext(file.profileId), file.wrappedSigningKey);
        if (!signing)
            return vaultDamaged(u"signing key"_s);
        return OpenKeys{std::move(*data), std::move(*signing)};
    }
    return vaultDamaged(u"no slot"_s);
}

} // namespace client::vault
