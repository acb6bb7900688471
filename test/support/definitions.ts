import { loadLaw } from "../../src/files/index.ts";
import { procedureVersions } from "../../src/files/procedure-versions.ts";
import type { Ports } from "../../src/ledger/desk-ports.ts";
import type { Case } from "../../src/case/case.ts";
import { drivenBy } from "../../src/case/driven-by.ts";
import { generateDefinition } from "../../statemachines/generate.ts";
import { playedDefinition } from "../interpreter/played.ts";

const made = new Map<string, string>();

/** The definition of a procedure, with its tokens, as it is deployed: made once for the same files, because playing them takes a while. */
export const definitionTextOf = (procedure: string, law = loadLaw()): string | undefined => {
  const [first, ...others] = procedureVersions(procedure, law);
  if (first === undefined) return undefined;
  const key = JSON.stringify([first, ...others].map(({ file }) => file));
  const text = made.get(key) ?? generateDefinition([first, ...others]);
  made.set(key, text);
  return text;
};

/** The definition by which a case is driven, with the tasks by their names; undefined where no file of its procedure is at hand. */
export const drawnDefinitions =
  (ports: Pick<Ports, "law">) =>
  (state: Case | undefined): string | undefined => {
    const procedure = state && drivenBy(state);
    const text = procedure === undefined ? undefined : definitionTextOf(procedure, ports.law());
    return text === undefined ? undefined : playedDefinition(text);
  };
