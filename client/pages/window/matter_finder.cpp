// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/matter_finder.h"

#include <QVersionNumber>

#include <algorithm>

namespace client::pages::window {

using domain::Matter;

namespace {

constexpr int notAtAll = 1000;

bool hasInOrder(QStringView letters, QStringView typed)
{
    qsizetype at = 0;
    for (const QChar c : letters)
        if (at < typed.size() && c == typed.at(at))
            ++at;
    return at == typed.size();
}

/// How far the matter is from one word; 0 is closest.
int distance(const Matter &matter, const QString &word)
{
    if (matter.pinyin == word || matter.shortName.compare(word, Qt::CaseInsensitive) == 0)
        return 0; // the whole of it, though longer ones begin alike
    if (matter.pinyin.startsWith(word))
        return 1;
    if (matter.shortName.startsWith(word, Qt::CaseInsensitive))
        return 2;
    if (matter.pinyin.contains(word))
        return 3;
    if (matter.name.contains(word, Qt::CaseInsensitive) || matter.shortName.contains(word, Qt::CaseInsensitive))
        return 4;
    if (matter.category.contains(word, Qt::CaseInsensitive) || matter.code.contains(word))
        return 5;
    return word.size() > 1 && hasInOrder(matter.pinyin, word) ? 6 : notAtAll;
}

} // namespace

QList<Matter> offered(const QList<Matter> &cached)
{
    const auto older = [](const QString &a, const QString &b) {
        return std::pair(QVersionNumber::fromString(a), a) < std::pair(QVersionNumber::fromString(b), b);
    };
    QMap<QString, Matter> newest;
    for (const Matter &each : cached) {
        const auto known = newest.constFind(each.code);
        if (known == newest.cend() || older(known->version, each.version))
            newest.insert(each.code, each);
    }
    QList<Matter> list = newest.values();
    std::stable_sort(list.begin(), list.end(), [](const Matter &a, const Matter &b) {
        return std::pair(a.category.isEmpty(), a.category) < std::pair(b.category.isEmpty(), b.category);
    });
    return list;
}

QStringList themes(const QList<Matter> &matters)
{
    QStringList list;
    for (const Matter &each : matters)
        if (!each.category.isEmpty() && !list.contains(each.category))
            list.append(each.category);
    return list;
}

QList<Matter> found(const QList<Matter> &matters, const QString &theme, const QString &typed)
{
    const QStringList words = typed.toLower().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QList<std::pair<int, Matter>> hits;
    for (const Matter &matter : matters) {
        if (!theme.isEmpty() && matter.category != theme)
            continue;
        int all = 0;
        for (const QString &word : words)
            all = std::min(notAtAll, all + distance(matter, word));
        if (all < notAtAll)
            hits.append({all, matter});
    }
    std::stable_sort(hits.begin(), hits.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    QList<Matter> list;
    for (const auto &[rank, matter] : hits)
        list.append(matter);
    return list;
}

} // namespace client::pages::window
