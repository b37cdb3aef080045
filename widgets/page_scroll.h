// SPDX-License-Identifier: GPL-3.0-or-later
// Holds a page: as large as the place for it, and scrolled only where the page cannot be made that small.
#pragma once

#include <QScrollArea>

#include <functional>

namespace widgets {

class PageScroll : public QScrollArea {
    Q_OBJECT
public:
    explicit PageScroll(QWidget *page, QWidget *parent = nullptr);
    /// The page is made in its place: a page of many parts that changes its parent has all of them dressed again.
    PageScroll(QWidget *parent, const std::function<QWidget *(QWidget *place)> &make);
    ~PageScroll() override;
    QSize minimumSizeHint() const override { return {}; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QSize leastOfPage(int width) const;
    void fit();
};

} // namespace widgets
