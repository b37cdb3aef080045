// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/head_start.h"

#include "client/vault/aead.h"
#include "domain/work_calendar.h"

#include <QCoreApplication>
#include <QThreadPool>

#include <fontconfig/fontconfig.h>

namespace client::app {

void takeHeadStart()
{
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeMenuBar); // ours is in the window: nobody need be asked on the bus
    QThreadPool::globalInstance()->start([] {
        FcInit();
        (void)domain::WorkCalendar::shipped();
        (void)vault::derive(vault::SecretBytes(32), "head start");
    });
}

} // namespace client::app
