import { plainPrint } from "../../support/plain-print.ts";
import fc from "fast-check";
import { voteFormats, type VoteFormat } from "../../../src/cli/input/votes/formats.ts";
import { readVotes } from "../../../src/cli/input/votes/read-votes.ts";
import { judgeListed } from "../../../src/law/votes/listed-vote.ts";
import { shippedVoteRules } from "../../../src/files/index.ts";
import { hostileText } from "../../support/hostile-bytes.ts";
import { hostileJson } from "../../support/hostile-values.ts";
import { parser, type Parser } from "../parser.ts";

const voting = (id: number, counts: string): string =>
  `<voting votingId="${String(id)}" result="ADOPTED" resultType="ROLL_CALL" ${counts}><label>§ 1</label></voting>`;
const popolo = {
  vote_events: [
    {
      id: "1",
      result: "pass",
      motion: { text: "a motion" },
      counts: [
        { option: "yes", value: 70 },
        { option: "no", value: 20, group_id: "a" },
      ],
      votes: [{ option: "yes", voter_id: "x", weight: 1 }],
    },
  ],
};
const riigikogu = {
  "2025-05-05T15:01:00": {
    draftTitle: "a bill",
    description: "the first reading",
    present: 90,
    absent: 11,
    inFavor: 60,
    against: 20,
    neutral: 5,
    abstained: 16,
  },
};

const samples: Readonly<Record<VoteFormat, string>> = {
  ep: `<?xml version="1.0"?>\n<file><sitting><votes><vote><title>T &amp; U</title>\n<votings>${voting(7, 'numberFavor="3" numberAgainst="2" numberAbstention="1" votersCount="6"')}${voting(8, "")}</votings></vote></votes></sitting></file>`,
  riigikogu: JSON.stringify(riigikogu),
  california:
    "2023-05-04\t11\tAuthor\tTopic\tAssembly Floor\tACA14 Third Reading\t60\t12\t(PASS)\tACA14\n2023-05-05\t12\tAuthor\tTopic\tSenate Floor\tMotion\t20\t12\t(FAIL)\tSB1\n",
  popolo: JSON.stringify(popolo),
  csv: 'id,for,against,abstain,present,members,declared\n1,70,20,3,95,125,adopted\n"2",1,,,,,rejected\n',
};

const inputs = (format: VoteFormat): fc.Arbitrary<string> => {
  const text = hostileText([samples[format], ...Object.values(samples)]);
  if (format === "popolo") return fc.oneof(text, hostileJson([popolo]));
  return format === "riigikogu" ? fc.oneof(text, hostileJson([riigikogu])) : text;
};

const { say } = plainPrint();
const rules = shippedVoteRules();

const judged = (text: string, format: VoteFormat | undefined): void => {
  const read = readVotes(text, format);
  if (read.kind === "invalid") {
    expect(say(read.reason)).not.toBe("");
    return;
  }
  for (const vote of read.votes.slice(0, 20)) for (const rule of rules) judgeListed(rule, vote);
  for (const { where, reasons } of read.malformed) expect(say([where, reasons])).not.toBe("");
};

export const voteLists: readonly Parser[] = [
  ...voteFormats.map((format) =>
    parser(`a list of votes, ${format}`, [inputs(format), 100], (text) => {
      judged(text, format);
    }),
  ),
  parser("a list of votes of no named form", [hostileText(Object.values(samples)), 100], (text) => {
    judged(text, undefined);
  }),
];
