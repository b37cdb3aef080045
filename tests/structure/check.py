#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What ./desk check runs: the laws, format, translations, shell scripts, and clang-tidy where it is asked for."""
import argparse
import pathlib
import shutil
import subprocess
import sys

import laws
import tidy

ROOT = laws.ROOT


def report(title, findings):
    findings = list(findings)
    print(f"{'FAIL' if findings else 'ok  '} {title}" + "".join(f"\n     {f}" for f in findings[:60]))
    return not findings


def command(*words):
    done = subprocess.run(words, cwd=ROOT, text=True, capture_output=True, check=False)
    return (done.stdout + done.stderr).splitlines() or ["failed"] if done.returncode else []


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--laws", action="store_true", help='only the laws (the test "structure/laws" calls it so)')
    parser.add_argument("--tidy", action="store_const", const=float("inf"), dest="minutes",
                        help="clang-tidy too, on every source not found clean since it changed (up to an hour)")
    parser.add_argument("--tidy-newest", type=float, dest="minutes", metavar="MINUTES",
                        help="clang-tidy too, the sources last committed first, until the minutes are over")
    return parser.parse_args()


def main():
    asked = arguments()
    good = all([report(title, law()) for title, law in laws.LAWS.items()])
    if asked.laws:
        return 0 if good else 1
    files = [name for name, _ in laws.sources(".cpp", ".h", tests=True) if not name.endswith("failure_codes.h")]
    good &= report("format", command("clang-format", "--dry-run", "-Werror", *files))
    good &= report("translations", command("i18n/update", "--check"))
    scripts = ["desk", ".ci/run", "installer/sqlcipher/amalgamate", "installer/curl/make", "installer/debian-source", "tests/story/play", *(str(p.relative_to(ROOT)) for p in (ROOT / "tests/support").iterdir()
               if p.suffix == "" and p.is_file() and p.read_bytes().split(b"\n", 1)[0].endswith(b"sh"))]
    if shutil.which("shellcheck"):
        good &= report("shell", command("shellcheck", "-x", "-P", "tests/support", "-S", "warning", *scripts))
    if asked.minutes is not None:
        findings, reach = tidy.tidy(asked.minutes)
        good &= report(f"clang-tidy: {reach}", findings)
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
