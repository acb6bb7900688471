import type * as z from "zod/mini";
import type { Given } from "../fields/field.ts";
import type { SchemaOf } from "../fields/schema.ts";

/** A field that a command asks for; `recorded` is how an act holds it, where that is not as it was asked. */
type Asked = { readonly schema: z.ZodMiniType; readonly recorded?: z.ZodMiniType };
type ActFields = Readonly<Record<string, Asked | Given>>;

/** What is said of an act beside its fields; `Name` is one of them. */
type Marks<Name extends string> = {
  /** What happened, in the past tense. */
  readonly kind: string;
  /** The command by which somebody asks for it. */
  readonly command?: string;
  /** Whether the system records it on its own: alone, or as well as a person, as of what a mail server said. */
  readonly bySystem?: true;
  /** The act in whose place it is recorded, where the rule of its command says so. */
  readonly insteadOf?: string;
  /** The slots of a case, or of the office, in which its facts stand: `src/case/slots/slots.ts`. */
  readonly fills: readonly string[];
  /**
   * What may happen while the case is suspended. What carries the case on may not; what ends the suspension or the case may, and so
   * may what arrives by itself: a letter that was released must go out or be accounted for, and what a depositary or another State
   * does, it does. Who reads and who attends is no step of a procedure.
   */
  readonly whileSuspended?: true;
  /** A fact that people recorded, which a correction may restate. Releases, certifications and sendings stand as done. */
  readonly correctable?: true;
  /** The fields that a second person enters again. Until the two agree they, and no others, are withheld. */
  readonly certified?: readonly Name[];
  /** The fields that open data tell beside the day; none that may name a person, such as who laid a draft. */
  readonly openData?: readonly Name[];
};

type WithFields<Fields extends ActFields> = {
  /** What it holds. Schemas take their time to make, so the fields are given when asked for. */
  readonly fields: () => Fields;
};

/** An act as data: what happened, what is recorded of it, and what is done with that. */
export const act = <Fields extends ActFields, const Of extends Marks<keyof Fields & string>>(
  of: Of & WithFields<Fields>,
): Of & WithFields<Fields> => of;

/** Any act, as far as it is the same for all of them. */
export type AnyAct = Marks<string> & WithFields<ActFields>;

type FieldsOf<Of extends AnyAct> = ReturnType<Of["fields"]>;

/** The fields of an act for which its command asks. */
export type AskedBy<Of extends AnyAct> = {
  readonly [
    Name in keyof FieldsOf<Of> as FieldsOf<Of>[Name] extends Given ? never : Name
  ]: FieldsOf<Of>[Name] extends Asked ? FieldsOf<Of>[Name] : never;
};

type AsRecorded<Of extends ActFields> = {
  readonly [Name in keyof Of]: {
    readonly schema: Of[Name] extends Given<infer Schema>
      ? Schema
      : Of[Name] extends { readonly recorded: infer Schema extends z.ZodMiniType }
        ? Schema
        : Of[Name] extends Asked
          ? Of[Name]["schema"]
          : never;
  };
};

/** What is on record of an act. */
export type Recorded<Of extends AnyAct> = z.infer<SchemaOf<Of["kind"], AsRecorded<FieldsOf<Of>>>>;

type GivenNames<Of extends AnyAct> = {
  [Name in keyof FieldsOf<Of>]: FieldsOf<Of>[Name] extends
    Given | { readonly recorded: z.ZodMiniType }
    ? Name
    : never;
}[keyof FieldsOf<Of>];

/** What the rule of its command gives of an act. */
export type GivenBy<Of extends AnyAct> = Pick<Recorded<Of>, GivenNames<Of> & keyof Recorded<Of>>;

/** The fields of an act that a second person enters again. */
export const enteredAgain = <Fields extends ActFields, Name extends keyof Fields & string>(
  of: WithFields<Fields> & { readonly certified: readonly Name[] },
): Pick<Fields, Name> => {
  const fields = of.fields();
  // oxlint-disable-next-line typescript/consistent-type-assertions -- TypeScript loses the names in Object.fromEntries
  return Object.fromEntries(of.certified.map((name) => [name, fields[name]])) as Pick<Fields, Name>;
};
