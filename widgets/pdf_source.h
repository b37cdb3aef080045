// SPDX-License-Identifier: GPL-3.0-or-later
// One paper as the views see it: pages and text as they arrive from the renderer, kept while memory allows, shared by view and page list.
#pragma once

#include "render/pool.h"

#include <QHash>
#include <QSet>

#include <optional>

namespace widgets {

class PdfSource : public QObject {
    Q_OBJECT
public:
    enum class State { Empty, Opening, Open, Failed };

    explicit PdfSource(render::Pool &pool, QObject *parent = nullptr);
    ~PdfSource() override;

    void open(const QByteArray &pdf);
    void clear();

    State state() const { return m_state; }
    const domain::Failure &failure() const { return m_failure; } ///< why Failed
    int count() const { return static_cast<int>(m_sizes.size()); }
    /// Sizes in points; A4 stands for pages that cannot be shown.
    const QList<QSizeF> &sizes() const { return m_sizes; }

    /// The picture nearest to this width in pixels, null when there is none yet.
    QImage image(int index, int width) const;
    bool isSharp(int index, double dpi) const;
    std::optional<domain::Failure> pageFailure(int index) const;
    bool isBusy(int index) const { return m_busy.contains(index); }
    const render::PageText *text(int index) const;

    /// Asks for the page at this resolution unless it is here, on its way, or known to fail.
    void want(int index, double dpi, render::Need need);
    void wantText(int index, render::Need need);
    /// Gives up requests for pages outside [first, last], except spare ones.
    void keepOnly(int first, int last);

Q_SIGNALS:
    void stateChanged();
    void pageChanged(int index);
    void textChanged(int index);

private:
    struct Picture {
        int index = 0;
        int width = 0;
        QImage image;
    };
    struct Wish {
        render::Async<QImage> future;
        int width = 0;
        bool spare = false; ///< for the page list, which asks once
    };

    int width(int index, double dpi) const;
    void setState(State state);
    void opened(const domain::Result<render::Opened> &result);
    void arrived(int index, int wantedWidth, const domain::Result<QImage> &result);
    void makeRoom();

    render::Pool &m_pool;
    State m_state = State::Empty;
    domain::Failure m_failure;
    int m_generation = 0; ///< answers to earlier papers are dropped
    render::Async<render::Opened> m_opening;
    render::Handle m_handle = 0;
    QList<QSizeF> m_sizes;
    QList<Picture> m_pictures; ///< the latest used last
    QMultiHash<int, Wish> m_wishes;
    QHash<int, domain::Failure> m_pageFailures;
    QHash<int, render::PageText> m_texts;
    QSet<int> m_textWishes;
    QSet<int> m_busy;
};

} // namespace widgets
