import { generateDefinition } from "../../statemachines/generate.ts";
import { localDefinition } from "../../statemachines/manifest.ts";
import { procedureVersions } from "../../src/files/procedure-versions.ts";
import type { Ports } from "../../src/ledger/desk-ports.ts";
import type { Case } from "../../src/case/case.ts";
import { drivenBy } from "../../src/case/driven-by.ts";

const definitionOf = (procedure: string, ports: Pick<Ports, "law">): string | undefined => {
  const [first, ...others] = procedureVersions(procedure, ports.law());
  return first === undefined ? undefined : localDefinition(generateDefinition([first, ...others]));
};

/**
 * Finds the definition that a case is driven by: that of its procedure, made from every version at hand, the operator's own too.
 * Undefined where no file of its procedure is at hand any more: the common definition then carries it, and waits at stages that it
 * does not know.
 */
export const definitionsFor = (
  ports: Pick<Ports, "law">,
): ((state: Case | undefined) => string | undefined) => {
  const made = new Map<string, string | undefined>();
  return (state) => {
    const procedure = state && drivenBy(state);
    if (procedure === undefined) return undefined;
    const definition = made.get(procedure) ?? definitionOf(procedure, ports);
    made.set(procedure, definition);
    return definition;
  };
};
