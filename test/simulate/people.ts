import type { handle } from "../../src/ledger/handling/handle.ts";
import { handleDespite } from "../support/handle-despite.ts";
import { recordMailEvent, type MailEvent } from "../../src/ledger/sending/mail-events.ts";
import type { HandledRequest } from "../../src/ledger/handling/request.ts";
import type { RecordedAct } from "../../src/case/act.ts";
import type { Case } from "../../src/case/case.ts";
import { courseOf } from "../../src/case/course-of-case.ts";
import { contradictsOrder, dayIn, knownDate } from "../../src/time/fact-date.ts";
import { caseIdSchema } from "../../src/values/ids.ts";
import { nextSteps, type NextStep } from "../../src/commands/next/next-steps.ts";
import { stageOf, type Procedure } from "../../src/law/file/procedure.ts";
import type { Stage } from "../../src/law/file/stage.ts";
import { claimedNotification } from "../../src/case/sending.ts";
import { requestOf, treatyOf } from "../local/office.ts";
import { asking, nextAsked, opening, steps, type Asked } from "../local/procedure.ts";
import {
  british,
  britishTreaty,
  certifyingTimeEnded,
  layingBefore,
  publishing,
  resolving,
} from "../local/two-houses.ts";
import { askedInChambers, certifying, polish, polishTreaty } from "../local/two-chambers.ts";
import { people } from "../support/people.ts";
import type { House } from "./house.ts";
import { newLife } from "./life.ts";
import type { Run } from "./the-run.ts";
import { factsOf } from "../support/facts.ts";

/** The people of an office: what they know, and what they have in hand. */
export type People = {
  readonly run: Run;
  readonly house: House;
  readonly cases: readonly string[];
  /** The procedure of the second case: one in which silence approves, or one in which two chambers decide. */
  readonly other: typeof british | typeof polish;
  /** Cases as somebody saw them some time ago. */
  readonly remembered: Map<string, Case>;
  /** What was written and not yet brought to the office. */
  readonly inHand: HandledRequest[];
  readonly asked: HandledRequest[];
  readonly mail: MailEvent[];
  count: number;
};

const forever = newLife();

export const caseNow = async ({ run }: People, name: string): Promise<Case | undefined> =>
  (await run.stores.near().ledger.head(caseIdSchema.parse(name)))?.state;

const hear = ({ run: { seen } }: People, request: HandledRequest, receipt: Receipt): void => {
  const before = seen.acknowledged.get(request.id);
  const { caseId, seq, hash } = receipt;
  if (before !== undefined && before.hash !== hash)
    seen.wrong.push(`${request.id} was answered with two receipts`);
  seen.acknowledged.set(request.id, { caseId, seq, hash });
};
type Receipt = Extract<Awaited<ReturnType<typeof handle>>, { kind: "accepted" }>["receipt"];

/** Brings a request to the office; refusals are answers. */
export const bring = (office: People, request: HandledRequest): void => {
  office.house.have(async ({ desk }) => {
    const answer = await handleDespite(desk, request, { kind: "name" });
    const { kind } = request.command;
    const why = answer.kind === "refused" ? ` ${answer.refusal.kind}` : "";
    office.run.seen.story.push(`${request.caseId} ${kind} ${answer.kind}${why}`);
    if (answer.kind === "accepted") hear(office, request, answer.receipt);
  });
};

const by = (person: keyof typeof people, command: Asked["command"]): Asked => ({
  person,
  duty: people[person],
  command,
});

// The entry that a step judges; not simply the one before it, for something else may have come between.
const judged: Partial<Record<string, RecordedAct["kind"]>> = {
  CertifyVote: "VoteRecorded",
  DeclineCertification: "VoteRecorded",
  ReleaseInstrument: "InstrumentPrepared",
  SignInstrument: "InstrumentReleased",
  ReleaseNotification: "NotificationPrepared",
  ResolveUnknown: "NotificationOutcomeUnknown",
};

const rejection = {
  outcome: "rejected",
  counts: { for: 30, against: 60, abstaining: 8, notVoting: 2, present: 100 },
};

const fieldsFor = (
  { run: { trouble } }: People,
  state: Case,
  kind: string,
): Readonly<Record<string, unknown>> => {
  const { chance } = trouble;
  if (kind === "RecordVote") {
    const on = state.sitting?.act.sittingOn;
    return { ...(on === undefined ? {} : { on }), ...(chance.oneIn(8) ? rejection : {}) };
  }
  if (kind === "ResolveUnknown") return { outcome: chance.of(["wasSent", "sendAgain"]) };
  if (kind !== "CertifyVote") return {};
  // Whoever certifies enters the same numbers again.
  const vote = state.ballots.at(-1)?.vote.act;
  return vote === undefined ? {} : { outcome: vote.outcome, counts: vote.counts };
};

const withFields = (office: People, state: Case, asked: Asked): Asked => {
  const { kind } = asked.command;
  const named = judged[kind];
  const of = named === undefined ? undefined : factsOf(state, named).at(-1)?.entry;
  const fields = fieldsFor(office, state, kind);
  return {
    ...asked,
    command: { ...asked.command, ...(of === undefined ? {} : { of }), ...fields },
  };
};

/** A step at a stage of the procedure file. */
type StepThere = { readonly command: NextStep["command"]; readonly stage: Stage | undefined };

/** What may be done at one of the stages that are open before the two Houses. */
const askedAt = ({ run }: People, state: Case, { command, stage }: StepThere) => {
  const { lasting, text, calendar, seed } = run;
  const now = lasting.clock.now();
  const papers = stage?.kind === "lay" ? (stage.with ?? []).map(({ id }) => id) : [];
  if (command === "Lay") return layingBefore(now, { text, with: papers });
  if (command === "Publish") return publishing(now);
  // Too early, and it is refused.
  if (command === "CertifyTimeEnded") return certifyingTimeEnded(now, calendar.digest);
  const isContested = command === "RecordIntervention" && seed % 5 === 0 && state.version < 6;
  return isContested ? resolving(now) : undefined;
};

/** What the clerk asks for while a treaty is before the two Houses, now this and now that; undefined once it has left them. */
const beforeHouses = (office: People, state: Case, procedure: Procedure): Asked | undefined => {
  const possible = nextSteps(state, procedure)
    .flatMap(({ command, stage }) =>
      stage === undefined ? [] : [{ command, stage: stageOf(procedure, stage.id) }],
    )
    .map((step) => askedAt(office, state, step))
    .filter((asked) => asked !== undefined);
  return possible[(office.run.seed + state.version) % Math.max(1, possible.length)];
};

/** What comes of a stage of the Polish procedure, each as often as it is likely. */
const decisions: Readonly<Record<string, readonly string[]>> = {
  sejm: ["adopted", "adopted", "adopted", "adopted", "rejected"],
  senate: ["adopted", "amended", "rejected"],
  "sejm-on-amendments": ["adopted", "rejected"],
  "sejm-on-rejection": ["adopted", "adopted", "rejected"],
  signature: ["signed", "returned"],
  override: ["adopted", "adopted", "rejected"],
  "signature-after-override": ["signed"],
};
const membersAt = (stage: string): number => (stage === "senate" ? 100 : 460);

// In every third world the Senate does not vote, and adopts by its silence.
const isSilent = ({ run: { seed } }: People, { command, stage }: NextStep): boolean =>
  seed % 3 === 1 && stage?.id === "senate" && command === "RecordVote";

const askedAtChamber = (office: People, state: Case, step: NextStep): Asked | undefined => {
  const { lasting, text, trouble } = office.run;
  const vote = state.ballots.at(-1)?.vote;
  if (step.command === "CertifyVote" && vote !== undefined) {
    const { outcome, counts } = vote.act;
    return certifying(step, { of: vote.entry, outcome, counts });
  }
  const stage = step.stage?.id ?? "";
  const outcome = trouble.chance.of(decisions[stage] ?? ["adopted"]);
  const decided = { outcome, members: membersAt(stage) };
  return askedInChambers(step, { now: lasting.clock.now(), text, decided });
};

/** What is asked for while a treaty is before the two chambers and the President; undefined once it has left them. */
const beforeChambers = (office: People, state: Case, procedure: Procedure): Asked | undefined => {
  const possible = nextSteps(state, procedure)
    .filter((step) => !isSilent(office, step))
    .map((step) => askedAtChamber(office, state, step))
    .filter((asked) => asked !== undefined);
  return possible.length === 0 ? undefined : office.run.trouble.chance.of(possible);
};

const before: Readonly<Record<string, typeof beforeHouses>> = {
  [british]: beforeHouses,
  [polish]: beforeChambers,
};

/** Whether the sitting that was scheduled lies before what has happened since, so that nobody can have voted at it. */
const isSittingTooEarly = (state: Case, procedure: Procedure): boolean => {
  const last = courseOf(state, procedure).happened.at(-1);
  const on = state.sitting?.act.sittingOn;
  return last !== undefined && on !== undefined && contradictsOrder(last.on, knownDate(on));
};

export const next = (office: People, state: Case): Asked | undefined => {
  const { law, text, lasting } = office.run;
  const procedure = law.procedure(state.opening?.act.procedure ?? "none");
  if (procedure === undefined) throw new Error("the procedure is not there");
  const inParliament = before[procedure.id]?.(office, state, procedure);
  if (inParliament !== undefined) return inParliament;
  const given = { text, now: lasting.clock.now() };
  const asked = nextAsked(state, procedure, given);
  if (asked?.command.kind === "RecordVote" && isSittingTooEarly(state, procedure))
    return asking("ScheduleSitting", { ...given, of: state.head });
  return asked && withFields(office, state, asked);
};

const beside = (office: People, state: Case): Asked | undefined => {
  const { trouble, text, lasting } = office.run;
  const { chance } = trouble;
  const now = lasting.clock.now();
  const on = dayIn("Asia/Baku", now);
  const choices: readonly (() => Asked | undefined)[] = [
    () => asking(chance.of(steps), { now, text, of: state.head }),
    () => {
      const of = state.ballots.at(-1)?.vote.entry;
      const command = { kind: "DeclineCertification", of, reason: "a figure is wrong" } as const;
      return of && by("plenary-secretary-2", command);
    },
    () => {
      const of = factsOf(state, "InstrumentSigned").at(-1)?.entry;
      const command = {
        kind: "ReturnInstrument",
        of,
        on,
        reason: "no seal",
        letter: null,
      } as const;
      return of && by("treaty-officer-1", command);
    },
    () => {
      const reference = claimedNotification(state)?.act.reference;
      const command = { kind: "RecordSent", reference, messageId: "by telephone" } as const;
      return reference === undefined ? undefined : by("treaty-officer-1", command);
    },
    () => by("clerk-1", { kind: "MakePublic", basis: "an invented decision" }),
    () => by(chance.of(Object.keys(people) as (keyof typeof people)[]), { kind: "ClaimTask" }),
    () => {
      const command = { kind: "Withdraw", on, by: "the initiator", reason: "changed" } as const;
      return chance.oneIn(5) ? by("clerk-1", command) : undefined;
    },
  ];
  return chance.of(choices)();
};

const treaties = { [british]: britishTreaty, [polish]: polishTreaty };

export const openingOfCase = ({ cases, other }: People, name: string): Asked => {
  const { command, ...asker } = opening(treatyOf(cases.indexOf(name) % 2));
  if (name !== "two") return { ...asker, command };
  return { ...asker, command: { ...command, procedure: other, treaty: treaties[other] } };
};

const anyStep = (office: People, state: Case | undefined, name: string): Asked | undefined => {
  const { chance } = office.run.trouble;
  if (state === undefined) return openingOfCase(office, name);
  return chance.oneIn(7) ? beside(office, state) : next(office, state);
};

export const requestFor = (office: People, name: string, asked: Asked): HandledRequest => {
  office.count += 1;
  const request = requestOf(name, `asked-${String(office.count).padStart(8, "0")}`, asked);
  office.asked.push(request);
  return request;
};

const decideAndAsk = async (office: People, name: string): Promise<void> => {
  const { chance } = office.run.trouble;
  const now = await caseNow(office, name);
  const remembers = chance.oneIn(12) ? office.remembered.get(name) : undefined;
  const asked = anyStep(office, remembers ?? now, name);
  if (asked === undefined) return;
  const request = requestFor(office, name, asked);
  if (chance.oneIn(12)) office.inHand.push(request);
  else bring(office, request);
  if (chance.oneIn(6)) bring(office, request);
};

/** Somebody does something in a case, after looking at it at a moment of their own. */
export const act = (office: People): void => {
  const { chance, turns } = office.run.trouble;
  const name = chance.of(office.cases);
  const delay = chance.oneIn(2) ? 0 : chance.below(60);
  turns.spawn(forever, async () => {
    for (let turn = 0; turn < delay; turn += 1) await turns.turn(forever);
    await decideAndAsk(office, name);
  });
};

/** People hurry one case on: each asks for the next step as soon as they see the one before it on record. */
export const rush = (office: People): void => {
  const { chance, turns } = office.run.trouble;
  const name = chance.of(office.cases);
  turns.spawn(forever, async () => {
    let last: number | undefined;
    for (let look = 0; look < 40; look += 1) {
      await turns.turn(forever);
      const state = await caseNow(office, name);
      if (state === undefined || state.version === last) continue;
      last = state.version;
      const asked = next(office, state);
      if (asked !== undefined) bring(office, requestFor(office, name, asked));
    }
  });
};

/** Somebody sends again what they sent before, or brings what they had in hand. */
export const actLate = (office: People): void => {
  const { chance } = office.run.trouble;
  const held = office.inHand.splice(0, 1);
  const again = office.asked.length > 0 && chance.oneIn(2) ? [chance.of(office.asked)] : [];
  for (const request of [...held, ...again]) bring(office, request);
};

export const hearMail = (office: People, event: MailEvent): void => {
  office.house.have(({ desk }) => recordMailEvent(desk, event));
};

/** The mail service tells what became of a letter, now or later or twice. */
export const mail = (office: People): void => {
  const { chance } = office.run.trouble;
  const { left, clock } = office.run.lasting;
  if (office.mail.length > 0 && chance.oneIn(3)) hearMail(office, chance.of(office.mail));
  if (left.length === 0) return;
  const { letter, messageId, at } = chance.of(left);
  const event: MailEvent = {
    kind: chance.of(["RecordDelivery", "RecordDelivery", "RecordBounce", "RecordComplaint"]),
    reference: letter.reference,
    messageId,
    at: new Date(at + chance.below(Math.max(1, clock.now() - at))).toISOString(),
    evidence: "the mail service says so",
  };
  office.mail.push(event);
  if (!chance.oneIn(3)) hearMail(office, event);
};
