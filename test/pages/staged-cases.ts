import { randomUUID } from "node:crypto";
import { demoAdministrator } from "../../src/cli/demo/prepare-home.ts";
import { addDays, type IsoDate } from "../../src/time/date.ts";
import { knownDate, type FactDate } from "../../src/time/fact-date.ts";
import { handleOffice } from "../../src/ledger/handling/office.ts";
import type { Home } from "../../src/local/home/home.ts";
import { commandSchema, type CommandKind } from "../../src/case/command.ts";
import { commandIdSchema, personSchema } from "../../src/values/ids.ts";
import { stateOf, todayIn } from "./filling.ts";
import { send } from "./send.ts";

// Cases that follow a procedure file: two of the Senate of the United States, two of the States General of the Netherlands.

/** Who holds which duty of the two procedure files. */
const holders = {
  "executive-clerk": "executive-clerk",
  "committee-clerk": "committee-clerk",
  "legislative-clerk-1": "legislative-clerk",
  "legislative-clerk-2": "legislative-clerk",
  "griffier-1": "tweede-kamer-griffier",
  "griffier-2": "tweede-kamer-griffier",
} as const;

const grantAll = async ({ desk }: Home): Promise<void> => {
  for (const [holder, granted] of Object.entries(holders)) {
    const answer = await handleOffice(
      desk,
      {
        id: commandIdSchema.parse(randomUUID()),
        person: personSchema.parse(demoAdministrator),
        duty: "administrator",
        office: { kind: "GrantDuty", holder: personSchema.parse(holder), granted },
      },
      { kind: "name" },
    );
    if (answer.kind === "refused") throw new Error(JSON.stringify(answer.refusal));
  }
};

type Fields = Readonly<Record<string, unknown>>;
/** Gives a command in a case by somebody of the office, in the duty that they hold. */
type Give = (person: string, kind: CommandKind, fields: Fields) => Promise<void>;

const dutyOf = (person: string): string =>
  Object.entries(holders).find(([holder]) => holder === person)?.[1] ?? person;

/** Gives commands in one case as if they came another way than by the pages. */
export const giveIn =
  (home: Home, caseId: string): Give =>
  (person, kind, fields) =>
    send(home, {
      caseId,
      person,
      duty: dutyOf(person),
      command: commandSchema().parse({ kind, ...fields }),
    });

/** So many days before today, where a parliament sits: the demonstration's, if no other zone is given. */
export const daysAgo = (home: Home, days: number, zone?: string): IsoDate =>
  addDays(todayIn(home, zone), -days);

const on = (home: Home, days: number): { readonly on: FactDate } => ({
  on: knownDate(daysAgo(home, days)),
});

const toConsent = async (home: Home, caseId: string): Promise<void> => {
  const give = giveIn(home, caseId);
  await give("executive-clerk", "OpenCase", {
    procedure: "us-senate",
    treaty: caseId === "us-1" ? "crc" : "rome-statute",
    purpose: "consent",
    title: "Advice and consent to a treaty",
  });
  await give("executive-clerk", "Lay", {
    ...on(home, 30),
    by: "the President",
    text: "unknown",
    statements: [],
  });
  await give("executive-clerk", "Refer", on(home, 29));
  await give("committee-clerk", "RecordReport", {
    ...on(home, 20),
    outcome: "favourable",
    report: null,
  });
  await give("executive-clerk", "BeginStage", { ...on(home, 18), stage: "second-reading" });
  await give("legislative-clerk-1", "RecordReport", {
    ...on(home, 18),
    stage: "second-reading",
    outcome: "withoutRecommendation",
    report: null,
  });
};

/** What was counted in the Senate. */
export const senateCounts = { for: 67, against: 33, present: 100, membersInOffice: 100 } as const;

const senateVote = (home: Home): Fields => ({
  ...on(home, 10),
  stage: "consent",
  outcome: "adopted",
  counts: senateCounts,
});

/** The entry of the newest decision of a case. */
export const newestVote = async (home: Home, caseId: string): Promise<string> => {
  const vote = (await stateOf(home, caseId)).ballots.at(-1)?.vote;
  if (vote === undefined) throw new Error(`nothing was voted in ${caseId}`);
  return vote.correctedBy ?? vote.entry;
};

const toWindow = async (home: Home, caseId: string, treaty: string): Promise<void> => {
  const give = giveIn(home, caseId);
  await give("clerk", "OpenCase", {
    procedure: "nl-tacit",
    treaty,
    purpose: "consent",
    title: "Approval of a treaty",
  });
  await give("clerk", "Classify", {
    ...on(home, 22),
    classes: ["touches-caribbean"],
    legalBasis: "the note of the Government",
  });
  await give("clerk", "Lay", {
    ...on(home, 20),
    stage: "laying",
    body: "government",
    by: "the Government",
    text: "unknown",
    statements: [],
  });
};

/** What was counted in the House of Representatives. */
export const kamerCounts = {
  for: 90,
  against: 55,
  abstaining: 0,
  present: 145,
  membersInOffice: 150,
} as const;

const throughBill = async (home: Home, caseId: string): Promise<void> => {
  const give = giveIn(home, caseId);
  await give("clerk", "RecordIntervention", {
    ...on(home, 15),
    stage: "wish",
    intervention: "fifth-of-tweede-kamer",
    body: "tweede-kamer",
    counts: { for: 31 },
  });
  await give("clerk", "Lay", {
    ...on(home, 12),
    stage: "bill",
    by: "the Government",
    text: "unknown",
    statements: [],
  });
  await give("griffier-1", "RecordVote", {
    ...on(home, 5),
    stage: "tweede-kamer",
    outcome: "adopted",
    counts: kamerCounts,
  });
};

/**
 * Adds four cases to the demonstration: `us-1`, public, in which the Senate’s consent is certified; `us-2`, public, in which it
 * waits for its certification; `nl-1`, whose 30 days run; `nl-2`, in which a bill is voted and not yet certified.
 */
export const addStagedCases = async (home: Home): Promise<void> => {
  await grantAll(home);
  for (const caseId of ["us-1", "us-2"]) {
    await toConsent(home, caseId);
    await giveIn(home, caseId)("legislative-clerk-1", "RecordVote", senateVote(home));
    await giveIn(home, caseId)("executive-clerk", "MakePublic", {
      basis: "the rules of the Senate",
    });
  }
  await giveIn(home, "us-1")("legislative-clerk-2", "CertifyVote", {
    of: await newestVote(home, "us-1"),
    outcome: "adopted",
    counts: senateCounts,
  });
  await toWindow(home, "nl-1", "crc");
  await toWindow(home, "nl-2", "mine-ban");
  await throughBill(home, "nl-2");
};
