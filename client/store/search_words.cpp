// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/store/search_words.h"

#include "client/store/bigram_tokenizer.h"
#include "domain/identity.h"

#include <QStringList>

namespace client::store {

using namespace Qt::StringLiterals;

namespace {

bool hasToken(const QString &word)
{
    bool found = false;
    tokenize(word.toUtf8(), true, [&](const Token &) {
        found = true;
        return false;
    });
    return found;
}

/// A quoted phrase whose last token may go on. Quotation marks are no part of any token.
QString phrase(QString word)
{
    return u'"' + word.replace(u'"', u' ') + u"\" *"_s;
}

} // namespace

QString matchExpression(const QString &typed)
{
    QStringList phrases;
    bool hasNumber = false;
    const QStringList words = typed.simplified().split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty()) // the lists as they open: no patterns are made, and their machinery is not loaded
        return {};
    for (const QString &word : words) {
        const auto number = domain::parseDocumentNumber(word);
        hasNumber |= number.has_value();
        if (number || hasToken(word))
            phrases.append(phrase(number ? number->text() : word));
    }
    if (!hasNumber) // spaces may stand within a number, too
        if (const auto number = domain::parseDocumentNumber(typed))
            return phrase(number->text());
    return phrases.isEmpty() ? QString() : phrases.join(u' ');
}

} // namespace client::store
