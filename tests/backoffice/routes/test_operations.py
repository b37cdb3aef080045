#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What operators look at. Argument: the program."""
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from office import Client  # noqa: E402
from wire import Wire  # noqa: E402


class Operations(Wire):
    def test_queue_health_and_metrics(self):
        queue = Client(self.office, "admin").call("GET", "/v1/outbox/sms")[1]["messages"]
        self.assertTrue(queue and all(message["state"] == "queued" and message["text"] for message in queue))
        response, page = self.chenyu.raw("GET", "/metrics")
        self.assertTrue(response.headers["Content-Type"].startswith("text/plain"))
        figures = dict(line.rsplit(" ", 1) for line in page.decode().splitlines() if not line.startswith("#"))
        self.assertEqual(figures['casedesk_sign_ins_total{result="good"}'], "2")
        self.assertGreaterEqual(int(figures["casedesk_connections"]), 1)
        self.assertEqual(self.chenyu.call("GET", "/healthz")[1], {"database": "answers"})
        asked, nothing = self.chenyu.raw("HEAD", "/healthz")
        self.assertEqual((asked.status, nothing), (200, b""))


if __name__ == "__main__":
    unittest.main()
