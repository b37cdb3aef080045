#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Start: exec → inbox painted with the `futian` cache, in turn with qpdfview and keepassxc to their first window on the same display.

The back office runs all the while: a second later the client has signed in, synced, and listens for news.
"""
import argparse
import contextlib
import json
import os
import pathlib
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROUNDS = 15
REST = 0.5  # seconds before each start, so that the machine has done with the program before it


def figures(command, temporary):
    """One start. Its TMPDIR is its own: keepassxc leaves at once where the lock file of another one of this user lies."""
    with tempfile.TemporaryDirectory(dir=temporary) as own:
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120, env={**os.environ, "TMPDIR": own})
    if done.returncode:
        raise SystemExit(f"{' '.join(map(str, command[:4]))} ended with {done.returncode}: {done.stderr[-300:].strip()}")
    return json.loads(done.stdout.strip().splitlines()[-1])


@contextlib.contextmanager
def office(bins, work):
    """A back office with the futian district; what it said when it was ready."""
    process = subprocess.Popen([bins / "casedesk-backoffice", "serve", "--database", f"sqlite:{work}/office.db", "--data", work / "data",
                                "--listen", "127.0.0.1:0", "--sample", "futian"], stdout=subprocess.PIPE, text=True)
    try:
        yield json.loads(process.stdout.readline())
    finally:
        process.terminate()
        process.wait()


def prepare(bins, work, ready):
    """Two desks: one with the futian cache, one grown to ten times as many documents."""
    subprocess.run([bins / "start_bench", "prepare", work / "desk", ready["url"], ready["caFile"], ready["sampleUser"], ready["samplePassphrase"]],
                   check=True)
    shutil.copytree(work / "desk", work / "tenfold")
    subprocess.run([bins / "start_bench", "grow", work / "tenfold", ready["samplePassphrase"], "270000"], check=True)
    profile = work / "tenfold/bench/profile.json"  # without a line: the office knows nothing of those documents
    profile.write_text(json.dumps({**json.loads(profile.read_text(encoding="utf-8")), "server": "https://127.0.0.1:1"}), encoding="utf-8")


def measure(bins, work, passphrase):
    """Name → the figures of each round, all in turn."""
    paper = next((bins.parent / "share/casedesk/papers").glob("*.pdf"))
    itself = [bins / "first_window", "--itself", bins / "start_bench", "open"]
    runs = {"casedesk": [*itself, work / "desk", passphrase], "tenfold": [*itself, work / "tenfold", passphrase],
            "qpdfview": [bins / "first_window", "qpdfview", paper], "keepassxc": [bins / "first_window", "keepassxc"]}
    seen = {name: [] for name in runs}
    for number in range(ROUNDS):
        for name in random.Random(number).sample(list(runs), len(runs)):  # nobody always comes after the same one
            time.sleep(REST)
            seen[name].append(figures(runs[name], work))
    if not all(found["isInSync"] for found in seen["casedesk"]):
        raise SystemExit("a second after the inbox was painted the client had not synced: its memory then says nothing")
    return seen


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bin", type=pathlib.Path, required=True)
    bins = parser.parse_args().bin
    if missing := [name for name in ("qpdfview", "keepassxc") if not shutil.which(name)]:
        raise SystemExit(f"not installed: {', '.join(missing)} (installer/packages-bench.txt)")
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        with office(bins, work) as ready:
            prepare(bins, work, ready)
            seen = measure(bins, work, ready["samplePassphrase"])
    middle = {name: statistics.median(f["milliseconds"] for f in found) for name, found in seen.items()}
    fastest = min(middle["qpdfview"], middle["keepassxc"])
    memory, later = (statistics.median(f[key] for f in seen["casedesk"]) / 1024 for key in ("residentKiB", "residentLaterKiB"))
    against, growth = middle["casedesk"] / fastest, middle["tenfold"] / middle["casedesk"]
    rows = [{"name": "exec to inbox painted, 27,000 documents", "value": round(middle["casedesk"], 1), "unit": "ms", "peer": round(fastest, 1),
             "ratio": round(against, 2), "target": "<= 0.75", "met": against <= 0.75},
            {"name": "the same with 270,000 documents", "value": round(middle["tenfold"], 1), "unit": "ms", "peer": round(middle["casedesk"], 1),
             "ratio": round(growth, 2), "target": "<= 1.10", "met": growth <= 1.10},
            {"name": "resident memory, inbox painted", "value": round(memory, 1), "unit": "MB", "target": "<= 60", "met": memory <= 60},
            {"name": "resident memory a second later, in sync and listening", "value": round(later, 1), "unit": "MB", "target": "<= 60",
             "met": later <= 60}]
    print(json.dumps({"bench": "start", "rows": rows, "medians": middle, "documents": seen["casedesk"][0]["documents"]}))


if __name__ == "__main__":
    sys.exit(main())
