import { definitionOf } from "../../../src/commands/command-table.ts";
import type { PinnedCalendar } from "../../../src/time/calendar.ts";
import type { Command, CommandOf } from "../../../src/case/command.ts";
import type { ActOf } from "../../../src/case/act.ts";
import type { Case } from "../../../src/case/case.ts";
import type { Stage } from "../../../src/law/file/stage-of-case.ts";
import { dutiesOf, givesAt } from "../../../src/law/procedure/duties-of-command.ts";
import { stageOf, type Procedure } from "../../../src/law/file/procedure.ts";
import { stageMeant } from "../../../src/commands/rules/stage-of-command.ts";
import { procedureIn } from "../../procedures/files.ts";
import {
  bySystem,
  caseUnder,
  importing,
  type CaseBuilder,
  type Circumstances,
  type Outcome,
} from "../../support/case-builder.ts";
import { command, commandAnywhere } from "../../support/cases.ts";
import type { SuppliedText } from "../../../src/treaty/statement.ts";
import { digestOf, treaty } from "../../support/law.ts";

type Kind = Command["kind"];
type Fields<Of extends Kind> = Readonly<Partial<Record<keyof CommandOf<Of>, unknown>>>;
type Counts = Readonly<Record<string, number>> | null;

/** What a body decided: the outcome, the counts where it counted, and whatever else matters. */
type Vote = { readonly outcome?: string; readonly counts?: Counts } & Fields<"RecordVote">;

/** A case that follows a procedure file. What is done, is done today, by whoever's duty it is. */
export type StagedCase = {
  readonly story: CaseBuilder;
  readonly procedure: Procedure;
  readonly state: Case;
  readonly at: Stage;
  readonly today: string;
  /** From now on it is this day. */
  readonly on: (today: string) => StagedCase;
  readonly by: (calendar: PinnedCalendar) => StagedCase;
  readonly imported: () => StagedCase;
  /** Asks for something, which may be refused. */
  readonly asks: <Of extends Kind>(
    kind: Of,
    fields?: Fields<Of>,
    asking?: Circumstances,
  ) => Outcome;
  /** Does something that is accepted. */
  readonly does: <Of extends Kind>(
    kind: Of,
    fields?: Fields<Of>,
    asking?: Circumstances,
  ) => StagedCase;
  /** The case after what was asked, if that was accepted; as it was, if it was refused. */
  readonly going: (outcome: Outcome) => StagedCase;
  /** Records what a body decided. */
  readonly records: (vote: Vote, asking?: Circumstances) => StagedCase;
  /** Asks to certify the newest vote as it is on record, as another person of the same duty. */
  readonly certifying: (fields?: Fields<"CertifyVote">, asking?: Circumstances) => Outcome;
  readonly certifies: (fields?: Fields<"CertifyVote">, asking?: Circumstances) => StagedCase;
  /** Records what a body decided, and another person certifies it. */
  readonly votes: (vote: Vote) => StagedCase;
  /** Corrects the newest fact of a kind. */
  readonly corrects: <Of extends Kind>(kind: Of, fields: Fields<Of>) => StagedCase;
  readonly correcting: <Of extends Kind>(
    kind: Of,
    fields: Fields<Of>,
    asking?: Circumstances,
  ) => Outcome;
  /** The instrument, its notification and its deposit, all of it today, with the texts of the statements, if any go with it. */
  readonly deposits: (texts?: readonly SuppliedText[]) => StagedCase;
};

/** What is entered of a vote only where the law asks for it, and then by both. */
const certifiedToo = (vote: Partial<ActOf<"VoteRecorded">>): Fields<"CertifyVote"> =>
  Object.fromEntries(
    (["rollCall", "tie", "quorumChallenged", "putOffBefore"] as const).flatMap((name) =>
      vote[name] === undefined ? [] : [[name, vote[name]]],
    ),
  );

// What goes with a treaty is of no matter to most stories, so nothing goes with it.
const usual: { readonly [Of in Kind]?: Fields<Of> } = {
  Lay: { by: "whoever lays it", statements: [] },
  RecordVote: { counts: null },
  PrepareInstrument: { statements: [] },
  ReleaseInstrument: { statements: [] },
  SignInstrument: { statements: [] },
  ReleaseNotification: { statements: [] },
  ConfirmDeposit: { statements: [], reference: "C.N.1.2026.TREATIES-XVIII.16" },
};

const dated: readonly string[] = ["on", "receivedOn"];

/** A command with what is usual, dated today unless a day is given. */
const given = <Of extends Kind>(kind: Of, fields: Fields<Of>, today: string): CommandOf<Of> => {
  const plain = commandAnywhere(kind, { ...usual[kind], ...fields });
  const days = dated.filter((name) => name in plain && !(name in fields));
  return commandAnywhere(kind, {
    ...usual[kind],
    ...fields,
    ...Object.fromEntries(days.map((name) => [name, today])),
  });
};

const dutyOf = (story: CaseBuilder, procedure: Procedure, asked: Command): string | undefined => {
  const { kind } = asked.kind === "Correct" ? asked.restated : asked;
  if (asked.kind === "OpenCase") return undefined;
  const { state } = story;
  const newest = state.ballots.at(-1)?.vote.act.stage;
  const named = asked.kind === "Correct" ? asked.restated : asked;
  const meant =
    kind === "CertifyVote" || kind === "DeclineCertification"
      ? newest
      : stageMeant({ case: state, law: story.law, definition: definitionOf(kind) }, named);
  const stage = meant === undefined ? undefined : stageOf(procedure, meant);
  return dutiesOf(procedure).find((duty) => givesAt(procedure, duty, { kind, stage }));
};

const acts = {
  RecordVote: "VoteRecorded",
  Lay: "Laid",
  RecordReport: "Reported",
  Publish: "Published",
  Present: "Presented",
  RecordAssent: "AssentRecorded",
  Refer: "Referred",
  BeginStage: "StageBegun",
  Classify: "Classified",
  Declare: "Declared",
  RecordIntervention: "InterventionRecorded",
  RecordEffect: "EffectRecorded",
} as const;

/** The day on which things are done, and whether they are entered as those of a past case. */
type Now = { readonly today: string; readonly isPast?: true };

const staged = (story: CaseBuilder, procedure: Procedure, now: Now): StagedCase => {
  const { today, isPast } = now;
  const asks: StagedCase["asks"] = (kind, fields, asking = {}) => {
    const asked = given(kind, (fields ?? {}) as never, today);
    const duty = isPast === true ? importing.duty : dutyOf(story, procedure, asked);
    return story.despite(asked, { ...(duty === undefined ? {} : { duty }), ...asking });
  };
  const next = (outcome: Outcome): StagedCase => {
    const { decision } = outcome;
    const after = outcome.thenActs(
      ...(decision.kind === "allowed" ? decision.acts.map(({ kind }) => kind) : []),
    );
    return staged(after, procedure, now);
  };
  const toThis = (): StagedCase => staged(story, procedure, now);
  const does: StagedCase["does"] = (kind, fields, asking) => next(asks(kind, fields, asking));
  const records: StagedCase["records"] = (vote, asking) =>
    does("RecordVote", { outcome: "adopted", counts: null, ...vote }, asking);
  const certifying: StagedCase["certifying"] = (fields = {}, asking = {}) => {
    const { outcome, counts, ...others } = story.fact("VoteRecorded").act;
    const of = story.hashOf("VoteRecorded");
    const again = { of, outcome, counts, ...certifiedToo(others), ...fields };
    const duty = dutyOf(story, procedure, commandAnywhere("CertifyVote", again)) ?? "nobody";
    return asks("CertifyVote", again, { duty, person: `${duty}-2`, ...asking });
  };
  const certifies: StagedCase["certifies"] = (fields, asking) => next(certifying(fields, asking));
  const correcting: StagedCase["correcting"] = (kind, fields, asking) => {
    const act = acts[kind as keyof typeof acts];
    const { act: now } = story.fact(act);
    const restated = { ...now, kind, ...fields } as Record<string, unknown>;
    delete restated["byCounting"];
    delete restated["beside"];
    return asks("Correct", { of: story.hashOf(act), restated }, asking);
  };
  return {
    story,
    procedure,
    state: story.state,
    at: story.state.stage,
    today,
    on: (day) => staged(story.with({ today: day }), procedure, { ...now, today: day }),
    by: (calendar) => staged(story.with({ calendar }), procedure, now),
    imported: () => staged(story.with(importing), procedure, { today, isPast: true }),
    asks,
    going: (outcome) => (outcome.decision.kind === "allowed" ? next(outcome) : toThis()),
    does,
    records,
    certifying,
    certifies,
    votes: (vote) => {
      const recorded = records(vote);
      return recorded.story.fact("VoteRecorded").act.byCounting ? recorded.certifies() : recorded;
    },
    correcting,
    corrects: (kind, fields) => next(correcting(kind, fields)),
    deposits: (texts) => toTheDeposit(staged(story, procedure, now), texts),
  };
};

type Texts = readonly SuppliedText[];

/** Texts as a second person supplies them: the files themselves. */
const asFiles = (texts: Texts): Texts => texts.map((text) => ({ ...text, from: "file" }));

const withInstrument = (one: StagedCase, texts: Texts): StagedCase => {
  const prepared = one.does("PrepareInstrument", { statements: texts });
  const released = prepared.does("ReleaseInstrument", {
    of: prepared.story.hashOf("InstrumentPrepared"),
    statements: asFiles(texts),
  });
  return released.does("SignInstrument", {
    of: released.story.hashOf("InstrumentReleased"),
    statements: texts,
  });
};

/** The case with its instrument signed and its notification claimed for sending. */
export const claimed = (one: StagedCase, texts: Texts = []): StagedCase => {
  const prepared = withInstrument(one, texts).does("PrepareNotification");
  const released = prepared.does("ReleaseNotification", {
    of: prepared.story.hashOf("NotificationPrepared"),
    statements: asFiles(texts),
  });
  return released.does(
    "ClaimNotification",
    { of: released.story.hashOf("NotificationReleased") },
    bySystem,
  );
};

/** The same, and sent. */
export const notified = (one: StagedCase, texts: Texts = []): StagedCase => {
  const sending = claimed(one, texts);
  const { reference } = sending.story.fact("NotificationClaimed").act;
  return sending.does("RecordSent", { reference }, bySystem);
};

const toTheDeposit = (one: StagedCase, texts: Texts = []): StagedCase =>
  notified(one, texts).does(
    "ConfirmDeposit",
    { statements: texts },
    { person: "treaty-officer-2" },
  );

/** A case opened under a procedure that comes with the software, or under another file. */
export const opened = (of: string | Procedure, today = "2026-01-05"): StagedCase => {
  const procedure = typeof of === "string" ? procedureIn(`${of}/2026.1.json`) : of;
  const law = { procedure, treaty: treaty("un-cybercrime-2024") };
  const story = caseUnder(law, { today }).record(command("OpenCase", { procedure: procedure.id }));
  return staged(story, procedure, { today });
};

/** An invented calendar: bodies sit on so many days, each day after a first one. */
export const sittings = (
  bodies: string | readonly string[],
  from: string,
  days: number,
): PinnedCalendar => {
  const all = Array.from({ length: days }, (_, index) => {
    const date = new Date(`${from}T00:00:00Z`);
    date.setUTCDate(date.getUTCDate() + index + 1);
    return date.toISOString().slice(0, 10);
  });
  return {
    houses: Object.fromEntries([bodies].flat().map((body) => [body, all])),
    endsOn: all.at(-1) ?? from,
    digest: digestOf(`${[bodies].flat().join(" and ")} sits ${from} ${String(days)}`),
  } as unknown as PinnedCalendar;
};
