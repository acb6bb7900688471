import { reasonOf } from "../../application/altered.ts";
import { inEnglish } from "../../words/read.ts";
import type { ShownAuditOfCase } from "../../application/shapes/audit.ts";
import { findingCounts, type FindingCounts } from "../../domain/audit/note.ts";
import type { CaseId } from "../../domain/ids.ts";
import type { Call } from "../call.ts";
import { exitCodes } from "../exit-codes.ts";
import { inOffice } from "../office/in-office.ts";
import type { Office } from "../office/office.ts";
import { paintFor, type Paint } from "../paint.ts";
import { report, type Report } from "../report.ts";
import { caseNamed } from "../run-verb.ts";
import { stopped } from "../stop.ts";
import { auditLines, countsInWords, sumOf } from "../words/finding.ts";

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
): Promise<readonly ShownAuditOfCase[]> => {
  try {
    return (await office.audit(caseId)).cases;
  } catch (cause) {
    const fault = inEnglish(reasonOf(cause));
    return [{ caseId, findings: [], altered: false, fault, counts: findingCounts([]) }];
  }
};

async function* allAudited(office: Office): AsyncGenerator<ShownAuditOfCase> {
  const { cases } = await office.cases({ openOnly: false, publicOnly: false });
  for (const { caseId } of cases) yield* await auditedAnyway(office, caseId);
}

const caseLines = (
  paint: Paint,
  { caseId, findings, fault, counts }: ShownAuditOfCase,
): readonly string[] => [
  paint.bold(caseId),
  `  ${countsInWords(counts)}`,
  ...auditLines(paint, findings, counts).map((line) => `  ${line}`),
  ...(fault === undefined ? [] : [`  ${paint.red("could not be audited:")} ${fault}`]),
];

const codeOf = ({ altered, faults }: Pick<Total, "altered" | "faults">): number => {
  if (altered) return exitCodes.verification;
  return faults > 0 ? exitCodes.unexpected : exitCodes.done;
};

const auditOne = async (office: Office, caseId: CaseId): Promise<Report> => {
  const shown = await office.audit(caseId);
  const lines = (paint: Paint): readonly string[] =>
    shown.cases.flatMap((one) => caseLines(paint, one));
  const altered = shown.cases.some((one) => one.altered);
  return { ...report(shown, lines), code: codeOf({ altered, faults: 0 }) };
};

const added = (total: Total, one: ShownAuditOfCase): Total => ({
  cases: total.cases + 1,
  counts: sumOf(total.counts, one.counts),
  altered: total.altered || one.altered,
  faults: total.faults + (one.fault === undefined ? 0 : 1),
});

/** Writes the audit of each case as soon as it is made, so that however many there are none is kept. */
type Stream = {
  readonly before: string;
  readonly each: (one: ShownAuditOfCase, isFirst: boolean) => string;
  readonly after: (total: Total) => string;
};

const asJson: Stream = {
  before: '{"kind":"audit","cases":[',
  each: (one, isFirst) => `${isFirst ? "\n" : ",\n"}${JSON.stringify(one)}`,
  after: ({ counts, faults }) =>
    `\n],"counts":${JSON.stringify(counts)},"faults":${String(faults)}}\n`,
};

const asLines = (paint: Paint): Stream => ({
  before: "",
  each: (one) => caseLines(paint, one).join("\n") + "\n",
  after: ({ cases, counts, faults }) =>
    `${String(cases)} cases: ${countsInWords(counts)}${faults === 0 ? "" : `; ${String(faults)} could not be audited`}\n`,
});

const auditAll = async (office: Office, { flags, shell }: Call): Promise<Report> => {
  const json = flags.is("json");
  const stream = json ? asJson : asLines(paintFor(shell, json));
  let total: Total = { cases: 0, counts: findingCounts([]), altered: false, faults: 0 };
  shell.out(stream.before);
  for await (const one of allAudited(office)) {
    shell.out(stream.each(one, total.cases === 0));
    total = added(total, one);
  }
  return { ...report(null, () => []), text: stream.after(total), code: codeOf(total) };
};

/** `tasdiq audit`: what is known of every rule in a case, or in all cases. */
export const audit = (call: Call): Promise<Report> =>
  inOffice({ ...call, reach: "nothing" }, (office) => {
    const [name] = call.args;
    if ((name === undefined) !== call.flags.is("all"))
      throw stopped("Usage", "name one case, or give --all");
    return name === undefined ? auditAll(office, call) : auditOne(office, caseNamed(name));
  });
