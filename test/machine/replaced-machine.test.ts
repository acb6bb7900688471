import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadLaw } from "../../src/law/index.ts";
import { caseIdSchema, lawIdSchema } from "../../src/procedure/values/ids.ts";
import type { Procedure } from "../../src/procedure/model/procedure.ts";
import { generateDefinition } from "../../statemachines/generate.ts";
import { localDefinition } from "../../statemachines/manifest.ts";
import { letPass } from "../support/asl-clock.ts";
import { openStaged, takeAbroad, takeStaged, throughSenate, type Step } from "./staged.ts";
import { legsOf } from "./transitions.ts";
import { type Changes, wholeOffice, type WholeOffice } from "./whole-office.ts";

const shipped = new URL("../../law/procedures/us-senate/2026.1.json", import.meta.url);
const first = JSON.parse(readFileSync(shipped, "utf8")) as Procedure;
const [message, committee, ...others] = first.stages;
if (message === undefined || committee === undefined) throw new Error("a file without stages");
const hearing = { ...committee, id: "hearing", name: { en: "Public hearing" } };
/** The same procedure with one stage more, after the message. */
const second: Procedure = {
  ...first,
  version: "2026.2",
  stages: [message, hearing, committee, ...others],
};

const one = caseIdSchema.parse("one");
const [lay, ...afterLaying] = throughSenate;
const hear = { duty: "committee-clerk", stage: "hearing" } as const;
/** The way through the Senate with the hearing, which only the second version has. */
const throughHearing: readonly Step[] = [
  ...(lay === undefined ? [] : [lay]),
  { ...hear, kind: "RecordReport", fields: { outcome: "favourable", report: null } },
  ...afterLaying,
];

const machines = {
  first: localDefinition(generateDefinition([first])),
  both: localDefinition(generateDefinition([first, second])),
};

describe("a case that is moved to a newer version of its procedure", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "versions-"));
    mkdirSync(join(folder, "procedures"));
    writeFileSync(join(folder, "procedures/us-senate-2026.2.json"), JSON.stringify(second));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  /** An office with a case that was opened before the new version came into use, and the machine afterwards. */
  const openedUnderFirst = async (machineAfterwards: string, changes: Changes = {}) => {
    const now = { law: loadLaw({}), machine: machines.first };
    const office = await wholeOffice({
      ...changes,
      law: () => now.law,
      definitionOf: () => Promise.resolve(now.machine),
    });
    await openStaged(office, "us-senate", throughSenate);
    now.law = loadLaw({ folder });
    expect(now.law.faults).toEqual([]);
    now.machine = machineAfterwards;
    return { office, law: now.law };
  };

  const move = async ({ office, law }: Awaited<ReturnType<typeof openedUnderFirst>>) => {
    const head = await office.desk.world.ledger.head(one);
    const file = law
      .versions(lawIdSchema.parse("us-senate"))
      .find(({ value }) => value.version === "2026.2");
    await office.ask("one", {
      person: "executive-clerk-1",
      duty: "executive-clerk",
      command: {
        kind: "MoveToVersion",
        procedure: file?.digest,
        version: "2026.2",
        of: head?.state.head,
        reason: "the rules were changed",
        legalBasis: "an invented resolution",
      },
    });
  };

  const reached = (office: WholeOffice, name: string): readonly string[] =>
    legsOf(office.driver, name).map(({ reaches }) => reaches);

  const toDeposit = async (office: WholeOffice): Promise<void> => {
    await takeStaged(office, throughHearing);
    await takeAbroad(office);
    expect((await office.desk.world.ledger.head(one))?.state.stage).toBe("deposited");
    expect(office.told).toEqual([]);
  };

  it("is driven anew by the machine that knows both, and goes on to its deposit", async () => {
    const opened = await openedUnderFirst(machines.both);
    const { office } = opened;
    await move(opened);
    expect(office.driver.list().map(({ name, state }) => [name, state])).toEqual([
      ["one_1", "Replaced by a newer driver"],
      ["one_2", "Message of the President"],
    ]);
    await toDeposit(office);
    expect(reached(office, "one_2").slice(0, 3)).toEqual([
      "Message of the President",
      "Public hearing",
      "Committee on Foreign Relations",
    ]);
    expect(reached(office, "one_2").at(-1)).toBe("Deposited");
    expect(office.driver.list("RUNNING")).toEqual([]);
  });

  it("waits without a name where its machine was not replaced, and goes on to its deposit", async () => {
    const opened = await openedUnderFirst(machines.first);
    const { office } = opened;
    await move(opened);
    await toDeposit(office);
    expect(reached(office, "one_2").slice(0, 3)).toEqual([
      "Message of the President",
      "Wait at a stage that this definition does not know",
      "Committee on Foreign Relations",
    ]);
  });

  it("gets a new driver by the stream of the cloud as well, once", async () => {
    const opened = await openedUnderFirst(machines.both, { streamed: true });
    const { office } = opened;
    await move(opened);
    await office.deliver();
    expect(office.driver.list("RUNNING").map(({ name }) => name)).toEqual(["one_2"]);
    await toDeposit(office);
    expect(office.driver.list().map(({ name }) => name)).toEqual(["one_1", "one_2"]);
  });

  it("keeps its driver until it is moved", async () => {
    const { office } = await openedUnderFirst(machines.both);
    await letPass(office.driver, office.clock, 10);
    expect(office.driver.list().map(({ name }) => name)).toEqual(["one_1"]);
  });
});
