import * as z from "zod/mini";
import type { Stage } from "../../domain/stage.ts";
import type { Field } from "./fields/field.ts";

/** Whose duty a command usually is: the headings under which the command line lists its verbs. */
type UsualDuty =
  | "clerk"
  | "committee"
  | "plenary"
  | "scrutiny"
  | "headOfState"
  | "treatyOfficer"
  | "releasing"
  | "attending"
  | "anybody";

type Named = {
  readonly kind: string;
  /** What happened, in the past tense; where there are several, the rule says which. */
  readonly acts: readonly [string, ...string[]];
  /** The stages in which a case knows it. */
  readonly at: readonly Stage[];
  /** Where parliament approves by a law, or by silence, alone; both know any other command. */
  readonly onlyIn?: "law" | "negative";
  /**
   * Possible while the case is suspended. What carries the case on is not; what ends the suspension or the case is, and so
   * is what arrives by itself: a letter that was released must go out or be accounted for, and what a depositary or another
   * State does, it does. Who reads and who attends is no step of a procedure.
   */
  readonly whileSuspended?: true;
  /** A fact that people recorded, which a correction may restate. Releases, certifications and sendings stand as done. */
  readonly correctable?: true;
  /** What cannot be undone once it is recorded. */
  readonly irreversible?: true;
  /** Ends a case or puts its record right: the remedy for what is broken, with a reason in a field of its own. */
  readonly remedy?: true;
  /**
   * What it waits for: that the vote is certified or that is declined, because until then nobody knows whether there is to be
   * another; or that parliament's consent stands as it was certified, a vote or its silence, because it rests on that.
   */
  readonly awaits?: "certification" | "consent";
  /** Possible at almost any time, and a step of no procedure. */
  readonly anyTime?: true;
  readonly fields: Readonly<Record<string, Field>>;
  /** The fields that open data tell beside the day; none that may name a person, such as who laid a draft. */
  readonly openData?: readonly string[];
  /** What the act holds beside the command's fields: what was given out, or is known by then. */
  readonly gives?: Readonly<Record<string, z.ZodMiniType>>;
};

/**
 * Who gives it: a person in a duty, by a verb; a person as well as the system, which reports what a mail server said; or the
 * system alone.
 */
export type Given =
  | (Named & { readonly by: "system" })
  | (Named & {
      readonly by?: "reported";
      readonly verb: string;
      readonly duty: UsualDuty;
    });

type Shape<Command extends Given> = { readonly kind: z.ZodMiniLiteral<Command["kind"]> } & {
  readonly [Name in keyof Command["fields"]]: Command["fields"][Name]["schema"];
};

/** A command as data: what it is called, where it is possible, what it holds. Its rule stands beside it. */
export type Definition<Command extends Given = Given> = Command & {
  readonly schema: z.ZodMiniObject<Shape<Command>, z.core.$strict>;
};

/** Defines a command; its schema follows from its fields. */
export const define = <const Command extends Given>(command: Command): Definition<Command> => {
  const fields = Object.entries(command.fields).map(
    ([name, { schema }]) => [name, schema] as const,
  );
  const schema = z.strictObject({
    kind: z.literal(command.kind),
    ...Object.fromEntries(fields),
  });
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- TypeScript loses the names of fields in Object.fromEntries
  return { ...command, schema: schema as unknown as Definition<Command>["schema"] };
};

/**
 * The schema of whatever is of one of several kinds.
 * @throws where there are none, which is a fault of the release
 */
export const byKind = <Schema extends z.core.$ZodTypeDiscriminable>(
  schemas: readonly Schema[],
): z.ZodMiniDiscriminatedUnion<[Schema, ...Schema[]], "kind"> => {
  const [first, ...others] = schemas;
  if (first === undefined) throw new Error("there are no kinds");
  return z.discriminatedUnion("kind", [first, ...others]);
};
