import { cellsOf } from "../../exports/lists/csv-line.ts";
import { beforeConclusion } from "../../treaty/concluded-on.ts";
import { isIsoDate, type IsoDate } from "../../time/date.ts";
import { wantInWords } from "../../words/issue-in-words.ts";
import { lineSchema } from "../../values/text.ts";
import { actKindOf, actKinds, bindsFinally, type ActKind } from "../../treaty/treaty-acts.ts";
import { nameKey, shareUnits, type Deposit } from "../../treaty/treaty-deposit.ts";
import type { Sentence } from "../../words/messages.ts";
import {
  type Cell,
  type Columns,
  faultsIn,
  headerFaults,
  headerOf,
  type Row,
  rowOf,
} from "./csv.ts";
import { linesOf, type Line } from "./read-file.ts";

/** A list of deposits, read; or all that is wrong with it, each fault with its line. Nothing is computed from half a list. */
export type DepositsRead =
  | { readonly kind: "read"; readonly deposits: readonly Deposit[] }
  | { readonly kind: "invalid"; readonly faults: readonly Sentence[] };

const columns: Columns = {
  needed: ["participant", "kind", "received"],
  possible: ["effective", "notified", "regionalOrganization", "share", "memberOf"],
};
const header = headerOf(columns);
const mostRows = 10_000;

const fault = (sentence: Sentence): { readonly fault: Sentence } => ({ fault: sentence });
const shown = (text: string): string => text.slice(0, 60);

const participantIn = (row: Row): Cell<string> => {
  const text = row("participant") ?? "";
  const parsed = lineSchema.safeParse(text);
  if (parsed.success) return { value: parsed.data.trim() };
  const column = "participant";
  if (text.trim() === "") return fault({ kind: "cellEmpty", column });
  const [issue] = parsed.error.issues;
  return fault({
    kind: "cellSaid",
    column,
    why: issue === undefined ? { kind: "wantLine" } : wantInWords(issue),
  });
};

const kindIn = (row: Row): Cell<ActKind> => {
  const text = row("kind") ?? "";
  const value = actKindOf(text);
  if (value !== undefined) return { value };
  if (/^signature$/i.test(text.trim())) return fault({ kind: "kindIsSignature" });
  return fault({ kind: "kindUnknown", found: shown(text), known: actKinds });
};

const dayIn = (row: Row, column: string): Cell<IsoDate> => {
  const text = (row(column) ?? "").trim();
  return isIsoDate(text)
    ? { value: text }
    : fault({ kind: "dayMalformed", where: column, found: shown(text) });
};

const dayPerhaps = (row: Row, column: "effective" | "notified"): Cell<IsoDate | null> =>
  (row(column) ?? "").trim() === "" ? { value: null } : dayIn(row, column);

const yes = ["true", "yes", "1"];
const no = ["", "false", "no", "0"];

const organizationIn = (row: Row): Cell<boolean> => {
  const text = (row("regionalOrganization") ?? "").trim().toLowerCase();
  if (yes.includes(text)) return { value: true };
  return no.includes(text)
    ? { value: false }
    : fault({ kind: "cellNoBoolean", column: "regionalOrganization", found: shown(text) });
};

const shareIn = (row: Row): Cell<number | null> => {
  const text = (row("share") ?? "").trim();
  if (text === "") return { value: null };
  const match = /^(?=\.?\d)(\d{0,3})(?:\.(\d{1,9}))?\s*%?$/.exec(text);
  const value =
    match === null
      ? Number.NaN
      : Number(match[1]) * shareUnits + Number((match[2] ?? "").padEnd(9, "0"));
  return value <= 100 * shareUnits
    ? { value }
    : fault({ kind: "cellNoShare", column: "share", found: shown(text) });
};

const membershipIn = (row: Row): readonly string[] | null =>
  row("memberOf")
    ?.split(";")
    .map((one) => one.trim())
    .filter((one) => one !== "") ?? null;

/** The dates of a row, against each other and against the conclusion of the treaty. */
const dateFaults = (deposit: Deposit, concluded: IsoDate | undefined): readonly Sentence[] => {
  const { received, effective, kind } = deposit;
  const early = beforeConclusion(received, concluded);
  return [
    ...(early === undefined ? [] : [{ kind: "cellSaid", column: "received", why: early } as const]),
    ...(effective !== null && effective < received && kind !== "succession"
      ? [{ kind: "effectiveBeforeReceipt", effective, received } as const]
      : []),
  ];
};

const depositIn = (row: Row): Deposit | readonly Sentence[] => {
  const [participant, kind, received] = [participantIn(row), kindIn(row), dayIn(row, "received")];
  const [effective, notified] = [dayPerhaps(row, "effective"), dayPerhaps(row, "notified")];
  const [organization, share] = [organizationIn(row), shareIn(row)];
  if (
    "fault" in participant ||
    "fault" in kind ||
    "fault" in received ||
    "fault" in effective ||
    "fault" in notified ||
    "fault" in organization ||
    "fault" in share
  )
    return faultsIn([participant, kind, received, effective, notified, organization, share]);
  return {
    participant: participant.value,
    kind: kind.value,
    received: received.value,
    effective: effective.value,
    notified: notified.value,
    regionalOrganization: organization.value,
    share: share.value,
    memberOf: membershipIn(row),
  };
};

type Kept = { readonly line: number; readonly deposit: Deposit };

const faultAt = (line: number, found: Sentence): Sentence => ({
  kind: "listLine",
  line: String(line),
  fault: found,
});

/** A State is bound once; provisional application may stand beside its consent. */
const twiceFaults = (kept: readonly Kept[]): readonly Sentence[] => {
  const first = new Map<string, number>();
  return kept.flatMap(({ line, deposit }) => {
    const key = `${String(bindsFinally(deposit.kind))} ${nameKey(deposit.participant)}`;
    const earlier = first.get(key);
    first.set(key, earlier ?? line);
    return earlier === undefined
      ? []
      : [
          faultAt(line, {
            kind: "participantTwice",
            participant: deposit.participant,
            line: String(earlier),
          }),
        ];
  });
};

const sharesFault = (kept: readonly Kept[]): readonly Sentence[] => {
  const sum = kept
    .filter(({ deposit }) => !deposit.regionalOrganization && bindsFinally(deposit.kind))
    .reduce((all, { deposit }) => all + (deposit.share ?? 0), 0);
  // Published shares are rounded; one percent more than all is still a sum of rounded figures.
  return sum > 101 * shareUnits ? [{ kind: "sharesTooMany", sum: String(sum / shareUnits) }] : [];
};

const bodyOf = (
  body: readonly Line[],
  names: readonly string[],
  concluded: IsoDate | undefined,
): DepositsRead => {
  const kept: Kept[] = [];
  const faults: Sentence[] = [];
  for (const one of body) {
    const row = rowOf(one.text, names);
    const deposit = "fault" in row ? [row.fault] : depositIn(row);
    const wrong = "participant" in deposit ? dateFaults(deposit, concluded) : deposit;
    faults.push(...wrong.map((reason) => faultAt(one.line, reason)));
    if ("participant" in deposit) kept.push({ line: one.line, deposit });
  }
  const all = [...faults, ...twiceFaults(kept), ...sharesFault(kept)];
  return all.length > 0
    ? { kind: "invalid", faults: all }
    : { kind: "read", deposits: kept.map((one) => one.deposit) };
};

/**
 * Reads a list of deposits: the header `participant,kind,received`, and where needed `effective`,
 * `regionalOrganization`, `share` (in percent) and `memberOf` (organizations, separated by `;`), then a row a deposit.
 * @param concluded the day on which the treaty was concluded, where it is known; no deposit lies before it
 */
export const readDepositsCsv = (text: string, concluded: IsoDate | undefined): DepositsRead => {
  const [first, ...body] = linesOf(text.replace(/^\uFEFF/, ""));
  if (first === undefined)
    return { kind: "invalid", faults: [{ kind: "listEmptyExpected", header }] };
  const names = (cellsOf(first.text) ?? []).map((name) => name.trim());
  const faults = headerFaults(names, columns, (name) => ({
    kind: "columnUnknownExpected",
    name,
    header,
  })).map((reason) => faultAt(first.line, reason));
  if (faults.length > 0) return { kind: "invalid", faults };
  return body.length > mostRows
    ? { kind: "invalid", faults: [{ kind: "listRows", most: String(mostRows) }] }
    : bodyOf(body, names, concluded);
};
