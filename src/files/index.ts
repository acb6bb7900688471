// What the other rooms may know of the law: reading a file, and the index of all that is at hand.
export { readCalendarCsv } from "./calendar-csv.ts";
export { chambers, type Chamber } from "./shipped.ts";
export { lawDigest } from "../law/law-digest.ts";
export { loadLaw } from "./load-checked.ts";
export type { LawIndex } from "./load.ts";
export { readDefinition, readTreaty, type Read } from "../law/read.ts";
export { readProcedure } from "../law/procedure/read-procedure.ts";
export { unverifiedRules, type UnverifiedRule } from "./load.ts";
export { comesWithSoftware, shippedProcedureFile } from "./shipped.ts";
export { shippedVoteRule, shippedVoteRuleIds, shippedVoteRules } from "./vote-rules.ts";
export { readVoteRule } from "./vote-rules.ts";
