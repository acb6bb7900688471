import { lookForMachine } from "../../src/ledger/sweep/looks/machines.ts";
import type { Findings } from "../../src/ledger/sweep/findings.ts";
import type { Incident } from "../../src/ledger/sweep/incident.ts";
import { caseIdSchema } from "../../src/procedure/values/ids.ts";
import { inEnglish } from "../../src/words/read.ts";

const caseId = caseIdSchema.parse("one");

/** What the look names of a case at a stage, and whether it had to read it. */
const namedAt = async (stage: string, procedure: string | undefined) => {
  const incidents: Incident[] = [];
  let read = 0;
  const look = lookForMachine(() => {
    read += 1;
    return Promise.resolve(procedure);
  });
  const findings = { incident: (one: Incident) => incidents.push(one) };
  const row = {
    caseId,
    procedure: procedure ?? null,
    stage,
    version: 3,
    at: "2026-03-02T09:00:00Z",
    public: false,
  };
  await look(row, findings as unknown as Findings);
  return { read, says: incidents.map(({ kind, says }) => [kind, inEnglish(says)]) };
};

describe("the check of the drivers, where procedures have machines of their own", () => {
  it("names a case that waits at a stage of a procedure that has none, with the setting", async () => {
    expect(await namedAt("second-reading", "us-senate")).toEqual({
      read: 1,
      says: [
        [
          "driverNotHealed",
          "the procedure us-senate has no state machine of its own, so the execution does not name the stages of the case; add us-senate to tasdiq:procedures and deploy",
        ],
      ],
    });
  });

  it("names none whose procedure has one", async () => {
    expect(await namedAt("second-reading", undefined)).toEqual({ read: 1, says: [] });
  });

  it("reads no case that stands where the common machine has a name for its wait", async () => {
    expect(await namedAt("instrument", "us-senate")).toEqual({ read: 0, says: [] });
  });
});
