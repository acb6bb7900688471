import { judgeListed, type ListedVote } from "../src/law/votes/listed-vote.ts";
import { shippedVoteRules } from "../src/files/vote-rules.ts";
import { judgeAims, type Aim } from "./aims.ts";

/** Votes that are judged in a second, from rows that are parsed already. */
const aims = {
  slowestRule: { what: "votes judged in a second, by the slowest rule", atLeast: 200_000 },
} as const satisfies Readonly<Record<string, Aim>>;

const howMany = 200_000;
const rounds = 7;

/** Rows of every kind: adopted, rejected, without counts, below the quorum; the same in every run. */
const rows: readonly ListedVote[] = Array.from({ length: howMany }, (_, index) => {
  const members = 125;
  const present = 70 + ((index * 7) % 56);
  const yes = (index * 13) % (present + 1);
  const no = (index * 5) % (present - yes + 1);
  const published = index % 50 !== 0;
  return {
    id: String(index),
    about: "",
    measure: index % 20 === 0 ? "ACA" : "AB",
    chamber: null,
    declared: index % 2 === 0 ? "adopted" : "rejected",
    counts: {
      ...(published ? { for: yes, against: no, abstaining: present - yes - no } : {}),
      present,
      members,
    },
  };
});

const votesPerSecond = (
  judge: (vote: ListedVote) => { readonly agrees: boolean | null },
): number => {
  const start = performance.now();
  let agree = 0;
  for (const vote of rows) if (judge(vote).agrees === true) agree += 1;
  const seconds = (performance.now() - start) / 1000;
  // What was judged is looked at, so that nothing of it can be left out.
  if (agree === 0 || agree === howMany) throw new Error("the rows are all alike");
  return howMany / seconds;
};

const middle = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

const line = (cells: readonly string[]): string =>
  cells.map((cell, index) => (index === 0 ? cell.padEnd(36) : cell.padStart(14))).join("");

console.log(line(["votes judged, one core", "votes/s", "slowest round"]));
const middles: number[] = [];
for (const rule of shippedVoteRules()) {
  const found = Array.from({ length: rounds }, () =>
    votesPerSecond((vote) => judgeListed(rule, vote)),
  );
  middles.push(middle(found));
  console.log(line([rule.id, middle(found).toFixed(0), Math.min(...found).toFixed(0)]));
}
judgeAims(aims, { slowestRule: Math.min(...middles) });
