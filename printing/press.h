// SPDX-License-Identifier: GPL-3.0-or-later
// What printing needs of HarfBuzz, fontconfig, CUPS and libqrencode: a plugin loaded on first use, because linking their libraries slows
// the way to main(). Everybody else goes through fonts.h, sheet.h, qr.h and spooler.h.
#pragma once

#include "printing/fonts.h"
#include "printing/qr.h"
#include "printing/sheet.h"
#include "printing/spooler.h"

#include <QtPlugin>

namespace printing {

/// One line of shaped text; as ShapedLine.
class ShapedText {
public:
    virtual ~ShapedText() = default;
    virtual int length() const = 0;
    virtual bool beginsCluster(int index) const = 0;
    virtual double advance(int index) const = 0;
    virtual void setAdvance(int index, double mm, double shift) = 0;
    virtual double width() const = 0;
};

/// The faces of one composition; as Fonts.
class Typesetter {
public:
    virtual ~Typesetter() = default;
    virtual QString missingFamily() const = 0;
    virtual char32_t missingGlyph(const QString &text, const Type &type) const = 0;
    virtual QString borrowed(const QString &text, const Type &type) const = 0;
    virtual std::unique_ptr<ShapedText> shape(const QString &text, const Type &type) const = 0;
};

/// A PDF being drawn; as Sheet. Shaped text comes from the same press.
class Canvas {
public:
    virtual ~Canvas() = default;
    virtual void place(const Placement &placement) = 0;
    virtual void settle() = 0;
    virtual void nextPage() = 0;
    virtual void text(const ShapedText &line, double x, double baseline, const Rgb &color, double narrow) = 0;
    virtual void line(double x1, double y1, double x2, double y2, const Stroke &stroke) = 0;
    virtual void rect(double x, double y, double width, double height, double radius, const Stroke &stroke) = 0;
    virtual void fillRect(double x, double y, double width, double height, double radius, const Rgb &color) = 0;
    virtual void modules(const QList<bool> &dark, int modules, double x, double y, double size, const Rgb &color) = 0;
    virtual void seal(
        const Typesetter &fonts, double cx, double cy, double diameter, const QString &words, bool star, const Rgb &color) = 0;
    /// The whole PDF, or why there is none.
    virtual tl::expected<QByteArray, QString> finish() = 0;
};

/// Why a print server gave nothing: it did not answer, or it said no.
struct SpoolRefusal {
    bool silent = false;
    QString words;
};
template <class T> using Spooled = tl::expected<T, SpoolRefusal>;

/// As Spooler; to be used in the thread that made it.
class SpoolDoor {
public:
    virtual ~SpoolDoor() = default;
    virtual Spooled<QList<Queue>> queues() const = 0;
    virtual Spooled<int> submit(const PrintRequest &request) const = 0;
    virtual Spooled<JobStatus> status(const QString &queue, int jobId) const = 0;
    virtual Spooled<domain::Nothing> cancel(const QString &queue, int jobId) const = 0;
    virtual Spooled<int> submitHeld(const PrintRequest &request) const = 0;
    virtual Spooled<domain::Nothing> release(const QString &queue, int jobId) const = 0;
    virtual Spooled<QList<QueueJob>> jobsNamed(const QString &queue, const QString &name) const = 0;
    virtual Spooled<QueueFitness> fitness(const QString &queue) const = 0;
    virtual Spooled<QList<Tray>> trays(const QString &queue) const = 0;
};

class Press {
public:
    virtual ~Press() = default;
    virtual std::unique_ptr<Typesetter> typesetter() const = 0;
    virtual std::unique_ptr<Canvas> canvas(double width, double height, const QString &title, const QDate &made) const = 0;
    /// Without modules when no code holds the text.
    virtual QrCode qr(const QByteArray &utf8, QrLevel level) const = 0;
    virtual std::unique_ptr<SpoolDoor> spooler(const QString &server) const = 0;
};

/// The plugin, loaded by the first call, from any thread; nullptr when it cannot be, and `why` tells the reason. It stays loaded.
const Press *loadPress(QString *why = nullptr);

} // namespace printing

Q_DECLARE_INTERFACE(printing::Press, "casedesk.Press/1")
