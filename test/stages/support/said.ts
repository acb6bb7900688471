import { auditAsDeclared } from "../../support/audit-as-declared.ts";
import { wordsIn } from "../../../src/files/words.ts";
import type { Finding } from "../../../src/words/finding.ts";
import { say } from "../../../src/words/say.ts";
import { cited } from "../../support/in-english.ts";
import { day } from "../../support/law.ts";
import type { StagedCase } from "./staged-case.ts";

const findingsOf = ({ state, story, today }: StagedCase): readonly Finding[] =>
  auditAsDeclared({ state, law: story.law, today: day(today), calendar: undefined });

const lineOf = ({ rule, verdict, why }: Finding): string =>
  `${say(rule, wordsIn("en"))}: ${verdict}: ${say(why, wordsIn("en"))}`;

/** What the audit says of a case today, a line for each finding. */
export const audited = (one: StagedCase): readonly string[] => findingsOf(one).map(lineOf);

/** What the audit says that begins so. */
export const saidOf = (one: StagedCase, begins: string): readonly string[] =>
  audited(one).filter((said) => said.startsWith(begins));

/** What it rests on that the audit says what begins so. */
export const citedFor = (one: StagedCase, begins: string): readonly string[] =>
  findingsOf(one)
    .filter((finding) => lineOf(finding).startsWith(begins))
    .map(({ authority }) => cited(authority));
