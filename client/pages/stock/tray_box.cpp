// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/stock/tray_box.h"

#include <QSettings>
#include <QSignalBlocker>

#include <algorithm>

namespace client::pages::stock {

using namespace Qt::StringLiterals;
using printing::Tray;

namespace {

QString keyOf(const QString &queue, const QString &kind)
{
    return u"printing/tray/"_s + QString::fromLatin1(queue.toUtf8().toPercentEncoding()) + u'/' + kind;
}

/// "A4", or the sides in mm.
QString sizeName(const QSizeF &mm)
{
    const QList<QPair<QString, QSizeF>> known{{u"A3"_s, {297, 420}}, {u"A4"_s, {210, 297}}, {u"A5"_s, {148, 210}}};
    for (const auto &[name, size] : known)
        for (const QSizeF &turned : {size, size.transposed()})
            if (qAbs(mm.width() - turned.width()) < 2 && qAbs(mm.height() - turned.height()) < 2)
                return name;
    return u"%1 × %2 mm"_s.arg(qRound(mm.width())).arg(qRound(mm.height()));
}

} // namespace

QString keptTray(const QSettings &settings, const QString &queue, const QString &kind)
{
    return settings.value(keyOf(queue, kind)).toString();
}

void keepTray(QSettings &settings, const QString &queue, const QString &kind, const QString &tray)
{
    settings.setValue(keyOf(queue, kind), tray);
}

TrayBox::TrayBox(QWidget *parent)
    : QComboBox(parent)
{
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(8);
    fill({});
}

QString TrayBox::nameOf(const Tray &tray)
{
    const QString &key = tray.name;
    const bool isNumbered = key.startsWith("tray-"_L1) || key.startsWith("roll-"_L1);
    QString name = key;
    if (isNumbered)
        name = (key.startsWith("tray-"_L1) ? tr("Tray %1") : tr("Roll %1")).arg(key.mid(5));
    const QList<QPair<QLatin1StringView, QString>> usual{{"auto"_L1, tr("Chosen by the printer")}, {"main"_L1, tr("Main tray")},
        {"top"_L1, tr("Upper tray")}, {"middle"_L1, tr("Middle tray")}, {"bottom"_L1, tr("Lower tray")}, {"manual"_L1, tr("Fed by hand")},
        {"by-pass-tray"_L1, tr("Side tray")}, {"large-capacity"_L1, tr("Large tray")}, {"envelope"_L1, tr("Envelope tray")}};
    for (const auto &[keyword, words] : usual)
        if (key == keyword)
            name = words;
    return tray.loaded.isEmpty() ? name : tr("%1 (%2)").arg(name, sizeName(tray.loaded));
}

void TrayBox::fill(const QString &chosen)
{
    const QSignalBlocker blocker(this);
    clear();
    addItem(tr("As the printer is set"), QString());
    for (const auto &tray : m_trays)
        addItem(nameOf(tray), tray.name);
    if (!chosen.isEmpty() && findData(chosen) < 0)
        addItem(tr("%1 (not there)").arg(nameOf({chosen, {}, false})), chosen);
    setCurrentIndex(qMax(0, findData(chosen)));
}

void TrayBox::present(const QList<Tray> &trays, const QString &chosen)
{
    m_trays = trays;
    fill(chosen);
}

void TrayBox::retranslate()
{
    fill(tray());
}

bool TrayBox::isMissing() const
{
    return !tray().isEmpty() && std::none_of(m_trays.cbegin(), m_trays.cend(), [&](const Tray &each) { return each.name == tray(); });
}

} // namespace client::pages::stock
