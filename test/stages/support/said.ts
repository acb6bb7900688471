import { auditCase } from "../../../src/findings/audit.ts";
import { wordsIn } from "../../../src/files/words.ts";
import { say } from "../../../src/words/say.ts";
import { day } from "../../support/law.ts";
import type { StagedCase } from "./staged-case.ts";

/** What the audit says of a case today, a line for each finding. */
export const audited = ({ state, story, today }: StagedCase): readonly string[] =>
  auditCase({ state, law: story.law, today: day(today), calendar: undefined }).map(
    ({ rule, verdict, why }) =>
      `${say(rule, wordsIn("en"))}: ${verdict}: ${say(why, wordsIn("en"))}`,
  );

/** What the audit says that begins so. */
export const saidOf = (one: StagedCase, begins: string): readonly string[] =>
  audited(one).filter((said) => said.startsWith(begins));
