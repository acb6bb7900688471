import { inEnglish } from "../support/in-english.ts";
import { auditOf } from "../../src/ledger/reading/audit.ts";
import { handle } from "../../src/ledger/handling/handle.ts";
import { readEntries } from "../../src/ledger/reading/read-entries.ts";
import { caseIdSchema } from "../../src/procedure/values/ids.ts";
import { isRefusal } from "../../src/procedure/refusal.ts";
import type { Home } from "../../src/local/home/home.ts";
import { newFolder } from "../contract/folders.ts";
import { handleDespite } from "../support/handle-despite.ts";
import { move } from "../support/command-fields.ts";
import { writeNewerVersion } from "./newer-version.ts";
import { carryOn, newOffice, reopened, requestOf, theText, treatyOf } from "./office.ts";
import { steps } from "./procedure.ts";

/** How many entries a case has at each place: the opening and the steps after it, to the release and the sending. */
const places = steps.map((_, index) => index + 1);
const idOf = (entries: number) => caseIdSchema.parse(`after-${String(entries)}`);
const voteAt = steps.indexOf("RecordVote") + 2;

describe("Cases that are moved to a newer version of their procedure, in mid-case", () => {
  let home: Home;
  const { folder, remove } = newFolder();
  beforeAll(async () => {
    home = await newOffice(folder, places.length);
    const text = await theText(home.desk);
    for (const [index, entries] of places.entries())
      await carryOn({ desk: home.desk, treaty: treatyOf(index), text }, idOf(entries), entries);
    await home.close();
    writeNewerVersion(folder);
    home = await reopened(folder, places.length);
  }, 60_000);
  afterAll(async () => {
    await home.close();
    remove();
  });

  const stateOf = async (entries: number) => {
    const state = (await home.ledger.head(idOf(entries)))?.state;
    if (state === undefined) throw new Error("no case");
    return state;
  };
  const newer = () => {
    const file = home.desk.world.law().versions("az-milli-majlis")[1];
    if (file === undefined) throw new Error("no newer version");
    return file;
  };
  const moving = (entries: number, of: string, procedure: string) =>
    handle(
      home.desk,
      requestOf(idOf(entries), `moved-after-${String(entries)}`, {
        person: "clerk-1",
        duty: "clerk",
        command: { kind: "MoveToVersion", ...move, procedure, of },
      }),
      { kind: "name" },
    );

  it("stand at every stage in which such a case can be open", async () => {
    const stages = new Set<string>();
    for (const entries of places) stages.add((await stateOf(entries)).stage);
    // Transmission is the sender's alone and over before anybody could ask.
    expect([...stages].sort()).toEqual([
      "committee",
      "deposit",
      "draft-law",
      "head-of-state",
      "instrument",
      "notification",
      "plenary",
    ]);
  });

  it("are not moved to a file that is not at hand", async () => {
    const entries = 1;
    const { head } = await stateOf(entries);
    const answer = await moving(entries, head, "0".repeat(64));
    expect(answer).toMatchObject({
      kind: "refused",
      refusal: { kind: "ProcedureVersionUnknown" },
    });
  });

  it.each(places)(
    "a case of %i entries goes on under the new version, to its end",
    async (entries) => {
      const before = await stateOf(entries);
      const answer = await moving(entries, before.head, newer().digest);
      expect(answer).toMatchObject({ kind: "accepted", stage: before.stage });
      expect((await stateOf(entries)).pins.procedure).toBe(newer().digest);
      const text = await theText(home.desk);
      // By the newer version the vote breaks rules, and whoever releases the notification says why all the same.
      const sent = { desk: home.desk, treaty: "none", text };
      await carryOn(entries < voteAt ? { ...sent, ask: handleDespite } : sent, idOf(entries));
      expect((await stateOf(entries)).stage).toBe("deposited");
      const all = await readEntries(home.desk.world, idOf(entries));
      const moved = before.version + 1;
      expect(all.map(({ entry }) => entry.pins.procedure)).toEqual(
        all.map(({ entry }) => (entry.seq <= moved ? before.pins.procedure : newer().digest)),
      );
      const made = await auditOf(home.desk, idOf(entries));
      if (isRefusal(made)) throw new Error("no audit");
      const findings = inEnglish(made);
      // 100 were present: enough by the version of before, and too few by the newer one.
      expect(
        findings.filter(({ rule }) => rule.startsWith("vote at")).map(({ verdict }) => verdict),
      ).toEqual(entries < voteAt ? ["broken"] : [expect.not.stringMatching("broken")]);
      expect(findings.filter(({ rule }) => rule.startsWith("each entry is judged"))).toEqual([]);
      expect(findings.map(({ why }) => why).join("\n")).toContain(
        "moved the case from version 2026.1 to version 2026.2",
      );
    },
    30_000,
  );
});
