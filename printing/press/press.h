// SPDX-License-Identifier: GPL-3.0-or-later
// The door of the plugin.
#pragma once

#include "printing/press.h"
#include "printing/press/faces.h"
#include "printing/press/pdf_file.h"

#include <QObject>

#include <mutex>

namespace printing::press {

class Plugin final : public QObject, public Press {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "casedesk.Press/1")
    Q_INTERFACES(printing::Press)

public:
    std::unique_ptr<Typesetter> typesetter() const override;
    std::unique_ptr<Canvas> canvas(double width, double height, const QString &title, const QDate &made) const override;
    QrCode qr(const QByteArray &utf8, QrLevel level) const override;
    std::unique_ptr<SpoolDoor> spooler(const QString &server) const override;

private:
    /// Finding and opening the faces takes longer than composing: the process does it once.
    std::shared_ptr<const Faces> faces() const;

    mutable std::once_flag m_opening;
    mutable std::shared_ptr<const Faces> m_faces;
    std::shared_ptr<PackedStreams> m_frames = std::make_shared<PackedStreams>();
};

} // namespace printing::press
