import { canonicalJson } from "../../application/canonical.ts";
import { historyText, type HistoryPage } from "../../application/reading/history.ts";
import { historyTable } from "../../open-data/history-table.ts";
import type { Call } from "../call.ts";
import { inOffice } from "../office/in-office.ts";
import { report, type Report } from "../report.ts";
import { caseNamed } from "../run-verb.ts";
import { stopped } from "../stop.ts";
import { rowLines } from "../print/history.ts";

const numberFlag = ({ flags }: Call, name: string, least: number): number | undefined => {
  const text = flags.one(name);
  if (text === undefined) return undefined;
  if (/^\d{1,9}$/.test(text) && Number(text) >= least) return Number(text);
  throw stopped("MalformedFlag", { kind: "wholeNumberFrom", name, least: String(least) });
};

const textOf = (call: Call, page: HistoryPage): string | undefined => {
  const { flags } = call;
  const forms = ["json", "jsonl", "csv"].filter(flags.is);
  if (forms.length > 1)
    throw stopped("Usage", {
      kind: "giveOneOf",
      flags: forms.map((form) => `--${form}`).join(", "),
    });
  if (flags.is("csv")) return historyTable(page.entries);
  if (flags.is("jsonl")) return page.entries.map((row) => `${canonicalJson(row)}\n`).join("");
  return flags.is("json") ? historyText(page) : undefined;
};

/** `tasdiq history`: the entries of a case, each checked against its hash, with the hashes that `--of` takes. */
export const history = (call: Call): Promise<Report> =>
  inOffice({ ...call, reach: "nothing" }, async (office) => {
    const caseId = caseNamed(call.args[0]);
    const page = await office.history(caseId, {
      after: numberFlag(call, "after", 0) ?? 0,
      limit: numberFlag(call, "limit", 1),
    });
    const text = textOf(call, page);
    const shown = report(page, (print) => [
      ...page.entries.flatMap((row) => rowLines(print, row)),
      ...(page.next === null ? [] : [print.say({ kind: "historyMore", next: String(page.next) })]),
    ]);
    return text === undefined ? shown : { ...shown, text };
  });
