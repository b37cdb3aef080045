// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/composition.h"
#include "client/app/head_start.h"
#include "client/app/tour_guide.h"
#include "client/vault/hardening.h"
#include "widgets/web_pane.h"

#include <QApplication>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

/// What Qt reads before the application object exists: no GL (quicker and smaller, and the web pane works without), and the size.
void prepareQt(const client::app::Settings &settings)
{
    widgets::prepareWebPane();
    if (qEnvironmentVariableIsSet("CASEDESK_SCALED")) // by the process before this one
        qunsetenv("QT_SCALE_FACTOR");
    if (settings.scalePercent() != 100 && !qEnvironmentVariableIsSet("QT_SCALE_FACTOR")) {
        qputenv("QT_SCALE_FACTOR", QByteArray::number(settings.scalePercent() / 100.0));
        qputenv("CASEDESK_SCALED", "1");
    }
    QCoreApplication::setApplicationName(u"casedesk"_s);
    QCoreApplication::setApplicationVersion(u"0.1.0"_s);
}

} // namespace

int main(int argc, char *argv[])
{
    client::vault::hardenProcess();
    client::app::takeHeadStart();
    client::app::Settings settings(client::app::Settings::defaultFile());
    prepareQt(settings);
    QApplication application(argc, argv);
    QString error;
    const client::app::Options options = client::app::parseOptions(QCoreApplication::arguments(), &error);
    if (!error.isEmpty()) {
        std::fprintf(stderr, "casedesk: %s\n", qPrintable(error));
        return 2;
    }
    const bool isTour = !options.tourOut.isEmpty();
    client::app::Composition composition(
        application, options, settings, isTour ? std::function<void()>([] {}) : client::app::Composition::relaunchProgram);
    composition.start();
    if (!isTour)
        return QApplication::exec();
    client::app::TourGuide guide(composition, options.tourOut);
    QObject::connect(&guide, &client::app::TourGuide::finished, &application, [](bool good) { QCoreApplication::exit(good ? 0 : 1); });
    if (!guide.start()) {
        std::fprintf(stderr, "casedesk: the tour needs CASEDESK_TOUR_OFFICE and CASEDESK_TOUR_CTL\n");
        return 2;
    }
    return QApplication::exec();
}
