#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Links of the audit chain. Argument: the program."""
import hashlib
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from wire import Wire  # noqa: E402


class Audit(Wire):
    def test_links_follow(self):
        for _ in range(5):
            self.chenyu.send(self.chenyu.command("mark_read", {"documentId": "none"}))
        links = self.chenyu.call("GET", "/v1/audit?from=1&to=10")[1]["links"]
        self.assertEqual([link["seq"] for link in links], [1, 2, 3, 4, 5])
        previous = bytes(32)
        for link in links:
            previous = hashlib.sha256(previous + bytes.fromhex(link["entryDigest"])).digest()
            self.assertEqual(link["hash"], previous.hex())
        self.assertEqual(self.chenyu.call("GET", "/v1/changes")[1]["audit"], {"seq": 5, "hash": previous.hex()})
        self.assertEqual(self.chenyu.call("GET", "/v1/audit?from=4&to=4")[1]["links"], links[3:4])
        self.assertEqual(self.chenyu.call("GET", "/v1/audit?from=0&to=4")[0], 400)


if __name__ == "__main__":
    unittest.main()
