// SPDX-License-Identifier: GPL-3.0-or-later
// A sitting that has begun, with the shop chosen, for the tests of its steps.
#pragma once

#include "client/pages/window/sitting_desk.h"
#include "tests/client/pages/window/window_stage.h"

#include <QTest>

namespace tests {

struct SittingStage : WindowStage {
    client::pages::window::SittingDesk desk{reader, commands, clock, ids};
    i18n::Translations translations;

    SittingStage()
    {
        translations.use(u"zh_CN"_s);
        desk.refresh();
        if (!QTest::qWaitFor([this] { return !desk.offered().isEmpty(); }))
            qFatal("no matters");
        desk.begin(u"desk-3"_s, u"t3"_s, u"B003"_s, {u"榕荫小卖部"_s, {}, {}, {}, {}});
        choose(u"shop"_s);
    }
    void choose(const QString &code)
    {
        for (const auto &matter : desk.offered())
            if (matter.code == code)
                desk.addMatter(matter);
        if (!QTest::qWaitFor([this, &code] {
                return desk.application() != nullptr
                    && desk.form().form().field(code == u"shop"_s ? u"/form/shop"_s : u"/form/words"_s) != nullptr;
            }))
            qFatal("no form");
    }
};

} // namespace tests
