import { dayIn } from "../../src/time/fact-date.ts";
import type { Asked } from "./procedure.ts";

// The way of a treaty through the two Houses of the Parliament of the United Kingdom, by invented people.

/** The procedure in which silence approves, and a treaty for it. */
export const british = "gb-crag-2010";
export const britishTreaty = "budapest-2001";

const byClerk = (command: Asked["command"]): Asked => ({
  person: "clerk-1",
  duty: "clerk",
  command,
});

/** The day in London at an instant. */
export const dayInLondon = (now: number): string => dayIn("Europe/London", now);

/** What is laid before both Houses, at the stage that is open. */
export const layingBefore = (
  now: number,
  { text, with: papers }: { readonly text: string; readonly with: readonly string[] },
): Asked =>
  byClerk({
    kind: "Lay",
    on: dayInLondon(now),
    by: "the minister",
    text,
    statements: [],
    with: papers,
  });

/** The treaty itself, with the papers that go with it. */
export const layingTreaty = (now: number, text: string): Asked =>
  layingBefore(now, { text, with: ["copy", "memorandum"] });

export const publishing = (now: number): Asked =>
  byClerk({
    kind: "Publish",
    on: dayInLondon(now),
    outcome: "published",
    publishedIn: "a series of treaties",
    number: null,
  });

/** The Commons resolve against ratification. */
export const resolving = (now: number): Asked =>
  byClerk({
    kind: "RecordIntervention",
    on: dayInLondon(now),
    intervention: "commons-against",
    body: "commons",
    counts: null,
  });

/** That the period has passed in silence, by this calendar. */
export const certifyingTimeEnded = (now: number, calendar: string): Asked =>
  byClerk({ kind: "CertifyTimeEnded", on: dayInLondon(now), calendar });
