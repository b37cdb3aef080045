#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The feed: nobody reads what is not for him, places that are none. Argument: the program."""
import pathlib
import sys
import unittest
import uuid

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from office import Client  # noqa: E402
from wire import Wire  # noqa: E402


class Changes(Wire):
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

    def test_places(self):
        for query in ("since=1", "max=0", "max=2001", "max=x", "since=%27%3B--:1"):
            self.assertEqual(self.chenyu.call("GET", f"/v1/changes?{query}")[0], 400, query)
        unknown = f"{uuid.uuid4()}:5"
        self.assertEqual(self.chenyu.call("GET", f"/v1/changes?since={unknown}")[1]["code"], "feed.epoch_unknown")


if __name__ == "__main__":
    unittest.main()
