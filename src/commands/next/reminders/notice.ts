import { isIsoDate, type IsoDate } from "../../../time/date.ts";
import type { DatedRun } from "../../../case/clocks/clock-run.ts";
import { type CaseId, lawIdSchema, type PersonNumber, personSchema } from "../../../values/ids.ts";
import { type Duty, dutySchema } from "../../../law/duty.ts";

/** How far something that is due has come. Each step is told once. */
export type NoticeStep =
  | { readonly kind: "daysBefore"; readonly days: number }
  | { readonly kind: "hoursBefore"; readonly hours: number }
  /** The last day that surely keeps it is over; on some reading of the record it can still be kept, or was. */
  | { readonly kind: "doubtful" }
  | { readonly kind: "over" }
  /** A time in which nobody has to act is over: somebody certifies what the law makes of that. */
  | { readonly kind: "periodOver" }
  /** Over for so many whole days: the next in the chain is told as well. */
  | {
      readonly kind: "escalated";
      readonly number: number;
      readonly afterDays: number;
      readonly duty: Duty;
    };

/** Who is told: a duty, or the person who attends to the case in that duty. */
export type Recipient = { readonly duty: Duty; readonly person: PersonNumber | null };

/** Recipients in one line, as adapters keep them: numbers of persons hold neither blanks nor strokes. */
export const recipientsLine = (to: readonly Recipient[]): string =>
  to.map(({ duty, person }) => (person === null ? duty : `${duty}/${person}`)).join(" ");

/** Reads such a line; what is no recipient is passed over. */
export const recipientsIn = (line: string): readonly Recipient[] =>
  line.split(" ").flatMap((word): readonly Recipient[] => {
    const [named, number] = word.split("/");
    const found = dutySchema.safeParse(named);
    if (!found.success) return [];
    const duty = found.data;
    if (number === undefined) return [{ duty, person: null }];
    const person = personSchema.safeParse(number);
    return person.success ? [{ duty, person: person.data }] : [];
  });

/** That something is due or over, to be told to somebody. */
export type Notice = {
  readonly caseId: CaseId;
  readonly due: DatedRun;
  /** The last day that the step is counted from. */
  readonly dueOn: IsoDate;
  readonly step: NoticeStep;
  readonly to: readonly Recipient[];
};

const stepName = (step: NoticeStep): string => {
  switch (step.kind) {
    case "daysBefore":
      return `before-${String(step.days)}`;
    case "hoursBefore":
      return `before-${String(step.hours)}h`;
    case "doubtful":
    case "over":
      return step.kind;
    case "periodOver":
      return "period-over";
    case "escalated":
      return `escalated-${String(step.number)}`;
  }
};

/** A step by its name, as it is read from a key. */
export type StepNamed =
  | { readonly kind: "daysBefore" | "hoursBefore" | "escalated"; readonly number: number }
  | { readonly kind: "doubtful" | "over" | "periodOver" };

const numbered = [
  ["daysBefore", /^before-(\d+)$/],
  ["hoursBefore", /^before-(\d+)h$/],
  ["escalated", /^escalated-(\d+)$/],
] as const;

/** Reads the name of a step; undefined where it is none. */
export const stepNamed = (name: string): StepNamed | undefined => {
  if (name === "doubtful" || name === "over") return { kind: name };
  if (name === "period-over") return { kind: "periodOver" };
  for (const [kind, form] of numbered) {
    const found = form.exec(name);
    if (found !== null) return { kind, number: Number(found[1]) };
  }
  return undefined;
};

/**
 * What tells a notice from every other of its case: what is due, the entry that started it, the last day, the step. A
 * correction that moves the day makes another.
 */
export const noticeKey = ({ due, dueOn, step }: Omit<Notice, "caseId" | "to">): string =>
  [due.clock.id, due.startedIn, dueOn, stepName(step)].join(".");

/** What a notice's key says. */
export type NoticeNamed = {
  /** The id of a clock of the procedure. */
  readonly due: string;
  readonly of: string;
  readonly dueOn: IsoDate;
  readonly step: string;
};

/** Reads a key; undefined where it is none. */
export const noticeNamed = (key: string): NoticeNamed | undefined => {
  const [name, of = "", dueOn = "", step = "", ...rest] = key.split(".");
  const due = lawIdSchema.safeParse(name);
  const isKey = /^[0-9a-f]{64}$/.test(of) && stepNamed(step) !== undefined && rest.length === 0;
  return due.success && isKey && isIsoDate(dueOn) ? { due: due.data, of, dueOn, step } : undefined;
};
