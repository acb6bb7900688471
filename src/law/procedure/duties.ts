import { knownCommands, neededCommands } from "../../procedure/model/command-names.ts";
import type { Procedure } from "../../procedure/model/procedure.ts";
import type { LawFault } from "../faults.ts";
import { fault, inEach, none, twice } from "./parts.ts";

/** Every command that the procedure needs is given to a duty, and no duty is given one that does nothing here. */
export const dutyFaults = (procedure: Procedure): readonly LawFault[] => {
  const known = knownCommands(procedure);
  const given = Object.values(procedure.duties).flatMap(({ may }) => may);
  return [
    ...Object.entries(procedure.duties).flatMap(([id, { may }]) => [
      ...twice(`duties.${id}.may`, may),
      ...inEach(may, `duties.${id}.may`, (command, path) =>
        known.includes(command) ? none : fault(path, { kind: "commandWithoutUse", command, known }),
      ),
    ]),
    ...neededCommands(procedure)
      .filter((command) => !given.includes(command))
      .flatMap((command) => fault("duties", { kind: "nobodyMay", command })),
    ...(procedure.onEndOfTerm !== undefined &&
    (procedure.onEndOfTerm.effect === "startsAgain") !== (procedure.onEndOfTerm.at !== undefined)
      ? fault("onEndOfTerm.at", { kind: "startsAgainAt" })
      : none),
  ];
};
