import {
  clockEnd as clockEndInWords,
  ruleEnd as ruleEndInWords,
  ruleInWords,
  stateRuleEnd as stateRuleEndInWords,
} from "../../src/treaty/treaty-clock.ts";
import { conditionInWords } from "../../src/treaty/treaty-threshold.ts";
import type { EntryIntoForceRule, Policy } from "../../src/treaty/treaty-definition.ts";
import type { Condition } from "../../src/treaty/treaty-rule.ts";
import { english, saying } from "../support/in-english.ts";
import { day } from "../support/law.ts";

const covenant = "an invented covenant";
const fixed = { kind: "fixedDate", date: day("2031-01-01") } as const;
const dependent = (inForceOn?: string | null): EntryIntoForceRule => ({
  kind: "dependsOn",
  own: { kind: "months", n: 3 },
  other: {
    treaty: covenant,
    ...(inForceOn === undefined ? {} : { inForceOn: inForceOn === null ? null : day(inForceOn) }),
  },
});

describe("the rule of a treaty in words", () => {
  it.each<[string, EntryIntoForceRule]>([
    ["1 day after", { kind: "days", n: 1 }],
    ["30 days after", { kind: "days", n: 30 }],
    ["1 month after", { kind: "months", n: 1 }],
    ["12 months after", { kind: "months", n: 12 }],
    ["the first day of the month after 3 months", { kind: "firstOfMonthAfterMonths", n: 3 }],
    ["the first day of the month after 60 days", { kind: "firstOfMonthAfterDays", n: 60 }],
    [
      "the first day of month 6 after the month of the deposit",
      { kind: "firstOfNthMonthAfterDepositMonth", n: 6 },
    ],
    ["on the day itself", { kind: "immediate" }],
    ["on 1 January 2031, the date fixed by the treaty", fixed],
    ["3 months after, but not before an invented covenant is in force", dependent()],
    [
      "when all negotiating States have consented",
      { kind: "allNegotiatingStates", states: ["A", "B"] },
    ],
    ["on the last notification", { kind: "lastNotification" }],
    ["on the last notification; 30 days after", { kind: "lastNotification", n: 30 }],
    ["on the last notification; 1 month after", { kind: "lastNotification", n: 1, unit: "months" }],
    [
      "on the last notification; the first day of month 2 after the month of the deposit",
      { kind: "lastNotification", n: 2, unit: "firstOfNthMonth" },
    ],
    ["not known", { kind: "unknown" }],
  ])("is: %s", (words, rule) => {
    expect(english(ruleInWords(rule))).toBe(words);
  });
});

describe("a condition of a threshold in words", () => {
  it.each<[string, Condition]>([
    ["at least 55 %", { kind: "share", atLeastPercent: 55 }],
    ["at least 55 % of emissions", { kind: "share", of: "emissions", atLeastPercent: 55 }],
    ["at least 2/3", { kind: "share", atLeast: [2, 3] }],
    ["3 of A, B, C", { kind: "namedStates", states: ["A", "B", "C"] }],
    ["2 of A, B, C", { kind: "namedStates", states: ["A", "B", "C"], atLeast: 2 }],
    [
      "at least 1 member of the League",
      { kind: "membersOf", organization: "the League", atLeast: 1 },
    ],
    [
      "at least 3 members of the League",
      { kind: "membersOf", organization: "the League", atLeast: 3 },
    ],
    ["the canal is open", "the canal is open"],
  ])("is: %s", (words, condition) => {
    expect(english(conditionInWords(condition))).toBe(words);
  });
});

const ruleEnd = saying(ruleEndInWords);
const stateRuleEnd = saying(stateRuleEndInWords);
const clockEnd = saying(clockEndInWords);

describe("how the treaty's own date was worked out", () => {
  const nextDay: Policy = { monthEnd: "nextDay" };
  const sameDay: Policy = { expiryOnTheFirst: "sameDay" };
  it.each<[string, EntryIntoForceRule, string, Policy]>([
    ["1 January 2031 + 30 days = 31 January 2031", { kind: "days", n: 30 }, "2031-01-01", {}],
    ["15 January 2031 + 3 months = 15 April 2031", { kind: "months", n: 3 }, "2031-01-15", {}],
    ["15 January 2031 + 3 months = 15 April 2031", { kind: "months", n: 3 }, "2031-01-15", nextDay],
    ["31 March 2031 + 3 months = 30 June 2031", { kind: "months", n: 3 }, "2031-03-31", {}],
    [
      "31 March 2031 + 3 months = 1 July 2031 (the day after 30 June 2031, by the policy of the file)",
      { kind: "months", n: 3 },
      "2031-03-31",
      nextDay,
    ],
    [
      "1 January 2031 + 3 months = 1 April 2031, first day of the following month = 1 May 2031",
      { kind: "firstOfMonthAfterMonths", n: 3 },
      "2031-01-01",
      {},
    ],
    [
      "1 January 2031 + 3 months = 1 April 2031, which is the first day of a month",
      { kind: "firstOfMonthAfterMonths", n: 3 },
      "2031-01-01",
      sameDay,
    ],
    [
      "1 April 2031 + 30 days = 1 May 2031, which is the first day of a month",
      { kind: "firstOfMonthAfterDays", n: 30 },
      "2031-04-01",
      sameDay,
    ],
    [
      "first day of the month that is 6 months after the month of 15 January 2031 = 1 July 2031",
      { kind: "firstOfNthMonthAfterDepositMonth", n: 6 },
      "2031-01-15",
      {},
    ],
    ["on 15 January 2031 itself", { kind: "immediate" }, "2031-01-15", {}],
    ["on 15 January 2031 itself", { kind: "allNegotiatingStates" }, "2031-01-15", {}],
    [
      "15 January 2031 + 1 month = 15 February 2031",
      { kind: "lastNotification", n: 1, unit: "months" },
      "2031-01-15",
      {},
    ],
    [
      "the date fixed by the treaty, 1 January 2031; its condition was met on 31 December 2030",
      fixed,
      "2030-12-31",
      {},
    ],
    [
      "cannot be calculated: the condition of the fixed date 1 January 2031 was met only on 2 January 2031, and the treaty file gives no fallback",
      fixed,
      "2031-01-02",
      {},
    ],
    [
      "the condition of the fixed date 1 January 2031 was met only on 2 January 2031; the fallback: 2 January 2031 + 90 days = 2 April 2031",
      { ...fixed, fallback: { kind: "days", n: 90 } },
      "2031-01-02",
      {},
    ],
    [
      "the condition of the fixed date 1 January 2031 was met only on 31 January 2031; the fallback: 31 January 2031 + 1 month = 1 March 2031 (the day after 28 February 2031, by the policy of the file)",
      { ...fixed, fallback: { kind: "months", n: 1 } },
      "2031-01-31",
      nextDay,
    ],
    [
      "10 January 2031 + 3 months = 10 April 2031; an invented covenant in force on 1 May 2031; the later of the two = 1 May 2031",
      dependent("2031-05-01"),
      "2031-01-10",
      {},
    ],
    [
      "10 March 2031 + 3 months = 10 June 2031; an invented covenant in force on 1 May 2031; the later of the two = 10 June 2031",
      dependent("2031-05-01"),
      "2031-03-10",
      {},
    ],
    [
      "31 March 2031 + 3 months = 1 July 2031 (the day after 30 June 2031, by the policy of the file); an invented covenant in force on 1 June 2031; the later of the two = 1 July 2031",
      dependent("2031-06-01"),
      "2031-03-31",
      nextDay,
    ],
    [
      "cannot be calculated: 10 March 2031 + 3 months = 10 June 2031, but not before an invented covenant is in force, and that day is not known",
      dependent(null),
      "2031-03-10",
      {},
    ],
    [
      "cannot be calculated: 10 March 2031 + 3 months = 10 June 2031, but not before an invented covenant is in force, and that day is not known",
      dependent(),
      "2031-03-10",
      {},
    ],
    [
      "cannot be calculated: nobody has read the rule, and the treaty file gives it as unknown",
      { kind: "unknown" },
      "2031-01-15",
      {},
    ],
  ])("is said: %s", (...row) => {
    const [words, rule, from, policy] = row;
    expect(ruleEnd(rule, day(from), policy).arithmetic).toBe(words);
  });

  it.each([
    [
      "cannot be calculated: 2 December 9999 + 30 days is after 31 December 9999, the last day that can be written",
      { kind: "days", n: 30 },
      "9999-12-02",
    ],
    [
      "cannot be calculated: 31 December 9999 + 1 month is after 31 December 9999, the last day that can be written",
      { kind: "months", n: 1 },
      "9999-12-31",
    ],
    [
      "cannot be calculated: 11 December 9999 + 1 month is after 31 December 9999, the last day that can be written",
      { kind: "firstOfMonthAfterDays", n: 10 },
      "9999-12-01",
    ],
    [
      "cannot be calculated: 1 December 9999 + 1 month is after 31 December 9999, the last day that can be written",
      { kind: "firstOfNthMonthAfterDepositMonth", n: 1 },
      "9999-12-01",
    ],
  ] as const)("is said where it leads beyond the calendar: %s", (words, clock, from) => {
    expect(clockEnd(clock, day(from)).arithmetic).toBe(words);
  });
});

describe("how the date of a State that comes later was worked out", () => {
  const nextDay: Policy = { monthEnd: "nextDay" };
  it.each<[string, EntryIntoForceRule, string, Policy]>([
    ["the date fixed by the treaty, 1 January 2031", fixed, "2031-01-01", {}],
    [
      "cannot be calculated: received on 2 January 2031, after the date fixed by the treaty, 1 January 2031, and the treaty file gives no rule for States that join later",
      fixed,
      "2031-01-02",
      {},
    ],
    [
      "received on 2 January 2031, after the date fixed by the treaty, 1 January 2031; the fallback: 2 January 2031 + 90 days = 2 April 2031",
      { ...fixed, fallback: { kind: "days", n: 90 } },
      "2031-01-02",
      {},
    ],
    [
      "received on 31 January 2031, after the date fixed by the treaty, 1 January 2031; the fallback: 31 January 2031 + 1 month = 1 March 2031 (the day after 28 February 2031, by the policy of the file)",
      { ...fixed, fallback: { kind: "months", n: 1 } },
      "2031-01-31",
      nextDay,
    ],
    ["1 January 2031 + 30 days = 31 January 2031", { kind: "days", n: 30 }, "2031-01-01", {}],
  ])("is said: %s", (...row) => {
    const [words, rule, received, policy] = row;
    expect(stateRuleEnd(rule, day(received), policy).arithmetic).toBe(words);
  });
});
