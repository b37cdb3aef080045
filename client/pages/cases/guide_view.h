// SPDX-License-Identifier: GPL-3.0-or-later
// The guide of a matter (办事指南): in the web pane, or as plain text where no web pane can be had.
#pragma once

#include "client/store/reader.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPlainTextEdit;
class QToolButton;
class QVBoxLayout;

namespace widgets {
class WebPane;
}

namespace client::pages::cases {

class GuideView final : public QWidget {
    Q_OBJECT
public:
    explicit GuideView(store::Reader &reader, QWidget *parent = nullptr);
    /// Shows the guide of this matter; nothing is loaded before the view is first seen.
    void setMatter(const domain::Matter &matter);
    bool isPlain() const;
    /// The title of the page the web pane has loaded; empty until then, and where there is no pane.
    QString pageTitle() const;

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void load();
    void present(const domain::Result<QByteArray> &html);
    void makePane();
    void showPlain(const QString &why);
    void say(const QString &words);
    void setZoom(double zoom);
    void retranslate();
    void applyLook();

    store::Reader &m_reader;
    domain::Matter m_matter;
    QString m_shown; ///< digest of the guide on show
    QByteArray m_html;
    QVBoxLayout *m_layout;
    QLabel *m_note;
    QPlainTextEdit *m_plain;
    QToolButton *m_smaller;
    QToolButton *m_larger;
    QLabel *m_percent;
    widgets::WebPane *m_pane = nullptr;
    bool m_tried = false;
    std::optional<domain::Failure> m_missing; ///< why there is no pane
    double m_zoom = 1.0;
};

} // namespace client::pages::cases
