import * as z from "zod/mini";
import { mailAddressSchema } from "../mail-address.ts";
import { duties } from "../duty.ts";
import { personSchema } from "../../procedure/values/ids.ts";
import { once } from "../../procedure/values/once.ts";

// When an office wants to be reminded is its own wish and no law, so it stands in no profile.

const whole = (minimum: number, maximum: number): z.ZodMiniNumber<number> => {
  const words = `a whole number from ${String(minimum)} to ${String(maximum)}`;
  return z.int(words).check(z.minimum(minimum, words), z.maximum(maximum, words));
};

const duty = z.enum(duties, `one of ${duties.join(", ")}`);

const isSorted = (numbers: readonly number[]): boolean =>
  numbers.every((one, index) => index === 0 || one > (numbers[index - 1] ?? one));

const downwards = (minimum: number, maximum: number) =>
  z.array(whole(minimum, maximum), "a list of numbers").check(
    z.maxLength(20, "a list of at most 20 numbers"),
    z.refine(
      (list) => isSorted(list.toReversed()),
      "numbers each of which is smaller than the one before it",
    ),
  );

const addresses = z
  .array(mailAddressSchema, "a list of addresses")
  .check(z.maxLength(10, "a list of at most 10 addresses"));

// The words of what a name should be are its own schema's.
const wordsOfKey: z.core.$ZodErrorMap = (issue) =>
  issue.code === "invalid_key" ? issue.issues[0]?.message : "an object with its fields";

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
      z.array(step, "a list of steps").check(
        z.maxLength(10, "a list of at most 10 steps"),
        z.refine(
          (list) => isSorted(list.map(({ afterDays }) => afterDays)),
          "steps each of which comes after more days than the one before it",
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
    persons: z._default(z.record(personSchema, addresses, { error: wordsOfKey }), {}),
    /** In which language; left out, in that of the procedure. */
    language: z.optional(z.enum(["az", "en"], "one of az, en")),
  }),
);
export type Reminding = z.output<ReturnType<typeof remindingSchema>>;

/** How an office is told that has no wishes of its own. */
export const usualReminding = once((): Reminding => remindingSchema().parse({}));
