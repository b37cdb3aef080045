// SPDX-License-Identifier: GPL-3.0-or-later
// The door of the plugin.
#pragma once

#include "printing/press.h"

#include <QObject>

namespace printing::press {

class Plugin final : public QObject, public Press {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "casedesk.Press/1")
    Q_INTERFACES(printing::Press)

public:
    std::unique_ptr<Typesetter> typesetter() const override;
    std::unique_ptr<Canvas> canvas(double width, double height, const QString &title, const QDate &made) const override;
    QList<bool> breaksBefore(const QString &text) const override;
    QrCode qr(const QByteArray &utf8, QrLevel level) const override;
    std::unique_ptr<SpoolDoor> spooler(const QString &server) const override;
};

} // namespace printing::press
