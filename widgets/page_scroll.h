// SPDX-License-Identifier: GPL-3.0-or-later
// Holds a page: as large as the place for it, and scrolled only where the page cannot be made that small.
#pragma once

#include <QScrollArea>

namespace widgets {

class PageScroll : public QScrollArea {
    Q_OBJECT
public:
    explicit PageScroll(QWidget *page, QWidget *parent = nullptr);
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
