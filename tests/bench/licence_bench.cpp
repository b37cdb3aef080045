// SPDX-License-Identifier: GPL-3.0-or-later
// Composing licences, one JSON object on stdout: licence_bench [COUNT]. COUNT different filing certificates with signed QR codes, one file
// each and all in one file, on all cores and on one, against LibreOffice making the same page (same words at the same places, same
// code as a picture) from flat ODF in one process, its start taken off.
#include "domain/licence_seal.h"
#include "printing/compose.h"
#include "printing/licence_fields.h"
#include "printing/qr.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTextStream>
#include <QThreadPool>

#include <atomic>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

constexpr int peerPages = 30;

double seconds(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e9;
}

double rounded(double value)
{
    return std::round(value * 100) / 100;
}

/// Two characters that differ from licence to licence: names are what makes each file's fonts its own.
QString name(int i, int salt)
{
    static const QString characters =
        u"安宝昌成诚川春达大德鼎东恒发方丰福富冠光广贵国海汉和恒宏鸿华辉汇惠嘉佳建健江金锦晶景静九居俊凯康科坤蓝乐利立联良林龙隆"
        "茂美民明铭南宁鹏平普启千钦青清庆泉仁荣融瑞润三森山尚升生盛胜石世顺思泰腾天田通同万旺威伟文五西祥翔新信兴星雄旭轩学雅亚阳耀"
        "一宜亿义益逸银英永优友宇玉誉元远悦云运泽展长振正知志致智中忠众州洲竹卓紫宗祖佐"_s;
    const auto at = [&](int n) { return characters.at((n % characters.size() + characters.size()) % characters.size()); };
    return QString(at(i * 7 + salt)) + at(i / 3 + i * 11 + salt * 5);
}

/// As long and as random to look at as a signature.
QByteArray signature(int i)
{
    const QByteArray seed = QByteArray::number(i);
    return QCryptographicHash::hash(seed, QCryptographicHash::Sha512);
}

domain::Case subject(int i)
{
    domain::Case made;
    made.number = u"青政务2026%1"_s.arg(i, 9, 10, QChar(u'0'));
    made.title = u"%1路第%2标段%3片区雨污分流改造工程施工合同"_s.arg(name(i, 3)).arg(i).arg(name(i, 17));
    made.applicant = {u"榕江市%1第%2建设工程有限公司"_s.arg(name(i, 29)).arg(i), u"91350100M000100Y43"_s, {}, {}};
    made.licence = {u"青建备〔2026〕%1号"_s.arg(i), u"建设工程施工合同备案证明"_s, QDate(2026, 11, 22), {}, {},
        u"1.2.156.3005.2.11100000000013338W011.11430000006122244L.2026%1.001.U"_s.arg(i, 7, 10, QChar(u'0'))};
    made.licence.seal = domain::sealText({domain::licenceFacts(made), u"0123456789abcdef"_s, signature(i)});
    return made;
}

QString escaped(const QString &words)
{
    return words.toHtmlEscaped();
}

/// One frame of the flat ODF page.
QString frame(int number, double x, double y, double w, double h, const QString &inside)
{
    return u"<draw:frame draw:name=\"f%1\" text:anchor-type=\"page\" text:anchor-page-number=\"1\" svg:x=\"%2mm\" svg:y=\"%3mm\" "
           "svg:width=\"%4mm\" svg:height=\"%5mm\" draw:style-name=\"g\">%6</draw:frame>"_s.arg(number)
               .arg(x)
               .arg(y)
               .arg(w)
               .arg(h)
               .arg(inside);
}

QString picture(const QString &text)
{
    const auto code = printing::encodeQr(text, printing::QrLevel::M);
    QImage image(code->modules, code->modules, QImage::Format_Grayscale8);
    for (int y = 0; y < code->modules; ++y)
        for (int x = 0; x < code->modules; ++x)
            image.setPixel(x, y, code->dark.at(y * code->modules + x) ? 0 : 255);
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.scaled(image.size() * 6).save(&buffer, "PNG");
    return u"<draw:image><office:binary-data>"_s + QString::fromLatin1(png.toBase64()) + u"</office:binary-data></draw:image>"_s;
}

/// The page as flat ODF: a text frame for each text of the template, a picture for the code.
QByteArray flatOdf(const printing::Template &paper, const printing::Fields &fields)
{
    QString frames;
    int number = 0;
    for (const auto &element : paper.elements) {
        QString words;
        QString missing;
        if (const auto *text = std::get_if<printing::TextElement>(&element.shape); text && text->wording.fill(fields, &words, &missing)) {
            const QString inside =
                u"<draw:text-box><text:p><text:span text:style-name=\"s\">"_s + escaped(words) + u"</text:span></text:p></draw:text-box>";
            frames += frame(++number, text->x, text->y, text->width, text->height, inside);
        } else if (const auto *qr = std::get_if<printing::QrElement>(&element.shape); qr && qr->wording.fill(fields, &words, &missing)) {
            frames += frame(++number, qr->x, qr->y, qr->size, qr->size, picture(words));
        }
    }
    return u"<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
           "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
           "xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" "
           "xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" "
           "xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\" office:version=\"1.3\" "
           "office:mimetype=\"application/vnd.oasis.opendocument.text\"><office:automatic-styles>"
           "<style:style style:name=\"s\" style:family=\"text\"><style:text-properties style:font-name-asian=\"Noto Serif CJK SC\" "
           "fo:font-size=\"12pt\" style:font-size-asian=\"12pt\"/></style:style>"
           "<style:style style:name=\"g\" style:family=\"graphic\"><style:graphic-properties style:wrap=\"run-through\" "
           "draw:stroke=\"none\"/></style:style>"
           "</office:automatic-styles><office:body><office:text>%1<text:p/></office:text></office:body></office:document>"_s.arg(frames)
               .toUtf8();
}

/// Seconds for one page by LibreOffice, its start taken off; negative when it is not there.
double libreOffice(const printing::Template &paper)
{
    QTemporaryDir folder;
    const auto convert = [&](int count) {
        QStringList arguments{u"--headless"_s, u"-env:UserInstallation=file://"_s + folder.path() + u"/profile", u"--convert-to"_s,
            u"pdf"_s, u"--outdir"_s, folder.path()};
        for (int i = 0; i < count; ++i) {
            QFile file(folder.filePath(u"%1.fodt"_s.arg(i)));
            if (!file.open(QIODevice::WriteOnly))
                return -1.0;
            file.write(flatOdf(paper, printing::licenceFields(subject(i))));
            arguments.append(file.fileName());
        }
        QElapsedTimer timer;
        timer.start();
        QProcess office;
        office.start(u"soffice"_s, arguments);
        const bool done =
            office.waitForFinished(300'000) && office.exitCode() == 0 && QFile::exists(folder.filePath(u"%1.pdf"_s.arg(count - 1)));
        return done ? seconds(timer) : -1.0;
    };
    if (convert(1) < 0) // its profile is made
        return -1;
    const double one = convert(1);
    const double many = convert(1 + peerPages);
    return many < 0 ? -1 : (many - one) / peerPages;
}

double eachInItsFile(const printing::Template &paper, int count, int threads)
{
    QTemporaryDir folder;
    QThreadPool pool;
    pool.setMaxThreadCount(threads);
    std::atomic<int> next = 0;
    std::atomic<int> made = 0;
    QElapsedTimer timer;
    timer.start();
    for (int thread = 0; thread < threads; ++thread)
        pool.start([&] {
            for (int i = next++; i < count; i = next++) {
                const auto pdf = printing::compose(paper, printing::licenceFields(subject(i)));
                QFile file(folder.filePath(u"%1.pdf"_s.arg(i)));
                made += pdf && file.open(QIODevice::WriteOnly) && file.write(*pdf) == pdf->size() ? 1 : 0;
            }
        });
    pool.waitForDone();
    return made == count ? seconds(timer) / count : -1;
}

double allInOne(const printing::Template &paper, int count)
{
    QElapsedTimer timer;
    timer.start();
    QList<printing::Fields> pages;
    for (int i = 0; i < count; ++i)
        pages.append(printing::licenceFields(subject(i)));
    const auto pdf = printing::composeAll(paper, pages);
    return pdf ? seconds(timer) / count : -1;
}

QJsonObject row(const QString &name, double value, double peer, double target)
{
    QJsonObject json{{u"name"_s, name}, {u"value"_s, rounded(value * 1000)}, {u"unit"_s, u"ms"_s}};
    if (peer > 0 && value > 0) {
        json.insert(u"peer"_s, rounded(peer * 1000));
        json.insert(u"ratio"_s, rounded(peer / value));
        json.insert(u"target"_s, u">= %1"_s.arg(target));
        json.insert(u"met"_s, peer / value >= target);
    }
    return json;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const int count = argc > 1 ? QByteArray(argv[1]).toInt() : 1000;
    QFile file(QStringLiteral(CASEDESK_SOURCE_DIR "/forms/matters/contract-filing/licence.json"));
    if (!file.open(QIODevice::ReadOnly))
        return 1;
    const auto paper = printing::Template::parse(file.readAll());
    if (!paper)
        return 1;
    const double first = eachInItsFile(*paper, 1, 1); // fonts are loaded
    const double peer = libreOffice(*paper);
    const QJsonArray rows{row(u"a licence in its own file"_s, eachInItsFile(*paper, count, QThread::idealThreadCount()), peer, 10),
        row(u"the same on one core"_s, eachInItsFile(*paper, count, 1), 0, 0),
        row(u"a page of one file"_s, allInOne(*paper, count), peer, 40), row(u"the first licence, fonts loaded"_s, first, 0, 0)};
    QTextStream(stdout) << QJsonDocument(QJsonObject{{u"bench"_s, u"licence"_s}, {u"rows"_s, rows}}).toJson(QJsonDocument::Compact) << '\n';
    return 0;
}
