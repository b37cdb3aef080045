// SPDX-License-Identifier: GPL-3.0-or-later
// The reader as one widget: tools, the list of pages, the paper, and the bar to find words with.
#pragma once

#include "widgets/pdf_page_list.h"
#include "widgets/pdf_view.h"

#include <QAction>

#include <array>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QSpinBox;
class QToolButton;

namespace widgets {

class PdfPane : public QWidget {
    Q_OBJECT
public:
    explicit PdfPane(render::Pool &pool, QWidget *parent = nullptr);

    void showPdf(const QByteArray &pdf);
    void clear();
    /// Opens the find bar with these words in it.
    void find(const QString &words = {});
    PdfView &view() { return *m_view; }
    PdfSource &source() { return m_source; }
    PdfFind &finder() { return m_find; }
    void showPageList(bool shown);
    /// Page list, previous and next page, zoom, fit, find, copy: for menus; they work while the pane holds the focus.
    QList<QAction *> actions() const;

Q_SIGNALS:
    void opened(int pages);
    void failed(const domain::Failure &failure);
    void pageShown(int index);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum Tool {
        Pages,
        Previous,
        Next,
        ZoomOut,
        ZoomIn,
        FitWidth,
        FitPage,
        Find,
        FindNext,
        FindPrevious,
        CloseFind,
        Copy,
        SelectPage,
        ToolCount
    };

    void buildActions();
    QWidget *buildTools();
    QWidget *buildFindBar();
    QToolButton *button(Tool tool, QWidget *parent);
    void retranslate();
    void follow();
    void showState();
    void showFound();
    void closeFind();

    PdfSource m_source;
    PdfFind m_find;
    std::array<QAction *, ToolCount> m_tools{};
    QWidget *m_bar;
    QWidget *m_findBar;
    PdfPageList *m_list;
    PdfView *m_view;
    QSpinBox *m_page;
    QLabel *m_of;
    QToolButton *m_zoom; ///< shows the zoom, offers the usual ones
    QLineEdit *m_words;
    QLabel *m_found;
};

} // namespace widgets
