import { auditOf, listCases } from "../../application/queries.ts";
import type { Desk } from "../../application/desk.ts";
import type { Finding } from "../../domain/finding.ts";
import type { CaseId } from "../../domain/ids.ts";
import type { Call } from "../call.ts";
import { inHome } from "../home.ts";
import type { Paint } from "../paint.ts";
import { report, type Report } from "../report.ts";
import { caseNamed } from "../run-verb.ts";
import { stopped, stoppedBy } from "../stop.ts";
import { countsInWords, findingCounts, findingLines } from "../words/finding.ts";

type Audited = { readonly caseId: CaseId; readonly findings: readonly Finding[] };

const pageSize = 500;

const audited = async (desk: Desk, caseId: CaseId): Promise<Audited> => {
  const findings = await auditOf(desk, caseId);
  if ("fields" in findings) throw stoppedBy(findings);
  return { caseId, findings };
};

const allAudited = async (desk: Desk): Promise<readonly Audited[]> => {
  const all: Audited[] = [];
  for (;;) {
    const page = { afterId: all.at(-1)?.caseId ?? "", limit: pageSize, openOnly: false };
    const rows = await listCases(desk, page);
    if (rows.length === 0) return all;
    for (const { caseId } of rows) all.push(await audited(desk, caseId));
  }
};

const countsLine = (findings: readonly Finding[]): string => {
  const unverified = findings.filter((one) => one.authority.mark === "unverified").length;
  return `${countsInWords(findings)}; ${String(unverified)} rest on an unverified authority`;
};

const auditLines = (paint: Paint, { caseId, findings }: Audited): readonly string[] => [
  paint.bold(caseId),
  ...findings.flatMap((one) => findingLines(paint, one).map((line) => `  ${line}`)),
  `  ${countsLine(findings)}`,
];

/** `tasdiq audit`: what is known of every rule in a case, or in all cases. */
export const audit = (call: Call): Promise<Report> =>
  inHome({ ...call, reach: "nothing" }, async ({ desk }) => {
    const [name] = call.args;
    if ((name === undefined) !== call.flags.is("all"))
      throw stopped("Usage", "name one case, or give --all");
    const cases =
      name === undefined ? await allAudited(desk) : [await audited(desk, caseNamed(name))];
    const json = {
      kind: "audit",
      cases: cases.map((one) => ({ ...one, counts: findingCounts(one.findings) })),
      counts: findingCounts(cases.flatMap((one) => one.findings)),
    };
    return report(json, (paint) => [
      ...cases.flatMap((one) => auditLines(paint, one)),
      ...(name === undefined
        ? [`${String(cases.length)} cases: ${countsLine(cases.flatMap((one) => one.findings))}`]
        : []),
    ]);
  });
