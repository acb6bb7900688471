import { inEnglish } from "../support/in-english.ts";
import { handle } from "../../src/ledger/handling/handle.ts";
import { auditOf } from "../../src/ledger/reading/audit.ts";
import { readEntries } from "../../src/ledger/reading/read-entries.ts";
import { caseIdSchema } from "../../src/procedure/values/ids.ts";
import { isRefusal } from "../../src/procedure/refusal.ts";
import type { Home } from "../../src/local/home/home.ts";
import { newFolder } from "../contract/folders.ts";
import { writeNewerVersion } from "./newer-version.ts";
import { carryOn, newOffice, reopened, requestOf, theText, treatyOf } from "./office.ts";
import { opening, steps } from "./procedure.ts";

/** How many entries a case has at each place: the opening and the steps after it, before the notification goes out. */
const places = steps.slice(0, -1).map((_, index) => index + 1);
const treaties = places.length + 1;
const idOf = (entries: number) => caseIdSchema.parse(`after-${String(entries)}`);

describe("A newer version of the procedure that arrives under open cases", () => {
  let home: Home;
  const { folder, remove } = newFolder();
  beforeAll(async () => {
    home = await newOffice(folder, treaties);
    const text = await theText(home.desk);
    for (const [index, entries] of places.entries())
      await carryOn({ desk: home.desk, treaty: treatyOf(index), text }, idOf(entries), entries);
    await home.close();
    writeNewerVersion(folder);
    home = await reopened(folder, treaties);
  }, 60_000);
  afterAll(async () => {
    await home.close();
    remove();
  });

  const pinsOf = async (caseId: string): Promise<readonly string[]> => [
    ...new Set(
      (await readEntries(home.desk.world, caseIdSchema.parse(caseId))).map(
        ({ entry }) => entry.pins.procedure,
      ),
    ),
  ];

  it("is at hand, and new cases are opened under it", async () => {
    const versions = home.desk.world.law().versions("az-milli-majlis");
    expect(versions.map(({ value }) => value.version)).toEqual(["2026.1", "2026.2"]);
    const request = requestOf("opened-later", "opened-later", opening(treatyOf(places.length)));
    expect((await handle(home.desk, request, { kind: "name" })).kind).toBe("accepted");
    expect(await pinsOf("opened-later")).toEqual([versions[1]?.digest]);
  });

  it.each(places)(
    "leaves a case of %i entries under its own, to its end",
    async (entries) => {
      const caseId = idOf(entries);
      const [shipped] = home.desk.world.law().versions("az-milli-majlis");
      const text = await theText(home.desk);
      await carryOn({ desk: home.desk, treaty: "none", text }, caseId);
      const state = (await home.ledger.head(caseId))?.state;
      expect(state?.stage).toBe("deposited");
      expect(await pinsOf(caseId)).toEqual([shipped?.digest]);
      const made = await auditOf(home.desk, caseId);
      if (isRefusal(made)) throw new Error("no audit");
      const findings = inEnglish(made);
      // 100 were present: enough by the case's own version, and too few by the newer one.
      expect(findings.find(({ rule }) => rule.startsWith("vote at"))?.verdict).not.toBe("broken");
      expect(findings.map(({ why }) => why).join("\n")).toContain(
        "version 2026.2 was in force, but the case is judged by version 2026.1",
      );
    },
    30_000,
  );
});
