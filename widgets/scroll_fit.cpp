// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/scroll_fit.h"

#include <QEvent>
#include <QLayout>
#include <QScrollArea>

namespace widgets {

namespace {

class Fitter : public QObject {
public:
    explicit Fitter(QScrollArea *area)
        : QObject(area)
        , m_area(*area)
    {
        area->installEventFilter(this);
    }
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() != QEvent::Show) // others come while the area is being taken down, too
            return false;
        const QWidget *page = m_area.widget();
        if (page == nullptr || page->layout() == nullptr)
            return false;
        if (page->layout()->geometry() != page->contentsRect()) // the page is shown already, with what it was told first
            page->layout()->invalidate();
        return false;
    }

private:
    QScrollArea &m_area;
};

} // namespace

void fitWhenShown(QScrollArea *area)
{
    new Fitter(area);
}

} // namespace widgets
