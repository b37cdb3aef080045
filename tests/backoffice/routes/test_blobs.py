#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Blobs in parts, both ways. Argument: the program."""
import hashlib
import json
import os
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from office import Client  # noqa: E402
from wire import Wire  # noqa: E402


class Blobs(Wire):
    def test_blobs(self):
        document = next(row["body"] for row in self.chenyu.changes()[0] if row["kind"] == "document")
        path = f"/v1/blobs/{document['blob']['sha256']}"
        response, whole = self.chenyu.raw("GET", path)
        self.assertEqual(hashlib.sha256(whole).hexdigest(), document["blob"]["sha256"])
        head, nothing = self.chenyu.raw("HEAD", path)
        self.assertEqual((head.status, int(head.headers["Content-Length"]), nothing), (200, len(whole), b""))
        for asked, part in (("bytes=10-19", whole[10:20]), ("bytes=50-", whole[50:]), ("bytes=-7", whole[-7:]), ("bytes=0-99999", whole)):
            response, got = self.chenyu.raw("GET", path, headers={"Range": asked})
            self.assertEqual((response.status, got), (206, part), asked)
        for asked in (f"bytes={len(whole)}-", "bytes=9-3", "pages=1-2"):
            self.assertEqual(self.chenyu.raw("GET", path, headers={"Range": asked})[0].status, 416, asked)
        for name in ("0" * 64, "..%2f..%2fetc%2fpasswd", "A" * 64, "%00"):
            self.assertEqual(self.chenyu.raw("GET", f"/v1/blobs/{name}")[0].status, 404, name)

    def test_upload_resumes(self):
        data = os.urandom(300_000)
        path = f"/v1/blobs/{hashlib.sha256(data).hexdigest()}"
        put = lambda part, where: self.chenyu.raw("PUT", path, part, {"Content-Range": f"bytes {where}/{len(data)}", "Content-Type": "image/png"})[0]
        first = put(data[:100_000], "0-99999")
        self.assertEqual((first.status, first.headers["Range"]), (308, "bytes=0-99999"))
        self.assertEqual(put(b"", "*").headers["Range"], "bytes=0-99999")
        self.assertEqual(put(data[200_000:], "200000-299999").status, 308)  # a gap is not taken
        self.assertEqual(put(data[100_000:], "100000-299999").status, 201)
        response, back = self.chenyu.raw("GET", path)
        self.assertEqual((back, response.headers["Content-Type"]), (data, "image/png"))
        self.assertEqual(Client(self.office, "linhe").raw("GET", path)[0].status, 404)  # his own until something names it
        wrong = self.chenyu.raw("PUT", f"/v1/blobs/{'1' * 64}", b"other bytes")
        self.assertEqual((wrong[0].status, json.loads(wrong[1])["code"]), (422, "blob.digest_wrong"))
        huge = self.chenyu.raw("PUT", path, b"x", {"Content-Range": f"bytes 0-0/{1 << 40}"})[0]
        self.assertEqual(huge.status, 413)


if __name__ == "__main__":
    unittest.main()
