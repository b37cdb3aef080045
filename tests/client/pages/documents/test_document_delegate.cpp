// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/documents/document_delegate.h"
#include "client/pages/documents/document_list_model.h"
#include "i18n/translations.h"
#include "tests/client/pages/documents/documents_world.h"
#include "tests/support/pixels.h"
#include "widgets/theme/palettes.h"

#include <QApplication>
#include <QPainter>
#include <QTest>

using namespace client::pages;
using namespace tests::support;
using namespace Qt::StringLiterals;
namespace theme = widgets::theme;

class TestDocumentDelegate : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        theme::apply(*qApp, theme::Scheme::Light);
        m_translations.use(u"zh_CN"_s);
    }
    void urgentPapersWearATag()
    {
        DocumentsWorld world;
        world.fill();
        DocumentListModel model(world.reader, world.clock);
        load(model, world);
        QVERIFY(count(row(model, 0), theme::colors().vermilion) > 200); // 特急
        QCOMPARE(count(row(model, 2), theme::colors().vermilion), 0);
    }
    void whatIsToBeSignedForStandsOut()
    {
        DocumentsWorld world;
        world.fill();
        DocumentListModel model(world.reader, world.clock);
        load(model, world);
        QVERIFY(count(row(model, 0), theme::colors().action) > 20);
        QCOMPARE(count(row(model, 2), theme::colors().action), 0); // read long ago
    }
    void selectionFocusAndMouseAreSeen()
    {
        DocumentsWorld world;
        world.fill();
        DocumentListModel model(world.reader, world.clock);
        load(model, world);
        QCOMPARE(row(model, 2).pixelColor(150, 4), theme::colors().surface);
        QCOMPARE(row(model, 2, QStyle::State_MouseOver).pixelColor(150, 4), theme::colors().raised);
        QCOMPARE(row(model, 2, QStyle::State_Selected).pixelColor(150, 4), theme::colors().selection);
        QVERIFY(count(row(model, 2, QStyle::State_HasFocus), theme::colors().focus) > 300);
    }
    void aLongTitleStaysInItsRow()
    {
        DocumentsWorld world;
        world.paper(21, QString(u"关于"_s) + QString(90, u'长') + u"的通知"_s, domain::Urgency::Urgent, domain::ReceiptState::Read);
        DocumentListModel model(world.reader, world.clock);
        load(model, world);
        const QImage seen = row(model, 0);
        const QRect ink = where(seen, theme::colors().ink);
        QVERIFY(!ink.isEmpty());
        QVERIFY2(ink.top() > 2 && ink.bottom() < seen.height() - 2 && ink.right() < seen.width() - 8,
            qPrintable(u"%1 %2 %3"_s.arg(ink.top()).arg(ink.bottom()).arg(ink.right())));
    }
    void everyRowIsAsHigh()
    {
        DocumentsWorld world;
        world.fill();
        DocumentListModel model(world.reader, world.clock);
        load(model, world);
        const DocumentDelegate delegate;
        QCOMPARE(delegate.sizeHint({}, model.index(0, 0)), delegate.sizeHint({}, model.index(2, 0)));
        QVERIFY(delegate.sizeHint({}, {}).height() >= theme::space::touch);
    }

private:
    static void load(DocumentListModel &model, const DocumentsWorld &world)
    {
        model.setDirectory(world.reader.people);
        model.setQuery({client::store::DocumentBox::Incoming, {}});
        QTRY_VERIFY(model.isLoaded() && model.rowCount() > 0);
    }
    static QImage row(const DocumentListModel &model, int index, QStyle::State state = {})
    {
        const DocumentDelegate delegate;
        QStyleOptionViewItem option;
        option.rect = QRect(0, 0, 320, delegate.sizeHint({}, {}).height());
        option.state = state;
        QImage image(option.rect.size(), QImage::Format_ARGB32);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        delegate.paint(&painter, option, model.index(index, DocumentListModel::Title));
        return image;
    }
    i18n::Translations m_translations;
};

QTEST_MAIN(TestDocumentDelegate)
#include "test_document_delegate.moc"
