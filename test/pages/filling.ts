import type { Page } from "playwright-core";
import { dayIn, knownDate } from "../../src/time/fact-date.ts";
import { caseIdSchema } from "../../src/values/ids.ts";
import type { Command } from "../../src/case/command.ts";
import type { Duty } from "../../src/law/duty.ts";
import type { Case } from "../../src/case/case.ts";
import type { Home } from "../../src/local/home/home.ts";
import { send } from "./send.ts";

/** Today, where the parliament of the demonstration sits, or another one. */
export const todayIn = (home: Home, zone = "Asia/Baku"): ReturnType<typeof dayIn> =>
  dayIn(zone, home.clock.now());

/** An input of a form by its name. Names hold dots, so that they are no selectors. */
export const input = (page: Page, name: string): ReturnType<Page["locator"]> =>
  page.locator(`[name="${name}"]:not([type=hidden])`);

/** Fills in the three boxes of a day. */
export const fillDay = async (page: Page, name: string, day: string): Promise<void> => {
  await input(page, `${name}.day`).fill(String(Number(day.slice(8))));
  await input(page, `${name}.month`).fill(String(Number(day.slice(5, 7))));
  await input(page, `${name}.year`).fill(day.slice(0, 4));
};

export const choose = (page: Page, name: string, value: string): Promise<void> =>
  page.locator(`input[name="${name}"][value="${value}"]`).check();

/** Chooses one of the bodies of the procedure file: a button each where they are few, else a list. */
export const chooseBody = async (page: Page, value: string): Promise<void> => {
  const list = page.locator('select[name="body"]');
  if ((await list.count()) > 0) await list.selectOption(value);
  else await choose(page, "body", value);
};

/** Presses the button that asks for this. */
export const press = async (page: Page, what: string): Promise<void> => {
  await page.locator(`button[name=do][value="${what}"]:not([aria-hidden])`).click();
};

/** From the answers told back to the record. */
export const pressRecord = async (page: Page): Promise<void> => {
  await page.locator("main form button").click();
};

type Chosen = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

/** A file to be chosen in a form. */
export const fileOf = (name: string, text: string): Chosen => ({
  name,
  mimeType: "text/plain",
  buffer: Buffer.from(text),
});

export const stateOf = async (home: Home, caseId: string): Promise<Case> => {
  const head = await home.ledger.head(caseIdSchema.parse(caseId));
  if (head === undefined) throw new Error(`there is no case ${caseId}`);
  return head.state;
};

type Step = readonly [person: string, duty: Duty, command: Command];

const committee = "Committee on Defence, Security and Anti-Corruption (demonstration)";

/** The steps of a case up to the plenary vote. */
const steps = (home: Home, treaty: string): readonly Step[] => {
  const on = knownDate(todayIn(home));
  return [
    [
      "clerk",
      "clerk",
      {
        kind: "OpenCase",
        procedure: "az-milli-majlis",
        treaty,
        purpose: "consent",
        title: "A case of the tests",
      },
    ],
    [
      "clerk",
      "clerk",
      {
        kind: "Lay",
        on,
        by: "the President",
        body: "president",
        text: "unknown",
        statements: [],
      },
    ],
    ["clerk", "clerk", { kind: "Refer", stage: "committee", on, lead: committee, others: [] }],
    [
      "committee-secretary",
      "committee-secretary",
      {
        kind: "RecordReport",
        stage: "committee",
        on,
        committee,
        outcome: "favourable",
        report: null,
      },
    ],
    ["clerk", "clerk", { kind: "ScheduleSitting", stage: "plenary", sittingOn: todayIn(home) }],
  ];
};

/** A case that waits for its vote, made without the pages. */
export const caseAtVote = async (home: Home, caseId: string, treaty: string): Promise<void> => {
  for (const [person, duty, command] of steps(home, treaty))
    await send(home, { caseId, person, duty, command });
};

export type Votes = {
  readonly for: number;
  readonly against: number;
  readonly abstaining: number;
  readonly notVoting: number;
  readonly present: number;
};

/** A vote recorded without the pages. */
export const recordVote = (home: Home, caseId: string, votes: Votes): Promise<void> =>
  send(home, {
    caseId,
    person: "plenary-secretary-1",
    duty: "plenary-secretary",
    command: {
      kind: "RecordVote",
      on: knownDate(todayIn(home)),
      stage: "plenary",
      outcome: "adopted",
      counts: votes,
      text: "unknown",
      statementTexts: [],
    },
  });

export const fillCounts = async (page: Page, votes: Votes): Promise<void> => {
  for (const [name, count] of Object.entries(votes))
    await input(page, `counts.${name}`).fill(String(count));
};
