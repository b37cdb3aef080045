// SPDX-License-Identifier: GPL-3.0-or-later
// The one list of failure codes: X(name, "code on the wire and on screen", can the same call succeed later?).
// Each is documented in docs/failures.md and raised in exactly one place (tests/structure checks both).
#pragma once

#define CASEDESK_FAILURE_CODES(X)                                                                                                          \
    /* domain */                                                                                                                           \
    X(JsonMalformed, "json.malformed", false)                                                                                              \
    X(JsonShape, "json.shape", false)                                                                                                      \
    X(CalendarMalformed, "calendar.malformed", false)                                                                                      \
    X(DocumentNumberMalformed, "document_number.malformed", false)                                                                         \
    X(RouteMalformed, "route.malformed", false)                                                                                            \
    X(MatterMalformed, "matter.malformed", false)                                                                                          \
    /* rules of the back office: refusals of a command, final */                                                                           \
    X(TaskUnknown, "task.unknown", false)                                                                                                  \
    X(TaskNotOpen, "task.not_open", false)                                                                                                 \
    X(TaskDecided, "task.decided", false)                                                                                                  \
    X(TaskNotYours, "task.not_yours", false)                                                                                               \
    X(TaskStale, "task.stale", false)                                                                                                      \
    X(DocumentStale, "document.stale", false)                                                                                              \
    X(DocumentUnknown, "document.unknown", false)                                                                                          \
    X(DocumentNotYours, "document.not_yours", false)                                                                                       \
    X(CaseClosed, "case.closed", false)                                                                                                    \
    X(ReasonRequired, "tick.reason_required", false)                                                                                       \
    X(CommandUnknownKind, "command.unknown_kind", false)                                                                                   \
    X(CommandMalformed, "command.malformed", false)                                                                                        \
    X(CommandReused, "command.reused", false)                                                                                              \
    X(SignatureInvalid, "signature.invalid", false)                                                                                        \
    X(DeviceUnknown, "device.unknown", false)                                                                                              \
    /* back office */                                                                                                                      \
    X(SignInRefused, "session.sign_in_refused", false)                                                                                     \
    X(SessionExpired, "session.expired", true)                                                                                             \
    X(RightMissing, "right.missing", false)                                                                                                \
    X(RequestMalformed, "request.malformed", false)                                                                                        \
    X(RequestTooLarge, "request.too_large", false)                                                                                         \
    X(RouteUnknown, "request.unknown_path", false)                                                                                         \
    X(BlobUnknown, "blob.unknown", false)                                                                                                  \
    X(BlobDigestWrong, "blob.digest_wrong", true)                                                                                          \
    X(EpochUnknown, "feed.epoch_unknown", false)                                                                                           \
    X(DatabaseFailed, "database.failed", true)                                                                                             \
    X(DatabaseNewer, "database.newer", false)                                                                                              \
    X(SampleMissing, "sample.missing", false)                                                                                              \
    X(ListenFailed, "server.listen_failed", true)                                                                                          \
    /* vault */                                                                                                                            \
    X(PassphraseWrong, "vault.passphrase_wrong", false)                                                                                    \
    X(PassphraseWeak, "vault.passphrase_weak", false)                                                                                      \
    X(VaultDamaged, "vault.damaged", false)                                                                                                \
    X(VaultNewer, "vault.newer", false)                                                                                                    \
    X(VaultMissing, "vault.missing", false)                                                                                                \
    X(VaultExists, "vault.exists", false)                                                                                                  \
    X(VaultBusy, "vault.busy", true)                                                                                                       \
    X(VaultLocked, "vault.locked", false)                                                                                                  \
    X(PassphraseTooSoon, "vault.too_soon", true)                                                                                           \
    X(ProfileUnreadable, "profile.unreadable", false)                                                                                      \
    X(ProfileUnwritable, "profile.unwritable", true)                                                                                       \
    X(CryptoFailed, "crypto.failed", false)                                                                                                \
    /* store */                                                                                                                            \
    X(StoreOpenFailed, "store.open_failed", true)                                                                                          \
    X(StoreDamaged, "store.damaged", false)                                                                                                \
    X(StoreNewer, "store.newer", false)                                                                                                    \
    X(StoreNotCipher, "store.not_cipher", false)                                                                                           \
    X(StoreFull, "store.full", true)                                                                                                       \
    X(StoreFailed, "store.failed", true)                                                                                                   \
    X(StoreNothingFound, "store.nothing_found", false)                                                                                     \
    X(StoreCursorMoved, "store.cursor_moved", true)                                                                                        \
    X(CommandAlreadySent, "outbox.already_sent", false)                                                                                    \
    X(BlobDamaged, "blob.damaged", true)                                                                                                   \
    X(BlobNotCached, "blob.not_cached", true)                                                                                              \
    /* remote */                                                                                                                           \
    X(ServerUnreachable, "remote.unreachable", true)                                                                                       \
    X(ServerTimedOut, "remote.timed_out", true)                                                                                            \
    X(ServerCut, "remote.cut", true)                                                                                                       \
    X(CertificateRefused, "remote.certificate_refused", false)                                                                             \
    X(AnswerNotOurs, "remote.answer_not_ours", true)                                                                                       \
    X(AnswerTooLarge, "remote.answer_too_large", false)                                                                                    \
    X(AnswerMalformed, "remote.answer_malformed", true)                                                                                    \
    X(ServerProblem, "remote.problem", true)                                                                                               \
    X(RequestCancelled, "remote.cancelled", true)                                                                                          \
    /* sync */                                                                                                                             \
    X(FeedGap, "sync.feed_gap", false)                                                                                                     \
    X(MassRemoval, "sync.mass_removal", false)                                                                                             \
    X(AuditChainBroken, "sync.audit_chain_broken", false)                                                                                  \
    /* render */                                                                                                                           \
    X(SandboxMissing, "render.sandbox_missing", false)                                                                                     \
    X(RenderUnsafe, "render.unsafe", false)                                                                                                \
    X(RenderTimedOut, "render.timed_out", false)                                                                                           \
    X(RenderCrashed, "render.crashed", false)                                                                                              \
    X(RenderLocked, "render.locked", false)                                                                                                \
    X(RenderDamaged, "render.damaged", false)                                                                                              \
    X(RenderTooLarge, "render.too_large", false)                                                                                           \
    X(RenderProtocol, "render.protocol", false)                                                                                            \
    /* forms and printing */                                                                                                               \
    X(PackageUnreadable, "package.unreadable", false)                                                                                      \
    X(TemplateMalformed, "template.malformed", false)                                                                                      \
    X(TemplateFieldMissing, "template.field_missing", false)                                                                               \
    X(GlyphMissing, "print.glyph_missing", false)                                                                                          \
    X(TextOverflow, "print.text_overflow", false)                                                                                          \
    X(PdfFailed, "print.pdf_failed", true)                                                                                                 \
    X(QrTooLong, "print.qr_too_long", false)                                                                                               \
    X(PrinterUnreachable, "print.unreachable", true)                                                                                       \
    X(PrinterRefused, "print.refused", true)                                                                                               \
    X(FileUnwritable, "file.unwritable", true)                                                                                             \
    X(FileUnreadable, "file.unreadable", true)                                                                                             \
    /* programs */                                                                                                                         \
    X(UsageWrong, "usage.wrong", false)                                                                                                    \
    X(WebPaneMissing, "web.pane_missing", false)
