import { exportCase, exportLog, exportPublic, type Exported } from "../../src/ledger/log/export.ts";
import { caseIdSchema } from "../../src/procedure/values/ids.ts";
import { verify, type Verified } from "./in-words.ts";
import { asking } from "../local/procedure.ts";
import { exportedWorld, fileOf, keyOf, linesOf } from "./exports.ts";
import { newKeyOffice, type KeyOffice } from "./office.ts";

const az1 = caseIdSchema.parse("az-1");

type Seen = Pick<Verified, "faults"> & {
  readonly withheld: number;
  readonly judged: number;
  readonly text: string;
};

const seen = async (office: KeyOffice, exported: Exported): Promise<Seen> => {
  const lines = await linesOf(exported);
  const found = verify({ file: fileOf(lines), keys: [await keyOf(office)], checkpoints: [] });
  if (found === undefined) throw new Error("is no export");
  const { faults, integrity, replay } = found;
  return {
    faults,
    withheld: integrity.withheld,
    judged: replay.judged,
    text: lines.join("\n"),
  };
};

/** Asks for a certification of the case's vote in which so many voted for. */
const certify = async (office: KeyOffice, of: string, votes: number): Promise<string> => {
  const asked = asking("CertifyVote", { now: office.clock.now(), text: office.text, of });
  if (asked === undefined) throw new Error("no such step");
  const { command } = asked;
  const counts = { for: votes, against: 95 - votes, abstaining: 3, notVoting: 2, present: 100 };
  return office.ask("az-1", `certified-${String(votes)}`, {
    ...asked,
    command: { ...command, counts },
  });
};

const wrong = '"for":91';
const right = '"for":90';

describe("An export for everybody", () => {
  let office: KeyOffice;
  let of: string;
  beforeAll(async () => {
    office = await newKeyOffice();
    await office.carry("az-1", "un-cybercrime-2024", 5);
    of = (await office.ledger.head(az1))?.state.head ?? "";
    await certify(office, of, 91);
    await office.makePublic("az-1", "az-1-public");
    await office.seal();
  }, 30_000);

  it("withholds the record of a vote until it is certified, and is unaltered and lawful as far as it goes", async () => {
    const world = exportedWorld(office);
    const open = await seen(office, await exportPublic(world));
    expect(open).toMatchObject({ faults: [], withheld: 2 });
    expect(open.text).not.toMatch(/"for":9[01]/);
    const whole = await seen(office, await exportLog(world));
    expect(whole).toMatchObject({ faults: [], withheld: 0 });
    // The vote, the certification that differed, and what was recorded after them.
    expect(whole.judged - open.judged).toBe(3);
    const ofCase = await seen(office, await exportCase({ ...world, withholds: true }, "az-1"));
    expect(ofCase).toMatchObject({ faults: [], withheld: 2 });
    expect(ofCase.text).not.toMatch(/"for":9[01]/);
  });

  it("withholds a certification that differed for ever, and follows its case all the same", async () => {
    await certify(office, of, 90);
    await office.seal();
    const world = exportedWorld(office);
    const open = await seen(office, await exportPublic(world));
    expect(open).toMatchObject({ faults: [], withheld: 1 });
    expect([open.text.includes(right), open.text.includes(wrong)]).toEqual([true, false]);
    const whole = await seen(office, await exportLog(world));
    expect(whole).toMatchObject({ faults: [], withheld: 0 });
    expect(whole.text).toContain(wrong);
    expect(whole.judged - open.judged).toBe(1);
  });

  it("cannot pass another entry off as withheld without its record falling short", async () => {
    const lines = await linesOf(await exportPublic(exportedWorld(office)));
    const lied = lines.map((line) =>
      line.includes('"withheld":') ? line.replace(/"seq":\d+/, '"seq":99') : line,
    );
    const keys = [await keyOf(office)];
    const found = verify({ file: fileOf(lied), keys, checkpoints: [] });
    expect(found?.faults.map(({ reason }) => reason).join()).toMatch(/was expected here/);
  });
});
