#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What ./desk says before a first build when the disk has no room for it, with a df, dpkg-query and cmake that answer as they are told."""
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

import laws

GB = 1024 * 1024  # df counts in KiB


class Room(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.top = pathlib.Path(folder.name)
        (self.top / "bin").mkdir()
        (self.top / "installer").mkdir()
        (self.top / "installer/packages.txt").write_text("", encoding="utf-8")
        shutil.copy(laws.ROOT / "desk", self.top / "desk")
        self.program("dpkg-query", "true")
        self.program("cmake", 'echo "$*" >> cmake-was-asked')

    def program(self, name, script):
        path = self.top / "bin" / name
        path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        path.chmod(0o755)

    def build(self, preset, free):
        self.program("df", f"printf 'Filesystem 1024-blocks Used Available Capacity Mounted\\n/dev/x 1 1 {free} 1%% /\\n'")
        return subprocess.run(["./desk", "build", preset], cwd=self.top, capture_output=True, text=True, check=False,
                              env=os.environ | {"PATH": f"{self.top}/bin:{os.environ['PATH']}"})

    def asked(self):
        path = self.top / "cmake-was-asked"
        return path.read_text(encoding="utf-8") if path.exists() else ""

    def testAFirstBuildWithoutRoomIsNotBegun(self):
        for preset, needed in (("dev", 4), ("release", 2), ("asan", 20)):
            answer = self.build(preset, needed * GB - 1)
            self.assertEqual(answer.returncode, 1, answer.stderr)
            self.assertIn(f"takes {needed} GB of disk; {needed - 1} GB are free", answer.stderr)
        self.assertEqual(self.asked(), "")

    def testWithRoomItIsBuilt(self):
        answer = self.build("dev", 4 * GB)
        self.assertEqual(answer.returncode, 0, answer.stderr)
        self.assertIn("--build build/dev", self.asked())

    def testAFolderBuiltBeforeNeedsNoRoom(self):
        (self.top / "build/dev").mkdir(parents=True)
        (self.top / "build/dev/.ninja_log").write_text("", encoding="utf-8")
        answer = self.build("dev", 0)
        self.assertEqual(answer.returncode, 0, answer.stderr)
        self.assertIn("--build build/dev", self.asked())


if __name__ == "__main__":
    unittest.main()
