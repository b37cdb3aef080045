#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What outlives a crash; plain HTTP for a proxy. Argument: the program."""
import pathlib
import sys
import tempfile
import threading
import unittest
import uuid
from unittest import mock

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[0]))
from office import Client, Office, filing, write_papers  # noqa: E402
from wire import PROGRAM  # noqa: E402


class Restart(unittest.TestCase):
    def test_restart_keeps_everything(self):
        with tempfile.TemporaryDirectory() as folder, Office(PROGRAM, folder=folder) as office:
            client = Client(office)
            rows, since = client.changes()
            command = client.tick(filing(rows, "zhk", []), "zhk")
            first = client.send(command)[1]["answers"][0]
            ca = pathlib.Path(office.ready["caFile"]).read_text()
            office.process.kill()  # as a power cut would
            office.process.wait()
            office.process.stdout.close()
            office.process.stderr.close()
            office.start()
            self.assertEqual(pathlib.Path(office.ready["caFile"]).read_text(), ca)
            again = Client(office)
            self.assertEqual(len(again.changes(since)[0]), 1)
            again.session, again.token = again.session, again.token
            self.assertEqual(again.send(command)[1]["answers"][0], {**first, "repeated": True})
            self.assertEqual(office.stop(), 0)

    def test_two_offices_of_one_database_begin_together(self):
        with tempfile.TemporaryDirectory() as folder:
            offices = [None, None]

            def begin(which):
                offices[which] = Office(PROGRAM, folder=folder)
            write_papers(pathlib.Path(folder) / "papers")
            threads = [threading.Thread(target=begin, args=(which,)) for which in (0, 1)]
            with mock.patch("office.write_papers"):  # they are there, and are not written while the other reads them
                for thread in threads:
                    thread.start()
                for thread in threads:
                    thread.join()
            self.assertNotIn(None, offices)  # both began
            window = [Client(office, "hetian") for office in offices]
            numbers = []
            for turn in range(10):
                ticket = window[turn % 2].command("ticket", {"ticketId": str(uuid.uuid4()), "action": "take"})
                self.assertEqual(window[turn % 2].send(ticket)[1]["answers"][0]["status"], "accepted")
            for client in window:
                numbers.append(sorted(row["body"]["number"] for row in client.changes()[0] if row["kind"] == "ticket"))
            self.assertEqual(numbers[0], numbers[1])
            self.assertEqual(len(set(numbers[0])), len(numbers[0]))
            self.assertEqual([office.stop() for office in offices], [0, 0])

    def test_behind_a_proxy(self):
        with Office(PROGRAM, extra=("--no-tls",)) as office:
            self.assertTrue(office.ready["url"].startswith("http://127.0.0.1:"))
            self.assertEqual(Client(office).call("GET", "/v1/changes")[0], 200)


if __name__ == "__main__":
    unittest.main()
