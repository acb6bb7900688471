import type { Said } from "../../words/messages.ts";
import type { Case } from "../../procedure/case/case.ts";
import type { CaseFact } from "../../procedure/case/case-fact.ts";
import { releaseNow } from "../../procedure/case/slots/instruments.ts";
import type { Clause } from "./clause.ts";

type Conditions = NonNullable<Clause["conditions"]>;

/** Who said on record that the text of a statement keeps to the conditions of its clause; undefined where nobody has. */
export type ReadBy = (statement: string) => CaseFact["person"] | undefined;

/** Nobody has read any text against the conditions of a clause. */
export const readByNobody: ReadBy = () => undefined;

/** Who read what, by the release of the instrument that stands: whoever releases has the texts before them. */
export const readOnRelease = (state: Case): ReadBy => {
  const released = releaseNow(state.instruments);
  return (statement) =>
    released?.act.withinConditions?.includes(statement) === true ? released.person : undefined;
};

/** What a clause allows a statement to be about, and when, each condition by itself. */
export const conditionsInWords = ({ onlyFor, notFor, onlyIf }: Conditions): readonly Said[] => [
  ...(onlyFor ?? []).map((what): Said => ({ kind: "onlyFor", what })),
  ...(notFor ?? []).map((what): Said => ({ kind: "notFor", what })),
  ...(onlyIf ?? []).map((what): Said => ({ kind: "onlyIf", what })),
];
