// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/replies.h"

#include <QtEndian>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace render {

namespace {

template <class Row> Row row(std::span<const std::byte> table, std::size_t index)
{
    Row value;
    std::memcpy(&value, table.data() + index * sizeof value, sizeof value);
    return value;
}

/// Red, green, blue to QRgb. All but the last pixel are read as four bytes at once.
void copyRow(const std::byte *from, QRgb *to, int width)
{
    for (int x = 0; x + 1 < width; ++x)
        to[x] = 0xff000000U | qFromBigEndian<quint32>(from + std::size_t(x) * limit::pixelBytes) >> 8;
    const std::byte *last = from + std::size_t(width - 1) * limit::pixelBytes;
    to[width - 1] = qRgb(std::to_integer<int>(last[0]), std::to_integer<int>(last[1]), std::to_integer<int>(last[2]));
}

bool isSide(float points)
{
    return std::isfinite(points) && points >= limit::shortestPoints && points <= limit::longestPoints;
}

bool isPossible(const CharRow &character)
{
    const bool scalar = character.codePoint <= 0x10ffff && (character.codePoint < 0xd800 || character.codePoint > 0xdfff);
    return scalar && character.gap <= 2 && std::isfinite(character.x) && std::isfinite(character.y) && std::isfinite(character.width)
        && std::isfinite(character.height) && std::abs(character.x) < 1e6F && std::abs(character.y) < 1e6F;
}

/// Control characters have no place on a page; they would end lines or hide words.
char32_t shown(char32_t point)
{
    return point < 0x20 || (point >= 0x7f && point < 0xa0) ? U'\ufffd' : point;
}

/// Whether `next` stands on another line than `last`: no common height, or a step back to the left.
bool beginsLine(const QRectF &last, const QRectF &next)
{
    const qreal common = std::min(last.bottom(), next.bottom()) - std::max(last.top(), next.top());
    return common < 0.4 * std::min(last.height(), next.height()) || next.right() < last.left();
}

} // namespace

std::optional<QList<PageFact>> readSizes(std::span<const std::byte> table, std::uint32_t count)
{
    if (count < 1 || count > limit::pages || table.size() < count * sizeof(PageRow))
        return std::nullopt;
    QList<PageFact> pages;
    pages.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        const auto size = row<PageRow>(table, i);
        if (isSide(size.width) && isSide(size.height))
            pages.append({QSizeF(size.width, size.height), Status::Ok});
        else if (size.width == 0)
            pages.append({{}, Status::TooLarge});
        else if (size.width == -1)
            pages.append({{}, Status::Damaged});
        else
            return std::nullopt;
    }
    return pages;
}

QImage canvas(const QSize &size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);
    return image;
}

QImage readPixels(std::span<const std::byte> pixels, QImage image)
{
    const auto row = static_cast<std::size_t>(image.width()) * limit::pixelBytes;
    if (image.isNull() || pixels.size() < row * static_cast<std::size_t>(image.height()))
        return {};
    for (int y = 0; y < image.height(); ++y)
        copyRow(pixels.data() + static_cast<std::size_t>(y) * row, reinterpret_cast<QRgb *>(image.scanLine(y)), image.width());
    return image;
}

std::optional<PageText> readText(std::span<const std::byte> table, std::uint32_t count, const QSizeF &page)
{
    if (count > limit::characters || table.size() < count * sizeof(CharRow))
        return std::nullopt;
    const QRectF whole(QPointF(0, 0), page);
    PageText text;
    QRectF last;
    bool wordEnded = false;
    bool spaced = false;
    for (std::size_t i = 0; i < count; ++i) {
        const auto character = row<CharRow>(table, i);
        if (!isPossible(character))
            return std::nullopt;
        const QRectF box = QRectF(character.x, character.y, character.width, character.height).normalized() & whole;
        if (wordEnded && (spaced || beginsLine(last, box))) {
            text.text += beginsLine(last, box) ? u'\n' : u' ';
            text.boxes.append(QRectF());
        }
        const char32_t point = shown(character.codePoint);
        const QString letters = QString::fromUcs4(&point, 1);
        text.text += letters;
        text.boxes.insert(text.boxes.size(), letters.size(), box);
        last = box.isEmpty() ? last : box;
        wordEnded = character.gap != 0;
        spaced = character.gap == 1;
    }
    return text;
}

QSize pixelSize(const QSizeF &points, double dpi)
{
    const double wanted = std::clamp(dpi, 1.0, 1'200.0) / 72;
    const double area = points.width() * points.height();
    const double longest = std::max(points.width(), points.height());
    const double scale = std::min({wanted, std::sqrt(double(limit::pixels) / area) * 0.999, double(limit::side) / longest});
    const auto side = [scale](double length) { return std::max(1, static_cast<int>(std::lround(length * scale))); };
    return {side(points.width()), side(points.height())};
}

domain::Failure failure(Status status, const QString &detail)
{
    using domain::fail;
    using domain::FailureCode;
    switch (status) {
    case Status::SandboxMissing:
        return fail(FailureCode::SandboxMissing, detail).value();
    case Status::Locked:
        return fail(FailureCode::RenderLocked, detail).value();
    case Status::TooLarge:
        return fail(FailureCode::RenderTooLarge, detail).value();
    case Status::TimedOut:
        return fail(FailureCode::RenderTimedOut, detail).value();
    case Status::Crashed:
        return fail(FailureCode::RenderCrashed, detail).value();
    case Status::Protocol:
        return fail(FailureCode::RenderProtocol, detail).value();
    case Status::Unsafe:
        return fail(FailureCode::RenderUnsafe, detail).value();
    case Status::Ok:
    case Status::Damaged:
        break;
    }
    return fail(FailureCode::RenderDamaged, detail).value();
}

} // namespace render
