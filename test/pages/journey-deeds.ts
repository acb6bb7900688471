import type { Page } from "playwright-core";
import { addDays, type IsoDate } from "../../src/time/date.ts";
import { choose, chooseBody, fileOf, fillCounts, fillDay, input, press } from "./filling.ts";
import type { Deed } from "./walking.ts";

// What each person of the demonstration does, from the opening of a case to the deposit.

const file = async (page: Page, name: string, of: string): Promise<void> => {
  await input(page, name).setInputFiles(fileOf(`${of}.txt`, `text of the ${of}`));
};

const scope = (page: Page): Promise<void> => file(page, "statements.scope.az", "statement");
const scopeVoted = (page: Page): Promise<void> =>
  file(page, "statementTexts.scope.az", "statement");

type Opening = {
  readonly caseId: string;
  readonly procedure: string;
  readonly treaty: string;
  readonly title: string;
};

const open = ({ caseId, procedure, treaty, title }: Opening): Deed => ({
  person: "clerk",
  kind: "OpenCase",
  fill: async (page) => {
    await input(page, "case-id").fill(caseId);
    await choose(page, "procedure", procedure);
    await input(page, "treaty").selectOption(treaty);
    await choose(page, "purpose", "consent");
    await input(page, "title").fill(title);
  },
});

type Laying = {
  readonly by: string;
  readonly body: string;
  readonly papers?: readonly string[];
};

const lay = (day: IsoDate, { by, body, papers = [] }: Laying): Deed => ({
  person: "clerk",
  kind: "Lay",
  fill: async (page) => {
    await fillDay(page, "on", day);
    await input(page, "by").fill(by);
    await file(page, "text.file", "draft law");
    await press(page, "add:statements");
    await input(page, "statements.0.id").fill("scope");
    await choose(page, "statements.0.label", "declaration");
    await input(page, "statements.0.subject").fill("scope of application");
    await input(page, "statements.0.texts.0.language").fill("az");
    await file(page, "statements.0.texts.0.digest.file", "statement");
    await input(page, "statements.0.texts.0.authentic").check();
    await chooseBody(page, body);
    for (const paper of papers) await input(page, `with.${paper}`).check();
  },
});

const votes = { for: 97, against: 11, abstaining: 5, notVoting: 3, present: 116 } as const;

const onDay = (day: IsoDate) => (page: Page) => fillDay(page, "on", day);

const inParliament = (today: IsoDate): readonly Deed[] => [
  { ...lay(today, { by: "the President", body: "president" }), stage: "draft-law" },
  {
    person: "clerk",
    kind: "Refer",
    stage: "committee",
    fill: async (page) => {
      await fillDay(page, "on", today);
      await input(page, "lead").fill("Committee A");
    },
  },
  {
    person: "committee-secretary",
    kind: "RecordReport",
    stage: "committee",
    fill: async (page) => {
      await fillDay(page, "on", today);
      await choose(page, "outcome", "favourable");
      await file(page, "report", "opinion");
    },
  },
  {
    person: "clerk",
    kind: "ScheduleSitting",
    stage: "plenary",
    fill: (page) => fillDay(page, "sittingOn", today),
  },
  {
    person: "plenary-secretary-1",
    kind: "RecordVote",
    stage: "plenary",
    fill: async (page) => {
      await fillDay(page, "on", today);
      await fillCounts(page, votes);
      await choose(page, "outcome", "adopted");
      await file(page, "text.file", "draft law");
      await scopeVoted(page);
    },
  },
  {
    person: "plenary-secretary-2",
    kind: "CertifyVote",
    stage: "plenary",
    fill: async (page) => {
      await fillCounts(page, votes);
      await choose(page, "outcome", "adopted");
    },
  },
  { person: "clerk", kind: "Present", stage: "head-of-state", fill: onDay(today) },
  {
    person: "head-of-state-office",
    kind: "RecordAssent",
    stage: "head-of-state",
    fill: async (page) => {
      await fillDay(page, "on", today);
      await choose(page, "outcome", "signed");
    },
  },
  {
    person: "clerk",
    kind: "Publish",
    stage: "publication",
    from: "case",
    fill: async (page) => {
      await fillDay(page, "on", today);
      await choose(page, "outcome", "published");
      await input(page, "publishedIn").fill("a gazette");
    },
  },
];

/** One officer takes the task on and hands it over to another. */
const takenOn: readonly Deed[] = [
  { person: "treaty-officer-1", kind: "ClaimTask" },
  {
    person: "treaty-officer-1",
    kind: "HandOverTask",
    fill: async (page) => {
      await choose(page, "to", "treaty-officer-2");
      await input(page, "reason").fill("on leave");
    },
  },
];

const ofInstrument = (today: IsoDate): readonly Deed[] => [
  {
    person: "treaty-officer-2",
    kind: "PrepareInstrument",
    fill: async (page) => {
      await file(page, "text", "instrument");
      await scope(page);
    },
  },
  {
    person: "releasing-officer",
    kind: "ReleaseInstrument",
    fill: async (page) => {
      await file(page, "text", "instrument");
      await scope(page);
    },
  },
  {
    person: "head-of-state-office",
    kind: "SignInstrument",
    fill: async (page) => {
      await fillDay(page, "on", today);
      await input(page, "signer").fill("the signatory");
      await choose(page, "office", "headOfState");
      await input(page, "place").fill("the capital");
      await file(page, "scan", "signed instrument");
      await scope(page);
    },
  },
];

/** Up to the release: what follows, the system does. */
const ofNotification: readonly Deed[] = [
  {
    person: "treaty-officer-2",
    kind: "PrepareNotification",
    fill: async (page) => {
      await input(page, "to").fill("treaties@depositary.example");
      await file(page, "text", "letter");
    },
  },
  {
    person: "releasing-officer",
    kind: "ReleaseNotification",
    fill: async (page) => {
      await file(page, "text", "letter");
      await scope(page);
    },
  },
];

/** When the letter is out. */
export const atTheDepositary = (today: IsoDate): readonly Deed[] => [
  {
    person: "treaty-officer-2",
    kind: "TransmitInstrument",
    from: "case",
    fill: async (page) => {
      await fillDay(page, "on", today);
      await input(page, "bearer").fill("the mission");
    },
  },
  {
    // Whoever prepared the instrument does not confirm its deposit.
    person: "treaty-officer-1",
    kind: "ConfirmDeposit",
    fill: async (page) => {
      await fillDay(page, "receivedOn", today);
      await scope(page);
    },
  },
];

/** The way of a ratification law: parliament decides by a vote. */
export const lawDeeds = (opening: Omit<Opening, "procedure">, today: IsoDate): readonly Deed[] => [
  open({ ...opening, procedure: "az-milli-majlis" }),
  ...inParliament(today),
  ...takenOn,
  ...ofInstrument(today),
  ...ofNotification,
];

/** How many days parliament sits before its silence approves. */
export const silence = 21;

/** The way through the two Houses: parliament approves by its silence. */
export const silenceDeeds = (
  opening: Omit<Opening, "procedure">,
  { today, laidOn }: { readonly today: IsoDate; readonly laidOn: IsoDate },
): readonly Deed[] => [
  open({ ...opening, procedure: "gb-crag-2010" }),
  {
    ...lay(laidOn, { by: "the minister", body: "minister", papers: ["copy", "memorandum"] }),
    stage: "laying",
  },
  {
    person: "clerk",
    kind: "Publish",
    stage: "publication",
    fill: async (page) => {
      await fillDay(page, "on", laidOn);
      await choose(page, "outcome", "published");
      await input(page, "publishedIn").fill("a series of treaties");
    },
  },
  {
    person: "clerk",
    kind: "CertifyTimeEnded",
    stage: "period-a",
    fill: (page) => fillDay(page, "on", addDays(laidOn, silence + 1)),
  },
  ...ofInstrument(today),
  ...ofNotification,
];
