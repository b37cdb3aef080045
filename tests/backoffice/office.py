# SPDX-License-Identifier: GPL-3.0-or-later
"""What the wire tests share: the program with a small sample in a temporary folder, and a client that signs (Ed25519, RFC 8032)."""
import base64
import hashlib
import http.client
import json
import os
import pathlib
import ssl
import struct
import subprocess
import tempfile
import time
import uuid

ROOT = pathlib.Path(__file__).resolve().parents[2]

# Ed25519 after RFC 8032, section 5.1: slow, but a second opinion beside OpenSSL's.
P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
BASE_Y = 4 * pow(5, P - 2, P) % P


def _recover(y):
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    root = pow(square, (P + 3) // 8, P)
    if (root * root - square) % P:
        root = root * pow(2, (P - 1) // 4, P) % P
    return root if root % 2 == 0 else P - root


BASE = (_recover(BASE_Y), BASE_Y, 1, _recover(BASE_Y) * BASE_Y % P)


def _add(p, q):
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % P, (p[1] + p[0]) * (q[1] + q[0]) % P
    c, d = 2 * p[3] * q[3] * D % P, 2 * p[2] * q[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def _times(scalar, point):
    result = (0, 1, 1, 0)
    while scalar:
        if scalar & 1:
            result = _add(result, point)
        point = _add(point, point)
        scalar >>= 1
    return result


def _packed(point):
    inverse = pow(point[2], P - 2, P)
    x, y = point[0] * inverse % P, point[1] * inverse % P
    return (y | (x & 1) << 255).to_bytes(32, "little")


class Key:
    def __init__(self):
        digest = hashlib.sha512(os.urandom(32)).digest()
        self.scalar = (int.from_bytes(digest[:32], "little") & (1 << 254) - 8) | 1 << 254
        self.prefix = digest[32:]
        self.public = _packed(_times(self.scalar, BASE))

    def sign(self, message):
        r = int.from_bytes(hashlib.sha512(self.prefix + message).digest(), "little") % L
        point = _packed(_times(r, BASE))
        k = int.from_bytes(hashlib.sha512(point + self.public + message).digest(), "little") % L
        return point + ((r + k * self.scalar) % L).to_bytes(32, "little")


def cbor(value):
    """Deterministic CBOR (RFC 8949, 4.2.1) of JSON without fractions."""
    def head(major, number):
        if number < 24:
            return bytes([major << 5 | number])
        for code, form, bits in ((24, ">B", 8), (25, ">H", 16), (26, ">I", 32), (27, ">Q", 64)):
            if number < 1 << bits:
                return bytes([major << 5 | code]) + struct.pack(form, number)
        raise ValueError(number)
    if value is None or isinstance(value, bool):
        return {None: b"\xf6", True: b"\xf5", False: b"\xf4"}[value]
    if isinstance(value, int):
        return head(0, value) if value >= 0 else head(1, -1 - value)
    if isinstance(value, str):
        return head(3, len(value.encode())) + value.encode()
    if isinstance(value, list):
        return head(4, len(value)) + b"".join(map(cbor, value))
    pairs = sorted((cbor(key), cbor(each)) for key, each in value.items())
    return head(5, len(pairs)) + b"".join(key + each for key, each in pairs)


def write_papers(folder, count=12):
    """Small PDF files and their papers.json, as casedesk-samplepapers makes them."""
    folder.mkdir(parents=True, exist_ok=True)
    papers = []
    for i in range(count):
        pdf = (b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
               b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n%" + str(i).encode())
        (folder / f"{i}.pdf").write_bytes(pdf)
        papers.append({"file": f"{i}.pdf", "sha256": hashlib.sha256(pdf).hexdigest(), "size": len(pdf), "pages": 1, "number": f"青府〔2026〕{count - i}号",
                       "title": f"关于做好第{i}项工作的通知", "kind": "notice", "urgency": "none", "senderUnit": {4: "zjj", 7: "nyj"}.get(i, "qrq"), "addressees": ["zjj", "cgj"],
                       "issuedOn": f"2026-10-{28 - i:02}", "summary": "请按时完成。"})
    (folder / "papers.json").write_text(json.dumps(papers, ensure_ascii=False), encoding="utf-8")


class Office:
    """The running program."""

    def __init__(self, program, database=None, extra=(), folder=None):
        self.program = program
        self.keep = None if folder else tempfile.TemporaryDirectory()
        self.folder = pathlib.Path(folder or self.keep.name)
        write_papers(self.folder / "papers")
        self.arguments = ["serve", "--database", database or f"sqlite:{self.folder / 'office.db'}", "--data", str(self.folder / "data"), "--listen",
                          "127.0.0.1:0", "--sample", "small", "--papers", str(self.folder / "papers"), "--matters", str(ROOT / "forms/matters"), *extra]
        self.start()

    def start(self):
        self.process = subprocess.Popen([self.program, *self.arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        line = self.process.stdout.readline()
        if not line:
            raise RuntimeError(self.process.stderr.read())
        self.ready = json.loads(line)
        self.port = int(self.ready["url"].rsplit(":", 1)[1])
        self.tls = ssl.create_default_context(cafile=self.ready["caFile"]) if "caFile" in self.ready else None

    def stop(self):
        self.process.terminate()
        code = self.process.wait(20)
        self.process.stdout.close()
        self.process.stderr.close()
        return code

    def connection(self, timeout=20):
        if self.tls:
            return http.client.HTTPSConnection("127.0.0.1", self.port, context=self.tls, timeout=timeout)
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.stop()
        if self.keep:
            self.keep.cleanup()


class Client:
    """One officer at a device of his own, on a kept connection."""

    def __init__(self, office, user=None, passphrase=None):
        self.office, self.user = office, user or office.ready["sampleUser"]
        self.key, self.device, self.sequence = Key(), str(uuid.uuid4()), 0
        self.connection, self.token = office.connection(), None
        device = {"id": self.device, "name": "test", "algorithm": "Ed25519", "publicKey": base64.b64encode(self.key.public).decode()}
        self.status, self.session = self.call("POST", "/v1/sessions", {"user": self.user, "device": device,
                                                                       "passphrase": passphrase or office.ready["samplePassphrase"]})
        self.token = self.session.get("token")

    def raw(self, method, path, body=None, headers=None):
        sent = dict(headers or {})
        if self.token:
            sent.setdefault("Authorization", f"Bearer {self.token}")
        self.connection.request(method, path, body, sent)
        response = self.connection.getresponse()
        return response, response.read()

    def call(self, method, path, json_body=None, headers=None):
        body = None if json_body is None else json.dumps(json_body).encode()
        response, data = self.raw(method, path, body, headers)
        return response.status, json.loads(data) if data else None

    def changes(self, since="", most=500):
        rows = []
        while True:
            status, page = self.call("GET", f"/v1/changes?max={most}" + (f"&since={since}" if since else ""))
            assert status == 200, page
            rows += page["rows"]
            since = f"{page['epoch']}:{page['next']}"
            if not page["more"]:
                return rows, since

    def command(self, kind, args, expect=None):
        self.sequence += 1
        now = int(time.time() * 1000)
        made_at = time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(now // 1000)) + f".{now % 1000:03}Z"
        command = {"id": str(uuid.uuid4()), "deviceId": self.device, "deviceSeq": self.sequence, "officerId": self.session["officer"]["id"], "kind": kind,
                   "args": args, "expect": expect or {}, "madeAt": made_at}
        signed = cbor(["casedesk-command", 1, "Ed25519", command["id"], self.device, self.sequence, command["officerId"], kind, args, expect or {}, now])
        return {"command": command, "algorithm": "Ed25519", "signature": base64.b64encode(self.key.sign(signed)).decode()}

    def tick(self, case, column, decision="agree", opinion="同意"):
        task = next(t for t in case["tasks"] if t["columnId"] == column)
        return self.command("tick", {"caseId": case["id"], "taskId": task["id"], "decision": decision, "opinion": opinion},
                            {"taskVersion": task["version"], "digest": case["digest"]})

    def send(self, *commands):
        return self.call("POST", "/v1/commands", {"commands": list(commands)})


def filing(rows, column, done):
    """A running contract filing whose `column` is open while those of `done` have agreed."""
    for row in rows:
        case = row.get("body", {})
        if row["kind"] == "case" and case["matterCode"] == "contract-filing" and case["state"] == "running":
            states = {task["columnId"]: task["state"] for task in case["tasks"]}
            if states[column] == "open" and all(states[each] == "agreed" for each in done):
                return case
    raise LookupError(column)
