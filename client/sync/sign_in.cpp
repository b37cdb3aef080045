// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sync/sign_in.h"

namespace client::sync {

void SignIn::run(const Done &done)
{
    m_waits.on(m_office.challenge(m_identity.deviceId), [this, done](const domain::Result<QString> &challenge) {
        const auto signature = challenge.and_then([this](const QString &text) {
            return m_identity.sign(domain::sessionBytes(m_identity.algorithm, m_identity.userName, m_identity.deviceId, text));
        });
        if (!signature)
            done(tl::make_unexpected(signature.error()));
        else
            m_waits.on(m_office.signIn(m_identity.userName, m_identity.deviceId, *challenge, *signature), done);
    });
}

} // namespace client::sync
