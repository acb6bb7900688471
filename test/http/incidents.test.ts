import type { Swept } from "../../application/sweep/sweep.ts";
import { incident } from "../../application/sweep/incident.ts";
import { officeHere, type Here } from "./here.ts";
import { validatorOf } from "./openapi.ts";

describe("The incidents over the API", () => {
  let here: Here;
  beforeAll(async () => {
    here = await officeHere(0);
  });
  afterAll(() => here.close());

  const swept: Swept = {
    kind: "swept",
    at: "2026-03-02T06:00:00.000Z",
    cases: 3,
    healed: { heads: 0, drivers: 1, sendings: 0, overdue: 2, notices: 0, leaves: 0 },
    incidents: [
      incident("checkpointOld", { caseId: null, since: null, words: "an invented incident" }),
    ],
    unlisted: 0,
    unread: 0,
  };

  it("are those of the last sweep, as the description says", async () => {
    const heard = await here.as({ swept: () => swept }).request("/api/incidents");
    const said: unknown = await heard.json();
    expect([heard.status, said]).toEqual([200, { kind: "incidents", swept }]);
    expect(validatorOf("ShownIncidents")(said)).toBe(true);
  });

  it("are not known before the first sweep is done", async () => {
    for (const app of [here.app, here.as({ swept: () => undefined })]) {
      const said: unknown = await (await app.request("/api/incidents")).json();
      expect(said).toEqual({ kind: "incidents", swept: null });
      expect(validatorOf("ShownIncidents")(said)).toBe(true);
    }
  });
});
