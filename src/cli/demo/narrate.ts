import { join, relative } from "node:path";
import type { Answer } from "../../ledger/handling/answer.ts";
import { auditOf } from "../../ledger/reading/audit.ts";
import { historyOf, viewCase } from "../../ledger/reading/queries.ts";
import { isBeside, type RecordedAct } from "../../case/act.ts";
import type { FactDate } from "../../time/fact-date.ts";
import { findingCounts } from "../../findings/note.ts";
import type { CaseId } from "../../values/ids.ts";
import { isRefusal, type Refusal } from "../../words/refusal.ts";
import type { Home } from "../../local/home/home.ts";
import { instantWidth, type Print } from "../print/print.ts";
import { draftsFolder, draftsIn } from "./drafts.ts";
import { datedFactNames } from "../../case/acts/dated-fact-recorded.ts";
import { auditFindingInAnswer } from "../../api/shapes/finding.ts";
import type { Sentence } from "../../words/messages.ts";
import { inEnglish } from "../../files/words.ts";
import { auditInBrief, auditLines, countsInWords } from "../print/finding.ts";
import { nextInWords } from "../print/next.ts";

/** What the demonstration plays in: a home, a way to write a line, and how it is printed. */
export type Stage = {
  readonly home: Home;
  readonly tell: (line: string) => void;
  readonly print: Print;
  /** Whether everything is told, or what somebody reads who sees Tasdiq for the first time. */
  readonly isFull: boolean;
};

type Accepted = Extract<Answer, { kind: "accepted" }>;

const margin = "      ";
const short = (hash: string): string => `${hash.slice(0, 12)}…`;

/** The demonstration asks for nothing that could be refused; if it is refused, it is broken. */
export const orFault = (answer: Answer): Accepted => {
  if (answer.kind === "accepted") return answer;
  throw new Error(`the demonstration was refused: ${inEnglish(answer.refusal)}`);
};

const orFaultOf = <T extends object>(found: T | Refusal): T => {
  if (isRefusal(found)) throw new Error(inEnglish(found));
  return found;
};

const dateOf = (act: RecordedAct): FactDate | undefined => {
  if (act.kind === "DepositConfirmed") return act.receivedOn;
  return "on" in act && typeof act.on === "object" ? act.on : undefined;
};

const actsText = ({ print }: Stage, { acts }: Pick<Accepted, "acts">): string =>
  print.say({
    kind: "answerActs",
    acts: acts.flatMap((act): readonly Sentence[] => {
      if (isBeside(act) || act.kind === "ActCorrected") return [];
      const on = dateOf(act);
      const isDated = on !== undefined && on.kind !== "unknown";
      if (act.kind === "DatedFactRecorded") {
        const fact = { kind: datedFactNames[act.fact] } as const;
        return [isDated ? { kind: "demoFact", fact, on } : fact];
      }
      return [
        !isDated ? { kind: "actNamed", act: act.kind } : { kind: "actDated", act: act.kind, on },
      ];
    }),
  });

export const tellImported = (stage: Stage, answer: Accepted): void => {
  const { tell, print, isFull } = stage;
  const { seq, hash } = answer.receipt;
  const line = `${margin}${String(seq)}. ${actsText(stage, answer)}`;
  tell(isFull ? `${line}  ${print.dim(short(hash))}` : line);
  if (!isFull) return;
  for (const { rule, verdict } of answer.findings)
    tell(print.yellow(`${margin}   ${print.say({ kind: "demoNoted", rule, verdict })}`));
};

export const tellDone = (stage: Stage, answer: Accepted, person: string): void => {
  const { tell, print, isFull } = stage;
  const { seq, hash } = answer.receipt;
  const by = print.say({ kind: "demoBy", acts: actsText(stage, answer), person });
  const line = `${margin}${String(seq)}. ${by}`;
  tell(isFull ? `${line}  ${print.dim(short(hash))}` : line);
  if (!isFull) return;
  const next = print.say(nextInWords(answer.next));
  tell(print.dim(`${margin}   ${print.say({ kind: "demoNext", next })}`));
};

export const tellHistory = async (stage: Stage, caseId: CaseId): Promise<void> => {
  const { home, tell, print } = stage;
  const history = orFaultOf(await historyOf(home.desk, caseId));
  for (const { hash, entry } of history) {
    const kind = entry.command.mode.kind === "import" ? "demoImportedBy" : "demoBy";
    const by = print.say({ kind, acts: actsText(stage, entry), person: entry.person });
    const line = `${String(entry.seq).padStart(2)}  ${print.say({ kind: "recordedAt", at: entry.at }).padEnd(instantWidth)}  ${by}`;
    tell(`${margin}${line}  ${print.dim(short(hash))}`);
  }
};

export const tellAudit = async (stage: Stage, caseId: CaseId): Promise<void> => {
  const { home, tell, print, isFull } = stage;
  tell(print.dim(`${margin}${print.say({ kind: "demoExercise" })}`));
  const findings = orFaultOf(await auditOf(home.desk, caseId));
  const counts = findingCounts(findings);
  const shown = findings.map((finding) => auditFindingInAnswer(finding, print.words));
  const lines = isFull ? auditLines(print, shown, { full: true }) : auditInBrief(print, shown);
  for (const line of lines) tell(`${margin}${line}`);
  tell(`${margin}${print.say(countsInWords(counts))}`);
};

export const tellStanding = async (at: Stage, caseId: CaseId): Promise<void> => {
  const { home, tell, print } = at;
  const { state, next: steps } = orFaultOf(await viewCase(home.desk, caseId, undefined));
  const stage = print.bold(print.say({ kind: "stageName", stage: state.stage }));
  const next = print.say({ kind: "demoNext", next: print.say(nextInWords(steps)) });
  tell(`${margin}${print.say({ kind: "demoStands" })} ${stage}; ${next}`);
};

export const tellFiles = ({ home, tell, print }: Stage): Promise<void> => {
  const files: readonly (readonly [string, string])[] = [
    [print.say({ kind: "demoLedger" }), join(home.folder, "ledger.db")],
    [print.say({ kind: "demoOutbox" }), home.outbox],
    [print.say({ kind: "demoDocuments" }), join(home.folder, "documents")],
    [print.say({ kind: "demoDrafts" }), draftsFolder(home)],
    ...draftsIn(home).map((name) => ["", join(draftsFolder(home), name)] as const),
  ];
  for (const [name, path] of files)
    tell(`${margin}${name.padEnd(10)} ${relative(process.cwd(), path)}`);
  return Promise.resolve();
};
