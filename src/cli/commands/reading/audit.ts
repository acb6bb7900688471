import { reasonOf } from "../../../ledger/reading/altered-record.ts";
import type { AuditOfCaseInAnswer } from "../../../api/shapes/finding.ts";
import { findingCounts, type FindingCounts } from "../../../findings/note.ts";
import type { CaseId } from "../../../values/ids.ts";
import type { Call } from "../../call.ts";
import { exitCodes } from "../../exit-codes.ts";
import { inOfficeOnRecord } from "../../office/in-office.ts";
import type { Office } from "../../office/office.ts";
import { inLines, printFor, type Print } from "../../print/print.ts";
import { report, type Report } from "../../report.ts";
import { caseNamed } from "../../input/ids.ts";
import type { Sentence } from "../../../words/messages.ts";
import { sayTo } from "../../say.ts";
import type { Shell } from "../../shell.ts";
import { stopped } from "../../stop.ts";
import { aboutLines, auditLines, countsInWords, factLines, sumOf } from "../../print/finding.ts";

type Total = {
  readonly cases: number;
  readonly counts: FindingCounts;
  readonly altered: boolean;
  readonly faults: number;
};

// Whatever is wrong with one case, the others are audited.
const auditedAnyway = async (
  office: Office,
  caseId: CaseId,
  shell: Shell,
): Promise<readonly AuditOfCaseInAnswer[]> => {
  try {
    return (await office.audit(caseId)).cases;
  } catch (cause) {
    const fault = sayTo(shell, reasonOf(cause));
    return [
      { caseId, findings: [], altered: false, fault, brief: fault, counts: findingCounts([]) },
    ];
  }
};

async function* allAudited(office: Office, shell: Shell): AsyncGenerator<AuditOfCaseInAnswer> {
  const { cases } = await office.cases({ openOnly: false, publicOnly: false });
  for (const { caseId } of cases) yield* await auditedAnyway(office, caseId, shell);
}

const caseLines = (
  print: Print,
  { caseId, findings, fault, counts, about }: AuditOfCaseInAnswer,
  full: boolean,
): readonly string[] => [
  about === undefined ? print.bold(caseId) : `${print.bold(caseId)}  ${print.bold(about.said)}`,
  ...(about === undefined ? [] : aboutLines(print, about).map((line) => `  ${line}`)),
  `  ${print.say(countsInWords(counts))}`,
  ...(about === undefined ? [] : factLines(print, about).map((line) => `  ${line}`)),
  ...auditLines(print, findings, { full }).map((line) => `  ${line}`),
  ...(fault === undefined ? [] : [`  ${print.red(print.say({ kind: "auditFault" }))} ${fault}`]),
];

const codeOf = ({ altered, faults }: Pick<Total, "altered" | "faults">): number => {
  if (altered) return exitCodes.verification;
  return faults > 0 ? exitCodes.unexpected : exitCodes.done;
};

const auditOne = async (office: Office, caseId: CaseId, full: boolean): Promise<Report> => {
  const shown = await office.audit(caseId);
  const lines = (print: Print): readonly string[] =>
    shown.cases.flatMap((one) => caseLines(print, one, full));
  const altered = shown.cases.some((one) => one.altered);
  return { ...report(shown, lines), code: codeOf({ altered, faults: 0 }) };
};

const added = (total: Total, one: AuditOfCaseInAnswer): Total => ({
  cases: total.cases + 1,
  counts: sumOf(total.counts, one.counts),
  altered: total.altered || one.altered,
  faults: total.faults + (one.fault === undefined ? 0 : 1),
});

/** Writes the audit of each case as soon as it is made, so that however many there are none is kept. */
type Stream = {
  readonly before: string;
  readonly each: (one: AuditOfCaseInAnswer, isFirst: boolean) => string;
  readonly after: (total: Total) => string;
};

const asJson: Stream = {
  before: '{"kind":"audit","cases":[',
  each: (one, isFirst) => `${isFirst ? "\n" : ",\n"}${JSON.stringify(one)}`,
  after: ({ counts, faults }) =>
    `\n],"counts":${JSON.stringify(counts)},"faults":${String(faults)}}\n`,
};

const totalInWords = ({ cases, counts, faults }: Total): Sentence => {
  const all: Sentence = { kind: "auditCases", cases, counts: countsInWords(counts) };
  return faults === 0 ? all : { kind: "auditCasesFaults", counts: all, faults: String(faults) };
};

const asLines = (print: Print, notes: readonly Sentence[], full: boolean): Stream => ({
  before: notes.map((note) => `${print.bold(print.say(note))}\n\n`).join(""),
  each: (one) => inLines(caseLines(print, one, full)),
  after: (total) => `${print.say(totalInWords(total))}\n`,
});

const auditAll = async (
  office: Office,
  { flags, shell }: Call,
  notes: readonly Sentence[],
): Promise<Report> => {
  const json = flags.is("json");
  const stream = json ? asJson : asLines(printFor(shell, json), notes, flags.is("full"));
  let total: Total = { cases: 0, counts: findingCounts([]), altered: false, faults: 0 };
  shell.out(stream.before);
  for await (const one of allAudited(office, shell)) {
    shell.out(stream.each(one, total.cases === 0));
    total = added(total, one);
  }
  return { ...report(null, () => []), text: stream.after(total), code: codeOf(total) };
};

/** `tasdiq audit`: what is known of every rule in a case, or in all cases. */
export const audit = (call: Call): Promise<Report> =>
  inOfficeOnRecord(call, (office, notes) => {
    const [name] = call.args;
    if ((name === undefined) !== call.flags.is("all"))
      throw stopped("Usage", { kind: "caseOrAll" });
    return name === undefined
      ? auditAll(office, call, notes)
      : auditOne(office, caseNamed(name), call.flags.is("full"));
  });
