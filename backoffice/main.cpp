// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/server.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

constexpr int wrongUse = 2;
constexpr int failed = 1;

void sayReady(const QByteArray &line)
{
    std::fprintf(stdout, "%s\n", line.constData());
    std::fflush(stdout);
}

int complain(const domain::Failure &failure)
{
    const QJsonObject problem{{"code"_L1, domain::codeText(failure.code)}, {"detail"_L1, failure.detail}};
    std::fprintf(stderr, "%s\n", QJsonDocument(problem).toJson(QJsonDocument::Compact).constData());
    return failure.code == domain::FailureCode::ServeUsageWrong ? wrongUse : failed;
}

} // namespace

/// Exit status: 0 stopped by SIGTERM or SIGINT, 1 failed, 2 wrong use; on failure one JSON object {code, detail} on stderr.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const auto done = backoffice::readServeOptions(QCoreApplication::arguments().mid(1), QCoreApplication::applicationDirPath())
                          .and_then([](const backoffice::ServeOptions &options) { return backoffice::serve(options, sayReady); });
    return done ? 0 : complain(done.error());
}
