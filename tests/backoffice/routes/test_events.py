#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Server-sent events. Argument: the program."""
import pathlib
import sys
import time
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from office import Client  # noqa: E402
from wire import Wire  # noqa: E402


class Events(Wire):
    def test_events(self):
        stream = Client(self.office)
        stream.connection.request("GET", "/v1/events", headers={"Authorization": f"Bearer {stream.token}"})
        response = stream.connection.getresponse()
        self.assertEqual(response.headers["Content-Type"], "text/event-stream")
        self.assertEqual(response.readline(), b": welcome\n")
        document = next(row["body"] for row in self.chenyu.changes()[0] if row["kind"] == "document"
                        and any(a["unitId"] == "zjj" and a["state"] != "read" for a in row["body"]["addressees"]))
        began = time.monotonic()
        self.chenyu.send(self.chenyu.command("mark_read", {"documentId": document["id"]}))
        while (line := response.readline()) != b"event: changed\n":
            self.assertNotEqual(line, b"")
        self.assertLess(time.monotonic() - began, 5)
        gauge = lambda: int(next(line.split()[1] for line in self.chenyu.raw("GET", "/metrics")[1].decode().splitlines()
                                 if line.startswith("casedesk_event_streams ")))
        self.assertEqual(gauge(), 1)
        response.close()
        stream.connection.close()
        for _ in range(100):
            if gauge() == 0:
                return
            time.sleep(0.05)
        self.fail("the stream of a client that left is still open")


if __name__ == "__main__":
    unittest.main()
