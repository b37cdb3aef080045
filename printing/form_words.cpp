// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/form_words.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace printing {

using namespace Qt::StringLiterals;

QString formWords(QLatin1StringView key)
{
    static const QJsonObject words = [] {
        QFile file(u":/forms/papers/words.json"_s);
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object().value("form"_L1).toObject()
                                              : QJsonObject();
    }();
    return words.value(key).toString();
}

QString partNumber(int number)
{
    static const QString digits = u"零一二三四五六七八九"_s;
    if (number < 10)
        return digits.mid(number, 1);
    const QString ones = number % 10 == 0 ? QString() : digits.mid(number % 10, 1);
    return (number < 20 ? QString() : digits.mid(number / 10, 1)) + u'十' + ones;
}

} // namespace printing
