// SPDX-License-Identifier: GPL-3.0-or-later
// Panes side by side with a thin line between them; where they find no room, one at a time under a strip of tabs.
#pragma once

#include <QWidget>

class QSplitter;
class QStackedWidget;
class QTabBar;

namespace widgets {

class FoldPanes : public QWidget {
    Q_OBJECT
public:
    explicit FoldPanes(QWidget *parent = nullptr);
    ~FoldPanes() override;

    /// Another pane to the right. All stand side by side when each can have at least this many pixels; then none has more than `most`.
    void addPane(QWidget *pane, int least, int most = QWIDGETSIZE_MAX);
    /// What the tabs say, a name for each pane.
    void setNames(const QStringList &names);
    /// The first sizes of the panes in pixels; the officer's own are kept under the key, if there is one.
    void remember(const QString &key, const QList<int> &sizes);
    /// A pane that has nothing to show has no tab either.
    void setPresent(QWidget *pane, bool isPresent);
    /// The pane on show while they are folded.
    void choose(int pane);
    int chosen() const { return m_chosen; }
    bool isFolded() const { return m_folded; }
    QSplitter *splitter() const { return m_splitter; }
    /// The tabs; they may be put into another layout, and are seen only when folded.
    QTabBar *strip() const { return m_strip; }
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void foldedChanged(bool folded);

protected:
    void resizeEvent(QResizeEvent *event) override;
    /// Escape goes back to the first pane.
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Pane {
        QWidget *widget;
        int least, most;
        bool present = true;
    };
    void arrange();
    void spread();
    void present();
    int neededWidth() const;
    int holder(const QWidget *inside) const;

    QSplitter *m_splitter;
    QTabBar *m_strip;
    QList<Pane> m_panes;
    QString m_key;
    QList<int> m_sizes;
    int m_chosen = 0;
    bool m_folded = false;
    bool m_isPlaced = false; ///< it has been given its size

    friend void reveal(QWidget *inside);
};

/// Of the pages of a stack only the one on show says how small it can be.
void onlyCurrentCounts(QStackedWidget *stack);
/// Brings every folded pane that holds `inside` on show, so that it can be given the focus.
void reveal(QWidget *inside);

} // namespace widgets
