#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every answer of the back office fits the schema openapi.yaml gives for it. Argument: the program."""
import json
import pathlib
import sys
import unittest
import uuid

import jsonschema
import yaml

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from office import ROOT, Client, Office, filing  # noqa: E402

PROGRAM = sys.argv.pop(1)
CONTRACT = yaml.safe_load((ROOT / "backoffice/openapi.yaml").read_text(encoding="utf-8"))


def resolved(node):
    while isinstance(node, dict) and "$ref" in node:
        target = CONTRACT
        for part in node["$ref"].lstrip("#/").split("/"):
            target = target[part]
        node = target
    return node


def schema_for(path, method, status):
    responses = CONTRACT["paths"][path][method]["responses"]
    response = resolved(responses.get(str(status)) or responses["default"])
    schema = next(iter(response["content"].values()))["schema"]
    return {**schema, "components": CONTRACT["components"]}


class Contract(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.office = Office(PROGRAM)
        cls.client = Client(cls.office)

    @classmethod
    def tearDownClass(cls):
        cls.office.__exit__()

    def fits(self, path, method, body=None, real=None, client=None, expected=200):
        client = client or self.client
        status, answer = client.call(method.upper(), real or path, body)
        self.assertEqual(status, expected, answer)
        schema = schema_for(path, method, status)
        jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker()).validate(answer)
        return answer

    def test_sessions(self):
        schema = schema_for("/v1/sessions", "post", 200)
        jsonschema.Draft202012Validator(schema).validate(self.client.session)
        self.fits("/v1/challenges", "post", {"device": self.client.device})
        self.fits("/v1/sessions", "post", {"user": "x"}, expected=400)
        self.fits("/v1/challenges", "post", {}, expected=400)

    def test_changes(self):
        page = self.fits("/v1/changes", "get", real="/v1/changes?max=2000")
        self.assertGreater(len(page["rows"]), 50)
        positions = [row["pos"] for row in page["rows"]]
        self.assertEqual(positions, sorted(set(positions)))
        self.fits("/v1/changes", "get", real="/v1/changes?since=00000000-0000-0000-0000-000000000000:0", expected=409)
        self.fits("/v1/changes", "get", real="/v1/changes?max=0", expected=400)

    def test_commands(self):
        rows, _ = self.client.changes()
        case = filing(rows, "zhk", [])
        good = self.client.tick(case, "zhk")
        request = CONTRACT["paths"]["/v1/commands"]["post"]["requestBody"]["content"]["application/json"]["schema"]
        jsonschema.Draft202012Validator({**request, "components": CONTRACT["components"]}).validate({"commands": [good]})
        commands = [good, good, self.client.tick(case, "zhk", "decline", ""), self.client.command("sign_for", {"documentId": "none"}),
                    self.client.command("mark_read", {})]
        answers = self.fits("/v1/commands", "post", {"commands": commands})["answers"]
        self.assertEqual([answer.get("code", "") for answer in answers], ["", "", "task.decided", "document.unknown", "command.malformed"])
        self.assertEqual([answer["repeated"] for answer in answers], [False, True, False, False, False])
        self.fits("/v1/commands", "post", {"commands": [{}]}, expected=422)

    def test_things_of_the_window(self):
        """Each desk, ticket, range, sheet and closed day in the feed fits its schema, after commands that fit theirs."""
        window = Client(self.office, "hetian")
        shapes = {shape["title"]: shape for shape in CONTRACT["components"]["schemas"]["x-commands"]["oneOf"]}
        kinds = CONTRACT["components"]["schemas"]["SignedCommand"]["properties"]["command"]["properties"]["kind"]["enum"]
        self.assertEqual(sorted(shapes), sorted(kinds))
        ticket = str(uuid.uuid4())
        sent = [("ticket", {"ticketId": ticket, "action": "take"}), ("ticket", {"ticketId": ticket, "action": "call", "deskId": "desk-3"}),
                ("stock_receive", {"rangeId": str(uuid.uuid4()), "kind": "licence-a3", "name": "许可证书", "prefix": "N", "first": 1, "count": 9, "digits": 4}),
                ("sheet_spoil", {"sheetId": "card-pvc/QC0000003", "reason": "破损"}),
                ("desk_close", {"deskId": "desk-3", "day": "2026-11-19", "counts": {"card-pvc": 499, "licence-a3": 200, "licence-a4": 300}}),
                ("licence_lease", {"leaseId": str(uuid.uuid4()), "matterCode": "senior-card", "matterVersion": "2026.1", "count": 3})]
        for kind, args in sent:
            jsonschema.Draft202012Validator({**shapes[kind], "components": CONTRACT["components"]}).validate(args)
            answers = self.fits("/v1/commands", "post", {"commands": [window.command(kind, args)]}, client=window)["answers"]
            self.assertEqual(answers[0].get("code", ""), "", (kind, answers))
        cards = [row["body"] for row in window.changes()[0] if row["kind"] == "case" and row["body"].get("licence") and row["body"]["matterCode"] == "senior-card"]
        taken = {"caseId": cards[0]["id"], "number": cards[0]["licence"]["number"], "reason": "信息有误"}
        jsonschema.Draft202012Validator({**shapes["licence_void"], "components": CONTRACT["components"]}).validate(taken)
        administrator = Client(self.office, "admin")
        answer = administrator.call("POST", "/v1/commands", {"commands": [administrator.command("licence_void", taken)]})[1]["answers"][0]
        self.assertEqual(answer.get("code", ""), "", answer)
        names = {"desk": "Desk", "ticket": "Ticket", "stock_range": "StockRange", "sheet": "Sheet", "desk_day": "DeskDay",
                 "licence_lease": "LicenceLease", "voided_licence": "VoidedLicence"}
        seen = set()
        for row in window.changes()[0]:
            if row["kind"] in names:
                schema = {**CONTRACT["components"]["schemas"][names[row["kind"]]], "components": CONTRACT["components"], "additionalProperties": False}
                jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker()).validate(row["body"])
                seen.add(row["kind"])
        self.assertEqual(seen, set(names))

    def test_the_rest(self):
        self.client.send(self.client.command("mark_read", {"documentId": "none"}))
        links = self.fits("/v1/audit", "get", real="/v1/audit?from=1&to=5")["links"]
        self.assertEqual(links[0]["seq"], 1)
        self.fits("/v1/audit", "get", real="/v1/audit?from=0&to=5", expected=400)
        self.fits("/v1/lookup/{register}", "get", real="/v1/lookup/licences?q=%E9%9D%92&purpose=test", expected=400)
        rows = self.fits("/v1/lookup/{register}", "get", real="/v1/lookup/licences?q=%E9%9D%92%E5%BB%BA&purpose=test")["rows"]
        self.assertEqual(len(rows), 2)
        self.fits("/v1/lookup/{register}", "get", real="/v1/lookup/persons?q=aa&purpose=test", expected=404)
        self.fits("/v1/outbox/sms", "get", client=Client(self.office, "admin"))
        self.fits("/v1/licence-numbers", "get", client=Client(self.office, "luxin"))
        self.fits("/v1/licence-numbers", "get", real="/v1/licence-numbers?counter=licence/senior-card/2026", client=Client(self.office, "luxin"))
        self.fits("/v1/licence-numbers", "get", expected=403)
        self.fits("/v1/outbox/sms", "get", expected=403)
        self.fits("/healthz", "get")

    def test_every_path_is_answered(self):
        """Nothing stands in the contract that the program does not know."""
        for path, methods in CONTRACT["paths"].items():
            for method in set(methods) & {"get", "head", "put", "post", "delete"}:
                real = path.replace("{sha256}", "0" * 64).replace("{register}", "persons" if "registers" in path else "licences")
                if real in ("/v1/events", "/metrics") or method == "delete":
                    continue
                status, answer = self.client.call(method.upper(), real)
                self.assertFalse(answer and answer.get("code") == "request.unknown_path", (method, path, status))

    def test_every_refusal_is_foreseen(self):
        """Whoever is not signed in is told so, in the shape the contract gives for it."""
        for path, methods in CONTRACT["paths"].items():
            if path in ("/v1/challenges", "/v1/sessions", "/healthz", "/metrics"):
                continue
            for method in set(methods) - {"parameters"}:
                real = path.replace("{sha256}", "0" * 64).replace("{register}", "persons" if "registers" in path else "licences")
                response, body = self.client.raw(method.upper(), real, headers={"Authorization": "Bearer nobody"})
                self.assertEqual(response.status, 401, (method, path))
                foreseen = CONTRACT["paths"][path][method]["responses"]
                self.assertTrue("401" in foreseen or "default" in foreseen, (method, path))
                if method != "head":
                    schema = schema_for(path, method, 401)
                    jsonschema.Draft202012Validator(schema).validate(json.loads(body))


if __name__ == "__main__":
    unittest.main()
