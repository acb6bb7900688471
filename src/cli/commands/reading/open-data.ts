import { resolve } from "node:path";
import { digestOf } from "../../../record/canonical.ts";
import { viewCase } from "../../../ledger/reading/queries.ts";
import { entriesForEverybody } from "../../../ledger/reading/read-entries.ts";
import { oneOfMany } from "../../../ledger/reading/unreadable.ts";
import type { Home } from "../../../local/home/home.ts";
import { isDemonstration } from "../../../office/office.ts";
import type { CaseExported, EntriesExported, Wanted } from "../../../exports/export-input.ts";
import { isPublic } from "../../../case/case.ts";
import { isTreatyCase } from "../../../case/seal.ts";
import { isRefusal } from "../../../words/refusal.ts";
import type { CaseId } from "../../../values/ids.ts";
import type { Call } from "../../call.ts";
import { exitCodes } from "../../exit-codes.ts";
import { inHome, officeOf } from "../../home.ts";
import { languageNamed } from "../../language.ts";
import { report, type Report } from "../../report.ts";
import { caseNamed } from "../../input/ids.ts";
import { tell } from "../../say.ts";
import { stopped, stoppedBy } from "../../stop.ts";
import { writeOnce } from "../../write-once.ts";
import type { formatsOfAll, formatsOfOne } from "./open-data-formats.ts";

const pageSize = 500;

const caseIds = async ({ desk: { ports } }: Home): Promise<readonly CaseId[]> => {
  const all: CaseId[] = [];
  for (;;) {
    const page = { afterId: all.at(-1) ?? "", limit: pageSize, openOnly: false };
    const rows = await ports.register.cases(page);
    if (rows.length === 0) return all.filter(isTreatyCase);
    all.push(...rows.map(({ caseId }) => caseId));
  }
};

/** A case with all of its entries, as they stood when its head was read. */
const caseToExport = async (
  { desk }: Home,
  caseId: CaseId,
): Promise<CaseExported & EntriesExported> => {
  const view = await viewCase(desk, caseId, undefined);
  if (isRefusal(view)) throw stoppedBy(view);
  // An entry that came after the head was read belongs to the next export.
  return { ...view, entries: await entriesForEverybody(desk, view) };
};

/**
 * The cases that everybody may read; all cases where `--all` was given, and only those about a treaty where one is named. What
 * cannot be read is left out, and named.
 */
const casesToExport = async (
  home: Home,
  { flags, shell }: Call,
): Promise<readonly (CaseExported & EntriesExported)[]> => {
  const cases: (CaseExported & EntriesExported)[] = [];
  const treaty = flags.one("treaty");
  for (const caseId of await caseIds(home)) {
    const found = await oneOfMany(home.desk, caseId, () => caseToExport(home, caseId));
    if ("unreadable" in found) tell(shell, { kind: "caseLeftOut", caseId });
    else if (
      (flags.is("all") || isPublic(found.read.state)) &&
      (treaty === undefined || found.read.law.treaty.id === treaty)
    )
      cases.push(found.read);
  }
  return cases;
};

const address = /^https?:\/\/[^\s"<>]+$/;

/**
 * An address that a flag names; null where it names none.
 * @throws Stopped where it is no address
 */
const addressIn = ({ flags }: Call, name: "pages" | "self"): string | null => {
  const given = flags.one(name);
  if (given === undefined) return null;
  if (address.test(given)) return given;
  throw stopped("MalformedFlag", { kind: "addressMalformed", name, given });
};

/** In which language, with which links, and whether of a demonstration. */
const wantedBy = async (home: Home, call: Call): Promise<Wanted> => ({
  language: languageNamed(call.flags.one("language")),
  pages: addressIn(call, "pages"),
  demonstration: isDemonstration(await officeOf(home)),
});

type OneCase = CaseExported & EntriesExported;
type Writer<Given> = (given: Given, wanted: Wanted) => Promise<string> | string;

// Each is loaded when it is asked for: every other command starts sooner without them.
const tables = () => import("../../../exports/tables.ts");
const calendar = () => import("../../../exports/calendar.ts");

const ofOneCase = {
  akn: async (one, wanted) =>
    (await import("../../../exports/akoma-ntoso.ts")).akomaNtoso(one, wanted),
  popolo: async (one, wanted) =>
    (await import("../../../exports/popolo.ts")).popoloVotes(one, wanted),
  ics: async (one, wanted) => (await calendar()).caseCalendar(one, wanted),
  csv: async (one, wanted) => (await tables()).actsTable(one, wanted),
  "csv-votes": async (one, wanted) => (await tables()).votesTable(one, wanted),
  "csv-roll-call": async (one, wanted) => (await tables()).rollCallTable(one, wanted),
  jsonl: async (one, wanted) =>
    (await import("../../../exports/json-lines.ts")).jsonLines(one, wanted),
} as const satisfies Readonly<Record<(typeof formatsOfOne)[number], Writer<OneCase>>>;

const ofAllCases = {
  ics: async (cases, wanted) => (await calendar()).calendarOfAll(cases, wanted),
  csv: async (cases, wanted) => (await tables()).casesTable(cases, wanted),
} as const satisfies Readonly<Record<(typeof formatsOfAll)[number], Writer<readonly OneCase[]>>>;

const writerIn = <Given>(
  writers: Readonly<Record<string, Writer<Given>>>,
  { flags }: Call,
): Writer<Given> => {
  const name = flags.one("format") ?? "";
  const writer = Object.hasOwn(writers, name) ? writers[name] : undefined;
  if (writer !== undefined) return writer;
  const known = Object.keys(writers).join(", ");
  throw stopped(
    "MalformedFlag",
    name === "" ? { kind: "formatMissing", known } : { kind: "formatUnknown", name, known },
  );
};

/** Writes to the file that was named; else the text itself is the answer. */
const answered = async ({ flags, shell }: Call, text: string): Promise<Report> => {
  const out = flags.one("out");
  if (out === undefined)
    return { code: exitCodes.done, json: null, lines: () => [], refused: false, text };
  const file = resolve(shell.folder, out);
  const bytes = Buffer.from(text, "utf8");
  await writeOnce(file, bytes);
  const digest = digestOf(bytes);
  return report({ kind: "openData", file, digest, size: bytes.length }, () => [
    `${digest}  ${file}`,
  ]);
};

const warnOf = ({ shell }: Call, { state }: OneCase): void => {
  if (!isPublic(state)) tell(shell, { kind: "notPublic", caseId: state.caseId });
};

/** `tasdiq open-data`: a case, or all public cases, in a format that other programs read. */
export const openData = (call: Call): Promise<Report> =>
  inHome({ ...call, reach: "nothing" }, async (home) => {
    const wanted = await wantedBy(home, call);
    if (call.args[0] === undefined) {
      const write = writerIn(ofAllCases, call);
      return answered(call, await write(await casesToExport(home, call), wanted));
    }
    const write = writerIn(ofOneCase, call);
    const one = await caseToExport(home, caseNamed(call.args[0]));
    warnOf(call, one);
    return answered(call, await write(one, wanted));
  });

/** `tasdiq feed`: what happened in a case, or in all public cases, as an Atom feed. */
export const feed = (call: Call): Promise<Report> =>
  inHome({ ...call, reach: "nothing" }, async (home) => {
    const wanted = { ...(await wantedBy(home, call)), self: addressIn(call, "self") };
    const { caseFeed, feedOfAll } = await import("../../../exports/feed.ts");
    if (call.args[0] !== undefined) {
      const one = await caseToExport(home, caseNamed(call.args[0]));
      warnOf(call, one);
      return answered(call, caseFeed(one, wanted));
    }
    const [opening] = (await officeOf(home)).facts;
    if (opening === undefined) throw new Error("the office's record has no first fact");
    const treaty = call.flags.one("treaty") ?? null;
    const office = { opening: opening.entry, at: opening.at, treaty };
    return answered(call, feedOfAll(office, await casesToExport(home, call), wanted));
  });
