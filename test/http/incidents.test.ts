import { rmSync } from "node:fs";
import { join } from "node:path";
import { sweepHome } from "../../src/local/home/sweep.ts";
import { sweeper } from "../../src/local/hourly.ts";
import type { Api } from "../../src/api/api.ts";
import { officeHere, sending, type Here } from "./here.ts";
import { validatorOf } from "./openapi.ts";

type Said = {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly tag: string | null;
};

const missing = "documentMissing.case-1.2.1";

describe("The incidents over the API", () => {
  let here: Here;
  let api: Pick<Required<Api>, "sweeps">;
  beforeAll(async () => {
    here = await officeHere(1);
    await here.carried("case-1", 0, 4);
    const { home, text } = here;
    rmSync(join(home.folder, "documents", text.slice(0, 2), text.slice(2, 4), text));
    const sweep = () => sweepHome(home);
    api = { sweeps: sweeper({ sweep, now: home.clock.now, tell: () => undefined }) };
  });
  afterAll(() => here.close());

  const heard = async (path: string, given?: RequestInit): Promise<Said> => {
    const answer = await here.as(api).request(path, given);
    const body = (await answer.json()) as Record<string, unknown>;
    return { status: answer.status, body, tag: answer.headers.get("etag") };
  };
  const asked = (id: string, incident: Record<string, unknown>, who = "administrator") =>
    heard(
      "/api/incidents",
      sending({
        request: { id, person: who, duty: who === "administrator" ? who : "clerk", incident },
      }),
    );
  const sweepAs = (person: string, duty = "administrator") =>
    heard("/api/sweep", sending({ request: { id: "sweep-now-1", person, duty, asks: "sweep" } }));

  it("are not known before the first sweep is done, and not swept for where nobody sweeps", async () => {
    const { body } = await heard("/api/incidents");
    expect(body).toEqual({ kind: "incidents", swept: null, incidents: [], ended: [] });
    expect(validatorOf("ShownIncidents")(body)).toBe(true);
    const request = {
      id: "sweep-now-1",
      person: "administrator",
      duty: "administrator",
      asks: "sweep",
    };
    expect((await here.app.request("/api/sweep", sending({ request }))).status).toBe(404);
  });

  it("are swept for when an administrator asks, and when nobody else does", async () => {
    expect(await sweepAs("clerk-1")).toMatchObject({ status: 403, body: { title: "DutyNotHeld" } });
    expect(await sweepAs("clerk-1", "clerk")).toMatchObject({ status: 400 });
    expect(api.sweeps.last()).toBeUndefined();
    const { status, body } = await sweepAs("administrator");
    expect(status).toBe(200);
    expect(validatorOf("ShownIncidents")(body)).toBe(true);
    expect(body).toMatchObject({
      swept: { cases: 1, found: { documentMissing: 1, logBehind: 0 } },
      incidents: [{ key: missing, state: "open", owner: null, duties: ["administrator"] }],
    });
    const listed = await heard("/api/incidents");
    expect(listed.body).toEqual(body);
    const again = await here
      .as(api)
      .request("/api/incidents", { headers: { "if-none-match": listed.tag ?? "" } });
    expect(again.status).toBe(304);
  });

  it("are taken, retried and resolved, and each is on record once", async () => {
    const take = { kind: "TakeIncident", incident: missing };
    expect(await asked("take-it-1", take, "clerk-1")).toMatchObject({
      status: 403,
      body: { title: "IncidentNotOfDuty" },
    });
    const taken = await asked("take-it-1", take);
    expect(taken).toMatchObject({
      status: 201,
      body: { now: null, acts: [{ kind: "IncidentTaken" }] },
    });
    expect(validatorOf("Accepted")(taken.body)).toBe(true);
    expect(await asked("take-it-1", take)).toMatchObject({ status: 200, body: { repeated: true } });

    await asked("retry-it-1", { kind: "RetryIncident", incident: missing });
    const { body } = await heard(`/api/incidents/${missing}`);
    expect(validatorOf("ShownIncident")(body)).toBe(true);
    expect(body).toMatchObject({
      incident: { state: "taken", lastRetry: { person: "administrator", outcome: "stillThere" } },
    });

    const resolve = {
      kind: "ResolveIncident",
      incident: missing,
      reason: "restored from a backup",
    };
    expect((await asked("resolve-it-1", resolve)).status).toBe(201);
    expect((await asked("resolve-it-2", resolve)).body).toMatchObject({ title: "IncidentEnded" });
    expect((await heard(`/api/incidents/${missing}`)).body).toMatchObject({
      incident: { state: "ended", ended: { reason: "restored from a backup" } },
    });
    const left = await heard("/api/incidents");
    expect(validatorOf("ShownIncidents")(left.body)).toBe(true);
    expect(left.body).toMatchObject({
      incidents: [],
      ended: [{ key: missing, state: "ended", ended: { reason: "restored from a backup" } }],
    });
  });

  it("name another one where the next sweep finds the trouble again", async () => {
    await here.home.virtualClock?.advance(1000);
    const { body } = await sweepAs("administrator");
    expect(body["ended"]).toEqual([]);
    expect(body["incidents"]).toMatchObject([
      {
        key: "documentMissing.case-1.2.2",
        state: "open",
        before: { kind: "resolved", person: "administrator", reason: "restored from a backup" },
      },
    ]);
  });

  it("cannot be taken where a look does not find them, nor named by what is no key", async () => {
    const take = { kind: "TakeIncident", incident: "driverNotHealed.case-1.1" };
    expect(await asked("take-none-1", take)).toMatchObject({
      status: 404,
      body: { title: "IncidentNotFound" },
    });
    for (const path of ["/api/incidents/nothing", "/api/incidents/driverNotHealed.case-1.1"])
      expect((await heard(path)).status).toBe(404);
    const wrong = { kind: "RecordRetry", incident: missing, of: "a".repeat(64), outcome: "healed" };
    expect((await asked("record-retry-1", wrong)).status).toBe(400);
  });
});
