import * as z from "zod/mini";
import { isIsoDate, type IsoDate } from "../../clocks/dates/date.ts";
import { type Due, type DueName, dueNames } from "../../clocks/due.ts";
import { type CaseId, type PersonNumber, personSchema } from "../../procedure/values/ids.ts";
import { once } from "../../procedure/values/text.ts";
import { duties, type Duty } from "../duty.ts";
import { mailAddressSchema } from "../mail-address.ts";
import { expects } from "../../procedure/values/expectation.ts";

// When an office wants to be reminded is its own wish and no law, so it stands in no profile.

const whole = (minimum: number, maximum: number): z.ZodMiniNumber<number> =>
  z.int().check(z.minimum(minimum), z.maximum(maximum));

const duty = z.enum(duties);

const isSorted = (numbers: readonly number[]): boolean =>
  numbers.every((one, index) => index === 0 || one > (numbers[index - 1] ?? one));

const downwards = (minimum: number, maximum: number) =>
  z.array(whole(minimum, maximum)).check(
    z.maxLength(20),
    z.refine((list) => isSorted(list.toReversed()), expects("wantFallingNumbers")),
  );

const addresses = z.array(mailAddressSchema).check(z.maxLength(10));

const step = z.strictObject({ afterDays: whole(1, 365), duty });

/** How an office is told of what is due. What is left out is as usual. */
export const remindingSchema = once(() =>
  z.strictObject({
    /** So many days before the last day; 0 is the last day itself. */
    daysBefore: z._default(downwards(0, 365), [7, 3, 1]),
    /** The same in hours, of what is due within hours. At 0 the last day has ended, and that is told in any case. */
    hoursBefore: z._default(downwards(1, 24), [12, 4]),
    /** Who is told as well once something has been overdue for so many whole days. */
    escalation: z._default(
      z.array(step).check(
        z.maxLength(10),
        z.refine(
          (list) => isSorted(list.map(({ afterDays }) => afterDays)),
          expects("wantRisingSteps"),
        ),
      ),
      [
        { afterDays: 1, duty: "clerk" },
        { afterDays: 7, duty: "administrator" },
      ],
    ),
    /** To whom notices for a duty are written. */
    addresses: z._default(z.partialRecord(duty, addresses), {}),
    /** To whom those for a person are written who attends to a case; without one, as for the duty. */
    persons: z._default(z.record(personSchema, addresses), {}),
    /** In which language; left out, in that of the procedure. */
    language: z.optional(z.enum(["az", "en"])),
  }),
);
export type Reminding = z.output<ReturnType<typeof remindingSchema>>;

/** How an office is told that has no wishes of its own. */
export const usualReminding = once((): Reminding => remindingSchema().parse({}));

/** How far something that is due has come. Each step is told once. */
export type NoticeStep =
  | { readonly kind: "daysBefore"; readonly days: number }
  | { readonly kind: "hoursBefore"; readonly hours: number }
  /** The last day that surely keeps it is over; on some reading of the record it can still be kept, or was. */
  | { readonly kind: "doubtful" }
  | { readonly kind: "over" }
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
    const duty = duties.find((one) => one === named);
    if (duty === undefined) return [];
    if (number === undefined) return [{ duty, person: null }];
    const person = personSchema.safeParse(number);
    return person.success ? [{ duty, person: person.data }] : [];
  });

/** That something is due or over, to be told to somebody. */
export type Notice = {
  readonly caseId: CaseId;
  readonly due: Due;
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
    case "escalated":
      return `escalated-${String(step.number)}`;
  }
};

/** A step by its name, as it is read from a key. */
export type StepNamed =
  | { readonly kind: "daysBefore" | "hoursBefore" | "escalated"; readonly number: number }
  | { readonly kind: "doubtful" | "over" };

const numbered = [
  ["daysBefore", /^before-(\d+)$/],
  ["hoursBefore", /^before-(\d+)h$/],
  ["escalated", /^escalated-(\d+)$/],
] as const;

/** Reads the name of a step; undefined where it is none. */
export const stepNamed = (name: string): StepNamed | undefined => {
  if (name === "doubtful" || name === "over") return { kind: name };
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
  [due.name, due.of, dueOn, stepName(step)].join(".");

/** What a notice's key says. */
export type NoticeNamed = {
  readonly due: DueName;
  readonly of: string;
  readonly dueOn: IsoDate;
  readonly step: string;
};

/** Reads a key; undefined where it is none. */
export const noticeNamed = (key: string): NoticeNamed | undefined => {
  const [name, of = "", dueOn = "", step = "", ...rest] = key.split(".");
  const due = dueNames.find((one) => one === name);
  const isKey = /^[0-9a-f]{64}$/.test(of) && stepNamed(step) !== undefined && rest.length === 0;
  return due !== undefined && isKey && isIsoDate(dueOn) ? { due, of, dueOn, step } : undefined;
};
