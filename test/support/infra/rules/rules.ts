import type { Templates } from "../templates.ts";
import { alarmsRingAsTheRunbooksSay } from "./alarms.ts";
import {
  apisAreThrottled,
  apisWaitForTheirFunctions,
  callsAreKept,
  functionsHaveTime,
  nothingIsSwitchedOff,
  streamsAreReadWhole,
} from "./joins.ts";
import {
  bucketsAreClosed,
  lettersLeave,
  logsAreKept,
  peopleAreKnown,
  queuesKeepWhatFailed,
  tablesCanBeRestored,
  trailsRecord,
  warningsStayHere,
} from "./keeping.ts";
import { partsOf, type Rule } from "./parts.ts";
import {
  functionsNameTheirCallers,
  grantsNameWhatTheyAllow,
  resourcesNameTheirPrincipals,
  rolesNameTheirTakers,
} from "./principals.ts";

/** What holds of every resource of its kind, in every stack, whoever adds it. */
export const rules = {
  resourcesNameTheirPrincipals,
  rolesNameTheirTakers,
  functionsNameTheirCallers,
  grantsNameWhatTheyAllow,
  alarmsRingAsTheRunbooksSay,
  bucketsAreClosed,
  queuesKeepWhatFailed,
  logsAreKept,
  tablesCanBeRestored,
  trailsRecord,
  lettersLeave,
  peopleAreKnown,
  warningsStayHere,
  nothingIsSwitchedOff,
  streamsAreReadWhole,
  apisWaitForTheirFunctions,
  functionsHaveTime,
  callsAreKept,
  apisAreThrottled,
} as const satisfies Readonly<Record<string, Rule>>;

/** What the rules find in an installation. */
export const brokenIn = (
  templates: Templates,
): Readonly<Partial<Record<keyof typeof rules, readonly string[]>>> => {
  const parts = partsOf(templates);
  return Object.fromEntries(
    Object.entries(rules)
      .map(([name, rule]) => [name, rule(parts)] as const)
      .filter(([, found]) => found.length > 0),
  );
};
