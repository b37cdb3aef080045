#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each law finds what it forbids in a small tree made for it, and nothing in a clean one."""
import pathlib
import tempfile
import unittest

import laws

LICENCE = "// SPDX-License-Identifier: GPL-3.0-or-later\n"


class Laws(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.root, laws.ROOT = laws.ROOT, pathlib.Path(self.folder.name)
        self.write("domain/failure_codes.h", LICENCE + '// Codes.\n    X(Bad, "bad.one", false) \\\n')
        self.write("docs/failures.md", "`bad.one`")
        self.write("domain/a.cpp", LICENCE + "return fail(FailureCode::Bad);\n")
        self.write("tests/domain/test_a.cpp", LICENCE)

    def tearDown(self):
        laws.ROOT = self.root
        self.folder.cleanup()

    def write(self, name, text):
        path = laws.ROOT / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def found(self, law):
        return "\n".join(laws.LAWS[law]())

    def test_a_clean_tree_breaks_no_law(self):
        for name in laws.LAWS:
            self.assertEqual(self.found(name), "", name)

    def test_layers(self):
        self.write("domain/b.cpp", LICENCE + '#include "client/store/store.h"\n')
        self.assertIn("domain may not include client/store", self.found("layers"))

    def test_back_office_shares_only_domain_and_forms(self):
        self.write("backoffice/b.cpp", LICENCE + '#include "client/vault/vault.h"\n')
        self.assertIn("backoffice may not include client/vault", self.found("layers"))

    def test_doors(self):
        self.write("client/pages/b.cpp", LICENCE + "#include <sqlite3.h>\n")
        self.assertIn("belongs to client/store", self.found("doors"))

    def test_sizes(self):
        self.write("domain/b.cpp", LICENCE + "\n" * 501)
        self.write("domain/c.cpp", LICENCE + "void f()\n{\n" + "    g();\n" * 41 + "}\n")
        self.assertIn("502 lines", self.found("sizes"))
        self.assertIn("function of 41 lines", self.found("sizes"))

    def test_failure_codes(self):
        self.write("domain/b.cpp", LICENCE + "return fail(FailureCode::Bad);\n")
        self.write("docs/failures.md", "")
        self.assertIn("raised in 2 places", self.found("failure codes"))
        self.assertIn("not documented", self.found("failure codes"))

    def test_tests(self):
        self.write("domain/b.cpp", LICENCE)
        self.assertIn("no test of the same name", self.found("tests"))

    def test_headers(self):
        self.write("domain/b.h", LICENCE + "#pragma once\n")
        self.write("domain/c.cpp", "int x;\n")
        self.assertIn("does not say what it is for", self.found("headers"))
        self.assertIn("licence line", self.found("headers"))

    def test_manners(self):
        self.write("client/app/b.cpp", LICENCE + "QEventLoop loop;\nqputenv(\"QTWEBENGINE_DISABLE_SANDBOX\", \"1\");\n")
        self.assertIn("waits instead", self.found("manners"))
        self.assertIn("switches a sandbox off", self.found("manners"))

    def test_words_and_colours(self):
        self.write("widgets/b.cpp", LICENCE + 'x->setText(u"Hello there"_s);\nQColor c(0xff0000);\nauto t = u"公文"_s;\n')
        for words in ("words without tr()", "a colour outside", "Chinese in a source"):
            self.assertIn(words, self.found("words and colours"))


if __name__ == "__main__":
    unittest.main()
