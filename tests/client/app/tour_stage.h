// SPDX-License-Identifier: GPL-3.0-or-later
// A tour that is told but not played: its chapters over a desk without officers.
#pragma once

#include "client/app/tour_guide.h"

#include <QApplication>
#include <QTemporaryDir>

namespace tests {

class TourStage {
public:
    /// `chapters` as in CASEDESK_TOUR_CHAPTERS.
    explicit TourStage(const char *chapters)
        : m_settings(m_dir.filePath(QStringLiteral("desk.ini")))
        , m_composition(*qApp, options(), m_settings, [] {})
    {
        qputenv("CASEDESK_TOUR_CHAPTERS", chapters);
        m_composition.start();
        m_guide = std::make_unique<client::app::TourGuide>(m_composition, m_dir.filePath(QStringLiteral("out")));
    }
    client::app::TourGuide &guide() { return *m_guide; }
    QStringList steps() const { return m_guide->tour.stepNames(); }

private:
    client::app::Options options() const
    {
        client::app::Options made;
        made.profiles = m_dir.filePath(QStringLiteral("profiles"));
        return made;
    }
    QTemporaryDir m_dir;
    client::app::Settings m_settings;
    client::app::Composition m_composition;
    std::unique_ptr<client::app::TourGuide> m_guide;
};

} // namespace tests
