#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The back office over the wire: sign-in, roles, blobs, events, hostile requests, TLS, restart. Argument: the program."""
import base64
import hashlib
import http.client
import json
import os
import pathlib
import socket
import ssl
import subprocess
import sys
import tempfile
import threading
import time
import unittest
import uuid

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from office import Client, Office, cbor, filing  # noqa: E402

PROGRAM = sys.argv.pop(1)


class Wire(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.office = Office(PROGRAM)
        cls.chenyu = Client(cls.office)

    @classmethod
    def tearDownClass(cls):
        cls.office.__exit__()

    def raw_socket(self):
        return self.office.tls.wrap_socket(socket.create_connection(("127.0.0.1", self.office.port), 20), server_hostname="127.0.0.1")

    def answer_to(self, data):
        """What the server says to these bytes before it closes or falls silent."""
        with self.raw_socket() as wire:
            answer = b""
            try:
                wire.sendall(data)
                while piece := wire.recv(65536):
                    answer += piece
                    if b"Connection: keep-alive" in answer:
                        break
            except (ConnectionResetError, ssl.SSLError):
                pass
            return answer

    def test_story_to_the_licence(self):
        rows, since = self.chenyu.changes()
        case = filing(rows, "zhk", ["kcsj", "jzgl", "zlaq"])
        status, answers = self.chenyu.send(self.chenyu.tick(case, "zhk"))
        self.assertEqual((status, answers["answers"][0]["status"]), (200, "accepted"))
        leader = Client(self.office, "fangyuan")
        now = next(row["body"] for row in leader.changes()[0] if row["id"] == case["id"])
        _, answers = leader.send(leader.tick(now, "ld"))
        self.assertEqual(answers["answers"][0]["status"], "accepted")
        changed, _ = self.chenyu.changes(since)
        final = changed[-1]["body"]
        self.assertEqual(final["state"], "approved")
        self.assertIn("青建备", final["licence"]["number"])
        messages = Client(self.office, "admin").call("GET", "/v1/outbox/sms")[1]["messages"]
        self.assertTrue(any(final["licence"]["number"] in message["text"] for message in messages))
        status, found = self.chenyu.call("GET", "/v1/lookup/licences?q=%E9%9D%92%E5%BB%BA&purpose=%E6%A0%B8%E5%AF%B9")
        self.assertIn(final["licence"]["number"], [row["number"] for row in found["rows"]])
        leader.connection.close()

    def test_colleague_was_first(self):
        yeqing = Client(self.office, "yeqing")
        case = filing(self.chenyu.changes()[0], "zhk", ["jzgl"])
        mine, hers = self.chenyu.tick(case, "zhk"), yeqing.tick(case, "zhk", "decline", "不符合要求")
        self.assertEqual(yeqing.send(hers)[1]["answers"][0]["status"], "accepted")
        refused = self.chenyu.send(mine)[1]["answers"][0]
        self.assertEqual(refused["code"], "task.decided")
        self.assertEqual(next(t for t in refused["current"]["tasks"] if t["columnId"] == "zhk")["officerId"], "officer-yeqing")
        self.assertTrue(self.chenyu.send(mine)[1]["answers"][0]["repeated"])

    def test_sign_in_with_the_device(self):
        client = Client(self.office, "linhe")
        client.token = None
        challenge = client.call("POST", "/v1/challenges", {"device": client.device})[1]["challenge"]
        signature = client.key.sign(cbor(["casedesk-session", 1, "Ed25519", "linhe", client.device, challenge]))
        sign_in = {"user": "linhe", "deviceId": client.device, "challenge": challenge, "signature": base64.b64encode(signature).decode()}
        status, session = client.call("POST", "/v1/sessions", sign_in)
        self.assertEqual((status, session["officer"]["userName"]), (200, "linhe"))
        self.assertEqual(client.call("POST", "/v1/sessions", sign_in)[0], 401)  # a challenge is good once
        client.token = session["token"]
        self.assertEqual(client.raw("DELETE", "/v1/sessions")[0].status, 204)
        self.assertEqual(client.call("GET", "/v1/changes")[0], 401)

    def test_failed_sign_ins_are_slowed(self):
        statuses = [Client(self.office, "guqing", "wrong passphrase").status for _ in range(6)]
        self.assertEqual(statuses, [401] * 5 + [429])
        self.assertEqual(Client(self.office, "nobody", "x").status, 401)

    def test_device_cannot_be_taken_over(self):
        other = Client(self.office, "sumin")
        stolen = {"id": self.chenyu.device, "name": "x", "algorithm": "Ed25519", "publicKey": base64.b64encode(other.key.public).decode()}
        status, problem = other.call("POST", "/v1/sessions", {"user": "sumin", "passphrase": self.office.ready["samplePassphrase"], "device": stolen})
        self.assertEqual((status, problem["code"]), (401, "session.sign_in_refused"))

    def test_cross_reads_are_denied(self):
        rows = {user: Client(self.office, user).changes()[0] for user in ("chenyu", "mafan", "admin")}
        seen = {user: {row["id"] for row in each if row["kind"] == "document"} for user, each in rows.items()}
        foreign = seen["mafan"] - seen["chenyu"]
        self.assertEqual(len(foreign), 1)
        self.assertFalse([row for row in rows["admin"] if row["kind"] == "case"])
        paper = next(row["body"] for row in rows["mafan"] if row["id"] in foreign)["blob"]["sha256"]
        mafan = Client(self.office, "mafan")
        self.assertEqual(mafan.raw("GET", f"/v1/blobs/{paper}")[0].status, 200)
        answer = self.chenyu.send(self.chenyu.command("sign_for", {"documentId": foreign.pop()}))[1]["answers"][0]
        self.assertEqual(answer["code"], "document.unknown")
        self.assertNotIn("current", answer)
        self.assertEqual(self.chenyu.call("GET", "/v1/outbox/sms")[0], 403)

    def test_blobs(self):
        document = next(row["body"] for row in self.chenyu.changes()[0] if row["kind"] == "document")
        path = f"/v1/blobs/{document['blob']['sha256']}"
        response, whole = self.chenyu.raw("GET", path)
        self.assertEqual(hashlib.sha256(whole).hexdigest(), document["blob"]["sha256"])
        head, nothing = self.chenyu.raw("HEAD", path)
        self.assertEqual((head.status, int(head.headers["Content-Length"]), nothing), (200, len(whole), b""))
        for asked, part in (("bytes=10-19", whole[10:20]), ("bytes=50-", whole[50:]), ("bytes=-7", whole[-7:]), ("bytes=0-99999", whole)):
            response, got = self.chenyu.raw("GET", path, headers={"Range": asked})
            self.assertEqual((response.status, got), (206, part), asked)
        for asked in (f"bytes={len(whole)}-", "bytes=9-3", "pages=1-2"):
            self.assertEqual(self.chenyu.raw("GET", path, headers={"Range": asked})[0].status, 416, asked)
        for name in ("0" * 64, "..%2f..%2fetc%2fpasswd", "A" * 64, "%00"):
            self.assertEqual(self.chenyu.raw("GET", f"/v1/blobs/{name}")[0].status, 404, name)

    def test_upload_resumes(self):
        data = os.urandom(300_000)
        path = f"/v1/blobs/{hashlib.sha256(data).hexdigest()}"
        put = lambda part, where: self.chenyu.raw("PUT", path, part, {"Content-Range": f"bytes {where}/{len(data)}", "Content-Type": "image/png"})[0]
        first = put(data[:100_000], "0-99999")
        self.assertEqual((first.status, first.headers["Range"]), (308, "bytes=0-99999"))
        self.assertEqual(put(b"", "*").headers["Range"], "bytes=0-99999")
        self.assertEqual(put(data[200_000:], "200000-299999").status, 308)  # a gap is not taken
        self.assertEqual(put(data[100_000:], "100000-299999").status, 201)
        response, back = self.chenyu.raw("GET", path)
        self.assertEqual((back, response.headers["Content-Type"]), (data, "image/png"))
        self.assertEqual(Client(self.office, "linhe").raw("GET", path)[0].status, 404)  # his own until something names it
        wrong = self.chenyu.raw("PUT", f"/v1/blobs/{'1' * 64}", b"other bytes")
        self.assertEqual((wrong[0].status, json.loads(wrong[1])["code"]), (422, "blob.digest_wrong"))
        huge = self.chenyu.raw("PUT", path, b"x", {"Content-Range": f"bytes 0-0/{1 << 40}"})[0]
        self.assertEqual(huge.status, 413)

    def test_events(self):
        stream = Client(self.office)
        stream.connection.request("GET", "/v1/events", headers={"Authorization": f"Bearer {stream.token}"})
        response = stream.connection.getresponse()
        self.assertEqual(response.headers["Content-Type"], "text/event-stream")
        self.assertEqual(response.readline(), b": welcome\n")
        document = next(row["body"] for row in self.chenyu.changes()[0] if row["kind"] == "document"
                        and any(a["unitId"] == "zjj" and a["state"] != "read" for a in row["body"]["addressees"]))
        began = time.monotonic()
        self.chenyu.send(self.chenyu.command("mark_read", {"documentId": document["id"]}))
        while (line := response.readline()) != b"event: changed\n":
            self.assertNotEqual(line, b"")
        self.assertLess(time.monotonic() - began, 5)
        gauge = lambda: int(next(line.split()[1] for line in self.chenyu.raw("GET", "/metrics")[1].decode().splitlines()
                                 if line.startswith("casedesk_event_streams ")))
        self.assertEqual(gauge(), 1)
        response.close()
        stream.connection.close()
        for _ in range(100):
            if gauge() == 0:
                return
            time.sleep(0.05)
        self.fail("the stream of a client that left is still open")

    def test_hostile_requests(self):
        token = self.chenyu.token.encode()
        signed_in = b"Authorization: Bearer " + token + b"\r\n"
        status = lambda data: self.answer_to(data).split(b"\r\n")[0]
        self.assertIn(b"400", status(b"rubbish\r\n\r\n"))
        self.assertIn(b"431", status(b"GET /healthz HTTP/1.1\r\nHost: x\r\nX: " + b"a" * 20_000 + b"\r\n\r\n"))
        self.assertIn(b"413", status(b"POST /v1/sessions HTTP/1.1\r\nHost: x\r\nContent-Length: 70000\r\n\r\n"))
        self.assertIn(b"413", status(b"PUT /v1/blobs/" + b"a" * 64 + b" HTTP/1.1\r\nHost: x\r\nContent-Length: 9000000\r\n\r\n"))  # not signed in
        self.assertIn(b"413", status(b"POST /v1/commands HTTP/1.1\r\nHost: x\r\n" + signed_in + b"Content-Length: 99999999999\r\n\r\n"))
        chunks = b"POST /v1/sessions HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n" + (b"fff\r\n" + b"x" * 4095 + b"\r\n") * 40
        self.assertIn(b"413", status(chunks))
        self.assertIn(b"400", status(b"POST /v1/sessions HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello"))
        for target in (b"/v1/../etc/passwd", b"//v1/changes", b"/v1/blobs/", b"/V1/changes", b"/%2e%2e/x", b"/v1/blobs/a/b"):
            self.assertIn(b"404", status(b"GET " + target + b" HTTP/1.1\r\nHost: x\r\n" + signed_in + b"\r\n"), target)
        self.assertIn(b"404", status(b"BREW /healthz HTTP/1.1\r\nHost: x\r\n\r\n"))
        for bad in (b"", b"null", b"[]", b"{", b'{"commands":1}', b'{"commands":[{}]}', b'{"commands":[]' + b"[" * 5000, b'{"a":1,"a":2}', b"\xff\xfe",
                    b'{"commands":[' + b"{}," * 101 + b"{}]}"):
            response, data = self.chenyu.raw("POST", "/v1/commands", bad)
            self.assertIn(response.status, (400, 422), bad[:30])
            self.assertEqual(response.headers["Content-Type"], "application/problem+json")
            self.assertTrue(json.loads(data)["code"])
        for header in (b"Bearer", b"Bearer ", b"Basic eA==", b"Bearer " + b"x" * 43, b"bearer " + token):
            self.assertIn(b"401", status(b"GET /v1/changes HTTP/1.1\r\nHost: x\r\nAuthorization: " + header + b"\r\n\r\n"), header)
        for query in ("since=1", "max=0", "max=2001", "max=x", "since=%27%3B--:1"):
            self.assertEqual(self.chenyu.call("GET", f"/v1/changes?{query}")[0], 400, query)
        unknown = f"{uuid.uuid4()}:5"
        self.assertEqual(self.chenyu.call("GET", f"/v1/changes?since={unknown}")[1]["code"], "feed.epoch_unknown")
        self.assertEqual(self.chenyu.call("GET", "/healthz")[0], 200)  # and it is still well

    def test_half_a_head_is_dropped(self):
        with self.raw_socket() as wire:
            wire.settimeout(20)
            wire.sendall(b"GET /healthz HTTP/1.1\r\nHo")
            began = time.monotonic()
            try:
                self.assertEqual(wire.recv(10), b"")
            except (ConnectionResetError, ssl.SSLEOFError):
                pass
            self.assertLess(time.monotonic() - began, 15)

    def test_keep_alive_and_pipelining(self):
        request = b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n"
        with self.raw_socket() as wire:
            wire.sendall(request * 3)
            answer = b""
            while answer.count(b"answers") < 3:
                answer += wire.recv(65536)
        self.assertEqual(answer.count(b"HTTP/1.1 200 OK"), 3)

    def test_tls_is_checked(self):
        with self.assertRaises(ssl.SSLCertVerificationError):
            http.client.HTTPSConnection("127.0.0.1", self.office.port, context=ssl.create_default_context(), timeout=20).request("GET", "/healthz")
        old = ssl.create_default_context(cafile=self.office.ready["caFile"])
        old.maximum_version = ssl.TLSVersion.TLSv1_1
        with self.assertRaises(ssl.SSLError):
            http.client.HTTPSConnection("127.0.0.1", self.office.port, context=old, timeout=20).request("GET", "/healthz")
        plain = http.client.HTTPConnection("127.0.0.1", self.office.port, timeout=20)
        plain.request("GET", "/healthz")
        with self.assertRaises((http.client.HTTPException, ConnectionError)):
            plain.getresponse()


class Program(unittest.TestCase):
    def complaint(self, *arguments):
        done = subprocess.run([PROGRAM, *arguments], capture_output=True, text=True, timeout=60, check=False)
        self.assertEqual(done.stdout, "")
        return done.returncode, json.loads(done.stderr)["code"]

    def test_wrong_use(self):
        listen = ("--listen", "127.0.0.1:0")
        for arguments in ((), ("dance",), ("serve",), ("serve", "--database", "sqlite:/tmp/x", "--listen", "nowhere"),
                          ("serve", "--database", "mysql:x", "--data", "/tmp/x", *listen), ("serve", "--database", "sqlite:/tmp/x", "--what", *listen),
                          ("serve", "--database", "sqlite:/tmp/x", "--sample", "large", *listen),
                          ("serve", "--database", "sqlite:/tmp/x", "--no-tls", "--listen", "0.0.0.0:0"),
                          ("serve", "--database", "postgresql://x", *listen)):
            self.assertEqual(self.complaint(*arguments), (2, "serve.usage_wrong"), arguments)
        with tempfile.TemporaryDirectory() as folder:
            missing = ("--sample", "small", "--papers", f"{folder}/none")
            self.assertEqual(self.complaint("serve", "--database", f"sqlite:{folder}/a.db", *listen, *missing), (1, "sample.missing"))
            self.assertEqual(self.complaint("serve", "--database", f"sqlite:{folder}/none/a.db", *listen), (1, "database.failed"))

    def test_port_in_use(self):
        with socket.create_server(("127.0.0.1", 0)) as taken, tempfile.TemporaryDirectory() as folder:
            port = taken.getsockname()[1]
            self.assertEqual(self.complaint("serve", "--database", f"sqlite:{folder}/a.db", "--listen", f"127.0.0.1:{port}"), (1, "server.listen_failed"))

    def test_restart_keeps_everything(self):
        with tempfile.TemporaryDirectory() as folder, Office(PROGRAM, folder=folder) as office:
            client = Client(office)
            rows, since = client.changes()
            command = client.tick(filing(rows, "zhk", []), "zhk")
            first = client.send(command)[1]["answers"][0]
            ca = pathlib.Path(office.ready["caFile"]).read_text()
            office.process.kill()  # as a power cut would
            office.process.wait()
            office.process.stdout.close()
            office.process.stderr.close()
            office.start()
            self.assertEqual(pathlib.Path(office.ready["caFile"]).read_text(), ca)
            again = Client(office)
            self.assertEqual(len(again.changes(since)[0]), 1)
            again.session, again.token = again.session, again.token
            self.assertEqual(again.send(command)[1]["answers"][0], {**first, "repeated": True})
            self.assertEqual(office.stop(), 0)

    def test_stop_lets_requests_finish_and_ends_streams(self):
        with Office(PROGRAM) as office:
            stream, idle = Client(office), Client(office)
            stream.connection.request("GET", "/v1/events", headers={"Authorization": f"Bearer {stream.token}"})
            response = stream.connection.getresponse()
            response.readline()
            statuses = []
            slow = threading.Thread(target=lambda: statuses.append(Client(office, "linhe").status))  # Argon2 takes its time
            slow.start()
            time.sleep(0.1)
            began = time.monotonic()
            self.assertEqual(office.stop(), 0)
            self.assertLess(time.monotonic() - began, 8)
            slow.join()
            self.assertEqual(statuses, [200])
            response.read()
            idle.connection.close()

    def test_behind_a_proxy(self):
        with Office(PROGRAM, extra=("--no-tls",)) as office:
            self.assertTrue(office.ready["url"].startswith("http://127.0.0.1:"))
            self.assertEqual(Client(office).call("GET", "/v1/changes")[0], 200)


if __name__ == "__main__":
    unittest.main()
