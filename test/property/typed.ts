import fc from "fast-check";
import {
  britishCalendar,
  lead,
  other,
  statements,
  suppliedTexts,
  votesFor,
} from "../support/cases.ts";
import { digestOf } from "../support/law.ts";

const days = [
  "2025-10-25",
  "2026-01-12",
  "2026-01-27",
  "2026-02-02",
  "2026-02-10",
  "2026-02-23",
  "2026-03-20",
  "2026-04-01",
  "unknown",
  "2026-02-10..2026-02-23",
];
const anyDay = fc.constantFrom(...days);

/** Fields that differ from those of a valid command, each drawn from what might be typed. */
export const overrides: Partial<Readonly<Record<string, fc.Arbitrary<unknown>>>> = {
  on: anyDay,
  receivedOn: anyDay,
  sittingOn: fc.constantFrom("2026-02-10", "2026-02-17", "2026-03-10"),
  lastDay: fc.constantFrom("2026-02-02", "2026-02-03", "2026-02-15"),
  calendar: fc.constantFrom(britishCalendar.digest, digestOf("another")),
  record: fc.constantFrom(
    votesFor(100),
    votesFor(62),
    votesFor(80, 80),
    votesFor(60, 126),
    { kind: "notPublished", present: null },
    {
      kind: "rollCall",
      votes: [
        { member: "A", position: "for" },
        { member: "B", position: "absent" },
      ],
    },
  ),
  declared: fc.constantFrom("adopted", "rejected", "noDecision"),
  committee: fc.constantFrom(lead, other, "Committee on Culture"),
  house: fc.constantFrom("commons", "lords", "senate"),
  outcome: fc.constantFrom("wasSent", "sendAgain"),
  sittingDays: fc.constantFrom(1, 5, 21, 22),
  urgent: fc.boolean(),
  reference: fc.constantFrom("case-1/N1", "case-1/N2", "case-1/N3", "C.N.1.2026.TREATIES-XVIII.14"),
  at: fc.constantFrom("2026-03-31T08:00:00Z", "2026-03-31T09:30:00Z", "2026-03-30T09:30:00Z"),
  office: fc.constantFrom("headOfState", "other", "unknown"),
  fullPowers: fc.constantFrom(null, digestOf("full powers")),
  statement: fc.constantFrom("reservation-11-3", "designation-40", "nothing"),
  by: fc.constantFrom("another State", "a third State"),
  to: fc.constantFrom("person-1", "person-2", "the depositary"),
  basis: fc.constantFrom("an article", "a decision"),
  id: fc.constantFrom("criminal-code", "another-law"),
  dueOn: fc.constantFrom(null, "2026-03-01", "2027-01-01"),
  text: fc.constantFrom(
    digestOf("draft law"),
    digestOf("instrument"),
    digestOf("notification"),
    digestOf("another"),
  ),
  initiatorsConsent: fc.constantFrom(null, digestOf("letter")),
  statements: fc.constantFrom(suppliedTexts, suppliedTexts.slice(1), [], statements),
};
