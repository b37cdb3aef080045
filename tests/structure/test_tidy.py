#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which sources clang-tidy is given, in what order and how far, in a small repository with a clang-tidy that notes what it was asked."""
import json
import os
import pathlib
import subprocess
import tempfile
import unittest
from unittest import mock

import laws
import tidy

FAKE = """#!/bin/sh
for name; do :; done
echo "$name" >> "$ASKED"
if grep -q bad "$name"; then echo "$PWD/$name:1:1: error: bad thing [bugprone-bad]"; exit 1; fi
if grep -q crash "$name"; then exit 139; fi
"""


class Tidy(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        top = pathlib.Path(self.folder.name)
        self.asked = top / "asked"
        (top / "bin").mkdir()
        (top / "bin/clang-tidy").write_text(FAKE, encoding="utf-8")
        (top / "bin/clang-tidy").chmod(0o755)
        environment = {"PATH": f"{top}/bin:{os.environ['PATH']}", "ASKED": str(self.asked), "GIT_CONFIG_GLOBAL": os.devnull,
                       "GIT_CEILING_DIRECTORIES": str(top)}
        for patch in (mock.patch.dict(os.environ, environment), mock.patch.object(laws, "ROOT", top / "house"),
                      mock.patch("os.cpu_count", return_value=1)):
            patch.start()
            self.addCleanup(patch.stop)
        self.addCleanup(self.folder.cleanup)
        self.write(".clang-tidy", "Checks: bugprone-*\n")
        self.write(".gitignore", "/build/\n")
        self.write("build/dev/compile_commands.json", "[]")

    def write(self, name, text):
        path = laws.ROOT / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def git(self, *words, **environment):
        subprocess.run(["git", "-c", "user.name=a", "-c", "user.email=a@example.invalid", *words], cwd=laws.ROOT, check=True,
                       capture_output=True, env={**os.environ, **environment})

    def commit(self, day, *names):
        for name in names:
            self.write(name, f"// {name} of {day}\n")
        if not (laws.ROOT / ".git").exists():
            self.git("init", "-q")
        self.git("add", ".")
        self.git("commit", "-q", "-m", day, GIT_COMMITTER_DATE=f"{day}T12:00:00Z")

    def history(self):
        self.commit("2026-01-01", "a.cpp", "b.cpp", "c.cpp", "d.cpp")
        self.commit("2026-01-02", "d.cpp", "c.cpp")
        self.commit("2026-01-03", "b.cpp")

    def run_tidy(self, **limit):
        """(names asked, findings, words); each source begun takes a minute of the clock that is handed in."""
        self.asked.write_text("", encoding="utf-8")
        minutes = iter(range(0, 10000, 60))
        findings, words = tidy.tidy(clock=lambda: next(minutes), **limit)
        return self.asked.read_text(encoding="utf-8").split(), findings, words

    def test_newest_commit_first(self):
        self.history()
        self.write("e.cpp", "not committed")
        self.assertEqual(self.run_tidy(), (["e.cpp", "b.cpp", "c.cpp", "d.cpp", "a.cpp"], [], "5 of 5 sources looked at, 0 not"))

    def test_stops_when_the_minutes_are_over_and_goes_on_the_next_time(self):
        self.history()
        asked, _, words = self.run_tidy(minutes=3)
        self.assertEqual(asked, ["b.cpp", "c.cpp"])
        self.assertEqual(words, "2 of 4 sources looked at, 2 not; newest first, back to a commit of 2026-01-02")
        self.assertEqual(self.run_tidy(minutes=2)[0], ["d.cpp"])
        self.assertEqual(self.run_tidy(minutes=0)[::2], ([], "3 of 4 sources looked at, 1 not; newest first, back to a commit of 2026-01-02"))

    def test_without_minutes_nothing_is_looked_at(self):
        self.history()
        self.assertEqual(self.run_tidy(minutes=0), ([], [], "0 of 4 sources looked at, 4 not"))

    def test_a_clone_without_history_says_so_and_goes_by_name(self):
        self.history()
        self.git("clone", "-q", "--depth", "1", f"file://{laws.ROOT}", "../clone")
        with mock.patch.object(laws, "ROOT", laws.ROOT.parent / "clone"):
            self.write("build/dev/compile_commands.json", "[]")
            asked, _, words = self.run_tidy(minutes=3)
        self.assertEqual(asked, ["a.cpp", "b.cpp"])
        self.assertEqual(words, "2 of 4 sources looked at, 2 not; history is cut short here, so they went by name")

    def test_a_clone_cut_short_takes_what_it_knows_first(self):
        self.history()
        self.git("clone", "-q", "--depth", "2", f"file://{laws.ROOT}", "../clone")
        with mock.patch.object(laws, "ROOT", laws.ROOT.parent / "clone"):
            self.write("build/dev/compile_commands.json", "[]")
            asked, _, words = self.run_tidy()
        self.assertEqual(asked, ["b.cpp", "a.cpp", "c.cpp", "d.cpp"])
        self.assertIn("history is cut short here, so what it does not tell of went last, by name", words)

    def test_no_repository_at_all(self):
        self.write("b.cpp", "")
        self.write("a.cpp", "")
        self.assertEqual(self.run_tidy()[::2], (["a.cpp", "b.cpp"], "2 of 2 sources looked at, 0 not; history is cut short here, so they went by name"))

    def test_findings_and_crashes_are_told_until_they_are_mended(self):
        self.write("a.cpp", "bad")
        self.write("b.cpp", "crash")
        self.write("c.cpp", "good")
        told = ["a.cpp:1:1: error: bad thing [bugprone-bad]", "b.cpp: clang-tidy ended with 139"]
        self.assertEqual(self.run_tidy()[:2], (["a.cpp", "b.cpp", "c.cpp"], told))
        self.assertEqual(self.run_tidy()[:2], (["a.cpp", "b.cpp"], told))

    def test_a_header_brings_back_those_who_read_it(self):
        self.write("a.h", "// one\n")
        self.write("b.h", '#include "a.h"\n')
        self.write("a.cpp", '#include "b.h"\n')
        self.write("b.cpp", "// reads nothing\n")
        self.assertEqual(self.run_tidy()[0], ["a.cpp", "b.cpp"])
        self.assertEqual(self.run_tidy()[0], [])
        self.write("a.h", "// two\n")
        self.assertEqual(self.run_tidy()[0], ["a.cpp"])
        self.write(".clang-tidy", "Checks: misc-*\n")
        self.assertEqual(self.run_tidy()[0], ["a.cpp", "b.cpp"])

    def test_clang_is_not_told_what_only_gcc_understands(self):
        told = 'c++ -DX=\\"y\\" -Winvalid-pch -include "/a house/build/dev/CMakeFiles/precompiled_core.dir/cmake_pch.hxx" -fpch-preprocess -Wno-maybe-uninitialized -o a.o -c a.cpp'
        plain = told.replace('"/a house', "/house").replace('.hxx"', ".hxx")
        self.write("build/dev/compile_commands.json", json.dumps([{"command": told}, {"command": plain}], indent=1))
        self.run_tidy()
        for entry in json.loads((laws.ROOT / "build/tidy/compile_commands.json").read_text(encoding="utf-8")):
            self.assertEqual(entry["command"], 'c++ -DX=\\"y\\" -o a.o -c a.cpp')

    def test_needs_what_the_build_wrote_down(self):
        (laws.ROOT / "build/dev/compile_commands.json").unlink()
        self.write("a.cpp", "")
        self.assertEqual(self.run_tidy(), ([], ["build/dev/compile_commands.json is not there: ./desk test makes it"], "no source looked at"))


if __name__ == "__main__":
    unittest.main()
