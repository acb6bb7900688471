import { cellsOf } from "../../documents/lists/csv-line.ts";
import { beforeConclusion } from "../../domain/concluded-on.ts";
import { isIsoDate, type IsoDate } from "../../domain/date.ts";
import { lineSchema } from "../../domain/text.ts";
import { actKindOf, actKinds, bindsFinally, type ActKind } from "../../domain/treaty-acts.ts";
import { nameKey, shareUnits, type Deposit } from "../../domain/treaty-deposit.ts";
import { faultsIn, type Cell } from "./cell.ts";
import { headerFaults, headerOf, rowOf, type Columns, type Row } from "./csv.ts";
import { linesOf, type Line } from "./lines.ts";

/** A list of deposits, read; or all that is wrong with it, each fault with its line. Nothing is computed from half a list. */
export type DepositsRead =
  | { readonly kind: "read"; readonly deposits: readonly Deposit[] }
  | { readonly kind: "invalid"; readonly faults: readonly string[] };

const columns: Columns = {
  needed: ["participant", "kind", "received"],
  possible: ["effective", "regionalOrganization", "share", "memberOf"],
};
const header = headerOf(columns);
const mostRows = 10_000;

const fault = (text: string): { readonly fault: string } => ({ fault: text });

const participantIn = (row: Row): Cell<string> => {
  const text = row("participant") ?? "";
  const parsed = lineSchema.safeParse(text);
  if (parsed.success) return { value: parsed.data.trim() };
  const reason = parsed.error.issues[0]?.message ?? "is not a name";
  if (text.trim() === "") return fault("participant: is empty");
  // Such a message says what was found, not what was wanted.
  const found = reason.startsWith("text that");
  return fault(found ? `participant: ${reason}` : `participant: expected ${reason}`);
};

const kindIn = (row: Row): Cell<ActKind> => {
  const text = row("kind") ?? "";
  const value = actKindOf(text);
  if (value !== undefined) return { value };
  if (/^signature$/i.test(text.trim()))
    return fault(
      "kind: a signature alone is no consent to be bound; a definitive signature is (s), or one confirmed (C)",
    );
  return fault(
    `kind: no rule knows "${text.slice(0, 60)}": expected ${actKinds.join(", ")}, or a mark of a status table (none, a, A, AA, d, s, n, P, p, c, C)`,
  );
};

const dayIn = (row: Row, column: string): Cell<IsoDate> => {
  const text = (row(column) ?? "").trim();
  return isIsoDate(text)
    ? { value: text }
    : fault(
        `${column}: expected a day that exists, written YYYY-MM-DD, found "${text.slice(0, 60)}"`,
      );
};

const effectiveIn = (row: Row): Cell<IsoDate | null> =>
  (row("effective") ?? "").trim() === "" ? { value: null } : dayIn(row, "effective");

const yes = ["true", "yes", "1"];
const no = ["", "false", "no", "0"];

const organizationIn = (row: Row): Cell<boolean> => {
  const text = (row("regionalOrganization") ?? "").trim().toLowerCase();
  if (yes.includes(text)) return { value: true };
  return no.includes(text)
    ? { value: false }
    : fault(`regionalOrganization: expected true or false, found "${text.slice(0, 60)}"`);
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
    : fault(`share: expected a number of percent from 0 to 100, found "${text.slice(0, 60)}"`);
};

const membershipIn = (row: Row): readonly string[] | null =>
  row("memberOf")
    ?.split(";")
    .map((one) => one.trim())
    .filter((one) => one !== "") ?? null;

/** The dates of a row, against each other and against the conclusion of the treaty. */
const dateFaults = (deposit: Deposit, concluded: IsoDate | undefined): readonly string[] => {
  const { received, effective, kind } = deposit;
  const early = beforeConclusion(received, concluded);
  return [
    ...(early === undefined ? [] : [`received: ${early}`]),
    ...(effective !== null && effective < received && kind !== "succession"
      ? [
          `effective: ${effective} is before the receipt, ${received}; only a succession takes effect before it`,
        ]
      : []),
  ];
};

const depositIn = (row: Row): Deposit | readonly string[] => {
  const [participant, kind, received] = [participantIn(row), kindIn(row), dayIn(row, "received")];
  const [effective, organization, share] = [effectiveIn(row), organizationIn(row), shareIn(row)];
  if (
    "fault" in participant ||
    "fault" in kind ||
    "fault" in received ||
    "fault" in effective ||
    "fault" in organization ||
    "fault" in share
  )
    return faultsIn([participant, kind, received, effective, organization, share]);
  return {
    participant: participant.value,
    kind: kind.value,
    received: received.value,
    effective: effective.value,
    regionalOrganization: organization.value,
    share: share.value,
    memberOf: membershipIn(row),
  };
};

type Kept = { readonly line: number; readonly deposit: Deposit };

/** A State is bound once; provisional application may stand beside its consent. */
const twiceFaults = (kept: readonly Kept[]): readonly string[] => {
  const first = new Map<string, number>();
  return kept.flatMap(({ line, deposit }) => {
    const key = `${String(bindsFinally(deposit.kind))} ${nameKey(deposit.participant)}`;
    const earlier = first.get(key);
    first.set(key, earlier ?? line);
    return earlier === undefined
      ? []
      : [
          `line ${String(line)}: participant: ${deposit.participant} stands on line ${String(earlier)} already`,
        ];
  });
};

const sharesFault = (kept: readonly Kept[]): readonly string[] => {
  const sum = kept
    .filter(({ deposit }) => !deposit.regionalOrganization && bindsFinally(deposit.kind))
    .reduce((all, { deposit }) => all + (deposit.share ?? 0), 0);
  // Published shares are rounded; one percent more than all is still a sum of rounded figures.
  return sum > 101 * shareUnits
    ? [`the shares add up to ${String(sum / shareUnits)} percent, which is more than all`]
    : [];
};

const bodyOf = (
  body: readonly Line[],
  names: readonly string[],
  concluded: IsoDate | undefined,
): DepositsRead => {
  const kept: Kept[] = [];
  const faults: string[] = [];
  for (const one of body) {
    const row = rowOf(one.text, names);
    const deposit = "fault" in row ? [row.fault] : depositIn(row);
    const wrong = "participant" in deposit ? dateFaults(deposit, concluded) : deposit;
    faults.push(...wrong.map((reason) => `line ${String(one.line)}: ${reason}`));
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
    return { kind: "invalid", faults: [`is empty: expected the header ${header}`] };
  const names = (cellsOf(first.text) ?? []).map((name) => name.trim());
  const faults = headerFaults(names, columns, `: expected ${header}`).map(
    (reason) => `line ${String(first.line)}: ${reason}`,
  );
  if (faults.length > 0) return { kind: "invalid", faults };
  return body.length > mostRows
    ? { kind: "invalid", faults: [`more than ${String(mostRows)} rows`] }
    : bodyOf(body, names, concluded);
};
