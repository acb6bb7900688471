import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import {
  type Chamber,
  chambers,
  readVoteRule,
  shippedVoteRule,
  shippedVoteRuleIds,
} from "../../../files/index.ts";
import { utf8In } from "../../../values/text.ts";
import { judgeListed, type ListedVote } from "../../../law/votes/listed-vote.ts";
import type { VoteRule } from "../../../law/votes/vote-rule.ts";
import type { Call } from "../../call.ts";
import { exitCodes } from "../../exit-codes.ts";
import { validLaw } from "../../input/papers.ts";
import { readBytes, readText } from "../../input/read-file.ts";
import { isVoteFormat, voteFormats } from "../../input/votes/formats.ts";
import { countsKnown, type VotesRead } from "../../input/votes/votes-read.ts";
import { judgedAsData, judgementLines, summaryInWords } from "../../print/judgements.ts";
import { linesReport, type Report } from "../../report.ts";
import { tell } from "../../say.ts";
import type { Shell } from "../../shell.ts";
import { stopped } from "../../stop.ts";

const largestFile = 64 * 1024 * 1024;
const largestUnpacked = 256 * 1024 * 1024;

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

const unpacked = (bytes: Uint8Array, file: string): Uint8Array => {
  if (!isGzip(bytes)) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: largestUnpacked });
  } catch {
    throw stopped("MalformedFile", { kind: "votesInvalid", file, why: { kind: "listUnpacked" } });
  }
};

// Names and titles may be in an older encoding; the numbers that are judged are the same in all of them.
const decoded = (shell: Shell, file: string, bytes: Uint8Array): string => {
  const text = utf8In(bytes);
  if (text !== undefined) return text;
  tell(shell, { kind: "fileNotUtf8Throughout", file, mark: "\uFFFD" });
  return new TextDecoder("utf-8").decode(bytes);
};

/**
 * The text of a list of votes, packed by gzip or not; of stdin for `-`.
 * @throws Stopped when it cannot be read or unpacked
 */
const votesText = async (shell: Shell, file: string): Promise<string> =>
  file === "-"
    ? shell.piped()
    : decoded(shell, file, unpacked(readBytes(shell, file, largestFile), file));

/** The rule named: one that comes with the software by its id, else the file of that name. */
const ruleNamed = async ({ flags, shell }: Call): Promise<VoteRule> => {
  const name = flags.one("rule");
  const known = shippedVoteRuleIds.join(", ");
  if (name === undefined) throw stopped("MissingFlags", { kind: "voteRuleMissing", known });
  const shipped = shippedVoteRule(name);
  if (shipped !== undefined) return shipped;
  if (!existsSync(resolve(shell.folder, name)))
    throw stopped("LawNotFound", { kind: "voteRuleUnknown", name, known });
  return validLaw("whatVoteRule", readVoteRule(await readText(shell, name), name)).value;
};

const numberGiven = ({ flags }: Call, name: string, spec: string): number | undefined => {
  const text = flags.one(name);
  if (text === undefined) return undefined;
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw stopped("MalformedFlag", {
    kind: "positiveExpected",
    flag: spec,
    found: text.slice(0, 60),
  });
};

const votesNamed = async ({ args, flags, shell }: Call): Promise<VotesRead & { kind: "read" }> => {
  const file = args[0] ?? "";
  const format = flags.one("format");
  if (format !== undefined && !isVoteFormat(format))
    throw stopped("MalformedFlag", { kind: "voteFormatUnknown", known: voteFormats.join(", ") });
  // Only judging reads lists of votes: every other command starts sooner without.
  const { readVotes } = await import("../../input/votes/read-votes.ts");
  const read = readVotes(await votesText(shell, file), format);
  if (read.kind === "read") return read;
  throw stopped("MalformedFile", { kind: "votesInvalid", file, why: read.reason });
};

const most = 20;

const idsTwice = (votes: readonly ListedVote[]): readonly string[] => {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { id } of votes) (seen.has(id) ? twice : seen).add(id);
  return [...twice];
};

const tellAbout = (
  shell: Shell,
  file: string,
  { votes, malformed }: VotesRead & { kind: "read" },
): void => {
  for (const one of malformed) tell(shell, { kind: "rowSkipped", file, ...one });
  const twice = idsTwice(votes);
  if (twice.length > 0)
    tell(shell, {
      kind: twice.length > most ? "idsTwiceMore" : "idsTwice",
      file,
      ids: twice.slice(0, most).join(", "),
    });
};

/** `tasdiq judge`: judges every vote of a list by a rule, beside what was declared. */
export const judge = async (call: Call): Promise<Report> => {
  const rule = await ruleNamed(call);
  const members = numberGiven(call, "members", "--members");
  const membersInOffice = numberGiven(call, "membersInOffice", "--members-in-office");
  const read = await votesNamed(call);
  tellAbout(call.shell, call.args[0] ?? "", read);
  const byId = new Map(chambers().map((one) => [one.id, one]));
  // What the row or the flag says goes before what the law says of the chamber.
  const chamberOf = ({ chamber, counts }: ListedVote): Chamber | undefined =>
    (counts["members"] ?? members) === undefined ? byId.get(chamber ?? "") : undefined;
  const isChallenged = call.flags.is("quorumChallenged");
  const judgements = {
    rule,
    votes: read.votes.map((vote) => {
      const known = vote.counts["members"] ?? members ?? chamberOf(vote)?.members;
      const counts = countsKnown({ ...vote.counts, members: known, membersInOffice });
      return judgeListed(rule, { ...vote, counts }, isChallenged);
    }),
    chambers: [...new Set(read.votes.flatMap((vote) => chamberOf(vote) ?? []))],
    malformed: read.malformed.length,
  };
  if (call.flags.is("json")) tell(call.shell, summaryInWords(judgements));
  const nothingRead = read.votes.length === 0 && read.malformed.length > 0;
  return linesReport({
    code: nothingRead ? exitCodes.input : exitCodes.done,
    json: judgements.votes.map(judgedAsData),
    lines: (print) => judgementLines(print, judgements, call.flags.is("all")),
  });
};
