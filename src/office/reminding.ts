import * as z from "zod/mini";
import { expects } from "../values/expectation.ts";
import { personSchema } from "../values/ids.ts";
import { once } from "../values/text.ts";
import { type Duty, dutySchema } from "../law/duty.ts";
import { mailAddressSchema } from "../values/mail-address.ts";

// When an office wants to be reminded is its own wish and no law, so it stands in no procedure.

const whole = (minimum: number, maximum: number): z.ZodMiniNumber<number> =>
  z.int().check(z.minimum(minimum), z.maximum(maximum));

const duty = dutySchema;

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
    addresses: z._default(z.record(duty, addresses), {}),
    /** To whom those for a person are written who attends to a case; without one, as for the duty. */
    persons: z._default(z.record(personSchema, addresses), {}),
    /** In which language; left out, in that of the procedure. */
    language: z.optional(z.enum(["az", "en"])),
  }),
);
export type Reminding = z.output<ReturnType<typeof remindingSchema>>;

/** The duties that an office's wishes name, each with its place in them. */
export const dutiesNamedIn = ({
  escalation,
  addresses,
}: Reminding): readonly (readonly [place: string, duty: Duty])[] => [
  ...escalation.map(({ duty: one }, index) => [`escalation[${String(index)}].duty`, one] as const),
  ...Object.keys(addresses).map((one) => [`addresses.${one}`, one] as const),
];

/** How an office is told that has no wishes of its own. */
export const usualReminding = once((): Reminding => remindingSchema().parse({}));
