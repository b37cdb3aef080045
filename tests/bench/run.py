#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the benchmark programs and prints their figures beside their targets.

Each program prints one JSON object: {"bench", "rows": [{"name", "value", "unit", "peer", "ratio", "target", "met"}], ...}; the result goes to OUT/NAME.json.
"""
import argparse
import json
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent


def commands(bins):
    """Name → command line; programs that are not built are reported as such."""
    display = str(HERE.parent / "support/in-display")
    found = {"start": [display, "1366x768", sys.executable, str(HERE / "start.py"), "--bin", str(bins)]}
    for name in ("sync", "tick", "store", "render", "licence", "print", "backoffice", "issuance", "form", "window_form"):
        program = bins / f"{name}_bench"
        found[name] = [display, "1366x768", str(program)] if name in ("tick", "render", "window_form") else [str(program)]
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bin", type=pathlib.Path, required=True)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    parser.add_argument("names", nargs="*")
    options = parser.parse_args()
    known = commands(options.bin.resolve())
    failed = [f"no benchmark {name}; there are {', '.join(known)}" for name in options.names if name not in known]
    for name in options.names or known:
        if name not in known:
            continue
        done = subprocess.run(known[name], text=True, capture_output=True, check=False)
        try:
            result = json.loads(done.stdout.strip().splitlines()[-1])
        except (IndexError, json.JSONDecodeError):
            failed.append(f"{name}: no figures (exit {done.returncode}): {done.stderr.strip()[-300:]}")
            continue
        (options.out / f"{name}.json").write_text(json.dumps(result, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        for row in result.get("rows", []):
            mark = "" if row.get("met") is None else ("met" if row["met"] else "NOT met")
            print(f"{name:11} {row['name']:48} {row['value']:>10} {row.get('unit', ''):6} {row.get('ratio', ''):>7} {row.get('target', ''):>12} {mark}")
    print("\n".join(failed))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
