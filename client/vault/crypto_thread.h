// SPDX-License-Identifier: GPL-3.0-or-later
// The end of a thread that has worked with OpenSSL.
#pragma once

namespace client::vault {

/// OpenSSL keeps a state for each thread (random numbers, errors) and takes it back when the thread is gone. QThread::wait() returns a
/// little before that, and at the program's end OpenSSL may be taken down in between; so a thread gives its state back as its last work.
void giveCryptoStateBack();

} // namespace client::vault
