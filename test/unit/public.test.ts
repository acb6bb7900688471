import { mayRead } from "../../src/office/reading.ts";
import type { PersonNumber } from "../../src/procedure/values/ids.ts";
import { azerbaijaniCase, command } from "../support/cases.ts";
import { officeCommand, officeOf, openedOffice } from "../support/office.ts";

const open = azerbaijaniCase("Reported");

describe("Whoever reads", () => {
  const person = (name: string) => name as PersonNumber;
  const auditor = officeOf([officeCommand({ kind: "GrantDuty", holder: "a", granted: "auditor" })]);
  const revoked = officeOf([
    officeCommand({ kind: "GrantDuty" }),
    officeCommand({ kind: "RevokeDuty" }),
  ]);
  const shown = open.record(command("MakePublic")).state;
  it.each([
    ["an auditor", { office: auditor, person: person("a"), reads: true }],
    [
      "the administrator",
      { office: openedOffice.state, person: openedOffice.administrator, reads: true },
    ],
    ["a person without a duty", { office: auditor, person: person("stranger"), reads: false }],
    ["whoever lost the duty", { office: revoked, person: person("clerk-1"), reads: false }],
    ["nobody in particular", { office: auditor, person: undefined, reads: false }],
  ])("as %s may read every public case, and others by a duty only", (_, asked) => {
    expect(mayRead(asked.office, asked.person, open.state)).toBe(asked.reads);
    expect(mayRead(asked.office, asked.person, shown)).toBe(true);
  });
});
