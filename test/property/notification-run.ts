import { emptyCaches, openDesk, type Desk } from "../../src/ledger/desk.ts";
import { recordMailEvent, type MailEvent } from "../../src/ledger/sending/mail-events.ts";
import { notifyDepositary } from "../support/send-in-steps.ts";
import type { HandledRequest } from "../../src/ledger/handling/request.ts";
import type { SendingPorts } from "../../src/ledger/desk-ports.ts";
import type { RecordedAct } from "../../src/case/act.ts";
import type { Case } from "../../src/case/case.ts";
import { caseIdSchema } from "../../src/values/ids.ts";
import { claimedNotification } from "../../src/case/sending.ts";
import { requestOf } from "../local/office.ts";
import { handleDespite } from "../support/handle-despite.ts";
import { nextAsked, type Asked } from "../local/procedure.ts";
import {
  longestLife,
  portsOfProcess,
  type Chance,
  type Faulty,
  type Truth,
} from "./notification-faults.ts";
import { caseId, type RunOffice } from "./notification-office.ts";
import { factsOf } from "../support/facts.ts";
import { quotedReason } from "../../src/values/sending-reason.ts";

export const theCase = caseIdSchema.parse(caseId);

/** One run: an office, chance, and what is known of both. */
export type Run = {
  readonly office: RunOffice;
  readonly faulty: Faulty;
  readonly truth: Truth;
  /** The mail service's events so far, also those that nobody heard. */
  readonly events: MailEvent[];
};

export const stateIn = async ({ office }: Run): Promise<Case> => {
  const head = await office.ports.ledger.head(theCase);
  if (head === undefined) throw new Error("the case is gone");
  return head.state;
};

const lawReadBefore: Desk["caches"] = emptyCaches();

// Reading the law is the same every time and takes the longest; some processes read it anew, and may fail there.
const process = ({ office, faulty }: Run): Desk<SendingPorts> => {
  const desk = openDesk(portsOfProcess(office.ports, faulty));
  return faulty.chance.oneIn(16) ? desk : { ...desk, caches: lawReadBefore };
};

/** Starts what a driver does. */
export const drive = (run: Run): void => {
  run.faulty.turns.spawn(() => notifyDepositary(process(run), theCase));
};

export const hear = (run: Run, event: MailEvent): void => {
  run.faulty.turns.spawn(() => recordMailEvent(process(run), event));
};

const byOfficer = (command: Asked["command"]): Asked => ({
  person: "treaty-officer-1",
  duty: "treaty-officer",
  command,
});

const reportByHand = (state: Case, chance: Chance, now: number): Asked | undefined => {
  const reference = state.notifications.claims.at(-1)?.act.reference;
  if (reference === undefined) return undefined;
  return byOfficer({
    kind: chance.of(["RecordDelivery", "RecordBounce", "RecordComplaint"]),
    reference,
    messageId: "by telephone",
    at: new Date(now).toISOString(),
    evidence: "the depositary says so",
  });
};

const outcomeByHand = (state: Case, chance: Chance): Asked | undefined => {
  const reference = claimedNotification(state)?.act.reference;
  if (reference === undefined) return undefined;
  return byOfficer(
    chance.oneIn(2)
      ? { kind: "RecordSent", reference, messageId: "by telephone" }
      : { kind: "RecordNotSent", reference, reason: quotedReason("the outbox does not hold it") },
  );
};

const returned = (state: Case, on: string): Asked | undefined => {
  const of = factsOf(state, "InstrumentSigned").at(-1)?.entry;
  return of && byOfficer({ kind: "ReturnInstrument", of, on, reason: "no seal", letter: null });
};

/** The next step, as somebody takes it who resolves what is unknown one way or the other. */
export const nextStep = (run: Run, state: Case): Asked | undefined => {
  const { office, faulty } = run;
  const procedure = office.ports.law().procedure("az-milli-majlis");
  if (procedure === undefined) throw new Error("the procedure is not there");
  const asked = nextAsked(state, procedure, { text: office.text, now: office.ports.clock.now() });
  if (asked === undefined) return undefined;
  const { kind } = asked.command;
  // Not simply the entry before it: a mail server's report may have come between.
  const named = names[kind];
  const of = named === undefined ? undefined : factsOf(state, named).at(-1)?.entry;
  const outcome = faulty.chance.of(["wasSent", "sendAgain"]);
  return {
    ...asked,
    command: {
      ...asked.command,
      ...(of === undefined ? {} : { of }),
      ...(kind === "ResolveUnknown" ? { outcome } : {}),
    },
  };
};

const names: Partial<Record<string, RecordedAct["kind"]>> = {
  ReleaseInstrument: "InstrumentPrepared",
  SignInstrument: "InstrumentReleased",
  ReleaseNotification: "NotificationPrepared",
  ResolveUnknown: "NotificationOutcomeUnknown",
};

const anyStep = (run: Run, state: Case): Asked | undefined => {
  const { chance } = run.faulty;
  const now = run.office.ports.clock.now();
  const choice = chance.below(12);
  if (choice === 0) return reportByHand(state, chance, now);
  if (choice === 1) return outcomeByHand(state, chance);
  if (choice === 2) return returned(state, new Date(now).toISOString().slice(0, 10));
  const step = nextStep(run, state);
  // The deposit ends what is looked at here, so most runs wait with it.
  return step?.command.kind === "ConfirmDeposit" && !chance.oneIn(8) ? undefined : step;
};

/** Somebody asks for something, perhaps twice; refusals are answers. */
export const ask = (run: Run, request: HandledRequest): void => {
  run.faulty.turns.spawn(() => handleDespite(process(run), request, { kind: "name" }));
};

let asked = 0;
export const requestFor = (step: Asked): HandledRequest => {
  asked += 1;
  return requestOf(caseId, `asked-${String(asked)}`.padEnd(12, "-"), step);
};

const people = async (run: Run): Promise<void> => {
  const step = anyStep(run, await stateIn(run));
  if (step === undefined) return;
  const request = requestFor(step);
  ask(run, request);
  if (run.faulty.chance.oneIn(3)) ask(run, request);
};

const onNoLetter = ({ office, faulty }: Run): MailEvent => ({
  kind: "RecordDelivery",
  reference: faulty.chance.of([`${caseId}/N7`, "az-2/N1", "office/N1", "no reference"]),
  messageId: "message-0",
  at: new Date(office.ports.clock.now()).toISOString(),
  evidence: "on somebody else's letter",
});

const onALetter = (run: Run): MailEvent => {
  const { chance } = run.faulty;
  const { letter, messageId, at } = chance.of(run.truth.left);
  const age = run.office.ports.clock.now() - at;
  return {
    kind: chance.of(["RecordDelivery", "RecordDelivery", "RecordBounce", "RecordComplaint"]),
    reference: letter.reference,
    messageId,
    at: new Date(at + chance.below(age + 1)).toISOString(),
    evidence: "the mail service says so",
  };
};

const newOnALetter = (run: Run): void => {
  const event = onALetter(run);
  run.events.push(event);
  // An event that comes late is heard by a later step, or at the end.
  if (!run.faulty.chance.oneIn(3)) hear(run, event);
};

const mail = (run: Run): void => {
  const { chance } = run.faulty;
  if (run.events.length > 0 && chance.oneIn(3)) hear(run, chance.of(run.events));
  else if (run.truth.left.length === 0 || chance.oneIn(10)) hear(run, onNoLetter(run));
  else newOnALetter(run);
};

const jump = async (run: Run): Promise<void> => {
  run.truth.tally.clockJumps += 1;
  await run.office.ports.clock.advance(longestLife * run.faulty.chance.of([0.5, 2, 1000]));
};

/** Lets one thing happen, together with whatever is under way. */
const anything = async (run: Run): Promise<void> => {
  const choice = run.faulty.chance.below(10);
  if (choice < 4) await people(run);
  else if (choice < 7) drive(run);
  else if (choice < 9) mail(run);
  else await jump(run);
};

/** So many rounds; in each, one to three things happen at the same time. */
export const live = async (run: Run, rounds: number): Promise<void> => {
  const { chance, turns } = run.faulty;
  for (let round = 0; round < rounds; round += 1) {
    const atOnce = 1 + chance.below(3);
    for (let number = 0; number < atOnce; number += 1) await anything(run);
    if (chance.oneIn(4)) {
      run.truth.tally.twoAtOnce += 1;
      drive(run);
      drive(run);
    }
    await turns.drain();
  }
};
