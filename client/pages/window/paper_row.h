// SPDX-License-Identifier: GPL-3.0-or-later
// One paper of the list: given, missing or promised for later, and its scans.
#pragma once

#include "client/pages/window/sitting.h"
#include "forms/engine/papers.h"

#include <QFrame>
#include <QHash>
#include <QImage>

#include <array>

class QDateEdit;
class QLabel;
class QLayout;
class QPushButton;
class QRadioButton;
class QVBoxLayout;

namespace client::pages::window {

class PaperRow : public QFrame {
    Q_OBJECT
public:
    PaperRow(const forms::engine::Paper &paper, const PaperEntry &entry, const QDate &today, QWidget *parent);

    const forms::engine::Paper &paper() const { return m_paper; }
    const PaperEntry &entry() const { return m_entry; }
    void setEntry(const PaperEntry &entry);
    void retranslate();
    void focusFirst();
    /// While a file is being taken in: 0..100; -1: none is.
    void setProgress(int percent);
    /// A small picture of the scan with this digest, shown with its name.
    void setThumbnail(const QString &sha256, const QImage &image);

Q_SIGNALS:
    void changed(const QString &materialId, const client::pages::window::PaperEntry &entry);
    /// A scan is to be chosen from the files of this machine.
    void scanWanted(const QString &materialId);
    void scanDropped(const QString &materialId, const QString &file);
    void scanShown(const QString &sha256);
    void scanRemoved(const QString &materialId, int index);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void build();
    QLayout *buildLine();
    void present();
    void showScans();
    QWidget *makeScan(int place);
    void showThumbnail(QPushButton &button, const QString &sha256) const;
    void choose(PaperState state);

    const forms::engine::Paper m_paper;
    PaperEntry m_entry;
    const QDate m_today;
    QLabel *m_name, *m_note;
    std::array<QRadioButton *, 3> m_states{}; ///< in the order of PaperState
    QLabel *m_promise;
    QDateEdit *m_promisedOn;
    QPushButton *m_add;
    QLabel *m_progress;
    QHash<QString, QImage> m_thumbnails;
    QList<Scan> m_shown;            ///< as they stand in the box
    QList<QPushButton *> m_openers; ///< one for each of them
    QVBoxLayout *m_scans;
    QWidget *m_scanBox;
};

} // namespace client::pages::window
