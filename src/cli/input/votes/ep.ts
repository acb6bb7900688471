import { parseXml, XmlElement, XmlError } from "@rgrove/parse-xml";
import type { ListedVote } from "../../../law/votes/listed-vote.ts";
import type { Sentence } from "../../../words/messages.ts";
import { faultsIn } from "../csv.ts";
import {
  countIn,
  countsKnown,
  declaredIn,
  idIn,
  readRows,
  type RowRead,
  type VotesRead,
} from "./votes-read.ts";

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

const childrenOf = (element: XmlElement): readonly XmlElement[] =>
  element.children.filter((one) => one instanceof XmlElement);

const attribute = (element: XmlElement, name: string): string | undefined =>
  Object.entries(element.attributes).find(([one]) => localName(one) === name)?.[1];

const childText = (element: XmlElement | undefined, name: string): string =>
  element === undefined
    ? ""
    : (childrenOf(element)
        .find((one) => localName(one.name) === name)
        ?.text.trim() ?? "");

type Row = { readonly voting: XmlElement; readonly vote: XmlElement | undefined };

/** Every `voting`, with the `vote` that it is part of. */
const votingsIn = (element: XmlElement, vote: XmlElement | undefined): readonly Row[] =>
  childrenOf(element).flatMap((child) => {
    const name = localName(child.name);
    if (name === "voting") return [{ voting: child, vote }];
    return votingsIn(child, name === "vote" ? child : vote);
  });

/** A heading among the votes; nobody voted on it. */
const isHeading = ({ voting }: Row): boolean => attribute(voting, "type") === "TITLE_BLOCK";

const aboutOf = ({ voting, vote }: Row): string =>
  [childText(vote, "title"), childText(voting, "label"), childText(voting, "amendmentSubject")]
    .filter((one) => one !== "")
    .join(" | ");

/** `votersCount` is the number of votes cast, not of those present; it must be their sum. */
const sumFault = (counts: ListedVote["counts"], voters: number | null): readonly Sentence[] => {
  const { for: yes, against: no, abstaining } = counts;
  if (yes === undefined || no === undefined || abstaining === undefined || voters === null)
    return [];
  const sum = yes + no + abstaining;
  return sum === voters ? [] : [{ kind: "votersDiffer", voters: String(voters), sum: String(sum) }];
};

const voteIn = (row: Row): RowRead => {
  const of = (name: string): string | undefined => attribute(row.voting, name);
  const id = idIn("votingId", of("votingId"));
  const yes = countIn("numberFavor", of("numberFavor"));
  const no = countIn("numberAgainst", of("numberAgainst"));
  const abstain = countIn("numberAbstention", of("numberAbstention"));
  const voters = countIn("votersCount", of("votersCount"));
  const declared = declaredIn("result", of("result"));
  if (
    "fault" in id ||
    "fault" in yes ||
    "fault" in no ||
    "fault" in abstain ||
    "fault" in voters ||
    "fault" in declared
  )
    return { faults: faultsIn([id, yes, no, abstain, voters, declared]) };
  const counts = countsKnown({ for: yes.value, against: no.value, abstaining: abstain.value });
  const faults = sumFault(counts, voters.value);
  if (faults.length > 0) return { faults };
  return {
    id: id.value,
    about: aboutOf(row),
    measure: null,
    chamber: "european-parliament",
    declared: declared.value,
    counts,
  };
};

const parsed = (text: string): XmlElement | { readonly reason: Sentence } => {
  try {
    const { root } = parseXml(text, { includeOffsets: true, ignoreUndefinedEntities: true });
    return root ?? { reason: { kind: "listNoElement" } };
  } catch (cause) {
    if (cause instanceof XmlError)
      return { reason: { kind: "listNotXml", reason: cause.message.split("\n")[0] ?? "" } };
    // The parser follows elements one into the other, and so does a hostile file.
    if (cause instanceof RangeError) return { reason: { kind: "listTooDeep" } };
    throw cause;
  }
};

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split("\n").length;

const placeOf = (text: string, { voting }: Row): Sentence => {
  const id = attribute(voting, "votingId") ?? "";
  const line = String(lineOf(text, voting.start));
  return id === "" ? { kind: "atLine", line } : { kind: "atVoting", line, id: id.slice(0, 60) };
};

/** Reads a vote list of the European Parliament (VOT, as XML). Headings are passed over; a vote without counts is a vote. */
export const readEpVotes = (text: string): VotesRead => {
  const root = parsed(text);
  if ("reason" in root) return { kind: "invalid", reason: root.reason };
  const rows = votingsIn(root, undefined);
  if (rows.length === 0) return { kind: "invalid", reason: { kind: "listNoVoting" } };
  return readRows(
    rows.filter((row) => !isHeading(row)),
    voteIn,
    (row) => placeOf(text, row),
  );
};
