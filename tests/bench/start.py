#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Start: exec → inbox painted with the `futian` cache, in turn with qpdfview and keepassxc to their first window on the same display."""
import argparse
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile

ROUNDS = 9


def figures(command, temporary):
    """One start. Its TMPDIR is its own: keepassxc leaves at once where the lock file of another one of this user lies."""
    with tempfile.TemporaryDirectory(dir=temporary) as own:
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120, env={**os.environ, "TMPDIR": own})
    if done.returncode:
        raise SystemExit(f"{' '.join(map(str, command[:4]))} ended with {done.returncode}: {done.stderr[-300:].strip()}")
    return json.loads(done.stdout.strip().splitlines()[-1])


def prepare(bins, work):
    """Two desks: one with the futian cache, one grown to ten times as many documents."""
    office = subprocess.Popen([bins / "casedesk-backoffice", "serve", "--database", f"sqlite:{work}/office.db", "--data", work / "data",
                               "--listen", "127.0.0.1:0", "--sample", "futian"], stdout=subprocess.PIPE, text=True)
    try:
        ready = json.loads(office.stdout.readline())
        subprocess.run([bins / "start_bench", "prepare", work / "desk", ready["url"], ready["caFile"], ready["sampleUser"],
                        ready["samplePassphrase"]], check=True)
    finally:
        office.terminate()
        office.wait()
    shutil.copytree(work / "desk", work / "tenfold")
    subprocess.run([bins / "start_bench", "grow", work / "tenfold", ready["samplePassphrase"], "270000"], check=True)
    return ready["samplePassphrase"]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bin", type=pathlib.Path, required=True)
    bins = parser.parse_args().bin
    if missing := [name for name in ("qpdfview", "keepassxc") if not shutil.which(name)]:
        raise SystemExit(f"not installed: {', '.join(missing)} (installer/packages-bench.txt)")
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        passphrase = prepare(bins, work)
        paper = next((bins.parent / "share/casedesk/papers").glob("*.pdf"))
        itself = [bins / "first_window", "--itself", bins / "start_bench", "open"]
        runs = {"casedesk": [*itself, work / "desk", passphrase], "tenfold": [*itself, work / "tenfold", passphrase],
                "qpdfview": [bins / "first_window", "qpdfview", paper], "keepassxc": [bins / "first_window", "keepassxc"]}
        seen = {name: [] for name in runs}
        for _ in range(ROUNDS):
            for name, command in runs.items():
                seen[name].append(figures(command, work))
    middle = {name: statistics.median(f["milliseconds"] for f in found) for name, found in seen.items()}
    fastest = min(middle["qpdfview"], middle["keepassxc"])
    memory, later = (statistics.median(f[key] for f in seen["casedesk"]) / 1024 for key in ("residentKiB", "residentLaterKiB"))
    against, growth = middle["casedesk"] / fastest, middle["tenfold"] / middle["casedesk"]
    rows = [{"name": "exec to inbox painted, 27,000 documents", "value": round(middle["casedesk"], 1), "unit": "ms", "peer": round(fastest, 1),
             "ratio": round(against, 2), "target": "<= 0.75", "met": against <= 0.75},
            {"name": "the same with 270,000 documents", "value": round(middle["tenfold"], 1), "unit": "ms", "peer": round(middle["casedesk"], 1),
             "ratio": round(growth, 2), "target": "<= 1.10", "met": growth <= 1.10},
            {"name": "resident memory, inbox painted", "value": round(memory, 1), "unit": "MB", "target": "<= 60", "met": memory <= 60},
            {"name": "resident memory a second later, sync has been tried", "value": round(later, 1), "unit": "MB", "target": "<= 60",
             "met": later <= 60}]
    print(json.dumps({"bench": "start", "rows": rows, "medians": middle, "documents": seen["casedesk"][0]["documents"]}))


if __name__ == "__main__":
    sys.exit(main())
