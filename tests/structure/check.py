#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What ./desk check runs.

check.py           laws, format, translations, shell scripts
check.py --tidy    the same and clang-tidy on what changed since it was last found clean (minutes)
check.py --laws    only the laws (the test "structure/laws" calls it so)
"""
import hashlib
import os
import pathlib
import shutil
import subprocess
import sys

import laws

ROOT = laws.ROOT


def report(title, findings):
    findings = list(findings)
    print(f"{'FAIL' if findings else 'ok  '} {title}" + "".join(f"\n     {f}" for f in findings[:60]))
    return not findings


def command(*words):
    done = subprocess.run(words, cwd=ROOT, text=True, capture_output=True, check=False)
    return (done.stdout + done.stderr).splitlines() or ["failed"] if done.returncode else []


def tidy():
    """Runs clang-tidy on every source whose text or whose folder's headers changed since it was last found clean."""
    stamps = ROOT / "build/tidy"
    stamps.mkdir(parents=True, exist_ok=True)
    headers = hashlib.sha256("".join(text for _, text in laws.sources(".h")).encode()).hexdigest()
    todo = []
    for name, text in laws.sources(".cpp"):
        key = hashlib.sha256((headers + text + (ROOT / ".clang-tidy").read_text()).encode()).hexdigest()
        if not (stamps / key).exists():
            todo.append((name, stamps / key))
    running, findings = [], []

    def finish(name, stamp, process):
        output = process.communicate()[0]
        if process.returncode:
            findings.extend(line for line in output.splitlines() if "error:" in line or "warning:" in line)
        else:
            stamp.touch()
    for name, stamp in todo:
        running.append((name, stamp, subprocess.Popen(["clang-tidy", "--quiet", "-p", "build/dev", name], cwd=ROOT, text=True,
                                                      stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)))
        if len(running) >= (os.cpu_count() or 2):
            finish(*running.pop(0))
    for entry in running:
        finish(*entry)
    return findings


def main():
    good = all([report(title, law()) for title, law in laws.LAWS.items()])
    if "--laws" in sys.argv:
        return 0 if good else 1
    files = [name for name, _ in laws.sources(".cpp", ".h", tests=True) if not name.endswith("failure_codes.h")]
    good &= report("format", command("clang-format", "--dry-run", "-Werror", *files))
    good &= report("translations", command("i18n/update", "--check"))
    scripts = ["desk", ".ci/run", "installer/sqlcipher/amalgamate", "installer/curl/make", "installer/debian-source", "tests/story/play", *(str(p.relative_to(ROOT)) for p in (ROOT / "tests/support").iterdir()
               if p.suffix == "" and p.is_file() and p.read_bytes().split(b"\n", 1)[0].endswith(b"sh"))]
    if shutil.which("shellcheck"):
        good &= report("shell", command("shellcheck", "-x", "-P", "tests/support", "-S", "warning", *scripts))
    if "--tidy" in sys.argv:
        good &= report("clang-tidy", tidy())
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
