import { dutiesHeld, isDemonstration } from "../../src/office/office.ts";
import { decideOffice } from "../../src/office/decide-office.ts";
import { type OfficeCommand, officeCommandSchema } from "../../src/office/office-command.ts";
import type { PersonNumber } from "../../src/procedure/values/ids.ts";
import type { RefusalKind } from "../../src/procedure/refusal.ts";
import { inEnglish } from "../../src/words/read.ts";
import { asOffice, officeCommand, officeOf, openedOffice } from "../support/office.ts";

const { administrator } = openedOffice;

const clerk = "clerk-1" as PersonNumber;

const granted = officeCommand({ kind: "GrantDuty", holder: clerk, granted: "clerk" });

const refusedAs = (
  kind: RefusalKind,
  before: readonly OfficeCommand[],
  asked: OfficeCommand,
): void => {
  const decision = decideOffice(officeOf(before), asOffice(administrator), asked);
  expect(decision).toMatchObject({ kind: "refused", refusal: { kind } });
  expect(decision.kind === "refused" ? inEnglish(decision.refusal) : "?").not.toContain("?");
};

const key = (letter: string): string => `${letter.repeat(42)}A=`;

describe("founding the office", () => {
  it("is the system's, and gives the first administrator", () => {
    const decision = decideOffice(
      undefined,
      { person: "system", duty: "system", dutiesHeld: [] },
      openedOffice.founding,
    );
    expect(decision).toMatchObject({ kind: "allowed", acts: [{ kind: "OfficeOpened" }] });
    expect(dutiesHeld(openedOffice.state, administrator)).toEqual(["administrator"]);
    expect(isDemonstration(openedOffice.state)).toBe(false);
  });
  it("happens once, and before anything else", () => {
    refusedAs("CaseExists", [], openedOffice.founding);
    expect(decideOffice(undefined, asOffice(administrator), openedOffice.founding)).toMatchObject({
      kind: "refused",
      refusal: { kind: "CaseNotFound", caseId: "office" },
    });
    expect(
      decideOffice(undefined, { person: "system", duty: "system", dutiesHeld: [] }, granted),
    ).toMatchObject({ refusal: { kind: "CaseNotFound" } });
  });
});

describe("The keys in an office's record", () => {
  const [replace, add, retire] = (
    ["ReplaceSystemKey", "AddCheckpointKey", "RetireCheckpointKey"] as const
  ).map((kind) => officeCommand({ kind }));
  if (replace === undefined || add === undefined || retire === undefined) throw new Error();
  it("are never the same at the founding", () => {
    const { founding } = openedOffice;
    const bySystem = { person: "system", duty: "system", dutiesHeld: [] } as const;
    const founded = (more: object) =>
      decideOffice(undefined, bySystem, officeCommandSchema.parse({ ...founding, ...more }));
    expect(founded({}).kind).toBe("allowed");
    for (const more of [{ systemKey: key("K") }, { checkpointKey: key("S") }])
      expect(founded(more)).toMatchObject({ refusal: { kind: "KeyNamedBefore" } });
  });
});
