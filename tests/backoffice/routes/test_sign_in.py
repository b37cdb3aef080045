#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sign-in by passphrase and by device. Argument: the program."""
import base64
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from office import Client, cbor  # noqa: E402
from wire import Wire  # noqa: E402


class SignIn(Wire):
    def test_sign_in_with_the_device(self):
        client = Client(self.office, "linhe")
        client.token = None
        challenge = client.call("POST", "/v1/challenges", {"device": client.device})[1]["challenge"]
        signature = client.key.sign(cbor(["casedesk-session", 1, "Ed25519", "linhe", client.device, challenge]))
        sign_in = {"user": "linhe", "deviceId": client.device, "challenge": challenge, "signature": base64.b64encode(signature).decode()}
        status, session = client.call("POST", "/v1/sessions", sign_in)
        self.assertEqual((status, session["officer"]["userName"]), (200, "linhe"))
        self.assertEqual(client.call("POST", "/v1/sessions", sign_in)[0], 401)  # a challenge is good once
        client.token = session["token"]
        self.assertEqual(client.raw("DELETE", "/v1/sessions")[0].status, 204)
        self.assertEqual(client.call("GET", "/v1/changes")[0], 401)

    def test_failed_sign_ins_are_slowed(self):
        statuses = [Client(self.office, "guqing", "wrong passphrase").status for _ in range(6)]
        self.assertEqual(statuses, [401] * 5 + [429])
        self.assertEqual(Client(self.office, "nobody", "x").status, 401)

    def test_device_cannot_be_taken_over(self):
        other = Client(self.office, "sumin")
        stolen = {"id": self.chenyu.device, "name": "x", "algorithm": "Ed25519", "publicKey": base64.b64encode(other.key.public).decode()}
        status, problem = other.call("POST", "/v1/sessions", {"user": "sumin", "passphrase": self.office.ready["samplePassphrase"], "device": stolen})
        self.assertEqual((status, problem["code"]), (401, "session.sign_in_refused"))


if __name__ == "__main__":
    unittest.main()
