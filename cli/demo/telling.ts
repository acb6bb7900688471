import { join, relative } from "node:path";
import type { Answer } from "../../application/answer.ts";
import { auditOf } from "../../application/audit.ts";
import { historyOf, viewCase } from "../../application/queries.ts";
import { isBeside, type RecordedAct } from "../../domain/act.ts";
import { dateInWords } from "../../domain/fact-date.ts";
import { findingCounts } from "../../domain/audit/note.ts";
import { verdictInWords } from "../../domain/finding.ts";
import type { CaseId } from "../../domain/ids.ts";
import { isRefusal } from "../../domain/refusal.ts";
import type { Home } from "../../local/home/home.ts";
import type { Paint } from "../paint.ts";
import { draftsFolder, draftsIn } from "./drafts.ts";
import { findingShown } from "../../application/shapes/finding.ts";
import { inEnglish, wordsIn } from "../../words/read.ts";
import { auditLines, countsInWords } from "../words/finding.ts";
import { nextLine } from "../words/next.ts";

/** What the demonstration plays in: a home, a way to print a line, and colours. */
export type Stage = {
  readonly home: Home;
  readonly say: (line: string) => void;
  readonly paint: Paint;
};

type Accepted = Extract<Answer, { kind: "accepted" }>;

const margin = "      ";
const short = (hash: string): string => `${hash.slice(0, 12)}…`;

/** The demonstration asks for nothing that could be refused; if it is refused, it is broken. */
export const orFault = (answer: Answer): Accepted => {
  if (answer.kind === "accepted") return answer;
  throw new Error(`the demonstration was refused: ${inEnglish(answer.refusal)}`);
};

const dateOf = (act: RecordedAct): string => {
  if (act.kind === "DepositConfirmed") return ` (${dateInWords(act.receivedOn)})`;
  return "on" in act && typeof act.on === "object" ? ` (${dateInWords(act.on)})` : "";
};

const actInWords = ({ acts }: Pick<Accepted, "acts">): string =>
  acts
    .flatMap((act) =>
      isBeside(act) || act.kind === "ActCorrected" ? [] : [`${act.kind}${dateOf(act)}`],
    )
    .join(", ");

export const tellImported = ({ say, paint }: Stage, answer: Accepted): void => {
  const { receipt } = answer;
  say(`${margin}${String(receipt.seq)}. ${actInWords(answer)}  ${paint.dim(short(receipt.hash))}`);
  for (const { rule, verdict } of answer.findings)
    say(paint.yellow(`${margin}   noted: ${inEnglish(rule)}: ${verdictInWords(verdict)}`));
};

export const tellDone = ({ say, paint }: Stage, answer: Accepted, person: string): void => {
  const { receipt, next } = answer;
  say(
    `${margin}${String(receipt.seq)}. ${actInWords(answer)} by ${person}  ${paint.dim(short(receipt.hash))}`,
  );
  say(paint.dim(`${margin}   next: ${nextLine(next)}`));
};

export const tellHistory = async ({ home, say, paint }: Stage, caseId: CaseId): Promise<void> => {
  const history = await historyOf(home.desk, caseId);
  if (isRefusal(history)) throw new Error(inEnglish(history));
  for (const { hash, entry } of history) {
    const imported = entry.command.mode.kind === "import" ? " (imported)" : "";
    const line = `${String(entry.seq).padStart(2)}  ${entry.at.slice(0, 16)}Z  ${actInWords(entry)} by ${entry.person}${imported}`;
    say(`${margin}${line}  ${paint.dim(short(hash))}`);
  }
};

export const tellAudit = async ({ home, say, paint }: Stage, caseId: CaseId): Promise<void> => {
  say(paint.dim(`${margin}What was not imported is an exercise and no act of any State.`));
  const findings = await auditOf(home.desk, caseId);
  if (isRefusal(findings)) throw new Error(inEnglish(findings));
  const counts = findingCounts(findings);
  const shown = findings.map((finding) => findingShown(finding, wordsIn("en")));
  for (const line of auditLines(paint, shown, counts)) say(`${margin}${line}`);
  say(`${margin}${countsInWords(counts)}`);
};

export const tellStanding = async ({ home, say, paint }: Stage, caseId: CaseId): Promise<void> => {
  const view = await viewCase(home.desk, caseId);
  if (isRefusal(view)) throw new Error(inEnglish(view));
  say(`${margin}the case stands at ${paint.bold(view.state.stage)}; next: ${nextLine(view.next)}`);
  for (const { name, state } of home.driver.list("RUNNING"))
    say(paint.dim(`${margin}driver ${name} rests in '${state}'`));
};

export const tellFiles = ({ home, say }: Stage): Promise<void> => {
  const files: readonly (readonly [string, string])[] = [
    ["ledger", join(home.folder, "ledger.db")],
    ["outbox", home.outbox],
    ["documents", join(home.folder, "documents")],
    ["drafts", draftsFolder(home)],
    ...draftsIn(home).map((name) => ["", join(draftsFolder(home), name)] as const),
  ];
  for (const [name, path] of files)
    say(`${margin}${name.padEnd(10)} ${relative(process.cwd(), path)}`);
  return Promise.resolve();
};
