// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme/tokens.h"

#include "widgets/theme/icons.h"
#include "widgets/theme/palettes.h"

#include <QApplication>
#include <QProxyStyle>
#include <QStyleFactory>

namespace widgets::theme {

using namespace Qt::StringLiterals;

namespace {

constexpr double leaderFactor = 1.6;

/// What apply() set last; the look of one process, not a service.
struct InForce {
    Scheme scheme = Scheme::Light;
    Colors colors = lightColors();
    double factor = 1.0;
    bool styled = false; ///< the application owns the style and keeps it
};

/// Fusion with our own line icons where Qt would look through the icon themes of the disk and load its picture formats, before anybody sees
/// the icon.
class Style final : public QProxyStyle {
public:
    Style()
        : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
    {
    }
    QIcon standardIcon(StandardPixmap kind, const QStyleOption *option, const QWidget *widget) const override
    {
        if (kind == SP_LineEditClearButton)
            return icon("close"_L1);
        if (kind == SP_ToolBarHorizontalExtensionButton)
            return icon("right"_L1);
        return QProxyStyle::standardIcon(kind, option, widget);
    }
};

InForce &inForce()
{
    static InForce value;
    return value;
}

} // namespace

const Colors &colors()
{
    return inForce().colors;
}

Scheme scheme()
{
    return inForce().scheme;
}

void apply(QApplication &application, Scheme scheme, bool leaderMode)
{
    InForce &now = inForce();
    now.scheme = scheme;
    now.colors = colorsOf(scheme);
    now.factor = leaderMode ? leaderFactor : 1.0;
    if (!now.styled)
        application.setStyle(new Style);
    now.styled = true;
    application.setFont(font(Type::Body));
    application.setPalette(paletteOf(now.colors));
    application.setStyleSheet(styleSheetOf(now.colors, now.factor));
}

QFont font(Type type, QFont::Weight weight)
{
    QFont result;
    result.setFamilies({u"Noto Sans CJK SC"_s, u"Noto Sans"_s});
    result.setPixelSize(qRound(static_cast<int>(type) * inForce().factor));
    result.setWeight(weight);
    result.setHintingPreference(QFont::PreferNoHinting);
    return result;
}

} // namespace widgets::theme
