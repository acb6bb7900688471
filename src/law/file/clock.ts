import * as z from "zod/mini";
import { weekdays } from "../../time/date.ts";
import { lawIdSchema } from "../../values/ids.ts";
import { expects } from "../../values/expectation.ts";
import { once } from "../../values/text.ts";
import { conditionSchema } from "./condition.ts";
import { eventSchema } from "./event.ts";
import { oneOrSeveral } from "./one-or-several.ts";
import { testSchema } from "./vote-test.ts";
import { namesSchema } from "../../values/names.ts";
import { sourceSchema } from "../../words/source.ts";

const whole = once(() => z.int().check(z.minimum(1), z.maximum(3660)));
const bodies = once(() => z.array(lawIdSchema).check(z.minLength(1), z.maxLength(10)));

/**
 * How long a time is, by a number. A sitting day is one on which all the bodies named sit, or any of them; a working day is one
 * outside the weekend, which is Saturday and Sunday where the file names no other.
 */
export const spanSchema = once(() =>
  z.discriminatedUnion("unit", [
    z.strictObject({ unit: z.enum(["hours", "days", "weeks"]), n: whole() }),
    z.strictObject({
      unit: z.literal("months"),
      n: whole(),
      /** Where the last month has no day of the same number: its last day, as where this is left out, or the first day of the next month. */
      monthEnd: z.optional(
        z.strictObject({ kind: z.enum(["clip", "nextDay"]), authority: sourceSchema() }),
      ),
    }),
    z.strictObject({
      unit: z.literal("workingDays"),
      n: whole(),
      weekend: z.optional(
        z.strictObject({
          days: z.array(z.enum(weekdays)).check(z.minLength(1), z.maxLength(3)),
          authority: sourceSchema(),
        }),
      ),
      /** That public holidays do not count either: they are listed in the calendar. Left out: nobody lists them. */
      holidays: z.optional(z.strictObject({ authority: sourceSchema() })),
    }),
    z.strictObject({
      unit: z.literal("sittingDays"),
      n: whole(),
      of: bodies(),
      when: z.enum(["all", "any"]),
      authority: z.optional(sourceSchema()),
    }),
  ]),
);
/** A time whose length the law gives as a number. */
export type NumberedSpan = z.infer<ReturnType<typeof spanSchema>>;

/** How long a time is; `atOnce` where the law gives no number, as in "without delay": nobody can count it. */
export type Span = NumberedSpan | { readonly unit: "atOnce" };

/** Whether a time has a number by which it can be counted. */
export const isNumbered = (span: Span): span is NumberedSpan => span.unit !== "atOnce";

/** Whether a calendar says which days of a time count: the sitting days, or the public holidays between the working days. */
export const isByCalendar = (span: Span): boolean =>
  span.unit === "sittingDays" || (span.unit === "workingDays" && span.holidays !== undefined);

const recess = once(() => {
  const monthDay = z.string().check(z.regex(/^[0-9]{2}-[0-9]{2}$/, expects("wantMonthDay")));
  return z.strictObject({
    each: z.array(z.strictObject({ from: monthDay, to: monthDay })).check(z.minLength(1)),
    authority: sourceSchema(),
  });
});

const extension = once(() =>
  z.strictObject({
    by: bodies(),
    /** By how much each time, in the unit of the limit. */
    atMost: z.optional(whole()),
    /** How often; left out: as often as they like. */
    times: z.optional(whole()),
    /** Whether it must be done before the time would have ended. */
    beforeItEnds: z.boolean(),
    authority: sourceSchema(),
  }),
);

const runs = once(() => ({
  id: lawIdSchema,
  name: namesSchema(),
  /** The last of these that happened starts the time. */
  from: z.array(eventSchema).check(z.minLength(1), z.maxLength(10)),
  /** The first of these that happens ends it. */
  to: oneOrSeveral(eventSchema, 10),
  /** The law says that it should be kept, not that it must: what comes late, or too early, breaks no rule. */
  strength: z.optional(z.literal("should")),
  authority: sourceSchema(),
}));

const counted = once(() => ({
  ...runs(),
  /** Which day is the first that counts. */
  counts: z.strictObject({
    from: z.enum(["sameDay", "dayAfter", "firstSittingDayAfter"]),
    authority: sourceSchema(),
  }),
  /** Other lengths, where something is so; the first that holds. */
  unless: z.optional(
    z
      .array(
        z.strictObject({
          when: conditionSchema(),
          /** Left out: no time runs then. */
          span: z.optional(spanSchema()),
          authority: sourceSchema(),
        }),
      )
      .check(z.minLength(1), z.maxLength(10)),
  ),
  leavesOut: z.optional(recess()),
  /** While it stands still, such as while parliament is closed: recorded with its days. */
  standsStill: z.optional(z.strictObject({ name: namesSchema(), authority: sourceSchema() })),
}));

const limit = once(() =>
  z.strictObject({ ...counted(), limit: spanSchema(), extension: z.optional(extension()) }),
);
type Limit = z.infer<ReturnType<typeof limit>>;
type LimitWithoutNumber = Omit<Limit, "limit"> & { readonly limit: Exclude<Span, NumberedSpan> };

/** A limit of which the law gives no number, such as "without delay". Nothing of it is counted, so its first day is nobody's question. */
const limitWithoutNumber = once(() =>
  z.pipe(
    z.strictObject({ ...runs(), limit: z.literal("atOnce") }),
    z.transform(({ limit: unit, ...clock }): LimitWithoutNumber => {
      const { authority } = clock;
      return { ...clock, limit: { unit }, counts: { from: "dayAfter", authority } };
    }),
  ),
);

/** A limit: not after it. An interval: not before it, unless those named waive it. */
export const clockSchema = once(() =>
  z.union([
    limit(),
    z.strictObject({
      ...counted(),
      interval: spanSchema(),
      waiver: z.optional(
        z.strictObject({
          /** How many it takes, by counts that are recorded with it. */
          needs: z.array(testSchema()).check(z.minLength(1), z.maxLength(5)),
          authority: sourceSchema(),
        }),
      ),
    }),
    limitWithoutNumber(),
  ]),
);
/** A clock as its file says it. */
export type ClockInFile = z.infer<ReturnType<typeof clockSchema>>;

/** A clock of a procedure. */
export type Clock = ClockInFile & {
  /**
   * Whether it is a period: the time of a window, or one whose silence has an effect. Nobody is late when it has run out;
   * somebody certifies what the law makes of that.
   */
  readonly isPeriod: boolean;
};

/** Whether nobody has verified the rule by which a clock stands still. */
export const isStandstillUnverified = ({ standsStill }: ClockInFile): boolean =>
  standsStill?.authority.mark === "unverified";

/** How long a clock runs where nothing makes it otherwise. */
export const spanOf = (clock: ClockInFile): Span =>
  "limit" in clock ? clock.limit : clock.interval;
