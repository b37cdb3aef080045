#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Paths that lead nowhere, tokens that are none, roles. Argument: the program."""
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from office import Client  # noqa: E402
from wire import Wire  # noqa: E402


class Router(Wire):
    def test_paths(self):
        signed_in = b"Authorization: Bearer " + self.chenyu.token.encode() + b"\r\n"
        status = lambda data: self.answer_to(data).split(b"\r\n")[0]
        for target in (b"/v1/../etc/passwd", b"//v1/changes", b"/v1/blobs/", b"/V1/changes", b"/%2e%2e/x", b"/v1/blobs/a/b"):
            self.assertIn(b"404", status(b"GET " + target + b" HTTP/1.1\r\nHost: x\r\n" + signed_in + b"\r\n"), target)
        self.assertIn(b"404", status(b"BREW /healthz HTTP/1.1\r\nHost: x\r\n\r\n"))

    def test_tokens(self):
        token = self.chenyu.token.encode()
        status = lambda data: self.answer_to(data).split(b"\r\n")[0]
        for header in (b"Bearer", b"Bearer ", b"Basic eA==", b"Bearer " + b"x" * 43, b"bearer " + token):
            self.assertIn(b"401", status(b"GET /v1/changes HTTP/1.1\r\nHost: x\r\nAuthorization: " + header + b"\r\n\r\n"), header)

    def test_roles(self):
        for user, expected in (("chenyu", 403), ("fangyuan", 403), ("hetian", 403), ("luxin", 403), ("admin", 200)):
            self.assertEqual(Client(self.office, user).call("GET", "/v1/outbox/sms")[0], expected, user)


if __name__ == "__main__":
    unittest.main()
