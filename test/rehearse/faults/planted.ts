import { watching } from "./in-alarms.ts";
import { calls } from "./in-calls.ts";
import { code, references } from "./in-code.ts";
import { api } from "./in-entrances.ts";
import { machine } from "./in-machine.ts";
import { grants, policies } from "./in-rights.ts";
import { wiring } from "./in-variables.ts";
import type { Planted } from "./planting.ts";

/** Faults of every kind that the rehearsal must show. */
export const planted: readonly Planted[] = [
  ...references,
  ...wiring,
  ...code,
  ...grants,
  ...policies,
  ...api,
  ...machine,
  ...calls,
  ...watching,
];
