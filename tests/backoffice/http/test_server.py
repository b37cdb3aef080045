#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""TLS, ports, and stopping. Argument: the program."""
import http.client
import pathlib
import ssl
import sys
import threading
import time
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from office import Client, Office  # noqa: E402
from wire import PROGRAM, Wire  # noqa: E402


class Server(Wire):
    def test_tls_is_checked(self):
        with self.assertRaises(ssl.SSLCertVerificationError):
            http.client.HTTPSConnection("127.0.0.1", self.office.port, context=ssl.create_default_context(), timeout=20).request("GET", "/healthz")
        old = ssl.create_default_context(cafile=self.office.ready["caFile"])
        old.maximum_version = ssl.TLSVersion.TLSv1_1
        with self.assertRaises(ssl.SSLError):
            http.client.HTTPSConnection("127.0.0.1", self.office.port, context=old, timeout=20).request("GET", "/healthz")
        plain = http.client.HTTPConnection("127.0.0.1", self.office.port, timeout=20)
        plain.request("GET", "/healthz")
        with self.assertRaises((http.client.HTTPException, ConnectionError)):
            plain.getresponse()

    def test_stop_lets_requests_finish_and_ends_streams(self):
        with Office(PROGRAM) as office:
            stream, idle = Client(office), Client(office)
            stream.connection.request("GET", "/v1/events", headers={"Authorization": f"Bearer {stream.token}"})
            response = stream.connection.getresponse()
            response.readline()
            statuses = []
            slow = threading.Thread(target=lambda: statuses.append(Client(office, "linhe").status))  # Argon2 takes its time
            slow.start()
            time.sleep(0.1)
            began = time.monotonic()
            self.assertEqual(office.stop(), 0)
            self.assertLess(time.monotonic() - began, 8)
            slow.join()
            self.assertEqual(statuses, [200])
            response.read()
            idle.connection.close()


if __name__ == "__main__":
    unittest.main()
