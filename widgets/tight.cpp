// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tight.h"

#include <QEvent>
#include <QPointer>
#include <QWidget>

#include <optional>

namespace widgets {

namespace {

constexpr QSize enough{1100, 620};

class Watch final : public QObject {
public:
    Watch(QWidget *part, const std::function<void(bool)> &dress)
        : QObject(part)
        , m_part(part)
        , m_dress(dress)
    {
        part->installEventFilter(this);
        if (part->isVisible())
            look();
    }
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const bool shown = watched == m_part && event->type() == QEvent::Show;
        if (shown || (watched == m_window && event->type() == QEvent::Resize && m_part->isVisible()))
            look();
        return QObject::eventFilter(watched, event);
    }

private:
    void look()
    {
        if (m_window != m_part->window()) {
            if (m_window != nullptr && m_window != m_part)
                m_window->removeEventFilter(this);
            m_window = m_part->window();
            m_window->installEventFilter(this);
        }
        const bool tight = isTight(m_window->size());
        if (m_known == tight)
            return;
        m_known = tight;
        m_dress(tight);
    }

    QWidget *m_part;
    QPointer<QWidget> m_window;
    std::function<void(bool)> m_dress;
    std::optional<bool> m_known;
};

} // namespace

bool isTight(const QSize &window)
{
    return window.width() < enough.width() || window.height() < enough.height();
}

void whenTight(QWidget *part, const std::function<void(bool)> &dress)
{
    new Watch(part, dress);
}

} // namespace widgets
