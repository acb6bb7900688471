import { conditionInWords, stageName, testsInWords } from "../../../src/law/print/naming.ts";
import type { Procedure } from "../../../src/law/file/procedure.ts";
import {
  quorumsOf,
  readingsOf,
  saysWhenLost,
  testsOf,
  type QuorumRule,
  type Rule,
} from "../../../src/law/file/rule.ts";
import type { StageOf } from "../../../src/law/file/stage.ts";
import { english, listed, markOf, namingOf, nothing, rowsOf, table, type Row } from "./cells.ts";

type Decide = StageOf<"decide">;

/** One rule as the table has it; rules that say the same of several votes share a line. */
type Line = { readonly stage: string; readonly cells: Row };

/** In a table a share is one of the votes in favour, or of those present for a quorum, where it names nothing else. */
const short = (text: string): string =>
  text.replaceAll(/votes in favour (?:making up|from) |the presence of /g, "");

const asked = (procedure: Procedure, rule: Rule): string => {
  const naming = namingOf(procedure);
  return readingsOf(rule)
    .map((reading) => {
      const takes = short(english(testsInWords(naming, testsOf(reading))));
      return saysWhenLost(reading) ? `lost only with ${takes}` : takes;
    })
    .join("<br>or, read otherwise, ");
};

const whenFailing = {
  noDecision: "without it, no decision",
  rejected: "without it, lost",
  putOff: "without it, put off; the next vote needs none",
} as const;

const quorumOf = (procedure: Procedure, { tests, checked, failing }: QuorumRule): string => {
  const takes = short(english(testsInWords(namingOf(procedure), tests)));
  return `${takes}${checked === "always" ? "" : ", if challenged"}; ${whenFailing[failing]}`;
};

const appliesIf = (procedure: Procedure, { rules }: Decide, rule: Rule): string => {
  if (rule.when !== undefined) return english(conditionInWords(namingOf(procedure), rule.when));
  return rules.length === 1 || rule.options !== undefined ? nothing : "otherwise";
};

const marks = (rule: Rule): string => {
  const { readings = [] } = rule;
  const vote = [
    ...new Set([rule.authority, ...readings.map(({ authority }) => authority)].map(markOf)),
  ];
  const own = listed(vote, ", ");
  const others = quorumsOf(rule)
    .map(({ authority }) => markOf(authority))
    .filter((mark) => mark !== listed(vote));
  return [own, ...others.map((mark) => `quorum: ${mark}`)].join("; ");
};

const linesOf = (procedure: Procedure): readonly Line[] =>
  procedure.stages.flatMap((stage) =>
    stage.kind === "decide"
      ? stage.rules.map((rule) => ({
          stage: stageName(namingOf(procedure), stage.id),
          cells: [
            appliesIf(procedure, stage, rule),
            asked(procedure, rule),
            quorumsOf(rule).length === 0
              ? nothing
              : quorumsOf(rule)
                  .map((one) => quorumOf(procedure, one))
                  .join("; "),
            marks(rule),
          ],
        }))
      : [],
  );

const rowsIn = (procedure: Procedure): readonly Row[] => {
  const alike = Map.groupBy(linesOf(procedure), ({ cells }) => cells.join("|"));
  const rows = [...alike.values()].map((lines) => [
    listed([...new Set(lines.map(({ stage }) => stage))]),
    ...(lines[0]?.cells ?? []),
  ]);
  return rows.length === 0
    ? [["no vote is judged by a rule", nothing, nothing, nothing, nothing]]
    : rows;
};

/** What each vote takes, and its quorum. */
export const votesTable = (procedures: readonly Procedure[]): readonly string[] =>
  table(["procedure", "vote", "if", "takes", "quorum", "read in"], rowsOf(procedures, rowsIn));
