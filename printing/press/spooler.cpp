// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/press/spooler.h"

#include <algorithm>
#include <cups/cups.h>
#include <cups/pwg.h>
#include <memory>

namespace printing::press {

using namespace Qt::StringLiterals;
using domain::Nothing;

namespace {

constexpr int connectMs = 3000;
constexpr double answerSeconds = 15;

using Connection = std::unique_ptr<http_t, decltype(&httpClose)>;
using Message = std::unique_ptr<ipp_t, decltype(&ippDelete)>;

tl::unexpected<SpoolRefusal> unreachable()
{
    return tl::unexpected(SpoolRefusal{true, QString::fromUtf8(cupsLastErrorString())});
}

tl::unexpected<SpoolRefusal> refused(ipp_status_t status, const QString &why)
{
    return tl::unexpected(SpoolRefusal{false, QLatin1StringView(ippErrorString(status)) + u": "_s + why});
}

Connection connectToServer()
{
    auto *http = httpConnect2(cupsServer(), ippPort(), nullptr, AF_UNSPEC, cupsEncryption(), 1, connectMs, nullptr);
    if (http)
        httpSetTimeout(
            http, answerSeconds, [](http_t *, void *) { return 0; }, nullptr);
    return {http, httpClose};
}

/// Whether the call never reached a server that speaks IPP, as against an answer that says no.
bool isSilence(ipp_status_t status)
{
    return status == IPP_STATUS_ERROR_SERVICE_UNAVAILABLE || status == IPP_STATUS_ERROR_INTERNAL || status == IPP_STATUS_ERROR_TIMEOUT;
}

QByteArray resourceOf(const QString &queue)
{
    return "/printers/" + queue.toUtf8().toPercentEncoding();
}

Message request(ipp_op_t operation, const QString &queue = {}, int jobId = 0)
{
    Message message(ippNewRequest(operation), ippDelete);
    if (!queue.isEmpty()) {
        const QByteArray uri = "ipp://localhost" + resourceOf(queue);
        ippAddString(message.get(), IPP_TAG_OPERATION, IPP_TAG_URI, "printer-uri", nullptr, uri.constData());
    }
    if (jobId)
        ippAddInteger(message.get(), IPP_TAG_OPERATION, IPP_TAG_INTEGER, "job-id", jobId);
    ippAddString(message.get(), IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", nullptr, cupsUser());
    return message;
}

void ask(const Message &message, std::initializer_list<const char *> attributes)
{
    ippAddStrings(message.get(), IPP_TAG_OPERATION, IPP_CONST_TAG(IPP_TAG_KEYWORD), "requested-attributes", int(attributes.size()), nullptr,
        attributes.begin());
}

/// Sends a request, with a document after it if there is one, and takes the answer. Answers with `absent` pass as good: nothing found.
Spooled<Message> send(
    http_t *http, Message message, const QByteArray &resource, const QByteArray *document = nullptr, ipp_status_t absent = IPP_STATUS_OK)
{
    const auto length = document ? size_t(CUPS_LENGTH_VARIABLE) : ippLength(message.get());
    auto status = cupsSendRequest(http, message.get(), resource.constData(), length);
    if (status == HTTP_STATUS_CONTINUE && document)
        status = cupsWriteRequestData(http, document->constData(), size_t(document->size()));
    Message answer(status == HTTP_STATUS_CONTINUE ? cupsGetResponse(http, resource.constData()) : nullptr, ippDelete);
    const auto code = answer ? ippGetStatusCode(answer.get()) : cupsLastError();
    if (!answer || (code > IPP_STATUS_OK_CONFLICTING && code != absent)) {
        if (!answer && isSilence(code))
            return unreachable();
        return refused(code, QString::fromUtf8(cupsLastErrorString()));
    }
    return answer;
}

QString words(ipp_attribute_t *attribute)
{
    const char *text = attribute ? ippGetString(attribute, 0, nullptr) : nullptr;
    return QString::fromUtf8(text);
}

QStringList allWords(const Message &answer, const char *name)
{
    QStringList found;
    auto *attribute = ippFindAttribute(answer.get(), name, IPP_TAG_KEYWORD);
    for (int i = 0; attribute && i < ippGetCount(attribute); ++i)
        if (const auto word = QString::fromUtf8(ippGetString(attribute, i, nullptr)); word != "none"_L1)
            found << word;
    return found;
}

JobStage stageOf(ipp_attribute_t *attribute)
{
    return JobStage(qBound(3, ippGetInteger(attribute, 0), 9));
}

QString defaultQueue(http_t *http)
{
    auto message = request(IPP_OP_CUPS_GET_DEFAULT);
    ask(message, {"printer-name"});
    const auto answer = send(http, std::move(message), "/", nullptr, IPP_STATUS_ERROR_NOT_FOUND);
    return answer ? words(ippFindAttribute(answer->get(), "printer-name", IPP_TAG_NAME)) : QString();
}

void readQueueAttribute(ipp_attribute_t *attribute, Queue *queue)
{
    const auto name = QLatin1StringView(ippGetName(attribute));
    if (name == "printer-name"_L1)
        queue->name = words(attribute);
    else if (name == "printer-info"_L1)
        queue->info = words(attribute);
    else if (name == "printer-location"_L1)
        queue->location = words(attribute);
    else if (name == "printer-state-message"_L1)
        queue->message = words(attribute);
    else if (name == "printer-is-accepting-jobs"_L1)
        queue->accepting = ippGetBoolean(attribute, 0);
}

QList<Queue> readQueues(const Message &answer, const QString &defaultName)
{
    QList<Queue> queues;
    Queue queue;
    const auto flush = [&] {
        if (queue.name.isEmpty())
            return;
        if (queue.info.isEmpty())
            queue.info = queue.name;
        queue.isDefault = queue.name == defaultName;
        queues << queue;
        queue = {};
    };
    for (auto *attribute = ippFirstAttribute(answer.get()); attribute; attribute = ippNextAttribute(answer.get())) {
        if (ippGetGroupTag(attribute) != IPP_TAG_PRINTER || !ippGetName(attribute))
            flush();
        else
            readQueueAttribute(attribute, &queue);
    }
    flush();
    return queues;
}

QList<QueueJob> readJobs(const Message &answer)
{
    QList<QueueJob> jobs;
    QueueJob job;
    const auto flush = [&] {
        if (job.id)
            jobs << job;
        job = {};
    };
    for (auto *attribute = ippFirstAttribute(answer.get()); attribute; attribute = ippNextAttribute(answer.get())) {
        const auto *raw = ippGetName(attribute);
        const auto name = QLatin1StringView(raw ? raw : "");
        if (ippGetGroupTag(attribute) != IPP_TAG_JOB || name.isEmpty())
            flush();
        else if (name == "job-id"_L1)
            job.id = ippGetInteger(attribute, 0);
        else if (name == "job-name"_L1)
            job.name = words(attribute);
        else if (name == "job-state"_L1)
            job.stage = stageOf(attribute);
    }
    flush();
    return jobs;
}

/// `which`: a keyword of RFC 8011 4.2.6, or "all" as CUPS has it.
Spooled<QList<QueueJob>> jobsOf(http_t *http, const QString &queue, const char *which)
{
    auto message = request(IPP_OP_GET_JOBS, queue);
    ippAddString(message.get(), IPP_TAG_OPERATION, IPP_CONST_TAG(IPP_TAG_KEYWORD), "which-jobs", nullptr, which);
    ask(message, {"job-id", "job-name", "job-state"});
    return send(http, std::move(message), resourceOf(queue)).map([](const Message &answer) { return readJobs(answer); });
}

/// A keyword or name within a collection such as media-col.
QString wordIn(ipp_t *collection, const char *name)
{
    return words(ippFindAttribute(collection, name, IPP_TAG_ZERO));
}

QSizeF sizeOf(ipp_t *media)
{
    auto *size = ippFindAttribute(media, "media-size", IPP_TAG_BEGIN_COLLECTION);
    auto *sides = size ? ippGetCollection(size, 0) : nullptr;
    auto *across = sides ? ippFindAttribute(sides, "x-dimension", IPP_TAG_INTEGER) : nullptr;
    auto *down = sides ? ippFindAttribute(sides, "y-dimension", IPP_TAG_INTEGER) : nullptr;
    return across && down ? QSizeF(ippGetInteger(across, 0) / 100.0, ippGetInteger(down, 0) / 100.0) : QSizeF(0, 0);
}

QList<Tray> readTrays(const Message &answer)
{
    QList<Tray> trays;
    for (const auto &name : allWords(answer, "media-source-supported"))
        trays.append({name, QSizeF(0, 0), false});
    const auto tray = [&](ipp_t *media) {
        const auto name = wordIn(media, "media-source");
        return std::find_if(trays.begin(), trays.end(), [&](const Tray &each) { return each.name == name; });
    };
    auto *ready = ippFindAttribute(answer.get(), "media-col-ready", IPP_TAG_BEGIN_COLLECTION);
    for (int i = 0; ready && i < ippGetCount(ready); ++i)
        if (const auto found = tray(ippGetCollection(ready, i)); found != trays.end())
            found->loaded = sizeOf(ippGetCollection(ready, i));
    if (auto *usual = ippFindAttribute(answer.get(), "media-col-default", IPP_TAG_BEGIN_COLLECTION))
        if (const auto found = tray(ippGetCollection(usual, 0)); found != trays.end())
            found->isDefault = true;
    std::stable_partition(trays.begin(), trays.end(), [](const Tray &each) { return each.name == "auto"_L1; });
    return trays;
}

/// Paper is asked for with its short edge across, as printers name it: few know 297 x 210 mm, and a page that lies across is turned on the
/// way. Seen with ippeveprinter, which cancelled such jobs ("Printer cannot print with supplied options").
QSizeF upright(const QSizeF &sheet)
{
    return sheet.width() > sheet.height() ? sheet.transposed() : sheet;
}

/// Size and tray; "media" beside it would be a contradiction (PWG 5100.7, media-col).
void describeMedia(ipp_t *ipp, const PrintRequest &wanted)
{
    const QSizeF paper = upright(wanted.sheet);
    const Message size(ippNew(), ippDelete);
    ippAddInteger(size.get(), IPP_TAG_ZERO, IPP_TAG_INTEGER, "x-dimension", qRound(paper.width() * 100));
    ippAddInteger(size.get(), IPP_TAG_ZERO, IPP_TAG_INTEGER, "y-dimension", qRound(paper.height() * 100));
    const Message media(ippNew(), ippDelete);
    ippAddCollection(media.get(), IPP_TAG_ZERO, "media-size", size.get());
    if (!wanted.tray.isEmpty())
        ippAddString(media.get(), IPP_TAG_ZERO, IPP_TAG_KEYWORD, "media-source", nullptr, wanted.tray.toUtf8().constData());
    ippAddCollection(ipp, IPP_TAG_JOB, "media-col", media.get());
}

/// How the sheet is to be printed, as every job of ours says it.
void describe(ipp_t *ipp, const PrintRequest &wanted)
{
    const QSizeF paper = upright(wanted.sheet);
    ippAddInteger(ipp, IPP_TAG_JOB, IPP_TAG_INTEGER, "copies", wanted.copies);
    ippAddString(ipp, IPP_TAG_JOB, IPP_TAG_KEYWORD, "print-scaling", nullptr, "none");
    const auto *media = pwgMediaForSize(qRound(paper.width() * 100), qRound(paper.height() * 100));
    const bool hasName = media && media->pwg && !QByteArrayView(media->pwg).startsWith("custom_");
    if (wanted.tray.isEmpty() && hasName)
        ippAddString(ipp, IPP_TAG_JOB, IPP_TAG_KEYWORD, "media", nullptr, media->pwg);
    else // a name made up for a size no standard knows, a card's for one, would be passed on as it is, and no printer lists it
        describeMedia(ipp, wanted);
}

Spooled<int> createJob(http_t *http, const PrintRequest &wanted)
{
    auto message = request(IPP_OP_CREATE_JOB, wanted.queue);
    auto *ipp = message.get();
    ippAddString(ipp, IPP_TAG_OPERATION, IPP_TAG_NAME, "job-name", nullptr, wanted.title.toUtf8().left(250).constData());
    describe(ipp, wanted);
    const auto answer = send(http, std::move(message), resourceOf(wanted.queue));
    if (!answer)
        return tl::unexpected(answer.error());
    return ippGetInteger(ippFindAttribute(answer->get(), "job-id", IPP_TAG_INTEGER), 0);
}

} // namespace

CupsDoor::CupsDoor(const QString &server)
{
    if (!server.isEmpty())
        cupsSetServer(server.toUtf8().constData());
}

Spooled<QList<Queue>> CupsDoor::queues() const
{
    const auto http = connectToServer();
    if (!http)
        return unreachable();
    auto message = request(IPP_OP_CUPS_GET_PRINTERS);
    ask(message, {"printer-name", "printer-info", "printer-location", "printer-state-message", "printer-is-accepting-jobs"});
    const auto answer = send(http.get(), std::move(message), "/", nullptr, IPP_STATUS_ERROR_NOT_FOUND);
    if (!answer)
        return tl::unexpected(answer.error());
    return readQueues(*answer, defaultQueue(http.get()));
}

Spooled<int> CupsDoor::submit(const PrintRequest &wanted) const
{
    const auto http = connectToServer();
    if (!http)
        return unreachable();
    auto jobId = createJob(http.get(), wanted);
    if (!jobId)
        return jobId;
    auto message = request(IPP_OP_SEND_DOCUMENT, wanted.queue, *jobId);
    ippAddString(message.get(), IPP_TAG_OPERATION, IPP_TAG_MIMETYPE, "document-format", nullptr, "application/pdf");
    ippAddBoolean(message.get(), IPP_TAG_OPERATION, "last-document", 1);
    const auto sent = send(http.get(), std::move(message), resourceOf(wanted.queue), &wanted.pdf);
    if (!sent) {
        (void)cancel(wanted.queue, *jobId); // an empty job must not stay in the queue
        return tl::unexpected(sent.error());
    }
    return jobId;
}

Spooled<JobStatus> CupsDoor::status(const QString &queue, int jobId) const
{
    const auto http = connectToServer();
    if (!http)
        return unreachable();
    auto message = request(IPP_OP_GET_JOB_ATTRIBUTES, queue, jobId);
    ask(message, {"job-state", "job-state-reasons", "job-printer-state-message", "job-printer-state-reasons"});
    const auto answer = send(http.get(), std::move(message), "/");
    if (!answer)
        return tl::unexpected(answer.error());
    JobStatus status{jobId, JobStage::Waiting, {}, {}};
    if (auto *state = ippFindAttribute(answer->get(), "job-state", IPP_TAG_ENUM))
        status.stage = stageOf(state);
    status.message = words(ippFindAttribute(answer->get(), "job-printer-state-message", IPP_TAG_TEXT));
    status.reasons = allWords(*answer, "job-state-reasons") + allWords(*answer, "job-printer-state-reasons");
    return status;
}

Spooled<Nothing> CupsDoor::cancel(const QString &queue, int jobId) const
{
    const auto http = connectToServer();
    if (!http)
        return unreachable();
    const auto answer = send(http.get(), request(IPP_OP_CANCEL_JOB, queue, jobId), resourceOf(queue));
    if (!answer)
        return tl::unexpected(answer.error());
    return domain::nothing;
}

Spooled<int> CupsDoor::submitHeld(const PrintRequest &wanted) const
{
    const auto http = connectToServer();
    if (!http)
        return unreachable();
    // One request with the document in it: the job is there with all its bytes or not at all.
    auto message = request(IPP_OP_PRINT_JOB, wanted.queue);
    auto *ipp = message.get();
    ippAddString(ipp, IPP_TAG_OPERATION, IPP_TAG_NAME, "job-name", nullptr, wanted.title.toUtf8().left(250).constData());
    ippAddString(ipp, IPP_TAG_OPERATION, IPP_TAG_MIMETYPE, "document-format", nullptr, "application/pdf");
    ippAddString(ipp, IPP_TAG_JOB, IPP_TAG_KEYWORD, "job-hold-until", nullptr, "indefinite");
    describe(ipp, wanted);
    const auto answer = send(http.get(), std::move(message), resourceOf(wanted.queue), &wanted.pdf);
    if (!answer)
        return tl::unexpected(answer.error());
    return ippGetInteger(ippFindAttribute(answer->get(), "job-id", IPP_TAG_INTEGER), 0);
}

Spooled<Nothing> CupsDoor::release(const QString &queue, int jobId) const
{
    const auto http = connectToServer();
    if (!http)
        return unreachable();
    const auto answer = send(http.get(), request(IPP_OP_RELEASE_JOB, queue, jobId), resourceOf(queue));
    if (!answer)
        return tl::unexpected(answer.error());
    return domain::nothing;
}

Spooled<QList<QueueJob>> CupsDoor::jobsNamed(const QString &queue, const QString &name) const
{
    const auto http = connectToServer();
    if (!http)
        return unreachable();
    auto jobs = jobsOf(http.get(), queue, "all");
    if (jobs)
        jobs->removeIf([&](const QueueJob &job) { return job.name != name; });
    return jobs;
}

Spooled<QueueFitness> CupsDoor::fitness(const QString &queue) const
{
    const auto http = connectToServer();
    if (!http)
        return unreachable();
    auto message = request(IPP_OP_GET_PRINTER_ATTRIBUTES, queue);
    ask(message, {"printer-is-accepting-jobs", "printer-error-policy"});
    const auto answer = send(http.get(), std::move(message), resourceOf(queue));
    if (!answer)
        return tl::unexpected(answer.error());
    QueueFitness fitness;
    if (auto *accepting = ippFindAttribute(answer->get(), "printer-is-accepting-jobs", IPP_TAG_BOOLEAN))
        fitness.accepting = ippGetBoolean(accepting, 0);
    fitness.errorPolicy = words(ippFindAttribute(answer->get(), "printer-error-policy", IPP_TAG_NAME));
    auto jobs = jobsOf(http.get(), queue, "not-completed");
    if (!jobs)
        return tl::unexpected(jobs.error());
    fitness.unfinished = *jobs;
    return fitness;
}

Spooled<QList<Tray>> CupsDoor::trays(const QString &queue) const
{
    const auto http = connectToServer();
    if (!http)
        return unreachable();
    auto message = request(IPP_OP_GET_PRINTER_ATTRIBUTES, queue);
    ask(message, {"media-source-supported", "media-col-ready", "media-col-default"});
    const auto answer = send(http.get(), std::move(message), resourceOf(queue));
    if (!answer)
        return tl::unexpected(answer.error());
    return readTrays(*answer);
}

} // namespace printing::press
