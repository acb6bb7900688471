import { knownCommands, neededCommands } from "./commands-of-procedure.ts";
import type { Procedure } from "../file/procedure.ts";
import type { LawFault } from "../faults.ts";
import { fault, inEach, none, twice } from "./parts.ts";

/** What somebody may record for some bodies, and nobody for another that needs it. */
const bodyFaults = (procedure: Procedure): readonly LawFault[] => {
  const needed = procedure.stages.flatMap((stage) =>
    "body" in stage
      ? Object.entries(stage.commands)
          .filter(([, { leadsOn, forBody }]) => leadsOn === true && forBody === true)
          .map(([command]) => ({ command, body: stage.body }))
      : [],
  );
  const duties = Object.values(procedure.duties);
  const missing = needed.filter(({ command, body }) => {
    const given = duties.filter(({ may }) => may.includes(command));
    return given.length > 0 && given.every((one) => one.for !== undefined && one.for !== body);
  });
  return [...new Map(missing.map((one) => [JSON.stringify(one), one])).values()].flatMap((one) =>
    fault("duties", { kind: "nobodyMayFor", ...one }),
  );
};

/** Every command that the procedure needs is given to a duty, and no duty is given one that does nothing here. */
export const dutyFaults = (procedure: Procedure): readonly LawFault[] => {
  const known: readonly string[] = knownCommands(procedure);
  const given = Object.values(procedure.duties).flatMap(({ may }) => may);
  return [
    ...Object.entries(procedure.duties).flatMap(([id, { may }]) => [
      ...twice(`duties.${id}.may`, may),
      ...inEach(may, `duties.${id}.may`, (command, path) =>
        known.includes(command) ? none : fault(path, { kind: "commandWithoutUse", command, known }),
      ),
    ]),
    ...[...neededCommands(procedure), ...(given.includes("Suspend") ? ["Resume"] : [])]
      .filter((command) => !given.includes(command))
      .flatMap((command) => fault("duties", { kind: "nobodyMay", command })),
    ...bodyFaults(procedure),
    ...(procedure.onEndOfTerm !== undefined &&
    (procedure.onEndOfTerm.effect === "startsAgain") !== (procedure.onEndOfTerm.at !== undefined)
      ? fault("onEndOfTerm.at", { kind: "startsAgainAt" })
      : none),
  ];
};
