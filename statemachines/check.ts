import { readLevels, type Level } from "./asl.ts";
import { checkCycles } from "./check/cycles.ts";
import { checkExpression, expressionsIn } from "./check/expressions.ts";
import { placesIn, type Finding, type Place } from "./check/finding.ts";
import { checkHandlers } from "./check/handlers.ts";
import { assignedIn, checkAssignNames, checkVariables } from "./check/variables.ts";
import { checkYear } from "./check/year.ts";
import { machineTasks, tokensOf } from "./manifest.ts";

export type { Finding };

type Assigned = ReturnType<typeof assignedIn>;

const checkPlace = async (place: Place, assigned: Assigned): Promise<readonly Finding[]> => {
  const expressions = expressionsIn(place).flatMap((found) =>
    "message" in found
      ? [found]
      : [
          ...checkExpression(found),
          ...checkVariables(found, assigned.get(place.name) ?? new Set()),
        ],
  );
  return [
    ...checkHandlers(place),
    ...checkAssignNames(place),
    ...expressions,
    ...(await checkYear(place)),
  ];
};

const assignedInAll = (levels: readonly Level[]): ReadonlyMap<Level, Assigned> => {
  const all = new Map<Level, Assigned>();
  // Outermost first: a branch sees what its own state saw.
  for (const level of levels) {
    const { within } = level;
    const outer = within === undefined ? undefined : all.get(within.level)?.get(within.state);
    all.set(level, assignedIn(level, outer ?? new Set()));
  }
  return all;
};

const checkTokens = (aslText: string): readonly Finding[] => {
  const inManifest: readonly string[] = Object.values(machineTasks);
  const inText = tokensOf(aslText);
  return [
    ...inText
      .filter((token) => !inManifest.includes(token))
      .map((token) => ({ path: "", message: `\${${token}} is not in the manifest` })),
    ...inManifest
      .filter((token) => !inText.includes(token))
      .map((token) => ({ path: "", message: `\${${token}} of the manifest is not used` })),
  ];
};

/**
 * Finds in a definition what validators of the States Language let pass. It does not repeat what
 * they find: run one of them as well.
 */
export const checkMachine = async (aslText: string): Promise<readonly Finding[]> => {
  const levels = readLevels(aslText);
  const assigned = assignedInAll(levels);
  const findings: Finding[] = [...checkTokens(aslText)];
  for (const level of levels) {
    findings.push(...checkCycles(level));
    for (const place of placesIn(level)) {
      findings.push(...(await checkPlace(place, assigned.get(level) ?? new Map())));
    }
  }
  return findings;
};
