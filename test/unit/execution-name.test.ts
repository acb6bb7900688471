import { caseOfExecution, executionName } from "../../src/ledger/sending/resume-driver.ts";
import { caseIdSchema } from "../../src/procedure/values/ids.ts";

const longest = caseIdSchema.parse("9".padEnd(64, "-"));

describe("The name of an execution", () => {
  it.each(["a", "az-budapest", "case-1", "1", longest])(
    "of %s holds only what CloudWatch's log takes, and at most 80 characters",
    (id) => {
      const name = executionName(caseIdSchema.parse(id), 999_999_999_999_999);
      expect(name).toMatch(/^[0-9A-Za-z_-]{1,80}$/);
    },
  );

  it("is of one case and one epoch only", () => {
    const pairs = ["a", "a-1", "a-1-1", "a--1", "1"].flatMap((id) =>
      [1, 2, 11, 21].map((epoch) => [caseIdSchema.parse(id), epoch] as const),
    );
    const names = pairs.map(([id, epoch]) => executionName(id, epoch));
    expect(new Set(names).size).toBe(pairs.length);
    expect(names.map(caseOfExecution)).toEqual(pairs.map(([id]) => id));
  });

  it("is of no case when it is not one of ours", () => {
    expect(["", "one", "one.1", "one_", "_1", "One_1"].map(caseOfExecution)).toEqual(
      Array.from({ length: 6 }),
    );
  });
});
