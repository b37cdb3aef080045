// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme/icons.h"

#include "widgets/theme/tokens.h"

#include <QDir>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace widgets::theme {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView folder{":/theme/icons/"};

QColor tintColor(Tint tint, QIcon::Mode mode, QIcon::State state)
{
    const Colors &c = colors();
    if (mode == QIcon::Disabled)
        return c.lampGrey;
    switch (tint) {
    case Tint::Plain:
        return state == QIcon::On ? c.action : (mode == QIcon::Normal ? c.secondInk : c.ink);
    case Tint::Ink:
        return c.ink;
    case Tint::Action:
        return c.action;
    case Tint::OnAction:
        return c.actionInk;
    case Tint::Vermilion:
        return c.vermilion;
    case Tint::OnVermilion:
        return c.vermilionInk;
    case Tint::Good:
        return c.good;
    case Tint::Warn:
        return c.warn;
    }
    return c.ink;
}

/// Draws one SVG in the tint of the moment; pixmaps are kept in Qt's pixmap cache by name, size and colour.
class LineIconEngine final : public QIconEngine {
public:
    LineIconEngine(const QString &name, Tint tint)
        : m_name(name)
        , m_tint(tint)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatio() : 1.0;
        painter->drawPixmap(rect, scaledPixmap(rect.size() * ratio, mode, state, 1.0));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override { return scaledPixmap(size, mode, state, 1.0); }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        if (size.isEmpty())
            return {}; // of a button that has no room: there is nothing to draw on
        const QColor color = tintColor(m_tint, mode, state);
        const QString key = u"casedesk-icon/%1/%2x%3/%4"_s.arg(m_name).arg(size.width()).arg(size.height()).arg(color.name());
        QPixmap result;
        if (!QPixmapCache::find(key, &result)) {
            result = drawn(size, color);
            QPixmapCache::insert(key, result);
        }
        return result;
    }

    QIconEngine *clone() const override { return new LineIconEngine(m_name, m_tint); }
    QString key() const override { return u"casedesk-line-icon"_s; }
    QString iconName() override { return m_name; }
    bool isNull() override { return false; }
    QList<QSize> availableSizes(QIcon::Mode, QIcon::State) override { return {QSize(16, 16), QSize(20, 20), QSize(24, 24)}; }

private:
    QPixmap drawn(const QSize &size, const QColor &color) const
    {
        QFile file(folder + m_name + u".svg"_s);
        QPixmap result(size);
        result.fill(Qt::transparent);
        if (!file.open(QIODevice::ReadOnly))
            return result;
        QSvgRenderer renderer(file.readAll().replace("currentColor", color.name().toLatin1()));
        QPainter painter(&result);
        painter.setRenderHint(QPainter::Antialiasing);
        const qreal side = qMin(size.width(), size.height());
        renderer.render(&painter, QRectF((size.width() - side) / 2, (size.height() - side) / 2, side, side));
        return result;
    }

    QString m_name;
    Tint m_tint;
};

} // namespace

QIcon icon(QLatin1StringView name, Tint tint)
{
    if (!QFile::exists(folder + name + u".svg"_s))
        return {};
    return QIcon(new LineIconEngine(name, tint));
}

QStringList iconNames()
{
    QStringList names;
    for (const QString &file : QDir(folder).entryList({u"*.svg"_s}, QDir::Files, QDir::Name))
        names.append(file.chopped(4));
    return names;
}

} // namespace widgets::theme
