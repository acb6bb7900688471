import { clockOf, declarationOf } from "../../law/file/procedure.ts";
import type { ActOf } from "../../case/act.ts";
import type { Authority } from "../../words/authority.ts";
import type { Law } from "../../law/law.ts";

/** What a declaration rests on by the procedure file. */
export const authorityOfDeclaration = (
  { procedure }: Law,
  { declaration }: ActOf<"Declared">,
): Authority | null => declarationOf(procedure, declaration)?.authority ?? null;

/** What a time limit rests on by the procedure file. */
export const authorityOfClock = (
  { procedure }: Law,
  { clock }: { readonly clock: string },
): Authority | null => clockOf(procedure, clock)?.authority ?? null;

/** What the end of the term does rests on. */
export const authorityOfTermEnd = ({ procedure }: Law): Authority | null =>
  procedure.onEndOfTerm?.authority ?? null;
