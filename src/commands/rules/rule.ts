import type { PinnedCalendar } from "../../time/calendar.ts";
import type { IsoDate } from "../../time/date.ts";
import { contradictsOrder, type FactDate, latestDay } from "../../time/fact-date.ts";
import type { Asking } from "../../office/asking.ts";
import type { ActName, CommandName, Sentence, TermName } from "../../words/messages.ts";
import type { ActOf } from "../../case/act.ts";
import type { CaseFact } from "../../case/case-fact.ts";
import type { Case } from "../../case/case.ts";
import type { Standing } from "../../case/standing.ts";
import type { Stage } from "../../law/file/stage-of-case.ts";
import type { Law } from "../../law/law.ts";
import type {
  ActKindOf,
  CommandKind,
  CommandMap,
  GivenOf,
  InsteadKind,
} from "../../case/command.ts";
import type { Definition } from "../definition.ts";
import type { Procedure } from "../../law/file/procedure.ts";
import { inField, refusal, type Refusal } from "../../words/refusal.ts";
import type { Despite, Mode } from "../../case/request.ts";
import { type Authority, ownRule } from "../../words/authority.ts";
import { fourEyes } from "../../findings/separation.ts";
import type { Digest, PersonNumber } from "../../values/ids.ts";

const noPastFact = ownRule("importOnlyPast");

/** Refuses in import mode what is no fact of the past. */
export const nowOnly = ({ context }: Situation, command: CommandName): readonly Refusal[] =>
  context.mode.kind === "import" ? [refusal("NothingOfThePast", { command }, noPastFact)] : [];

/** What a decision may know besides the case: who, when, in which mode, by which calendar. */
export type Context = Asking & {
  /** Today in the parliament's time zone. */
  readonly today: IsoDate;
  readonly mode: Mode;
  readonly calendar: PinnedCalendar | undefined;
  /** The calendar by which the end of a time was certified in the case, where it was and the calendar is at hand. */
  readonly certifiedCalendar?: PinnedCalendar | undefined;
  /** The calendars by which entries of a past case were judged. */
  readonly earlierCalendars?: readonly PinnedCalendar[] | undefined;
  /** Why the person goes on although rules are broken, if they said so. */
  readonly despite?: Despite | undefined;
  /** Whether what the command says of a vote is withheld and could not be opened: then only the rest of it is judged. */
  readonly isBlank?: true | undefined;
  /** The office's record, for rules that ask in which duty others may act. */
  readonly office?: Case | undefined;
  /** The version that a command names to move the case to, where its file is at hand. */
  readonly movesTo?: { readonly digest: Digest; readonly procedure: Procedure } | undefined;
};

export type Situation = {
  readonly case: Case;
  readonly law: Law;
  readonly context: Context;
  /** What was worked out of the case before; left out where nobody keeps that. */
  readonly standing?: Standing | undefined;
};

/** A situation in which a command is judged, and what its file says of the command. */
export type CommandSituation = Situation & { readonly definition: Definition };

/** Somebody who may have done the first half of what needs two persons. */
export type Doer = CaseFact["person"] | null | undefined;

/** The act that holds what a command of this kind asks. */
export type ActOfCommand<Kind extends CommandKind> = ActOf<ActKindOf<Kind>>;

/** What a rule may say of its command. */
export type RuleOf<Kind extends CommandKind> = {
  /** What speaks against it, and against its act. */
  readonly against: (
    situation: CommandSituation,
    command: CommandMap[Kind],
    act: ActOfCommand<Kind>,
  ) => readonly Refusal[];
  /** What its act holds beside what was asked. */
  readonly gives?:
    ((situation: CommandSituation, command: CommandMap[Kind]) => GivenOf<Kind>) | undefined;
  /** The act that is recorded in the place of that which holds what was asked; undefined where that one is. */
  readonly instead?: (
    situation: CommandSituation,
    command: CommandMap[Kind],
  ) => ActOf<InsteadKind> | undefined;
  /** The stage that its act leads to; without it the case stays where it is. */
  readonly leadsTo?: (state: Case, act: ActOfCommand<Kind>) => Stage | undefined;
  /** What its act rests on; null where its procedure does not know it. */
  readonly authority?: (law: Law, act: ActOfCommand<Kind>) => Authority | null;
  /** The fact that it completes or judges; it names the entry of it. */
  readonly names?: (state: Case) => CaseFact | undefined;
  /** Who did the first half of it: it takes another person. */
  readonly firstHalf?: (state: Case) => readonly Doer[];
  /** Whether it is among the next steps, in a stage and a procedure that know it. */
  readonly isNext?: (state: Case) => boolean;
  /** Whether it may be recorded where a case stands although it does not carry the case on. */
  readonly isBeside?: (state: Case) => boolean;
};

/** One command's rule; it gives what its act holds and nobody asked. */
export type Rule<Kind extends CommandKind> = RuleOf<Kind> &
  (keyof GivenOf<Kind> extends never ? unknown : Required<Pick<RuleOf<Kind>, "gives">>);

/** What rests on the legal basis that somebody named. */
export const onBasis = (legalBasis: string): Authority => ({
  cite: legalBasis,
  url: null,
  mark: "unverified",
});

const noFuture = ownRule("noFutureFact");
const order = ownRule("stepsInOrder");

/** Refuses a date of which any reading lies after today. */
export const notInFuture = (situation: Situation, date: FactDate): readonly Refusal[] => {
  const last = latestDay(date);
  return last !== undefined && last > situation.context.today
    ? [refusal("DateInFuture", { date: date, today: situation.context.today }, noFuture)]
    : [];
};

/** Refuses a command that names another entry than the one that counts now. */
export const notCurrent = (
  of: string,
  { what, current }: { readonly what: TermName; readonly current: string | null },
  authority?: Authority,
): readonly Refusal[] =>
  of === current ? [] : inField("of", [refusal("NotCurrent", { of, what, current }, authority)]);

/** A step of the case by its name, and when it was taken. */
export type Step = {
  readonly name: TermName;
  readonly on: FactDate;
  readonly authority?: Authority;
};

/** A step of the case that is named by the act that records it. */
type ActStep = Omit<Step, "name"> & { readonly act: ActName };

const stepNamed = (step: Step | ActStep): Sentence =>
  "act" in step ? { kind: "actNamed", act: step.act } : { kind: "named", term: step.name };

/** Refuses a date that certainly lies before the step it follows. */
export const notBefore = (date: FactDate, step: Step | ActStep | undefined): readonly Refusal[] =>
  step !== undefined && contradictsOrder(step.on, date)
    ? [
        refusal(
          "DateBeforeStep",
          {
            date: date,
            step: stepNamed(step),
            stepDate: step.on,
          },
          step.authority ?? order,
        ),
      ]
    : [];

/** Refuses a date that certainly lies after the step that comes after it. */
export const notAfter = (date: FactDate, step: Step | undefined): readonly Refusal[] =>
  step !== undefined && contradictsOrder(date, step.on)
    ? [
        refusal(
          "DateAfterStep",
          {
            date: date,
            step: stepNamed(step),
            stepDate: step.on,
          },
          step.authority ?? order,
        ),
      ]
    : [];

/** Refuses a person who did the first half of what needs two. */
export const otherPersonThan = (
  situation: Situation,
  first: { readonly person: PersonNumber | "system"; readonly did: TermName } | undefined,
  step: TermName,
): readonly Refusal[] =>
  first?.person === situation.context.person
    ? [refusal("SamePerson", { person: first.person, did: first.did, step }, fourEyes)]
    : [];
