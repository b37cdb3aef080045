// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/store/bigram_tokenizer.h"

#include <QByteArray>
#include <QChar>
#include <QString>

#include <sqlite3.h>

namespace client::store {

namespace {

struct Character {
    char32_t code = 0;
    int from = 0;
    int to = 0;
};

/// Reads one character at `at`; a byte that begins none is U+FFFD of one byte.
Character characterAt(QByteArrayView text, int at)
{
    const auto byte = [&](int index) { return static_cast<unsigned char>(text[index]); };
    const unsigned char lead = byte(at);
    if (lead < 0x80)
        return {lead, at, at + 1};
    const int length = lead >= 0xf0 && lead < 0xf8 ? 4 : lead >= 0xe0 ? 3 : 2;
    char32_t code = length == 4 ? lead & 0x07 : length == 3 ? lead & 0x0f : lead & 0x1f;
    if (lead < 0xc2 || lead >= 0xf8 || at + length > text.size())
        return {0xfffd, at, at + 1};
    for (int i = 1; i < length; ++i) {
        if ((byte(at + i) & 0xc0) != 0x80)
            return {0xfffd, at, at + 1};
        code = (code << 6) | (byte(at + i) & 0x3f);
    }
    if (code >= 0xff01 && code <= 0xff5e)
        code -= 0xfee0;
    return {code > 0x10ffff ? 0xfffd : code, at, at + length};
}

bool isChinese(char32_t code)
{
    return (code >= 0x3400 && code <= 0x9fff) || code == 0x3007 || (code >= 0xf900 && code <= 0xfaff)
        || (code >= 0x20000 && code <= 0x3ffff);
}

bool isWord(char32_t code)
{
    return code < 0x80 ? (code >= '0' && code <= '9') || (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z')
                       : code != 0xfffd && QChar::isLetterOrNumber(code) && !isChinese(code);
}

void appendFolded(QByteArray &word, char32_t code)
{
    const char32_t folded = QChar::toCaseFolded(code);
    if (folded < 0x80)
        word.append(char(folded));
    else
        word.append(QString::fromUcs4(&folded, 1).toUtf8());
}

/// The end of a run of Chinese characters that began at `from`; every pair is visited on the way.
int visitRun(QByteArrayView text, int from, bool isQuery, const std::function<bool(const Token &)> &visit, bool *going)
{
    Character last = characterAt(text, from);
    bool paired = false;
    while (*going && last.to < text.size()) {
        const Character next = characterAt(text, last.to);
        if (!isChinese(next.code))
            break;
        *going = visit({text.sliced(last.from, next.to - last.from), last.from, next.to, false});
        paired = true;
        last = next;
    }
    if (*going && (!paired || !isQuery))
        *going = visit({text.sliced(last.from, last.to - last.from), last.from, last.to, paired});
    return last.to;
}

int visitWord(QByteArrayView text, int from, const std::function<bool(const Token &)> &visit, bool *going)
{
    QByteArray word;
    int at = from;
    while (at < text.size()) {
        const Character next = characterAt(text, at);
        if (!isWord(next.code))
            break;
        appendFolded(word, next.code);
        at = next.to;
    }
    *going = visit({word, from, at, false});
    return at;
}

int ftsCreate(void *, const char **, int, Fts5Tokenizer **tokenizer)
{
    static int nothing = 0;
    *tokenizer = reinterpret_cast<Fts5Tokenizer *>(&nothing); // there is no state
    return SQLITE_OK;
}

void ftsDelete(Fts5Tokenizer *) { }

using TokenCallback = int (*)(void *, int, const char *, int, int, int);

int ftsTokenize(Fts5Tokenizer *, void *context, int flags, const char *text, int size, TokenCallback token)
{
    int code = SQLITE_OK;
    tokenize(QByteArrayView(text, size), (flags & FTS5_TOKENIZE_QUERY) != 0, [&](const Token &found) {
        code = token(context, found.together ? FTS5_TOKEN_COLOCATED : 0, found.text.data(), int(found.text.size()), found.from, found.to);
        return code == SQLITE_OK;
    });
    return code;
}

} // namespace

void tokenize(QByteArrayView text, bool isQuery, const std::function<bool(const Token &)> &visit)
{
    bool going = true;
    int at = 0;
    while (going && at < text.size()) {
        const Character next = characterAt(text, at);
        if (isChinese(next.code))
            at = visitRun(text, at, isQuery, visit, &going);
        else if (isWord(next.code))
            at = visitWord(text, at, visit, &going);
        else
            at = next.to;
    }
}

bool registerBigramTokenizer(sqlite3 *connection)
{
    fts5_api *api = nullptr;
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(connection, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    fts5_tokenizer tokenizer{ftsCreate, ftsDelete, ftsTokenize};
    return api && api->xCreateTokenizer(api, "bigram", nullptr, &tokenizer, nullptr) == SQLITE_OK;
}

} // namespace client::store
