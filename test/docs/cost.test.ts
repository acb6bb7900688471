import { aimOf } from "../../bench/lambda/aims.ts";
import { functionFolders } from "../../infra/bundling.ts";
import {
  azerbaijaniFigures,
  britishFigures,
  waitingTransitions,
  type CaseFigures,
} from "./cost-figures.ts";
import {
  caseRows,
  idleMonthRows,
  idleRows,
  keysMade,
  logRows,
  sweepRows,
  transitionRows,
  yearRows,
} from "./cost-tables.ts";
import { ofType, synthesize } from "../support/infra/templates.ts";
import { logFigures } from "./log-figures.ts";
import { codesIn, page, tableUnder } from "./pages.ts";
import {
  hourFigures,
  readingFigures,
  type HourFigures,
  type ReadingFigures,
} from "./sweep-figures.ts";

const cost = page("docs/cost.md");

describe("The page on cost", () => {
  let az: CaseFigures;
  let gb: CaseFigures;
  let [idle, busy]: HourFigures[] = [];
  let reading: ReadingFigures;
  beforeAll(async () => {
    [az, gb] = [await azerbaijaniFigures(), await britishFigures()];
    [idle, busy] = [await hourFigures(0), await hourFigures(100)];
    reading = await readingFigures();
  });
  const hoursOf = (): readonly [HourFigures, HourFigures] => {
    if (idle === undefined || busy === undefined) throw new Error("nothing was counted");
    return [idle, busy];
  };

  it("gives the state transitions that were counted", () => {
    expect(tableUnder(cost, "## State transitions of a case")).toEqual(transitionRows(az, gb));
    expect(az.transitions).toBeLessThanOrEqual(40);
  });

  it("gives what a case takes of each service as it was counted", () => {
    expect(tableUnder(cost, "## What one case takes")).toEqual(caseRows(az, gb));
  });

  it("works out an idle year from them", () => {
    expect(tableUnder(cost, "## A year without a case")).toEqual(idleRows(hoursOf()[0]));
    expect(keysMade()).toBe(4);
  });

  it("gives an idle month by its lines, with the keys and alarms of the templates", () => {
    const { records, procedure, machines = {} } = synthesize();
    const stacks = [records, procedure, ...Object.values(machines)];
    const ofAll = (type: string) => stacks.flatMap((template) => ofType(template, type));
    const keys = ofAll("AWS::KMS::Key");
    const rows = idleMonthRows({
      hour: hoursOf()[0],
      keys: keys.length,
      rotating: keys.filter(([, { Properties }]) => Properties["EnableKeyRotation"] === true)
        .length,
      alarms: ofAll("AWS::CloudWatch::Alarm").length,
    });
    expect(tableUnder(cost, "## A month without a case")).toEqual(rows);
  });

  it("gives what keeping the log takes as it was counted", async () => {
    expect(tableUnder(cost, "## The log")).toEqual(logRows(await logFigures()));
  });

  it("gives what sweeping takes as it was counted", () => {
    expect(tableUnder(cost, "## The sweep")).toEqual(sweepRows(...hoursOf(), reading));
  });

  it("works out a year of a hundred cases from them", async () => {
    const year = {
      ofCase: az,
      hour: hoursOf()[1],
      reading,
      waiting: await waitingTransitions(),
    };
    expect(tableUnder(cost, "## A year of a hundred cases")).toEqual(yearRows(year));
  });

  it("names every price that it uses with its region and source, and what has none", () => {
    const told = tableUnder(cost, "## Prices").map(([what = "", price = ""]) => [what, price]);
    expect(told).toEqual([
      ["1,000 state transitions", "$0.025"],
      ["1,000,000 write units on demand", "$0.625"],
      ["1,000,000 read units on demand", "$0.125"],
      ["a key for a month", "$1"],
      ["each of the first two yearly rotations of a key, for a month", "$1"],
      ["an alarm for a month, after the first ten", "$0.10"],
      ["10,000 Ed25519 signatures", "about $0.15"],
    ]);
    for (const row of tableUnder(cost, "## Prices"))
      expect(row.every((cell) => cell !== "")).toBe(true);
    expect(tableUnder(cost, "## Not known").length).toBeGreaterThan(5);
  });

  it("lists every function with its size and its aim", () => {
    const told = tableUnder(cost, "## The functions").flatMap((row) => {
      const [name = ""] = codesIn(row[0] ?? "");
      return name === "" ? [] : [[name, row.at(-1)]];
    });
    const aims = functionFolders().map((name) => {
      const { bytes, times } = aimOf(name);
      return [name, `${String(bytes / 1024)} KB, ${times.toFixed(2)} x`];
    });
    expect(told.toSorted()).toEqual(aims.toSorted());
  });
});
