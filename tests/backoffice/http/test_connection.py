#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Half, huge and broken requests, kept connections. Argument: the program."""
import pathlib
import ssl
import sys
import time
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from wire import Wire  # noqa: E402


class Connection(Wire):
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


if __name__ == "__main__":
    unittest.main()
