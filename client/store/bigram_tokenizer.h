// SPDX-License-Identifier: GPL-3.0-or-later
// Splits Chinese text for full-text search: overlapping pairs of Chinese characters, other words whole and in lower case.
#pragma once

#include <QByteArrayView>

#include <functional>

struct sqlite3;

namespace client::store {

/// A token and where it stands in the text (bytes). `together`: at the place of the token before it.
struct Token {
    QByteArrayView text;
    int from = 0;
    int to = 0;
    bool together = false;
};

/// Tokens of UTF-8 text, cut or damaged text included. Of a run of Chinese characters every pair is a token; in texts (not in queries)
/// the last character too, together with the last pair, so that phrases may go on after the run. A single character is a token. Full-width
/// letters and digits count as their ASCII forms. Stops when `visit` answers false.
void tokenize(QByteArrayView text, bool isQuery, const std::function<bool(const Token &)> &visit);

/// Makes the tokenizer "bigram" known to this connection's FTS5; false when there is no FTS5.
bool registerBigramTokenizer(sqlite3 *connection);

} // namespace client::store
