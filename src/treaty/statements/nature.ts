import type { Rule } from "../../audit/finding-group.ts";
import type { Finding } from "../../audit/finding.ts";
import { composed } from "../../procedure/values/text.ts";
import type { Message, Sentence } from "../../words/messages.ts";
import type { Statement } from "../statement.ts";
import type { Treaty } from "../treaty.ts";
import { clauseOf, natureTerm } from "./clause.ts";
import { vclt } from "./made.ts";

/** A word, or what stands between two words; `changed` where the other text does not have it. */
export type Part = { readonly text: string; readonly changed: boolean };

/** Lines of one text and of the other that stand in the same place and differ; `line` counts from 1 in each. */
export type Passage = {
  readonly before: { readonly line: number; readonly lines: readonly (readonly Part[])[] };
  readonly after: { readonly line: number; readonly lines: readonly (readonly Part[])[] };
};

export type Difference = {
  /** What the eye does not see: another normalization form, line ends, a byte order mark, blanks. */
  readonly unseen: readonly Sentence[];
  readonly passages: readonly Passage[];
};

// A comparison looks at this many pairs at most; beyond it everything between the ends counts as different.
const mostPairs = 4_000_000;

type Same = { readonly before: readonly boolean[]; readonly after: readonly boolean[] };

const flags = (length: number, value: boolean): boolean[] => Array.from({ length }, () => value);

// The longest common subsequence of two short lists: which items of each stand in the other, in order.
const common = (before: readonly string[], after: readonly string[]): Same => {
  const width = after.length + 1;
  const table = new Uint32Array((before.length + 1) * width);
  const at = (row: number, column: number): number => table[row * width + column] ?? 0;
  for (let row = before.length - 1; row >= 0; row -= 1)
    for (let column = after.length - 1; column >= 0; column -= 1)
      table[row * width + column] =
        before[row] === after[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
  const same = { before: flags(before.length, false), after: flags(after.length, false) };
  let [row, column] = [0, 0];
  while (row < before.length && column < after.length) {
    if (before[row] === after[column]) {
      same.before[row] = true;
      same.after[column] = true;
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return same;
};

const commonStart = (before: readonly string[], after: readonly string[]): number => {
  const end = before.findIndex((one, index) => one !== after[index]);
  return end < 0 ? before.length : end;
};

// Most of two versions of a text is the same at both ends, so only the middle is compared.
const same = (before: readonly string[], after: readonly string[]): Same => {
  const start = commonStart(before, after);
  const [restBefore, restAfter] = [before.slice(start), after.slice(start)];
  const end = commonStart(restBefore.toReversed(), restAfter.toReversed());
  const [one, other] = [
    restBefore.slice(0, restBefore.length - end),
    restAfter.slice(0, restAfter.length - end),
  ];
  const middle =
    one.length * other.length > mostPairs
      ? { before: flags(one.length, false), after: flags(other.length, false) }
      : common(one, other);
  return {
    before: [...flags(start, true), ...middle.before, ...flags(end, true)],
    after: [...flags(start, true), ...middle.after, ...flags(end, true)],
  };
};

const linesOf = (text: string): readonly string[] => text.replace(/\n$/u, "").split("\n");
const wordsOf = (line: string): readonly string[] =>
  line.match(/[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]/gu) ?? [];

// Words of the same kind side by side become one part.
const joined = (words: readonly string[], kept: readonly boolean[]): readonly Part[] => {
  const parts: { text: string; changed: boolean }[] = [];
  words.forEach((text, index) => {
    const changed = kept[index] !== true;
    const last = parts.at(-1);
    if (last?.changed === changed) last.text += text;
    else parts.push({ text, changed });
  });
  return parts;
};

const partsOf = (
  before: readonly string[],
  after: readonly string[],
): readonly [readonly (readonly Part[])[], readonly (readonly Part[])[]] => {
  const pairs = Array.from({ length: Math.max(before.length, after.length) }, (_, index) => {
    const [one, other] = [wordsOf(before[index] ?? ""), wordsOf(after[index] ?? "")];
    const kept = same(one, other);
    return [joined(one, kept.before), joined(other, kept.after)] as const;
  });
  return [
    pairs.slice(0, before.length).map(([parts]) => parts),
    pairs.slice(0, after.length).map(([, parts]) => parts),
  ];
};

const runEnd = (kept: readonly boolean[], from: number): number => {
  const end = kept.indexOf(true, from);
  return end < 0 ? kept.length : end;
};

const passagesOf = (before: readonly string[], after: readonly string[]): readonly Passage[] => {
  const kept = same(before, after);
  const passages: Passage[] = [];
  let [row, column] = [0, 0];
  while (row < before.length || column < after.length) {
    const [rowEnd, columnEnd] = [runEnd(kept.before, row), runEnd(kept.after, column)];
    if (rowEnd > row || columnEnd > column) {
      const [left, right] = partsOf(before.slice(row, rowEnd), after.slice(column, columnEnd));
      passages.push({
        before: { line: row + 1, lines: left },
        after: { line: column + 1, lines: right },
      });
    }
    row = rowEnd + 1;
    column = columnEnd + 1;
  }
  return passages;
};

const bare = (text: string): string => text.replace(/^\ufeff/u, "").replaceAll("\r\n", "\n");

const isIn = (after: boolean, first: Message, second: Message): Message => (after ? second : first);

const unseenIn = (before: string, after: string): readonly Sentence[] => [
  ...(before.startsWith("\ufeff") === after.startsWith("\ufeff")
    ? []
    : [isIn(after.startsWith("\ufeff"), { kind: "markInFirst" }, { kind: "markInSecond" })]),
  ...(before.includes("\r\n") === after.includes("\r\n")
    ? []
    : [isIn(after.includes("\r\n"), { kind: "crLfInFirst" }, { kind: "crLfInSecond" })]),
  ...(bare(before) !== bare(after) && composed(bare(before)) === composed(bare(after))
    ? [{ kind: "otherNormalization" } as const]
    : []),
  ...(before.endsWith("\n") === after.endsWith("\n")
    ? []
    : [isIn(after.endsWith("\n"), { kind: "lineEndInFirst" }, { kind: "lineEndInSecond" })]),
];

/** How a second plain text differs from a first, line by line and word by word, so that a person can read it. */
export const differenceBetween = (before: string, after: string): Difference => ({
  unseen: unseenIn(before, after),
  passages: passagesOf(linesOf(composed(bare(before))), linesOf(composed(bare(after)))),
});

/** Whether a statement is a reservation, by the treaty's clause where it names one, else by its label only. */
export const isReservation = (statement: Statement, treaty: Treaty): boolean => {
  const found = clauseOf(treaty, statement);
  // A reservation by its label is treated as one until the treaty's list, being closed, says that it cannot be.
  return found.kind === "found" && treaty.reservations.list === "closed"
    ? found.clause.nature === "reservation"
    : statement.label === "reservation" ||
        (found.kind === "found" && found.clause.nature === "reservation");
};

/**
 * Whether the label that the State gave is what the clause provides for. Only one line matters in law: between a
 * reservation, however phrased or named (VCLT Art. 2(1)(d)), and everything else. No rule forbids a wrong name, so a
 * difference is pointed out and never called broken.
 */
export const natureFindings = (statement: Statement, treaty: Treaty): readonly Finding[] => {
  const found = clauseOf(treaty, statement);
  if (found.kind !== "found") return [];
  const { nature, clause, authority } = found.clause;
  const rule: Rule = { kind: "labelIsNature", id: statement.id };
  if ((statement.label === "reservation") === (nature === "reservation"))
    return [
      {
        rule,
        verdict: "kept",
        why: { kind: "labelled", label: statement.label, clause, nature: natureTerm(nature) },
        authority,
      },
    ];
  const differs: Sentence = {
    kind: "labelDiffers",
    label: statement.label,
    clause,
    nature: natureTerm(nature),
  };
  if (nature === "reservation")
    return [
      {
        rule,
        verdict: "cannotBeVerified",
        why: [differs, { kind: "reservationAnyway" }],
        authority: vclt("2(1)(d)"),
      },
    ];
  const closed = treaty.reservations.list === "closed";
  return [
    {
      rule,
      verdict: "cannotBeVerified",
      why: [differs, { kind: closed ? "prohibitedAsSuch" : "textMustTell" }],
      authority: vclt("2(1)(d)"),
    },
  ];
};
