# SPDX-License-Identifier: GPL-3.0-or-later
"""The laws of the house, as functions from the sources to a list of findings (docs/architecture.md)."""
import pathlib
import re
import statistics

ROOT = pathlib.Path(__file__).resolve().parents[2]

# The floors from the ground up: a folder may include only itself and those before it.
FLOORS = ["domain", "client/vault", "client/store", "client/remote", "client/sync", "forms", "printing", "render", "widgets/theme",
          "widgets", "i18n", "client/pages", "client/app", "client/ctl"]
# Floors that are narrower than the order alone would allow.
ONLY = {"backoffice": {"domain", "forms", "backoffice"},
        "render": {"domain", "render"}, "printing": {"domain", "printing"}, "forms": {"domain", "forms"},
        "widgets": {"domain", "render", "widgets/theme", "widgets"}, "widgets/theme": {"domain", "widgets/theme"},
        "i18n": {"i18n"},
        "client/ctl": {"domain", "client/vault", "client/store", "client/remote", "client/sync", "forms", "printing", "render", "client/ctl"}}
# One door for each dependency: pattern of the include → folders that may have it.
DOORS = {r"sqlite3": ["client/store", "backoffice/db"], r"libpq-fe": ["backoffice/db"], r"curl/": ["client/remote"],
         r"poppler": ["render/worker"], r"QWebEngine": ["widgets/web"], r"cups/": ["printing"], r"valijson/": ["forms/engine"], r"(cairo|pango|hb(-\w+)?\.h)": ["printing"],
         r"qrencode": ["printing"], r"argon2": ["client/vault", "backoffice"], r"(jpeglib|png\.h|tiffio)": ["render/worker"], r"boost/": ["backoffice/http"],
         r"openssl/": ["client/vault", "client/store", "backoffice"], r"(linux/landlock|seccomp)": ["render/worker"]}
WAITS = r"QEventLoop|processEvents|waitForFinished\(|waitForStarted\(|waitForReadyRead\(|QThread::(m|u)?sleep|sleep_for|\busleep\("
# Chinese that is no translation: a language named in itself, the official form of a date, the form of a document number.
CHINESE_BY_NATURE = {"client/app/actions.cpp", "client/pages/word_dates.cpp", "client/pages/word_failures.cpp"}
FORBIDDEN = {WAITS: "waits instead of going on", r"(put|set)env\([^;]*DISABLE_SANDBOX|--no-sandbox": "switches a sandbox off",
             r"CURLOPT_SSL_VERIFY(PEER|HOST),\s*0": "does not verify TLS", r"\b(TODO|FIXME|XXX)\b": "is unfinished",
             r"static\s+\w+\s*[&*]\s*instance\(": "is a singleton"}


def sources(*suffixes, tests=False):
    for path in sorted(ROOT.rglob("*")):
        name = path.relative_to(ROOT).as_posix()
        if path.suffix in suffixes and not name.startswith(("build", "out/", ".")) and (tests or not name.startswith("tests/")):
            yield name, path.read_text(encoding="utf-8")


def floor(name):
    if name.startswith("backoffice/"):
        return "backoffice"
    return max((f for f in FLOORS if name.startswith(f + "/")), key=len, default=None)


def allowed(here):
    return ONLY.get(here) or set(FLOORS[:FLOORS.index(here) + 1])


def layers():
    for name, text in sources(".cpp", ".h"):
        here = floor(name)
        if here is None:
            yield f"{name}: stands outside the floors"
            continue
        for include in re.findall(r'^#include "([^"]+)"', text, re.M):
            there = floor(include)
            if there is None:
                if "/" in include or not include.endswith(".moc"):
                    yield f'{name}: include "{include}" does not begin at the root'
            elif there not in allowed(here):
                yield f"{name}: {here} may not include {there} ({include})"


def doors():
    for name, text in sources(".cpp", ".h"):
        for include in re.findall(r"^#include <([^>]+)>", text, re.M):
            for pattern, homes in DOORS.items():
                if re.match(pattern, include) and not any(name.startswith(home + "/") for home in homes):
                    yield f"{name}: <{include}> belongs to {' or '.join(homes)} alone"


def function_lengths(text):
    start = None
    for number, line in enumerate(text.splitlines(), 1):
        if line == "{":
            start = number
        elif line.startswith("}") and start is not None:
            yield start, number - start - 1
            start = None


def sizes():
    lengths = []
    for name, text in sources(".cpp", ".h", ".py", ".sql"):
        lines = text.count("\n")
        limit = {".h": 200, ".cpp": 400 if "main_window" in name else 500}.get(pathlib.Path(name).suffix, 500)
        if lines > limit:
            yield f"{name}: {lines} lines, at most {limit}"
        if name.endswith(".cpp"):
            lengths.append(lines)
            yield from (f"{name}:{start}: function of {length} lines, at most 40" for start, length in function_lengths(text) if length > 40)
    if lengths and statistics.median(lengths) > 120:
        yield f"the median .cpp has {statistics.median(lengths):.0f} lines, at most 120"


def failure_codes():
    listed = re.findall(r'^\s*X\((\w+), "([^"]+)"', (ROOT / "domain/failure_codes.h").read_text(encoding="utf-8"), re.M)
    pages = ROOT / "docs/failures.md"
    documented = pages.read_text(encoding="utf-8") if pages.exists() else ""
    raised = {}
    for name, text in sources(".cpp", ".h"):
        for code in re.findall(r"\bfail\(\s*(?:domain::)?FailureCode::(\w+)", text):
            raised.setdefault(code, []).append(name)
    for code, text in listed:
        if f"`{text}`" not in documented:
            yield f"docs/failures.md: {text} is not documented"
        places = raised.get(code, [])
        if len(places) != 1:
            yield f"{text} ({code}) is raised in {len(places)} places, not one: {', '.join(places)}"
    texts = [text for _, text in listed]
    yield from (f"the code {text} is listed twice" for text in set(texts) if texts.count(text) > 1)


def waiting():
    """Sources whose own test is still to be written; the list may only shrink (untested.txt)."""
    path = ROOT / "tests/structure/untested.txt"
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return {line for line in lines if line and not line.startswith("#")}


def tested():
    without = set(untested())
    yield from (f"{name}: has no test of the same name (tests/{pathlib.Path(name).parent}/test_{pathlib.Path(name).stem}.cpp)"
                for name in sorted(without - waiting()))
    yield from (f"tests/structure/untested.txt: {name} has its test now, or is gone: take the line away" for name in sorted(waiting() - without))


def untested():
    tests = {name for name, _ in sources(".cpp", ".py", tests=True) if name.startswith("tests/")}
    stems = {}
    for name in tests:
        stems.setdefault(pathlib.Path(name).stem, []).append(name)
    for name, _ in sources(".cpp"):
        stem = pathlib.Path(name).stem
        if stem == "main":
            continue
        if not any(t.startswith(f"tests/{floor(name).split('/theme')[0]}") for t in stems.get(f"test_{stem}", [])):
            yield name


def headers():
    for name, text in sources(".cpp", ".h", tests=True):
        lines = text.splitlines() or [""]
        if lines[0] != "// SPDX-License-Identifier: GPL-3.0-or-later":
            yield f"{name}: does not begin with the licence line"
        elif name.endswith(".h") and not (len(lines) > 1 and lines[1].startswith("// ")):
            yield f"{name}: does not say what it is for"


def manners():
    for name, text in sources(".cpp", ".h"):
        for number, line in enumerate(text.splitlines(), 1):
            yield from (f"{name}:{number}: {reason}: {line.strip()[:80]}" for pattern, reason in FORBIDDEN.items() if re.search(pattern, line))


def words_and_colours():
    for name, text in sources(".cpp", ".h"):
        if not name.startswith(("client/", "widgets/")):
            continue
        for number, line in enumerate(text.splitlines(), 1):
            code = line.split("//")[0]
            if name in CHINESE_BY_NATURE:
                continue
            if re.search(r"[\u3400-\u9fff]", code):
                yield f"{name}:{number}: Chinese in a source belongs in i18n/: {line.strip()[:80]}"
            if not name.startswith("widgets/theme/") and re.search(r"QColor(\s+\w+)?\((0x|\d|\")|\"#[0-9a-fA-F]{6}\b|Qt::(red|green|blue|yellow|darkRed)\b", code):
                yield f"{name}:{number}: a colour outside widgets/theme: {line.strip()[:80]}"
            if re.search(r'(setText|setToolTip|setWindowTitle|setPlaceholderText|setAccessibleName|addAction)\(\s*u?"[^"]*[A-Za-z]{3}', code):
                yield f"{name}:{number}: words without tr(): {line.strip()[:80]}"


LAWS = {"layers": layers, "doors": doors, "sizes": sizes, "failure codes": failure_codes, "tests": tested, "headers": headers,
        "manners": manners, "words and colours": words_and_colours}
