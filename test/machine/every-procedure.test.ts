import { loadLaw } from "../../src/law/index.ts";
import { procedureVersions, shippedProcedureIds } from "../../src/law/procedure-versions.ts";
import { generateDefinition } from "../../statemachines/generate.ts";
import { localDefinition } from "../../statemachines/manifest.ts";
import { openOn, steppedClock } from "../support/asl-clock.ts";
import { newOffice, openCase } from "../support/asl-tasks.ts";
import { transitionsOf } from "./transitions.ts";

const law = loadLaw();

/** The stages of a procedure's line as a case may pass them, from the opening to the last before the deposit is on record. */
const lineOf = (id: string): readonly string[] =>
  (procedureVersions(id, law)[0]?.stages ?? [])
    .filter(({ beside }) => beside === undefined)
    .flatMap(({ id: stage, kind }) =>
      kind === "international"
        ? ["instrument", "notification", "transmission", "deposit"]
        : [stage],
    );

const definitionOf = (id: string): string => {
  const [first, ...others] = procedureVersions(id, law);
  if (first === undefined) throw new Error(`there is no procedure ${id}`);
  return localDefinition(generateDefinition([first, ...others]));
};

describe("the definition of each procedure, played through every stage of its line", () => {
  it.each(shippedProcedureIds())("%s", async (id) => {
    const [first = "", ...line] = lineOf(id);
    const office = newOffice();
    const clock = steppedClock();
    const theCase = openCase(office, "c", first);
    const driver = openOn({ office, clock }, undefined, { machine: definitionOf(id) });
    await driver.start("c_1", { caseId: "c", epoch: 1 });
    const waits: (string | undefined)[] = [theCase.wait?.stage];
    for (const stage of [...line.filter((one) => one !== "deposit"), "deposited"]) {
      // Sending leads to the deposit by itself.
      theCase.stage = stage;
      expect(await driver.resume(theCase.wait?.token ?? "")).toBe("resumed");
      waits.push(theCase.wait?.stage);
    }
    expect(driver.list()).toMatchObject([{ name: "c_1", status: "SUCCEEDED", state: "Deposited" }]);
    expect(office.calls.filter((call) => call === "sent")).toHaveLength(1);
    // Three for each stage but the deposit, six more for the sending that leads there, and the beginning and the end.
    expect(transitionsOf(driver, "c_1")).toBe(3 * line.length + 6 + 5);
    const passed = driver
      .history("c_1")
      .flatMap(({ kind, state }) => (kind === "StateEntered" ? [state] : []));
    expect(passed).not.toContain("Wait at a stage that this definition does not know");
    driver.close();
  });
});
