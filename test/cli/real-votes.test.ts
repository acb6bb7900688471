import { join } from "node:path";
import { openOffice, type Said } from "./office.ts";

// The votes of real parliaments are not ours to ship; where they are at hand, the rules are held against them.
const data = process.env["TASDIQ_TEST_DATA"];
if (data === undefined)
  console.warn("skipped: votes of real parliaments, because TASDIQ_TEST_DATA names no folder");

type Vote = Readonly<Record<string, string | number | boolean | null>>;

const office = openOffice();
afterAll(() => {
  office.remove();
});

const judge = (rule: string, file: string, more = ""): Promise<Said> =>
  office.tasdiq(`judge --rule ${rule} ${more} "${join(data ?? "", "votes", file)}" --json`);

const votesIn = ({ out }: Said): readonly Vote[] =>
  out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Vote);

const counted = (votes: readonly Vote[], agrees: boolean): number =>
  votes.filter((vote) => vote["agrees"] === agrees).length;

const heldAgainstVotes = (): void => {
  it.each([
    ["2024-01-15", "9-2024-01-15", 8, 7, 0],
    ["2024-03-14", "9-2024-03-14", 152, 97, 1],
    ["2025-05-08", "10-2025-05-08", 263, 107, 0],
  ])("European Parliament, %s", async (...[, name, all, agree, differ]) => {
    const said = await judge("simple-cast", `ep-vot-lists/vot-list_pv-${name}-vot-en.xml`);
    const votes = votesIn(said);
    expect([votes.length, counted(votes, true), counted(votes, false)]).toEqual([
      all,
      agree,
      differ,
    ]);
    expect(said.err).toContain("malformed rows skipped: 0");
    expect(votes.filter((vote) => vote["for"] !== null)).toHaveLength(agree + differ);
  });

  it("European Parliament, 2024-03-14: the one that differs is the known anomaly, and the treaties were adopted", async () => {
    const file = "ep-vot-lists/vot-list_pv-9-2024-03-14-vot-en.xml";
    const votes = votesIn(await judge("simple-cast", file));
    expect(votes.filter((vote) => vote["agrees"] === false)).toEqual([
      {
        id: "166769",
        for: 264,
        against: 241,
        abstain: 29,
        present: null,
        members: null,
        needed: 253,
        outcome: "adopted",
        declared: "rejected",
        agrees: false,
      },
    ]);
    for (const [yes, no, abstain] of [
      [441, 101, 8],
      [453, 34, 60],
    ])
      expect(votes).toContainEqual(
        expect.objectContaining({ for: yes, against: no, abstain, outcome: "adopted" }),
      );
    const component = await judge("ep-component-members", file, "--members 705");
    expect(new Set(votesIn(component).map((vote) => vote["needed"]))).toEqual(new Set([353, null]));
  });

  const california = "california/ca19-20desc-floor.tsv.gz";

  it("California, 2019-20: all but the two procedural motions passed below half", async () => {
    const votes = votesIn(await judge("ca-floor-majority", california));
    expect([votes.length, counted(votes, true)]).toEqual([5524, 5522]);
    const differ = votes.filter((vote) => vote["agrees"] === false);
    expect(differ.map((vote) => [vote["for"], vote["against"], vote["declared"]])).toEqual([
      [38, 16, "adopted"],
      [40, 18, "adopted"],
    ]);
  });

  it("California, 2019-20: other rules agree with less, as counted independently", async () => {
    expect(counted(votesIn(await judge("simple-cast", california)), true)).toBe(5504);
    const file = office.file(
      "members.json",
      JSON.stringify({
        id: "own",
        title: "More than half of the members",
        tests: [{ moreThan: { share: [1, 2], of: "members" } }],
        authority: { cite: "a rule made for this test", url: null, mark: "unverified" },
      }),
    );
    expect(counted(votesIn(await judge(file, california)), true)).toBe(5520);
  });

  it("Riigikogu: every record is read, and nothing is declared", async () => {
    const names = ["48", "49", "50"].map((one) => `riigikogu/coalition_${one}.votesMetadata.json`);
    const all = await Promise.all(names.map((name) => judge("simple-cast", name)));
    const votes = all.flatMap(votesIn);
    expect(votes).toHaveLength(2179);
    expect(all.map(({ err }) => err).join("")).not.toContain("Skipped");
    expect(new Set(votes.map((vote) => vote["members"]))).toEqual(new Set([101]));
    expect(new Set(votes.map((vote) => vote["agrees"]))).toEqual(new Set([null]));
    expect(votes).toContainEqual(
      expect.objectContaining({ for: 43, against: 6, present: 91, outcome: "adopted" }),
    );
  });
};

describe("the votes of real parliaments", () => {
  if (data === undefined) it.skip("are not at hand", () => undefined);
  else heldAgainstVotes();
});
