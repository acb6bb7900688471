import { foldedFaults } from "../../src/cli/input/folded-faults.ts";
import { leadWarnings } from "../../src/law/procedure/lead-warnings.ts";
import { readProcedure } from "../../src/law/procedure/read-procedure.ts";
import { faultsOf } from "../law/files.ts";
import { procedureFiles, procedureText } from "./files.ts";
import { authority, laid, named, read, vote } from "./parliament.ts";

type Part = Readonly<Record<string, unknown>> & { readonly id: string };
type File = Readonly<Record<string, unknown>> & { readonly stages: readonly Part[] };

const poland = JSON.parse(
  procedureText(procedureFiles.find((one) => one.startsWith("pl-consent/")) ?? ""),
) as File;

/** What is told of Poland's file with a change, each with how many faults follow from it. */
const told = (change: (file: File) => object): readonly (readonly [string, number])[] => {
  const one = readProcedure(JSON.stringify(change(poland)), "pl.json");
  if (one.kind !== "invalid") throw new Error("the file is valid");
  return foldedFaults(one.faults).map(({ fault, more }) => [
    faultsOf({ ...one, faults: [fault] }).join(),
    more,
  ]);
};

describe("The faults of a file", () => {
  it("that name the same thing which is not there are told once", () => {
    const faults = told((file) => ({
      ...file,
      bodies: (file["bodies"] as readonly Part[]).filter(({ id }) => id !== "senate"),
    }));
    expect(faults).toHaveLength(1);
    expect(faults[0]?.[0]).toContain('names "senate", which the file does not declare');
    expect(faults[0]?.[1]).toBeGreaterThan(1);
  });

  it("are told with each place of the first, and none is lost", () => {
    const one = readProcedure(
      JSON.stringify({ ...poland, languages: ["en", "pl"], bodies: [] }),
      "pl.json",
    );
    if (one.kind !== "invalid") throw new Error("the file is valid");
    const folded = foldedFaults(one.faults);
    expect(folded.reduce((sum, { more }) => sum + 1 + more, 0)).toBe(one.faults.length);
    expect(folded.length).toBeGreaterThan(0);
  });

  it("of stages that only an unreached stage leads to are told with that stage", () => {
    const faults = readProcedure(
      JSON.stringify({
        ...poland,
        stages: poland.stages.map((stage) =>
          stage.id === "choice" || stage["on"] === undefined ? stage : { ...stage, on: undefined },
        ),
      }),
      "pl.json",
    );
    if (faults.kind !== "invalid") throw new Error("the file is valid");
    const unreached = faults.faults.filter(
      ({ reason }) => "kind" in reason && reason.kind === "stageUnreached",
    );
    for (const { follows } of unreached.filter((one) => one.follows !== undefined))
      expect(faults.faults.map(({ path }) => path)).toContain(follows);
    expect(unreached.length).toBeGreaterThan(0);
  });
});

describe("What leads to a stage that may not take place then", () => {
  const border = { classes: [named("border")] };
  const stages = (when: object | undefined, of: object = {}) => [
    laid("bill"),
    vote("first", { on: { amended: { to: "second", authority } }, ...of }),
    vote("second", { only: "whenReached", ...(when === undefined ? {} : { when }) }),
    vote("third", { when: { class: "border" } }),
  ];

  it("is warned of, with its place and the condition", () => {
    const when = { class: "border" };
    expect(leadWarnings(read(stages(when), border))).toEqual([
      { path: "stages[1].on.amended", stage: "second", when },
    ]);
  });

  it("is not warned of where nothing can rule the stage out", () => {
    expect(leadWarnings(read(stages(undefined), border))).toEqual([]);
    const when = { class: "border" };
    const led = { unless: [{ when, to: "second", authority }], else: "next" };
    expect(leadWarnings(read(stages(when, { on: { amended: led } }), border))).toEqual([]);
  });
});
