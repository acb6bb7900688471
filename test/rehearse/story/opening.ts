import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { people as holders } from "../../support/people.ts";
import type { Rehearsal } from "../rehearsal.ts";
import type { Event } from "../services/events.ts";
import { stackIdOf } from "../template/resolve.ts";
import type { Chapter } from "./chapter.ts";
import { administrator, auditor, depositaries } from "./office.ts";

/** What CloudFormation tells EventBridge when a deployment has ended. */
export const deploymentOf = ({ estate }: Rehearsal): Event => {
  const stack = { name: "TasdiqProcedure", region: estate.region, resources: {}, outputs: {} };
  const id = stackIdOf({ account: estate.account, stack });
  return {
    source: "aws.cloudformation",
    "detail-type": "CloudFormation Stack Status Change",
    resources: [id],
    detail: { "stack-id": id, "status-details": { status: "CREATE_COMPLETE" } },
  };
};

export const deployed: Chapter = {
  title: "The stacks are deployed, and the sweep is called because of it",
  play: async ({ rehearsal }) => {
    const { bus, work, lambdas } = rehearsal;
    const before = lambdas.calls();
    assert.equal(bus.put(deploymentOf(rehearsal)), 1, "one rule waits for the end of a deployment");
    await work.settled();
    assert.equal(lambdas.calls(), before + 1);
  },
};

export const founded: Chapter = {
  title:
    "The operator founds the office, once, and the administrator grants the duties and records where letters go",
  play: async ({ rehearsal, office }) => {
    const { lambdas, operator, deployed: made, people, work } = rehearsal;
    const found = made.outputs.get("TasdiqProcedure.FoundOfficeFunction") ?? "";
    const event = { name: "An invented office", administrator };
    const call = () => lambdas.invoke({ caller: operator }, found, event);
    const first = await call();
    assert.equal(kindIn(first), "accepted", JSON.stringify(first));
    assert.equal(kindIn(await call()), "refused", "an office is founded once");
    await people.enter(administrator);
    const record = (id: string, act: object) => {
      const request = { id, person: administrator, duty: "administrator", office: act };
      return office.post(administrator, "/api/office", { body: { request } });
    };
    for (const [holder, granted] of Object.entries({ ...holders, [auditor]: "auditor" })) {
      await people.enter(holder);
      await record(`grant-${holder}`, { kind: "GrantDuty", holder, granted });
    }
    for (const [depositary, address] of Object.entries(depositaries))
      await record(`address-of-${depositary}`, {
        kind: "SetDepositaryAddress",
        depositary,
        address,
      });
    await work.settled();
  },
};

const kindIn = (invoked: { kind: string; answer?: unknown }): unknown =>
  (invoked.answer as { kind?: unknown } | undefined)?.kind;

export const unknownCallers: Chapter = {
  title: "Nobody gets in without a token that the user pool signed for this office",
  play: async ({ office, rehearsal: { people } }) => {
    const path = "/api/cases";
    const asked = async (headers: Readonly<Record<string, string>>) =>
      (await office.ask(undefined, { method: "GET", path, headers })).status;
    assert.equal(await asked({}), 401);
    const [head = "", payload = ""] = (await office.tokenOf("clerk-1")).split(".");
    const other = Buffer.from("another signature").toString("base64url");
    assert.equal(await asked({ authorization: `Bearer ${head}.${payload}.${other}` }), 401);
    // A token that holds, of somebody who holds no duty here.
    await people.enter("stranger-1");
    const act = { kind: "GrantDuty", holder: "stranger-1", granted: "clerk" };
    const request = {
      id: "by-a-stranger",
      person: "stranger-1",
      duty: "administrator",
      office: act,
    };
    await office.post("stranger-1", "/api/office", { body: { request }, status: 403 });
  },
};

export const stored: Chapter = {
  title: "A document is uploaded by a ticket, and the ticket is good for that document alone",
  play: async ({ office, rehearsal }) => {
    const bytes = Buffer.from("a document that was uploaded by a ticket\n".repeat(120_000));
    const digest = createHash("sha256").update(bytes).digest("hex");
    const wanted = { body: { digest, size: bytes.length }, status: 200 };
    const { body } = await office.post("clerk-1", "/api/uploads", wanted);
    const { url, method, headers } = body as {
      readonly url: string;
      readonly method: string;
      readonly headers: Readonly<Record<string, string>>;
    };
    const put = (sent: Buffer) => rehearsal.fetch(url, { method, headers, body: sent });
    assert.notEqual((await put(Buffer.alloc(bytes.length, "x"))).status, 200, "no other document");
    const taken = await put(bytes);
    assert.equal(taken.status, 200, taken.body.toString());
    assert.equal((await put(bytes)).status, 412, "nothing is written over");
    assert.match(await office.text(), /^[0-9a-f]{64}$/);
  },
};
