#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""reports.py empty|read FOLDER: makes the folder the sanitizers write into, or fails with what they have written there."""
import pathlib
import re
import shutil
import sys

FINDING = re.compile(r"ERROR: \w+Sanitizer|runtime error:")


def empty(folder):
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    folder.chmod(0o1777)  # the tour and the web pane run as another user


def read(folder):
    reports = [(path.name, path.read_text(errors="replace")) for path in sorted(folder.iterdir())]
    found = [(name, text) for name, text in reports if FINDING.search(text)]
    for name, text in found:
        print(f"== {name}\n{text}")
    print(f"{len(found)} reports")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit({"empty": empty, "read": read}[sys.argv[1]](pathlib.Path(sys.argv[2])))
