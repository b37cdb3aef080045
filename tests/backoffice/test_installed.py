#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the Debian packages install: the office alone says that it has no sample, and with casedesk-sample it serves one. Argument: the program as built."""
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[0]))
from wire import PROGRAM  # noqa: E402

BUILD = pathlib.Path(PROGRAM).resolve().parents[1]


class Installed(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)

    def install(self, component):
        subprocess.run(["cmake", "--install", BUILD, "--component", component, "--prefix", self.root / "usr"], check=True, capture_output=True, timeout=60)

    def serve(self, name):
        return [self.root / "usr/bin/casedesk-backoffice", "serve", "--database", f"sqlite:{self.root / name}.db", "--listen", "127.0.0.1:0", "--sample", "small"]

    def test_the_sample_is_a_package_of_its_own(self):
        self.install("Unspecified")
        alone = subprocess.run(self.serve("a"), capture_output=True, text=True, timeout=60, check=False)
        self.assertEqual((alone.returncode, json.loads(alone.stderr)["code"]), (1, "sample.missing"))
        self.install("sample")
        self.assertFalse((self.root / "usr/share/casedesk/papers/stamp").exists())
        with subprocess.Popen(self.serve("b"), stdout=subprocess.PIPE, text=True) as office:
            ready = json.loads(office.stdout.readline())
            office.terminate()
            self.assertEqual(office.wait(timeout=60), 0)
        self.assertEqual(ready["sampleUser"], "chenyu")


if __name__ == "__main__":
    unittest.main()
