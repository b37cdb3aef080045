#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The story of a case to its licence, a colleague who was first, bodies that are no commands. Argument: the program."""
import json
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from office import Client, filing  # noqa: E402
from wire import Wire  # noqa: E402


class Commands(Wire):
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

    def test_malformed(self):
        for bad in (b"", b"null", b"[]", b"{", b'{"commands":1}', b'{"commands":[{}]}', b'{"commands":[]' + b"[" * 5000, b'{"a":1,"a":2}', b"\xff\xfe",
                    b'{"commands":[' + b"{}," * 101 + b"{}]}"):
            response, data = self.chenyu.raw("POST", "/v1/commands", bad)
            self.assertIn(response.status, (400, 422), bad[:30])
            self.assertEqual(response.headers["Content-Type"], "application/problem+json")
            self.assertTrue(json.loads(data)["code"])


if __name__ == "__main__":
    unittest.main()
