#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Look-ups in the register of licences. Argument: the program."""
import pathlib
import sys
import unittest
from urllib.parse import quote

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from wire import Wire  # noqa: E402


class Lookup(Wire):
    def test_licences(self):
        look = lambda query: self.chenyu.call("GET", f"/v1/lookup/{query}")
        words = quote("青建备")
        status, page = look(f"licences?q={words}&purpose=ab")
        self.assertEqual((status, len(page["rows"]), page["more"]), (200, 2, False))
        rest = look(f"licences?q={words}&purpose=ab&after=" + quote(page["rows"][-1]["number"]))[1]
        self.assertEqual(rest["rows"], [])
        self.assertEqual(look("licences?q=%25%25&purpose=ab")[1]["rows"], [])  # no joker
        for wrong in ("licences?q=a&purpose=ab", "licences?q=ab", "licences?q=ab&purpose=a"):
            self.assertEqual(look(wrong)[0], 400, wrong)
        self.assertEqual(look("people?q=ab&purpose=ab")[0], 404)


if __name__ == "__main__":
    unittest.main()
