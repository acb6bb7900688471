import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { dayIn } from "../../src/time/fact-date.ts";
import { loadLaw } from "../../src/files/index.ts";
import { openDesk } from "../../src/ledger/desk.ts";
import { handle } from "../../src/ledger/handling/handle.ts";
import { auditOf } from "../../src/ledger/reading/audit.ts";
import type { Home } from "../../src/local/home/home.ts";
import { isRefusal } from "../../src/words/refusal.ts";
import { caseIdSchema } from "../../src/values/ids.ts";
import { newFolder } from "../contract/folders.ts";
import { move } from "../support/command-fields.ts";
import { handleDespite } from "../support/handle-despite.ts";
import { inEnglish } from "../support/in-english.ts";
import { writeNewerVersion } from "./newer-version.ts";
import {
  carryOn,
  newOffice,
  nextRequest,
  reopened,
  requestOf,
  theText,
  treatyOf,
} from "./office.ts";
import { opening, steps } from "./procedure.ts";
import { readEntries } from "../../src/ledger/reading/stored-entries.ts";

const idOf = (entries: number) => caseIdSchema.parse(`after-${String(entries)}`);

describe("A procedure file that changes under the version of an open case", () => {
  const { folder, remove } = newFolder();
  const file = join(folder, "law/procedures/newer.json");
  const edit = (from: string, to: string): void => {
    writeFileSync(file, readFileSync(file, "utf8").replaceAll(from, to));
  };
  const opening = (): Promise<Home> => reopened(folder, 3);
  let home: Home;
  const sent = async () => ({ desk: home.desk, text: await theText(home.desk) });
  beforeAll(async () => {
    home = await newOffice(folder, 3);
    await carryOn({ ...(await sent()), treaty: treatyOf(1) }, "b-case", 1);
    await home.close();
    // The other case is opened under the version in force, which is the operator's own.
    writeNewerVersion(folder);
    home = await opening();
    await carryOn({ ...(await sent()), treaty: treatyOf(0) }, "a-case", 2);
    await home.close();
  });
  afterAll(remove);

  it("is refused when the home is opened, and is opened again once the content is restored", async () => {
    edit("an invented decree", "another decree");
    await expect(opening()).rejects.toThrow(
      "says something else under version 2026.2 of az-milli-majlis",
    );
    edit("another decree", "an invented decree");
    await (await opening()).close();
  });

  it("keeps other cases from being opened under it, or moved to it, by a process that has the changed file", async () => {
    home = await opening();
    const { ports } = home.desk;
    const request = await nextRequest({ ...(await sent()), treaty: treatyOf(2) }, "c-case");
    const of = (await home.ledger.head(caseIdSchema.parse("b-case")))?.state.head;
    edit("an invented decree", "another decree");
    const law = loadLaw({ folder: join(folder, "law") });
    edit("another decree", "an invented decree");
    const elsewhere = openDesk({ ...ports, register: { ...ports.register }, law: () => law });
    const [, newer] = law.versions("az-milli-majlis");
    const moving = {
      person: "clerk-1",
      duty: "clerk",
      command: { kind: "MoveToVersion", ...move, procedure: newer?.digest, of },
    } as const;
    for (const one of [request, requestOf("b-case", "moved-to-changed", moving)]) {
      if (one === undefined) throw new Error("there is nothing to ask");
      const answer = await handle(elsewhere, one, { kind: "name" });
      expect(answer).toMatchObject({ refusal: { kind: "ProcedureVersionChanged" } });
    }
    await home.close();
  });

  it("is taken under another version, and the case keeps its own", async () => {
    edit("2026.2", "2026.3");
    home = await opening();
    const state = (await home.ledger.head(caseIdSchema.parse("a-case")))?.state;
    const [, newer] = home.desk.ports.law().versions("az-milli-majlis");
    expect(newer?.value.version).toBe("2026.3");
    expect(state?.pins.procedure).not.toBe(newer?.digest);
    await home.close();
    edit("2026.3", "2026.2");
  });

  it("is taken once the case has ended", async () => {
    home = await opening();
    const on = dayIn("Asia/Baku", home.clock.now());
    const command = {
      kind: "Withdraw",
      on,
      by: "the initiator",
      reason: "withdrawn by letter",
    } as const;
    const asked = { person: "clerk-1", duty: "clerk", command } as const;
    const answer = await handle(home.desk, requestOf("a-case", "withdrawn", asked), {
      kind: "name",
    });
    expect(answer).toMatchObject({ kind: "accepted", stage: "withdrawn" });
    await home.close();
    edit("an invented decree", "another decree");
    await (await opening()).close();
  });
});

describe("A newer version of the procedure that arrives under open cases", () => {
  /** How many entries a case has at each place: the opening and the steps after it, before the notification goes out. */
  const places = steps.slice(0, -1).map((_, index) => index + 1);

  const treaties = places.length + 1;

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
      (await readEntries(home.desk.ports, caseIdSchema.parse(caseId))).map(
        ({ entry }) => entry.pins.procedure,
      ),
    ),
  ];

  it("is at hand, and new cases are opened under it", async () => {
    const versions = home.desk.ports.law().versions("az-milli-majlis");
    expect(versions.map(({ value }) => value.version)).toEqual(["2026.1", "2026.2"]);
    const request = requestOf("opened-later", "opened-later", opening(treatyOf(places.length)));
    expect((await handle(home.desk, request, { kind: "name" })).kind).toBe("accepted");
    expect(await pinsOf("opened-later")).toEqual([versions[1]?.digest]);
  });

  it.each(places)(
    "leaves a case of %i entries under its own, to its end",
    async (entries) => {
      const caseId = idOf(entries);
      const [shipped] = home.desk.ports.law().versions("az-milli-majlis");
      const text = await theText(home.desk);
      await carryOn({ desk: home.desk, treaty: "none", text }, caseId);
      const state = (await home.ledger.head(caseId))?.state;
      expect(state?.stage).toBe("deposited");
      expect(await pinsOf(caseId)).toEqual([shipped?.digest]);
      const made = await auditOf(home.desk, caseId);
      if (isRefusal(made)) throw new Error("no audit");
      const findings = inEnglish(made);
      // 100 were present: enough by the case's own version, and too few by the newer one.
      expect(findings.find(({ rule }) => rule.startsWith("Was the vote at"))?.verdict).not.toBe(
        "broken",
      );
      expect(findings.map(({ why }) => why).join("\n")).toContain(
        "version 2026.2 was in force, but the case is judged by version 2026.1",
      );
    },
    30_000,
  );
});

const voteAt = steps.indexOf("RecordVote") + 2;

describe("Cases that are moved to a newer version of their procedure, in mid-case", () => {
  /** How many entries a case has at each place: the opening and the steps after it, to the release and the sending. */
  const places = steps.map((_, index) => index + 1);

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
    const file = home.desk.ports.law().versions("az-milli-majlis")[1];
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
      const all = await readEntries(home.desk.ports, idOf(entries));
      const moved = before.version + 1;
      expect(all.map(({ entry }) => entry.pins.procedure)).toEqual(
        all.map(({ entry }) => (entry.seq <= moved ? before.pins.procedure : newer().digest)),
      );
      const made = await auditOf(home.desk, idOf(entries));
      if (isRefusal(made)) throw new Error("no audit");
      const findings = inEnglish(made);
      // 100 were present: enough by the version of before, and too few by the newer one.
      expect(
        findings
          .filter(({ rule }) => rule.startsWith("Was the vote at"))
          .map(({ verdict }) => verdict),
      ).toEqual(entries < voteAt ? ["broken"] : [expect.not.stringMatching("broken")]);
      expect(findings.filter(({ rule }) => rule.startsWith("each entry is judged"))).toEqual([]);
      expect(findings.map(({ why }) => why).join("\n")).toContain(
        "moved the case from version 2026.1 to version 2026.2",
      );
    },
    30_000,
  );
});
