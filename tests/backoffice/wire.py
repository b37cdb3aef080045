# SPDX-License-Identifier: GPL-3.0-or-later
"""A test case with a running back office and an officer signed in; the program is the script's argument."""
import socket
import ssl
import sys
import unittest

from office import Client, Office

PROGRAM = sys.argv.pop(1)


class Wire(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.office = Office(PROGRAM)
        cls.chenyu = Client(cls.office)

    @classmethod
    def tearDownClass(cls):
        cls.office.__exit__()

    def raw_socket(self):
        return self.office.tls.wrap_socket(socket.create_connection(("127.0.0.1", self.office.port), 20), server_hostname="127.0.0.1")

    def answer_to(self, data):
        """What the server says to these bytes before it closes or falls silent."""
        with self.raw_socket() as wire:
            answer = b""
            try:
                wire.sendall(data)
                while piece := wire.recv(65536):
                    answer += piece
                    if b"Connection: keep-alive" in answer:
                        break
            except (ConnectionResetError, ssl.SSLError):
                pass
            return answer
