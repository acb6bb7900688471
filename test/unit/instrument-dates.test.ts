import { treatyPartsNotFound } from "../../src/audit/readiness/instrument-text.ts";
import type { Treaty } from "../../src/treaty/treaty.ts";
import { day } from "../support/law.ts";
import { budapest } from "../support/readiness.ts";

describe("the day of a treaty in the text of an instrument", () => {
  const concludedOn = (on: string): Treaty => ({
    ...budapest,
    concluded: { ...budapest.concluded, on: on === "unknown" ? on : day(on) },
  });
  it.each([
    ["2003-03-01", "the 1st of March 2003"],
    ["2003-03-02", "the 2nd of March 2003"],
    ["2003-03-03", "the 3rd of March 2003"],
    ["2003-03-04", "the 4th of March 2003"],
    ["2003-03-12", "the 12th of March 2003"],
    ["2003-03-13", "the 13th of March 2003"],
    ["2003-03-20", "the 20th of March 2003"],
    ["2003-03-21", "the 21st of March 2003"],
    ["2003-03-23", "the 23rd of March 2003"],
    ["2003-03-30", "the 30th of March 2003"],
    ["2003-03-30", "the 30th  of\n  March 2003"],
  ])("%s is written %j", (on, written) => {
    expect(treatyPartsNotFound(written, concludedOn(on))).not.toContain("date");
  });
  it("is not that of the same number in another month, in either language", () => {
    const law = concludedOn("2021-03-01");
    expect(treatyPartsNotFound("2021-ci il 1 aprel", law)).toContain("date");
    expect(treatyPartsNotFound("1 April 2021", law)).toContain("date");
  });
  it("is not looked for where nobody knows it", () => {
    expect(treatyPartsNotFound("a text", concludedOn("unknown"))).toEqual(["title", "place"]);
  });
});
