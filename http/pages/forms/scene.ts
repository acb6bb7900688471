import type { CaseView } from "../../../application/queries.ts";
import type { World } from "../../../application/world.ts";
import type { Case, CaseFact } from "../../../domain/case.ts";
import type { EntryHash } from "../../../domain/ids.ts";
import type { Visit, Visitor } from "../pages.ts";
import type { Control } from "./controls/control.ts";
import type { PersonKind, RestatedKind } from "./kinds.ts";

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
  readonly law: World["law"];
  readonly restating: Restating | undefined;
  /** The table of all fields. Given here, because a correction shows those of any other command. */
  readonly fieldsOf: (kind: PersonKind) => Fields;
};
