import { randomUUID } from "node:crypto";
import { demoAdministrator } from "../../src/cli/demo/prepare-home.ts";
import { commandSchema } from "../../src/case/command.ts";
import { rulesOf } from "../../src/commands/despite.ts";
import { handle } from "../../src/ledger/handling/handle.ts";
import { handleOffice, officeRequestSchema } from "../../src/ledger/handling/office.ts";
import type { HandledRequest } from "../../src/ledger/handling/request.ts";
import type { Home } from "../../src/local/home/home.ts";
import { knownDate } from "../../src/time/fact-date.ts";
import { caseIdSchema, commandIdSchema, personSchema } from "../../src/values/ids.ts";
import { checkpointLog } from "./checkpoint.ts";
import { caseAtVote, todayIn, type Votes } from "./filling.ts";
import { openConsole, type Console } from "./office.ts";
import { makePublic } from "./send.ts";

// The same office three times, with the same commands. They differ in what two people entered of a vote that nobody has certified
// yet, and in what was entered in certifications that differed. Whoever may not read it must get the same answers in all of them, at
// every door there is: whatever differs gives something away, be it a number, a finding, an order or a refusal.

type Entered = { readonly votes: Votes; readonly outcome: string; readonly names: string };

/** What differs from office to office: first records that nobody has certified, and certifications that differed. */
type Variant = { readonly records: Entered; readonly differing: Entered };

export const carried: Entered = {
  votes: { for: 97, against: 11, abstaining: 5, notVoting: 3, present: 116 },
  outcome: "adopted",
  names: "Əlif Planted",
};
// Too few present, and not adopted: whatever is judged by it comes out otherwise.
const failed: Entered = {
  votes: { for: 20, against: 41, abstaining: 8, notVoting: 1, present: 70 },
  outcome: "rejected",
  names: "Zeynəb Otherwise",
};
export const guessed: Entered = {
  votes: { for: 89, against: 19, abstaining: 5, notVoting: 3, present: 116 },
  outcome: "adopted",
  names: "Məmməd Guessed",
};
export const guessedBadly: Entered = {
  votes: { for: 61, against: 1, abstaining: 1, notVoting: 1, present: 64 },
  outcome: "rejected",
  names: "Nigar Wrong",
};

export const variants = {
  plain: { records: carried, differing: guessed },
  differing: { records: carried, differing: guessedBadly },
  otherwise: { records: failed, differing: guessedBadly },
} as const satisfies Readonly<Record<string, Variant>>;
export type Name = keyof typeof variants;
export const names = ["plain", "differing", "otherwise"] as const;

// Its first record waits; it waits after an attempt that was declined and a certification that differed; it was certified, was
// corrected, and waits again; and it is certified, after one attempt that was declined and another that differed.
export const first = "az-first";
export const waiting = "az-waiting";
export const corrected = "az-corrected";
export const settled = "az-settled";
export const cases = [first, waiting, corrected, settled];
/** Those of which a record is still to be certified. */
export const uncertified = [first, waiting, corrected];

/** What everybody may read in the end, the same in each office. */
const agreed: Entered = {
  votes: { for: 96, against: 12, abstaining: 5, notVoting: 3, present: 116 },
  outcome: "adopted",
  names: "Kamran Agreed",
};

/** Who records votes, who certifies them, and an auditor who may certify as well. */
export const recorder = "plenary-secretary-1";
export const certifier = "plenary-secretary-2";
export const both = "auditor-who-certifies";
/** Somebody who held a duty once, and holds none now. */
export const former = "clerk-of-another-year";

// The same id in each office, and another for each command.
export const idOf = (caseId: string, n: number): string =>
  `00000000-0000-4000-8000-${Buffer.from(caseId).toString("hex").slice(-8)}${String(n).padStart(4, "0")}`;

export const rollOf = ({ names: one, votes }: Entered): readonly object[] =>
  (["for", "against", "abstaining", "notVoting"] as const).flatMap((position) =>
    Array.from({ length: votes[position] }, (_, n) => ({
      member: `${one} ${position} ${String(n)}`,
      position,
    })),
  );

type Sent = {
  readonly person: string;
  readonly duty?: string;
  readonly content: object;
  /** Why to go on despite what the numbers break, if they break something. */
  readonly reason?: string;
};

/** Gives commands in one case, each under an id that is the same in every office. */
const givingIn = (home: Home, caseId: string) => {
  let n = 0;
  return async ({
    person,
    duty = "plenary-secretary",
    content,
    reason = "none",
  }: Sent): Promise<string> => {
    n += 1;
    const request: HandledRequest = {
      id: commandIdSchema.parse(idOf(caseId, n)),
      caseId: caseIdSchema.parse(caseId),
      person: personSchema.parse(person),
      duty,
      mode: { kind: "live" },
      command: commandSchema().parse(content),
    };
    const answer = await handle(home.desk, request, { kind: "name" });
    if (answer.kind === "accepted") return answer.receipt.hash;
    if (answer.refusal.kind !== "RulesBroken") throw new Error(JSON.stringify(answer.refusal));
    // Whoever enters what breaks a rule goes on with a reason that says something of the numbers.
    const findings = [...rulesOf(answer.refusal.findings ?? [])];
    const second = await handle(
      home.desk,
      { ...request, despite: { findings, reason } },
      { kind: "name" },
    );
    if (second.kind === "refused") throw new Error(JSON.stringify(second.refusal));
    return second.receipt.hash;
  };
};

export const recordOf = (home: Home, { votes, outcome }: Entered): object => ({
  kind: "RecordVote",
  on: knownDate(todayIn(home)),
  stage: "plenary",
  outcome,
  counts: votes,
  text: "unknown",
  statementTexts: [],
});

const certifyOf = (of: string, { votes, outcome }: Entered) => ({
  kind: "CertifyVote",
  of,
  counts: votes,
  outcome,
});

const reasonOf = ({ names: one }: Entered): string => `${one} was counted`;

const fillFirst = async (home: Home, { records }: Variant): Promise<void> => {
  await caseAtVote(home, first, "att");
  await makePublic(home, first);
  const content = { ...recordOf(home, records), rollCall: rollOf(records) };
  await givingIn(home, first)({ person: recorder, content });
};

const fillWaiting = async (home: Home, { records, differing }: Variant): Promise<void> => {
  await caseAtVote(home, waiting, "crc");
  await makePublic(home, waiting);
  const give = givingIn(home, waiting);
  const first = await give({ person: recorder, content: recordOf(home, records) });
  await give({
    person: certifier,
    content: { kind: "DeclineCertification", of: first, reason: "a slip" },
  });
  const roll = rollOf(records);
  const second = await give({
    person: recorder,
    content: { ...recordOf(home, records), rollCall: roll },
  });
  await give({
    person: certifier,
    content: { ...certifyOf(second, differing), rollCall: rollOf(differing) },
    reason: reasonOf(differing),
  });
};

const fillCorrected = async (home: Home, { records, differing }: Variant): Promise<void> => {
  await caseAtVote(home, corrected, "uncac");
  await makePublic(home, corrected);
  const give = givingIn(home, corrected);
  const first = await give({ person: recorder, content: recordOf(home, agreed) });
  await give({
    person: certifier,
    content: certifyOf(first, differing),
    reason: reasonOf(differing),
  });
  await give({ person: certifier, content: certifyOf(first, agreed) });
  const second = await give({
    person: recorder,
    content: {
      kind: "Correct",
      of: first,
      restated: recordOf(home, records),
      reason: "the minutes were read again",
      legalBasis: "none",
    },
    reason: reasonOf(records),
  });
  await give({
    person: certifier,
    content: certifyOf(second, differing),
    reason: reasonOf(differing),
  });
  // What is done beside it is told with what it broke.
  const review = { kind: "AskForReview", on: knownDate(todayIn(home)) };
  await give({ person: "clerk", duty: "clerk", content: review });
};

const fillSettled = async (home: Home, { differing }: Variant): Promise<void> => {
  await caseAtVote(home, settled, "montreal-convention-1999");
  await makePublic(home, settled);
  const give = givingIn(home, settled);
  const content = { ...recordOf(home, agreed), rollCall: rollOf(agreed) };
  const first = await give({ person: recorder, content });
  await give({
    person: certifier,
    content: { kind: "DeclineCertification", of: first, reason: "a slip" },
  });
  const of = await give({ person: recorder, content });
  await give({
    person: certifier,
    content: { ...certifyOf(of, differing), rollCall: rollOf(differing) },
    reason: reasonOf(differing),
  });
  await give({
    person: certifier,
    content: { ...certifyOf(of, agreed), rollCall: rollOf(agreed) },
  });
};

const changeDuties = async ({ desk }: Home): Promise<void> => {
  for (const office of [
    { kind: "GrantDuty", holder: both, granted: "auditor" },
    { kind: "GrantDuty", holder: both, granted: "plenary-secretary" },
    { kind: "GrantDuty", holder: former, granted: "clerk" },
    { kind: "RevokeDuty", holder: former, revoked: "clerk" },
  ]) {
    const request = officeRequestSchema.parse({
      id: randomUUID(),
      person: demoAdministrator,
      duty: "administrator",
      office,
    });
    const answer = await handleOffice(desk, request, { kind: "name" });
    if (answer.kind === "refused") throw new Error(JSON.stringify(answer.refusal));
  }
};

/** Opens one of the offices, served and filled. */
export const openOffice = async (name: Name): Promise<Console> => {
  const console = await openConsole();
  await changeDuties(console.home);
  await fillFirst(console.home, variants[name]);
  await fillWaiting(console.home, variants[name]);
  await fillCorrected(console.home, variants[name]);
  await fillSettled(console.home, variants[name]);
  await checkpointLog(console.home);
  return console;
};
