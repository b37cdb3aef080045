// SPDX-License-Identifier: GPL-3.0-or-later
// One linear pass over JSON bytes that finds what QJsonDocument would swallow: repeated keys, inexact numbers,
// lone surrogates, control characters, unknown escapes. And steps over values without reading them.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

#include <functional>

namespace domain {

/// Keys must be written without escapes, so that two spellings of one key cannot hide from each other. Answers the first
/// flaw with its byte offset, or an empty text. Grammar is not checked; on bytes that are not JSON the answer says nothing.
QString jsonFlaw(const QByteArray &json, int mostDepth);

/// Calls `visit` for each member of an object, in its order, with the key and the bytes of the value; `object` is JSON in which jsonFlaw
/// and QJsonDocument found nothing wrong. Bytes that are no object have no members.
void eachMember(QByteArrayView object, const std::function<void(QByteArrayView key, QByteArrayView value)> &visit);
/// The member `key` of each element of the array that such an object holds as `array`; empty for an element without it.
QList<QByteArrayView> memberOfEach(QByteArrayView object, QByteArrayView array, QByteArrayView key);
/// The object without the members of these keys, as compact as it was.
QByteArray withoutMembers(QByteArrayView object, std::initializer_list<QByteArrayView> keys);

} // namespace domain
