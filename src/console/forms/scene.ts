import type { Ports } from "../../ledger/desk-ports.ts";
import type { Case } from "../../case/case.ts";
import type { CaseFact } from "../../case/case-fact.ts";
import type { EntryHash } from "../../values/ids.ts";
import type { Visit, Visitor } from "../pages.ts";
import type { Html } from "../html.ts";
import type { FieldWords } from "../words.ts";
import type { Given } from "./form-values.ts";
import type { PersonKind, RestatedKind } from "./kinds.ts";
import type { CaseView } from "../../ledger/reading/case-view.ts";

/** The controls of a command's fields, by the fields' names. */
export type Fields = Readonly<Record<string, Control>>;

/** The fact that a correction restates: the entry that states it now, and the command that would record it. */
export type Restating = {
  readonly of: EntryHash;
  readonly kind: RestatedKind;
  readonly fact: CaseFact;
};

/** What a form looks at besides what is typed: who fills it in, and the case as it stands. */
export type Scene = {
  readonly visit: Visit;
  readonly visitor: Visitor;
  readonly kind: PersonKind;
  /** Undefined where a case is being opened. */
  readonly view: CaseView | undefined;
  readonly office: Case;
  readonly law: Ports["law"];
  readonly restating: Restating | undefined;
  /** The stage of the procedure file that was chosen; undefined where none was. */
  readonly stage: string | undefined;
  /** The table of all fields. Given here, because a correction shows those of any other command. */
  readonly fieldsOf: (kind: PersonKind) => Fields;
};

/** What is wrong with an answer: where, by the id of the input to go to, and in which words. */
export type Fault = { readonly at: string; readonly words: string; readonly language?: string };

export type Reading =
  | { readonly kind: "read"; readonly value: unknown }
  | { readonly kind: "faulty"; readonly faults: readonly Fault[] };

/** A field of a form where it stands: under which name its inputs go, what it is called, what was typed. */
export type Place = {
  readonly scene: Scene;
  readonly name: string;
  readonly words: FieldWords;
  /** In which language its label is, where a procedure file does not have it in that of the page. */
  readonly language?: string;
  readonly given: Given;
};

/** A field while it is filled in, with what was wrong with it. */
export type Shown = Place & { readonly faults: readonly Fault[] };

/** One field of a command, as people meet it. */
export type Control = {
  /** The field on the form. */
  readonly show: (shown: Shown) => Html;
  /** The field's value for the command, or what is wrong. What only the schema knows is left to the schema. */
  readonly read: (place: Place) => Reading;
  /** The answer as it is told back before anything is recorded. */
  readonly readBack: (place: Place) => Html;
  /** What would have to be typed so that the value is this one: a correction begins with what is on record. */
  readonly fill: (value: unknown, name: string) => Given;
};
