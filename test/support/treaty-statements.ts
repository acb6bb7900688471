import { type FindingInWords } from "./in-english.ts";
import type { Statement } from "../../src/treaty/statement.ts";
import type { Treaty } from "../../src/treaty/treaty.ts";
import { auditOf } from "./audit-findings.ts";
import { command } from "./cases.ts";
import { caseUnder, type CaseBuilder } from "./case-builder.ts";
import { azerbaijan, digestOf, treaty } from "./law.ts";

export const statement = (
  label: Statement["label"],
  clause: string | null,
  fields: Partial<Statement> = {},
): Statement => ({
  id: "one",
  label,
  clause,
  subject: "an invented subject",
  texts: [{ language: "az", digest: digestOf("one az"), authentic: true }],
  ...fields,
});

export const budapest = treaty("budapest-2001");
export const withList = (list: Treaty["reservations"]["list"], from = budapest): Treaty => ({
  ...from,
  reservations: { ...from.reservations, list },
});

export const laid = (statements: readonly Statement[], law = budapest): CaseBuilder =>
  caseUnder({ procedure: azerbaijan(), treaty: law })
    .record(command("OpenCase", { treaty: law.id }))
    .record(command("Lay", { statements }));

export const said = (story: CaseBuilder, rule: string): FindingInWords => {
  const found = auditOf(story).filter((finding) => finding.rule === rule);
  if (found[0] === undefined || found.length > 1)
    throw new Error(`${String(found.length)} findings of: ${rule}`);
  return found[0];
};
