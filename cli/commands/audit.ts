import { auditRecord, type Audited } from "../../application/audit.ts";
import type { Desk } from "../../application/desk.ts";
import { listCases } from "../../application/queries.ts";
import { findingCounts, type FindingCounts } from "../../domain/finding.ts";
import type { CaseId } from "../../domain/ids.ts";
import { isRefusal } from "../../domain/refusal.ts";
import type { Call } from "../call.ts";
import { exitCodes } from "../exit-codes.ts";
import { inHome } from "../home.ts";
import { paintFor, type Paint } from "../paint.ts";
import { report, type Report } from "../report.ts";
import { caseNamed } from "../run-verb.ts";
import { stopped, stoppedBy } from "../stop.ts";
import { countsInWords, findingLines, noFindings, sumOf } from "../words/finding.ts";

/** The audit of one case; a case that could not be read has a fault and no findings. */
type AuditedCase = Audited & { readonly caseId: CaseId; readonly fault: string | null };

type Total = {
  readonly cases: number;
  readonly counts: FindingCounts;
  readonly altered: boolean;
  readonly faults: number;
};

const pageSize = 500;

const audited = async (desk: Desk, caseId: CaseId): Promise<AuditedCase> => {
  const found = await auditRecord(desk, caseId);
  if (isRefusal(found)) throw stoppedBy(found);
  return { caseId, ...found, fault: null };
};

// Whatever is wrong with one case, the others are audited.
const auditedAnyway = async (desk: Desk, caseId: CaseId): Promise<AuditedCase> => {
  try {
    return await audited(desk, caseId);
  } catch (cause) {
    const fault = cause instanceof Error ? cause.message : String(cause);
    return { caseId, findings: [], altered: false, fault };
  }
};

async function* allAudited(desk: Desk): AsyncGenerator<AuditedCase> {
  for (let afterId = ""; ;) {
    const rows = await listCases(desk, { afterId, limit: pageSize, openOnly: false });
    for (const { caseId } of rows) yield await auditedAnyway(desk, caseId);
    const last = rows.at(-1);
    if (last === undefined) return;
    afterId = last.caseId;
  }
}

const jsonOf = ({ caseId, findings, fault }: AuditedCase) => ({
  caseId,
  findings,
  ...(fault === null ? {} : { fault }),
  counts: findingCounts(findings),
});

const caseLines = (paint: Paint, { caseId, findings, fault }: AuditedCase): readonly string[] => [
  paint.bold(caseId),
  ...findings.flatMap((one) => findingLines(paint, one).map((line) => `  ${line}`)),
  ...(fault === null ? [] : [`  ${paint.red("could not be audited:")} ${fault}`]),
  `  ${countsInWords(findingCounts(findings))}`,
];

const codeOf = ({ altered, faults }: Pick<Total, "altered" | "faults">): number => {
  if (altered) return exitCodes.verification;
  return faults > 0 ? exitCodes.unexpected : exitCodes.done;
};

const auditOne = async (desk: Desk, caseId: CaseId): Promise<Report> => {
  const one = await audited(desk, caseId);
  const json = { kind: "audit", cases: [jsonOf(one)], counts: findingCounts(one.findings) };
  const lines = (paint: Paint): readonly string[] => caseLines(paint, one);
  return { ...report(json, lines), code: codeOf({ altered: one.altered, faults: 0 }) };
};

const added = (total: Total, one: AuditedCase): Total => ({
  cases: total.cases + 1,
  counts: sumOf(total.counts, findingCounts(one.findings)),
  altered: total.altered || one.altered,
  faults: total.faults + (one.fault === null ? 0 : 1),
});

/** Writes the audit of each case as soon as it is made, so that however many there are none is kept. */
type Stream = {
  readonly before: string;
  readonly each: (one: AuditedCase, isFirst: boolean) => string;
  readonly after: (total: Total) => string;
};

const asJson: Stream = {
  before: '{"kind":"audit","cases":[',
  each: (one, isFirst) => `${isFirst ? "\n" : ",\n"}${JSON.stringify(jsonOf(one))}`,
  after: ({ counts, faults }) =>
    `\n],"counts":${JSON.stringify(counts)},"faults":${String(faults)}}\n`,
};

const asLines = (paint: Paint): Stream => ({
  before: "",
  each: (one) => caseLines(paint, one).join("\n") + "\n",
  after: ({ cases, counts, faults }) =>
    `${String(cases)} cases: ${countsInWords(counts)}${faults === 0 ? "" : `; ${String(faults)} could not be audited`}\n`,
});

const auditAll = async (desk: Desk, { flags, shell }: Call): Promise<Report> => {
  const json = flags.is("json");
  const stream = json ? asJson : asLines(paintFor(shell, json));
  let total: Total = { cases: 0, counts: noFindings, altered: false, faults: 0 };
  shell.out(stream.before);
  for await (const one of allAudited(desk)) {
    shell.out(stream.each(one, total.cases === 0));
    total = added(total, one);
  }
  return { ...report(null, () => []), text: stream.after(total), code: codeOf(total) };
};

/** `tasdiq audit`: what is known of every rule in a case, or in all cases. */
export const audit = (call: Call): Promise<Report> =>
  inHome({ ...call, reach: "nothing" }, ({ desk }) => {
    const [name] = call.args;
    if ((name === undefined) !== call.flags.is("all"))
      throw stopped("Usage", "name one case, or give --all");
    return name === undefined ? auditAll(desk, call) : auditOne(desk, caseNamed(name));
  });
