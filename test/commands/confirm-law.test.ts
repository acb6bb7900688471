import { confirmationFindings } from "../../src/ledger/audited/confirmations.ts";
import { decideOffice } from "../../src/office/decide-office.ts";
import type { PersonNumber } from "../../src/procedure/values/ids.ts";
import { inEnglish } from "../../src/words/read.ts";
import { digestOf } from "../support/law.ts";
import { asOffice, officeCommand, officeOf, openedOffice } from "../support/office.ts";

const lawyer = "lawyer-1" as PersonNumber;
const granted = officeCommand({ kind: "GrantDuty", holder: lawyer, granted: "auditor" });
const confirmed = officeCommand({ kind: "ConfirmLaw" });

const file = {
  what: { kind: "named", term: "procedure" },
  file: "procedure",
  law: "gb-crag-2010",
} as const;

const said = (content: string, more: object = {}): readonly string[] =>
  confirmationFindings(officeOf([granted, confirmed]), {
    ...file,
    digest: digestOf(content),
    ...more,
  }).map(({ rule, verdict, why }) => `${inEnglish(rule)}: ${verdict}: ${inEnglish(why)}`);

describe("confirming a law file as read", () => {
  it.each(["auditor", "administrator"])("is for whoever acts in a duty they hold: %s", (duty) => {
    const asking = { person: lawyer, duty, dutiesHeld: [duty] };
    expect(decideOffice(officeOf([granted]), asking, confirmed)).toMatchObject({
      kind: "allowed",
      acts: [{ kind: "LawConfirmed", file: "procedure", law: "gb-crag-2010", version: "2026.1" }],
    });
  });

  it("is refused to whoever does not hold that duty", () => {
    const asking = { person: lawyer, duty: "clerk", dutiesHeld: ["auditor"] };
    expect(decideOffice(officeOf([granted]), asking, confirmed)).toMatchObject({
      refusal: { kind: "DutyNotHeld", duty: "clerk" },
    });
  });

  it("leaves every other command of the office to administrators", () => {
    const asking = { person: lawyer, duty: "auditor", dutiesHeld: ["auditor"] };
    expect(decideOffice(officeOf([granted]), asking, granted)).toMatchObject({
      refusal: { kind: "DutyNotHeld", duty: "administrator" },
    });
  });

  it("may be done again, by the same person or another", () => {
    expect(
      decideOffice(officeOf([granted, confirmed]), asOffice(openedOffice.administrator), confirmed),
    ).toMatchObject({ kind: "allowed" });
  });
});

describe("the audit of a case judged by a law file", () => {
  it("says who confirmed exactly this content, and when", () => {
    const [one = "", ...others] = said("procedure");
    expect(others).toEqual([]);
    expect(one).toMatch(
      /^procedure: confirmed as read: kept: by administrator-1 \(administrator\) on .*, entry 3 of the office$/,
    );
  });

  it("asks again where the content is another", () => {
    const [one = ""] = said("a newer version");
    expect(one).toContain(
      "cannotBeVerified: nobody has confirmed this content; another was confirmed last: gb-crag-2010, version 2026.1",
    );
  });

  it("says nothing of a file that nobody ever confirmed", () => {
    expect(said("procedure", { law: "az-milli-majlis" })).toEqual([]);
    expect(said("procedure", { file: "treaty" })).toEqual([]);
  });
});
