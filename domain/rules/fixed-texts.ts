import type { RecordedAct } from "../act.ts";
import { ownRule } from "../authority.ts";
import { factsOf, type Case, type CaseFact } from "../case.ts";
import { refusal, type Refusal } from "../refusal.ts";
import { standingVotes } from "../votes-of-case.ts";

const rule = ownRule(
  "the texts voted are fixed by the vote, and by the laying where silence approves",
);

type Texts = ReadonlyMap<string, string>;

const none: Texts = new Map();

// Every text that an act names, by what it is the text of; the draft law or the treaty, each statement, the consent.
const textsIn = (act: RecordedAct): Texts => {
  if (act.kind === "DraftLawLaid" || act.kind === "TreatyLaid")
    return new Map([
      ["the text", act.text],
      ...act.statements.flatMap(({ id, texts }) =>
        texts.map(({ language, digest }) => [`statement ${id} (${language})`, digest] as const),
      ),
    ]);
  if (act.kind !== "PlenaryVoteRecorded") return none;
  return new Map([
    ["the text", act.text],
    ["the initiator's consent", act.initiatorsConsent ?? "none"],
    ...act.statements.map(
      ({ statement, language, digest }) =>
        [`statement ${statement} (${language})`, digest] as const,
    ),
  ]);
};

const areFixed = (state: Case, fact: CaseFact): boolean => {
  const { kind } = fact.act;
  if (kind === "DraftLawLaid") return standingVotes(state).length > 0;
  if (kind === "PlenaryVoteRecorded")
    return factsOf(state, "PlenaryVoteCertified").some((certified) => certified.seq > fact.seq);
  return kind === "TreatyLaid";
};

/**
 * Refuses a correction that would put another text in the place of one that was voted on or laid, take one away or add
 * one. A text that was unknown may become known: that changes nothing that anybody saw.
 */
export const fixedTextFaults = (
  state: Case,
  fact: CaseFact,
  restated: RecordedAct,
): readonly Refusal[] => {
  if (!areFixed(state, fact)) return [];
  const [before, after] = [textsIn(fact.act), textsIn(restated)];
  const changed = [...before].find(
    ([what, digest]) => digest !== "unknown" && after.get(what) !== digest,
  );
  const added = [...after.keys()].find((what) => !before.has(what));
  const what = changed?.[0] ?? added;
  return what === undefined ? [] : [refusal("TextsAreFixed", { what }, rule)];
};
