#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Wrong use is told by exit status and code. Argument: the program."""
import json
import pathlib
import socket
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[0]))
from wire import PROGRAM  # noqa: E402


class ServeOptions(unittest.TestCase):
    def complaint(self, *arguments):
        done = subprocess.run([PROGRAM, *arguments], capture_output=True, text=True, timeout=60, check=False)
        self.assertEqual(done.stdout, "")
        return done.returncode, json.loads(done.stderr)["code"]

    def test_wrong_use(self):
        listen = ("--listen", "127.0.0.1:0")
        for arguments in ((), ("dance",), ("serve",), ("serve", "--database", "sqlite:/tmp/x", "--listen", "nowhere"),
                          ("serve", "--database", "mysql:x", "--data", "/tmp/x", *listen), ("serve", "--database", "sqlite:/tmp/x", "--what", *listen),
                          ("serve", "--database", "sqlite:/tmp/x", "--sample", "large", *listen),
                          ("serve", "--database", "sqlite:/tmp/x", "--no-tls", "--listen", "0.0.0.0:0"),
                          ("serve", "--database", "postgresql://x", *listen)):  # names no database and no --data
            self.assertEqual(self.complaint(*arguments), (2, "serve.usage_wrong"), arguments)
        with tempfile.TemporaryDirectory() as folder:
            missing = ("--sample", "small", "--papers", f"{folder}/none")
            self.assertEqual(self.complaint("serve", "--database", f"sqlite:{folder}/a.db", *listen, *missing), (1, "sample.missing"))
            self.assertEqual(self.complaint("serve", "--database", f"sqlite:{folder}/none/a.db", *listen), (1, "database.failed"))

    def test_postgresql_needs_no_data_folder(self):
        with tempfile.TemporaryDirectory() as folder:
            database = f"postgresql://somebody@/casedesk?host={folder}"  # nobody listens there
            self.assertEqual(self.complaint("serve", "--database", database, "--listen", "127.0.0.1:0"), (1, "database.failed"))

    def test_port_in_use(self):
        with socket.create_server(("127.0.0.1", 0)) as taken, tempfile.TemporaryDirectory() as folder:
            port = taken.getsockname()[1]
            self.assertEqual(self.complaint("serve", "--database", f"sqlite:{folder}/a.db", "--listen", f"127.0.0.1:{port}"), (1, "server.listen_failed"))


if __name__ == "__main__":
    unittest.main()
