import { openDesk, type Desk } from "../../src/ledger/desk.ts";
import { exportCase, exportLog, exportPublic } from "../../src/ledger/log/export.ts";
import { readRecords } from "../../src/ledger/sweep/looks/records.ts";
import { readsAll } from "../../src/ledger/sweep/reads.ts";
import { lookAgain } from "../../src/ledger/sweep/sweep.ts";
import { incidentKeySchema } from "../../src/office/incident.ts";
import type { PersonIncidentCommand } from "../../src/office/incident-command.ts";
import { verify, type Verified } from "./in-words.ts";
import { exportedWorld, fileOf, keyOf, linesOf } from "./exports.ts";
import { newKeyOffice, type KeyOffice } from "./office.ts";

const incident = incidentKeySchema.parse("documentMissing.az-1.2.1");
const take = { kind: "TakeIncident", incident } as const;
const retry = { kind: "RetryIncident", incident } as const;
const resolve = { kind: "ResolveIncident", incident, reason: "a very private reason" } as const;

describe("The record of incidents", () => {
  let office: KeyOffice;
  let lines: readonly string[];

  /** Asks in an office whose store of documents was emptied. */
  const ask = async (id: string, command: PersonIncidentCommand): Promise<void> => {
    const { world } = office.desk;
    const documents = { ...world.documents, has: () => Promise.resolve(false) };
    const desk: Desk = openDesk({
      ...world,
      documents,
      lookAgain: (caseId) =>
        lookAgain(
          {
            world,
            first: [],
            ofCases: [readRecords({ desk, kept: undefined }, readsAll(""))],
            last: [],
          },
          caseId,
        ),
    });
    expect((await office.askIncident(desk, id, command)).kind).toBe("accepted");
  };
  const verified = async (of: readonly string[]): Promise<Verified> => {
    const found = verify({ file: fileOf(of), keys: [await keyOf(office)], checkpoints: [] });
    if (found === undefined) throw new Error("is no export");
    return found;
  };
  const replayFaults = async (change: (line: string) => string) => {
    const { replay } = await verified(lines.map(change));
    return replay.faults.map(({ where, reason }) => [where, reason]);
  };

  beforeAll(async () => {
    office = await newKeyOffice();
    await office.carry("az-1", "un-cybercrime-2024", 2);
    await office.carry("az-2", "paris-agreement", 1);
    await office.makePublic("az-2", "az-2-public");
    await ask("take-it-1", take);
    await ask("retry-it-1", retry);
    await ask("resolve-it-1", resolve);
    await office.seal();
    lines = await linesOf(await exportLog(exportedWorld(office)));
  });

  it("is decided again like everything else in an export, and holds", async () => {
    expect(await verified(lines)).toMatchObject({ faults: [], integrity: { faults: [] } });
    const own = lines.filter((line) => line.includes('"caseId":"incidents"'));
    expect(own).toHaveLength(4);
    expect(own[2]).toContain('"outcome":"stillThere"');
  });

  it("is judged by its owner: who did not take it could not have resolved it", async () => {
    const faults = await replayFaults((line) => line.replaceAll("TakeIncident", "TakenIncident"));
    expect(faults[0]).toEqual([
      "incidents#1",
      expect.stringMatching(/a command that this software does not know/),
    ]);
    expect(faults.slice(1)).toEqual([
      ["incidents#2", expect.stringMatching(/does not own the incident/)],
      ["incidents#4", expect.stringMatching(/does not own the incident/)],
    ]);
  });

  it("is judged by what was signed, and by who held which duty", async () => {
    const other = await replayFaults((line) => line.replaceAll("a very private", "another"));
    expect(other).toEqual([["incidents#4", expect.stringMatching(/signature/)]]);
  });

  it("records what its commands lead to, and nothing else", async () => {
    for (const seq of [1, 2, 3, 4]) {
      const own = `"caseId":"incidents"`;
      const faults = await replayFaults((line) =>
        line.includes(own) && line.includes(`"seq":${String(seq)},`)
          ? line.replace('"acts":[{', '"acts":[{"added":1,')
          : line,
      );
      const reason = "records acts that do not follow from its command";
      expect(faults[0]).toEqual([`incidents#${String(seq)}`, reason]);
    }
  });

  it("is not shown to outsiders, for it names cases that are not public", async () => {
    for (const exported of [
      await exportPublic(exportedWorld(office)),
      await exportCase(exportedWorld(office), "az-2"),
    ]) {
      const shown = await linesOf(exported);
      expect(await verified(shown)).toMatchObject({ faults: [] });
      expect(shown.filter((line) => /az-1|private reason/.test(line))).toEqual([]);
    }
  });
});
