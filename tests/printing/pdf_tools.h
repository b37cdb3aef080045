// SPDX-License-Identifier: GPL-3.0-or-later
// Reads PDFs back with Poppler's programs, qpdf and zbar, for tests: what was drawn is judged by other people's eyes.
#pragma once

#include <QFile>
#include <QImage>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

namespace pdf_tools {

using namespace Qt::StringLiterals;

inline constexpr double mmPerPoint = 25.4 / 72;

/// A word with its box in mm.
struct Word {
    QString text;
    double left = 0, top = 0, right = 0, bottom = 0;
};

class Pdf {
public:
    explicit Pdf(const QByteArray &bytes)
    {
        QFile file(path());
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
    }

    QString path() const { return m_folder.filePath(u"paper.pdf"_s); }

    QString run(const QString &program, const QStringList &arguments) const
    {
        QProcess process;
        process.start(program, arguments);
        if (!process.waitForFinished(30000) || process.exitStatus() != QProcess::NormalExit)
            return u"cannot run "_s + program;
        return QString::fromUtf8(process.readAllStandardOutput());
    }

    QString text() const { return run(u"pdftotext"_s, {u"-raw"_s, path(), u"-"_s}); }
    QString info() const { return run(u"pdfinfo"_s, {u"-box"_s, path()}); }
    QString fonts() const { return run(u"pdffonts"_s, {path()}); }
    QString check() const { return run(u"qpdf"_s, {u"--check"_s, path()}); }

    QList<Word> words() const
    {
        static const QRegularExpression form(
            uR"re(<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>)re"_s);
        QList<Word> found;
        for (auto it = form.globalMatch(run(u"pdftotext"_s, {u"-bbox"_s, path(), u"-"_s})); it.hasNext();) {
            const auto match = it.next();
            found << Word{match.captured(5), match.captured(1).toDouble() * mmPerPoint, match.captured(2).toDouble() * mmPerPoint,
                match.captured(3).toDouble() * mmPerPoint, match.captured(4).toDouble() * mmPerPoint};
        }
        return found;
    }

    /// The first page as grey pixels.
    QImage image(int dpi) const
    {
        const auto out = m_folder.filePath(u"page"_s);
        run(u"pdftoppm"_s, {u"-r"_s, QString::number(dpi), u"-png"_s, u"-gray"_s, u"-singlefile"_s, path(), out});
        return QImage(out + u".png"_s).convertToFormat(QImage::Format_Grayscale8);
    }

    /// What zbar reads from the first page.
    QString barcode(int dpi) const
    {
        const auto out = m_folder.filePath(u"code"_s);
        run(u"pdftoppm"_s, {u"-r"_s, QString::number(dpi), u"-png"_s, u"-singlefile"_s, path(), out});
        return run(u"zbarimg"_s, {u"--quiet"_s, u"--raw"_s, u"--nodbus"_s, out + u".png"_s}).chopped(1);
    }

private:
    QTemporaryDir m_folder;
};

/// The dark rectangle's edges in mm: where pixels darker than half begin and end.
struct Ink {
    double left = 0, top = 0, right = 0, bottom = 0;
};
inline Ink inkOf(const QImage &image, int dpi)
{
    int left = image.width(), top = image.height(), right = -1, bottom = -1;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.constScanLine(y)[x] < 128) {
                left = qMin(left, x);
                right = qMax(right, x);
                top = qMin(top, y);
                bottom = qMax(bottom, y);
            }
    const double mm = 25.4 / dpi;
    return {left * mm, top * mm, (right + 1) * mm, (bottom + 1) * mm};
}

} // namespace pdf_tools
