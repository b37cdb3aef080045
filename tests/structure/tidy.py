# SPDX-License-Identifier: GPL-3.0-or-later
"""clang-tidy over the sources, newest first; build/tidy remembers which are clean until they, or headers they read, change."""
import concurrent.futures
import hashlib
import math
import os
import re
import subprocess
import time

import laws

# What only GCC understands: its precompiled headers (a source has to include what it uses without them, too) and a warning of its own.
GCC_ONLY = re.compile(r' -Winvalid-pch| -fpch-preprocess| -include .*?cmake_pch\.hxx(\\")?| -Wno-maybe-uninitialized')


def git(*words):
    done = subprocess.run(("git", *words), cwd=laws.ROOT, text=True, capture_output=True, check=False)
    return "" if done.returncode else done.stdout.rstrip()


def commit_days():
    """{file: day of the last commit that touched it}, newest first, and whether the clone has its whole history. In one that was
    cut short the oldest commits name every file; they do not tell when it was touched and are left out."""
    whole = git("rev-parse", "--is-shallow-repository") == "false"
    days, day = {}, None
    for line in git("log", "--format=%x09%cs %p", "--name-only").splitlines():
        if line.startswith("\t"):
            date, parents = line[1:].split(" ", 1)
            day = date if whole or parents else None
        elif line and day:
            days.setdefault(line, day)
    return days, whole


def newest_first(names, days, whole):
    """Sources of one commit by name; what no commit names is still to be committed, or as old as the history that is not here."""
    places = {name: place for place, name in enumerate(days)}
    return sorted(names, key=lambda name: (places.get(name, -1 if whole else len(places)), name))


def reads(name, texts, seen):
    """The source and the headers of ours that it includes, with those they include."""
    if name in texts and name not in seen:
        seen.add(name)
        for other in re.findall(r'^#include "([^"]+)"', texts[name], re.M):
            reads(other, texts, seen)
    return seen


def look(name):
    done = subprocess.run(["clang-tidy", "--quiet", "-p", "build/tidy", name], cwd=laws.ROOT, text=True, capture_output=True, check=False)
    found = [line.removeprefix(f"{laws.ROOT}/") for line in done.stdout.splitlines() if re.search("(error|warning): ", line)]
    return (found or [f"{name}: clang-tidy ended with {done.returncode}"]) if done.returncode else []


def words(order, looked, days, whole):
    text = f"{len(looked)} of {len(order)} sources looked at, {len(order) - len(looked)} not"
    if len(looked) < len(order):
        last = next((days.get(a, "no known day") for a, b in zip(order, order[1:]) if a in looked and b not in looked), None)
        text += f"; newest first, back to a commit of {last}" if last and days else ""
    if not whole:
        text += "; history is cut short here, so " + ("what it does not tell of went last, by name" if days else "they went by name")
    return text


def tidy(minutes=math.inf, clock=time.monotonic):
    """Findings in as many sources as the minutes allow, and in words how many that were. None is begun when the minutes are over."""
    known = laws.ROOT / "build/dev/compile_commands.json"
    if not known.exists():
        return [f"{known.relative_to(laws.ROOT)} is not there: ./desk test makes it"], "no source looked at"
    clean = laws.ROOT / "build/tidy"
    clean.mkdir(parents=True, exist_ok=True)
    (clean / known.name).write_text(GCC_ONLY.sub("", known.read_text(encoding="utf-8")), encoding="utf-8")
    texts = dict(laws.sources(".cpp", ".h"))
    rules = (laws.ROOT / ".clang-tidy").read_text(encoding="utf-8")
    end = clock() + minutes * 60

    def one(name):
        text = rules + "".join(f"{read}\n{texts[read]}" for read in sorted(reads(name, texts, set())))
        stamp = clean / hashlib.sha256(text.encode()).hexdigest()
        if stamp.exists():
            return []
        if clock() >= end:
            return None
        found = look(name)
        if not found:
            stamp.touch()
        return found

    days, whole = commit_days()
    order = newest_first((name for name in texts if name.endswith(".cpp")), days, whole)
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        answers = dict(zip(order, pool.map(one, order)))
    looked = {name for name, found in answers.items() if found is not None}
    return [line for found in answers.values() for line in found or []], words(order, looked, days, whole)
