#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Look-ups in the registers of other offices. Argument: the program."""
import pathlib
import sqlite3
import sys
import unittest
from urllib.parse import quote

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from office import Client  # noqa: E402
from wire import Wire  # noqa: E402


class Registers(Wire):
    def look(self, query, client=None):
        return (client or self.chenyu).call("GET", f"/v1/registers/{query}")

    def test_a_row_and_none(self):
        status, answer = self.look("persons?key=440304194911200049&purpose=" + quote("老年人优待卡"))
        self.assertEqual((status, answer["found"]), (200, True))
        self.assertEqual((answer["row"]["name"], answer["row"]["idNumber"]), ("韩若溪", "440304194911200049"))
        self.assertEqual(answer["source"], "人口基础信息库")
        status, answer = self.look("persons?key=440304190001010000&purpose=ab")
        self.assertEqual((status, answer["found"], "row" in answer), (200, False, False))
        wide = quote("４４０３０４１９４９１１２００04９")  # full-width digits are the same number
        self.assertTrue(self.look(f"persons?key={wide}&purpose=ab")[1]["found"])
        title = quote("榕（2021）青榕区不动产权第0000003号")
        house = self.look(f"houses?key={title}&purpose=ab")[1]["row"]
        self.assertEqual(self.look("houses?purpose=ab&key=" + quote(house["address"]))[1]["row"], house)

    def test_refusals(self):
        self.assertEqual(self.look("dogs?key=abcd&purpose=ab")[0], 404)
        for wrong in ("persons?key=abc&purpose=ab", "persons?key=abcd", "persons?key=abcd&purpose=a"):
            self.assertEqual(self.look(wrong)[0], 400, wrong)
        status, problem = self.look("persons?key=abcd&purpose=ab", Client(self.office, "admin"))
        self.assertEqual((status, problem["code"]), (403, "right.missing"))

    def test_every_question_is_recorded(self):
        key = "440304195001010013"
        self.look(f"persons?key={key}&purpose=" + quote("为办件"))
        with sqlite3.connect(self.office.folder / "office.db") as database:
            rows = database.execute("SELECT officer_id, deed, detail FROM access_record WHERE deed = 'register persons'").fetchall()
        self.assertTrue(any(key in detail and "为办件" in detail for _, _, detail in rows), rows)


if __name__ == "__main__":
    unittest.main()
