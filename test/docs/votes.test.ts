import { readVotes } from "../../src/cli/input/votes/read-votes.ts";
import { judgedAsData } from "../../src/cli/print/judgements.ts";
import { judgeListed } from "../../src/vote/listed-vote.ts";
import { listedCounts, voteRuleSchema } from "../../src/vote/vote-rule.ts";
import { readVoteRule, shippedVoteRules } from "../../src/law/index.ts";
import { codesIn, page, tableUnder } from "./pages.ts";

const guide = page("docs/votes.md");
const example = (kind: string): string => {
  const [, after = ""] = guide.split(`\n\`\`\`${kind}\n`);
  return after.split("\n```")[0] ?? "";
};

describe("The page on judging votes", () => {
  it("explains every field of a rule, and every count", () => {
    const explained = tableUnder(guide, "## A rule").flatMap(([cell = ""]) => codesIn(cell));
    const fields = Object.keys(voteRuleSchema().shape);
    expect(fields.filter((field) => !explained.includes(field))).toEqual([]);
    const [, counts = ""] = guide.split("\n| count | what is counted |\n");
    const rows = counts.split("\n\n")[0] ?? "";
    expect(codesIn(rows)).toEqual(expect.arrayContaining(listedCounts));
  });

  it("names every rule that comes with the software", () => {
    const named = tableUnder(guide, "## The rules that come with it").flatMap(([cell = ""]) =>
      codesIn(cell),
    );
    expect([...named].sort()).toEqual(
      shippedVoteRules()
        .map(({ id }) => id)
        .sort(),
    );
  });

  it("shows a rule, a list, and what really comes of them", () => {
    const rule = readVoteRule(example("json rule"), "the page");
    const list = readVotes(example("csv"));
    if (rule.kind === "invalid" || list.kind === "invalid")
      throw new Error(JSON.stringify({ rule, list }));
    const judged = list.votes.map((vote) => judgedAsData(judgeListed(rule.value, vote)));
    expect(judged[0]).toEqual(JSON.parse(example("json vote")));
    expect(judged.map(({ outcome }) => outcome)).toEqual([
      "rejected",
      "adopted",
      "cannot be verified",
    ]);
    expect(list.malformed).toEqual([]);
  });

  it("explains every field of the answer", () => {
    const explained = tableUnder(guide, "## What it answers").flatMap(([cell = ""]) =>
      codesIn(cell),
    );
    const answer = JSON.parse(example("json vote")) as object;
    expect(Object.keys(answer).filter((field) => !explained.includes(field))).toEqual([]);
  });
});
