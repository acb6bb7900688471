import { confirmationsOf } from "../../src/office/confirmations.ts";
import type { CaseId } from "../../src/procedure/values/ids.ts";
import { ask, post, servedOffice, type Served } from "./over.ts";

describe("Confirming over HTTP that a person has read a law file", () => {
  let served: Served;
  beforeAll(async () => {
    served = await servedOffice(1);
  }, 60_000);
  afterAll(() => served.close());

  const fileAtHand = () => {
    const [file] = served.home.desk.world.law().versions("us-senate");
    if (file === undefined) throw new Error("there is no us-senate");
    return file;
  };
  const confirm = (more: object, office: object = {}) =>
    post(
      served.server.port,
      {
        request: {
          id: "confirm-us-senate-1",
          person: "clerk-1",
          duty: "clerk",
          office: {
            kind: "ConfirmLaw",
            file: "procedure",
            law: "us-senate",
            version: fileAtHand().value.version,
            digest: fileAtHand().digest,
            ...office,
          },
          ...more,
        },
      },
      "/api/office",
    );
  const confirmed = async () => {
    const head = await served.home.ledger.head("office" as CaseId);
    if (head === undefined) throw new Error("there is no office");
    return confirmationsOf(head.state, { file: "procedure", law: "us-senate" });
  };

  it("is refused of another content, and to whoever does not hold the duty", async () => {
    expect(await confirm({}, { digest: "0".repeat(64) })).toMatchObject({
      status: 400,
      body: { title: "MalformedInput" },
    });
    expect(await confirm({ duty: "auditor" })).toMatchObject({
      status: 403,
      body: { title: "DutyNotHeld" },
    });
    expect(await confirmed()).toEqual([]);
  });

  it("is recorded once, however often it is sent, and stands in the office's history", async () => {
    const first = await confirm({});
    expect(first).toMatchObject({ status: 201, body: { kind: "accepted" } });
    expect((await confirm({})).body["receipt"]).toEqual(first.body["receipt"]);
    expect(await confirmed()).toMatchObject([
      { person: "clerk-1", duty: "clerk", act: { digest: fileAtHand().digest } },
    ]);
    const { body } = await ask({ port: served.server.port, path: "/api/cases/office/history" });
    expect(JSON.stringify(body)).toContain('"kind":"LawConfirmed"');
  });
});
