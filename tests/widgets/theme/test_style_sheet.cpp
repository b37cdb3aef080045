// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pixels.h"
#include "widgets/theme/palettes.h"
#include "widgets/theme/roles.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>

using namespace widgets::theme;
using namespace Qt::StringLiterals;
using tests::support::count;
using tests::support::drawn;

namespace {

/// One selector of a rule with the colours it sets; empty: none.
struct Rule {
    QString selector, ink, back;
};

QList<Rule> rules(const QString &sheet)
{
    static const QRegularExpression rule(u"([^{}]+)\\{([^}]*)\\}"_s), ink(u"(?:^|[;\\s])color:\\s*([^;]+);"_s),
        back(u"(?:^|[;\\s])background:\\s*([^;]+);"_s);
    QList<Rule> found;
    for (auto each = rule.globalMatch(sheet); each.hasNext();) {
        const auto match = each.next();
        for (const QString &selector : match.captured(1).split(u',', Qt::SkipEmptyParts))
            found.append({selector.trimmed(), ink.match(match.captured(2)).captured(1).trimmed(),
                back.match(match.captured(2)).captured(1).trimmed()});
    }
    return found;
}

QColor colorOf(const QString &name)
{
    return name.startsWith(u'#') ? QColor(name) : QColor();
}

/// What the rules for the same control say without its state, then without its role.
QString inherited(const QList<Rule> &all, const QString &selector, QString Rule::*part)
{
    static const QRegularExpression state(u":[a-z]+$"_s), role(u"\\[[^\\]]*\\]"_s);
    const QString calm = QString(selector).remove(state), plain = QString(calm).remove(role);
    QString found;
    for (const QString &wanted : {plain, calm})
        for (const Rule &rule : all)
            if (rule.selector == wanted && !(rule.*part).isEmpty())
                found = rule.*part;
    return found;
}

} // namespace

class TestStyleSheet : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyRoleIsDressed()
    {
        const QString sheet = styleSheetOf(lightColors(), 1);
        for (const QLatin1StringView each : {role::title, role::section, role::secondary, role::bodySecond, role::board, role::strong,
                 role::warn, role::good, role::office, role::key, role::card, role::cardWarn, role::surface, role::ground, role::hairline,
                 role::topBar, role::primary, role::quiet, role::search})
            QVERIFY2(sheet.contains(u"[role=\"%1\"]"_s.arg(each)), each.data());
    }
    void everyColourIsAToken_data() { schemes(); }
    void everyColourIsAToken()
    {
        QFETCH(Scheme, scheme);
        const Colors c = colorsOf(scheme);
        const QStringList tokens = {c.ground.name(), c.surface.name(), c.raised.name(), c.ink.name(), c.secondInk.name(), c.line.name(),
            c.action.name(), c.actionInk.name(), c.selection.name(), c.focus.name(), c.vermilion.name(), c.lampGrey.name(), c.good.name(),
            c.warn.name()};
        static const QRegularExpression color(u"#[0-9a-fA-F]{3,8}\\b"_s);
        auto found = color.globalMatch(styleSheetOf(c, 1));
        int seen = 0;
        for (; found.hasNext(); ++seen) {
            const QString each = found.next().captured();
            QVERIFY2(tokens.contains(each), qPrintable(each));
        }
        QVERIFY(seen > 80);
    }
    void wordsAreReadableInEveryRule_data() { schemes(); }
    void wordsAreReadableInEveryRule()
    {
        QFETCH(Scheme, scheme);
        const Colors c = colorsOf(scheme);
        const double least = scheme == Scheme::HighContrast ? 7 : 4.5;
        const QList<Rule> all = rules(styleSheetOf(c, 1));
        int looked = 0;
        for (const Rule &rule : all) {
            if (rule.selector.contains(u":disabled"_s) || rule.selector.startsWith(u"QProgressBar"_s))
                continue; // not to be read
            const QColor ink = colorOf(rule.ink.isEmpty() ? inherited(all, rule.selector, &Rule::ink) : rule.ink);
            const QString back = rule.back.isEmpty() ? inherited(all, rule.selector, &Rule::back) : rule.back;
            if (!ink.isValid() || (rule.ink.isEmpty() && rule.back.isEmpty()))
                continue;
            const QColor ground = colorOf(back);
            const QList<QColor> behind = ground.isValid() ? QList<QColor>{ground} : QList<QColor>{c.ground, c.surface};
            for (const QColor &each : behind)
                QVERIFY2(contrast(ink, each) >= least,
                    qPrintable(u"%1: %2 on %3 is %4"_s.arg(rule.selector, ink.name(), each.name()).arg(contrast(ink, each))));
            ++looked;
        }
        QVERIFY2(looked > 25, qPrintable(QString::number(looked)));
    }
    void sizesOfTypeGrowTogether()
    {
        QCOMPARE(sizes(1), QSet<int>({12, 16, 20, 28}));
        QCOMPARE(sizes(1.6), QSet<int>({19, 26, 32, 45}));
    }
    void qtUnderstandsIt_data() { schemes(); }
    void qtUnderstandsIt()
    {
        QFETCH(Scheme, scheme);
        QTest::failOnWarning(QRegularExpression(u"style ?sheet"_s, QRegularExpression::CaseInsensitiveOption));
        const QString sheet = styleSheetOf(colorsOf(scheme), 1);
        QCOMPARE(sheet.count(u'{'), sheet.count(u'}'));
        apply(*qApp, scheme);
        QPushButton button(u"同意"_s);
        button.ensurePolished();
    }
    void controlsWearIt_data() { schemes(); }
    void controlsWearIt()
    {
        QFETCH(Scheme, scheme);
        apply(*qApp, scheme);
        const Colors c = colorsOf(scheme);
        QWidget host;
        QPushButton primary(u"同意"_s, &host), plain(u"退回"_s, &host), office(u"盖章"_s, &host);
        setRole(&primary, role::primary);
        setRole(&office, role::office);
        for (QPushButton *button : {&primary, &plain, &office})
            button->resize(100, 36);
        QVERIFY(count(drawn(primary), c.action) > 2000);
        QVERIFY(count(drawn(plain), c.surface) > 2000);
        QVERIFY(count(drawn(office), c.vermilion) > 100);
        primary.setEnabled(false);
        QCOMPARE(count(drawn(primary), c.action), 0);
    }
    void theFocusedFieldIsRinged_data() { schemes(); }
    void theFocusedFieldIsRinged()
    {
        QFETCH(Scheme, scheme);
        apply(*qApp, scheme);
        const Colors c = colorsOf(scheme);
        QWidget host;
        QLineEdit first(&host), second(&host);
        second.move(0, 60);
        host.resize(300, 120);
        host.show();
        QVERIFY(QTest::qWaitForWindowActive(&host));
        first.setFocus();
        QVERIFY(count(drawn(first), c.focus) > 100);
        QCOMPARE(count(drawn(second), c.focus), 0);
        const QSize size = first.sizeHint();
        QTest::keyClick(&first, Qt::Key_Tab);
        QVERIFY(count(drawn(second), c.focus) > 100);
        QCOMPARE(first.sizeHint(), size); // the ring takes no room
    }

private:
    static QSet<int> sizes(double factor)
    {
        static const QRegularExpression size(u"font-size: (\\d+)px"_s);
        QSet<int> found;
        for (auto each = size.globalMatch(styleSheetOf(lightColors(), factor)); each.hasNext();)
            found.insert(each.next().captured(1).toInt());
        return found;
    }
    static void schemes()
    {
        QTest::addColumn<Scheme>("scheme");
        QTest::newRow("light") << Scheme::Light;
        QTest::newRow("dark") << Scheme::Dark;
        QTest::newRow("high contrast") << Scheme::HighContrast;
    }
};

QTEST_MAIN(TestStyleSheet)
#include "test_style_sheet.moc"
