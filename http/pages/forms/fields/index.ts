import { personSchema } from "../../../../domain/ids.ts";
import { dutiesHeld } from "../../../../domain/office.ts";
import { oneKnown } from "../controls/choice.ts";
import { seenEntry } from "../controls/entry.ts";
import type { Option } from "../controls/radios.ts";
import { restated } from "../controls/restated.ts";
import { line, note } from "../controls/text.ts";
import type { PersonKind } from "../kinds.ts";
import type { Fields, Scene } from "../scene.ts";
import { fieldsAbroad } from "./abroad.ts";
import { fieldsAtHome } from "./at-home.ts";
import type { Form } from "./field.ts";

/** Those who hold one of the duties that the visitor holds. */
const colleagues = ({ office, visitor }: Scene): readonly Option[] => {
  const granted = office.facts.flatMap(({ act }) =>
    act.kind === "DutyGranted" ? [act.holder] : [],
  );
  return [...new Set(granted)]
    .filter((person) => dutiesHeld(office, person).some((duty) => visitor.duties.includes(duty)))
    .map((person) => personSchema.parse(person))
    .map((person) => ({ value: person, text: person }));
};

/** The controls of every command that a person may give; a field without one does not compile. */
const forms = {
  ...fieldsAtHome,
  ...fieldsAbroad,
  Correct: { of: seenEntry, restated, reason: note, legalBasis: line },
  ClaimTask: {},
  HandOverTask: { to: oneKnown(colleagues), reason: note },
} as const satisfies { readonly [Kind in PersonKind]: Form<Kind> };

export const fieldsOf = (kind: PersonKind): Fields => forms[kind];
