#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The report of all licence numbers. Argument: the program."""
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from wire import Client, Wire  # noqa: E402


class LicenceNumbers(Wire):
    def test_report(self):
        supervisor = Client(self.office, "luxin")
        status, report = supervisor.call("GET", "/v1/licence-numbers")
        self.assertEqual(status, 200)
        self.assertTrue(report["balances"])
        counters = {row["matter"]: row for row in report["counters"]}
        self.assertEqual(counters["contract-filing"]["given"], 2)
        self.assertTrue(all(row["missing"] == [] for row in report["counters"]))
        name = counters["contract-filing"]["counter"]
        status, page = supervisor.call("GET", f"/v1/licence-numbers?counter={name}&after=1")
        self.assertEqual((status, [row["serial"] for row in page["rows"]], page["more"]), (200, [2], False))
        self.assertEqual(page["rows"][0]["state"], "given")

    def test_who_may_ask(self):
        self.assertEqual(self.chenyu.call("GET", "/v1/licence-numbers")[0], 403)
        admin = Client(self.office, "admin")
        self.assertEqual(admin.call("GET", "/v1/licence-numbers")[0], 200)
        self.assertEqual(admin.call("GET", "/v1/licence-numbers?counter=x&after=one")[0], 400)
        self.assertEqual(admin.call("GET", "/v1/licence-numbers?after=1")[0], 400)


if __name__ == "__main__":
    unittest.main()
