// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pdf_source.h"

#include "domain/when_done.h"

#include <algorithm>
#include <cmath>

namespace widgets {

namespace {

constexpr qsizetype mostBytes = qsizetype(192) << 20;
constexpr QSizeF a4{595, 842};

} // namespace

PdfSource::PdfSource(render::Pool &pool, QObject *parent)
    : QObject(parent)
    , m_pool(pool)
{
    connect(&pool, &render::Pool::busy, this, [this](render::Handle handle, int index) {
        if (handle != m_handle || index < 0)
            return;
        m_busy.insert(index);
        Q_EMIT pageChanged(index);
    });
}

PdfSource::~PdfSource()
{
    m_opening.cancel();
    if (m_handle != 0)
        m_pool.close(m_handle);
}

void PdfSource::clear()
{
    ++m_generation;
    m_opening.cancel();
    if (m_handle != 0)
        m_pool.close(m_handle);
    m_handle = 0;
    m_sizes.clear();
    m_pictures.clear();
    m_wishes.clear();
    m_pageFailures.clear();
    m_texts.clear();
    m_textWishes.clear();
    m_busy.clear();
    setState(State::Empty);
}

void PdfSource::open(const QByteArray &pdf)
{
    clear();
    setState(State::Opening);
    m_opening = m_pool.open(pdf);
    domain::whenDone(m_opening, this, [this, generation = m_generation](const domain::Result<render::Opened> &result) {
        if (generation == m_generation)
            opened(result);
    });
}

void PdfSource::opened(const domain::Result<render::Opened> &result)
{
    if (!result) {
        m_failure = result.error();
        return setState(State::Failed);
    }
    m_handle = result->handle;
    for (const QSizeF &size : result->pages)
        m_sizes.append(size.isEmpty() ? a4 : size);
    setState(State::Open);
}

void PdfSource::setState(State state)
{
    if (m_state == state && state == State::Empty)
        return;
    m_state = state;
    Q_EMIT stateChanged();
}

int PdfSource::width(int index, double dpi) const
{
    return std::max(1, static_cast<int>(std::lround(m_sizes.value(index).width() * dpi / 72)));
}

QImage PdfSource::image(int index, int width) const
{
    const Picture *best = nullptr;
    for (const Picture &picture : m_pictures) {
        if (picture.index != index)
            continue;
        // Rather too sharp than too coarse; among equals the nearer.
        const auto badness = [width](const Picture *one) { return one->width >= width ? one->width - width : 4 * (width - one->width); };
        if (!best || badness(&picture) < badness(best))
            best = &picture;
    }
    return best ? best->image : QImage();
}

bool PdfSource::isSharp(int index, double dpi) const
{
    return std::ranges::any_of(m_pictures,
        [index, wanted = width(index, dpi)](const Picture &picture) { return picture.index == index && picture.width == wanted; });
}

std::optional<domain::Failure> PdfSource::pageFailure(int index) const
{
    const auto found = m_pageFailures.constFind(index);
    return found == m_pageFailures.cend() ? std::nullopt : std::optional(*found);
}

const render::PageText *PdfSource::text(int index) const
{
    const auto found = m_texts.constFind(index);
    return found == m_texts.cend() ? nullptr : &*found;
}

void PdfSource::want(int index, double dpi, render::Need need)
{
    if (m_state != State::Open || index < 0 || index >= count() || m_pageFailures.contains(index))
        return;
    const int wanted = width(index, dpi);
    const auto here =
        std::ranges::find_if(m_pictures, [&](const Picture &picture) { return picture.index == index && picture.width == wanted; });
    if (here != m_pictures.end()) {
        std::rotate(here, here + 1, m_pictures.end());
        return;
    }
    const auto wishes = m_wishes.values(index);
    if (std::ranges::any_of(wishes, [wanted](const Wish &wish) { return wish.width == wanted; }))
        return;
    const render::Async<QImage> future = m_pool.page(m_handle, index, dpi, need);
    m_wishes.insert(index, {future, wanted, need == render::Need::Spare});
    domain::whenDone(future, this, [this, index, wanted, generation = m_generation](const domain::Result<QImage> &result) {
        if (generation == m_generation)
            arrived(index, wanted, result);
    });
}

void PdfSource::arrived(int index, int wantedWidth, const domain::Result<QImage> &result)
{
    for (auto wish = m_wishes.find(index); wish != m_wishes.end() && wish.key() == index;)
        wish = wish->width == wantedWidth ? m_wishes.erase(wish) : std::next(wish);
    m_busy.remove(index);
    if (result)
        m_pictures.append({index, wantedWidth, *result});
    else
        m_pageFailures.insert(index, result.error());
    makeRoom();
    Q_EMIT pageChanged(index);
}

void PdfSource::makeRoom()
{
    qsizetype bytes = 0;
    for (const Picture &picture : std::as_const(m_pictures))
        bytes += picture.image.sizeInBytes();
    while (bytes > mostBytes && m_pictures.size() > 1)
        bytes -= m_pictures.takeFirst().image.sizeInBytes();
}

void PdfSource::wantText(int index, render::Need need)
{
    if (m_state != State::Open || index < 0 || index >= count() || m_texts.contains(index) || m_textWishes.contains(index))
        return;
    m_textWishes.insert(index);
    domain::whenDone(
        m_pool.text(m_handle, index, need), this, [this, index, generation = m_generation](const domain::Result<render::PageText> &result) {
            if (generation != m_generation)
                return;
            m_texts.insert(index, result.value_or(render::PageText{})); // a page that cannot be read has no words
            Q_EMIT textChanged(index);
        });
}

void PdfSource::keepOnly(int first, int last)
{
    for (auto wish = m_wishes.begin(); wish != m_wishes.end();) {
        if (wish->spare || (wish.key() >= first && wish.key() <= last)) {
            ++wish;
            continue;
        }
        wish->future.cancel();
        wish = m_wishes.erase(wish);
    }
}

} // namespace widgets
