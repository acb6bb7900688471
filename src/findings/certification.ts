import type { Case } from "../case/case.ts";
import { currentEntry } from "../case/case-fact.ts";
import type { BallotRound } from "../case/slots/ballots.ts";
import { namesOfStage } from "../law/file/names-in-words.ts";
import type { Finding } from "../words/finding.ts";
import { keyReplaced, type KnownOfKeys, fourEyes } from "./separation.ts";
import type { Law } from "../law/law.ts";
import { isDeclined, isSpent } from "../case/certification.ts";

type Judged = Pick<Finding, "verdict" | "why">;

const declined: Judged = { verdict: "kept", why: { kind: "certificationDeclined" } };

const uncertified = (round: BallotRound): Judged => {
  if (isSpent(round)) return { verdict: "kept", why: { kind: "certificationsDiffered" } };
  return round.declined.length === 0
    ? { verdict: "cannotBeVerified", why: { kind: "notCertifiedYet" } }
    : declined;
};

type Certified = NonNullable<BallotRound["certified"]>;

// A person who has somebody else's key replaced can act as that person from then on.
const byTwo = (vote: BallotRound["vote"], certified: Certified, known: KnownOfKeys): Judged =>
  keyReplaced(known, [vote, certified]) ?? {
    verdict: "kept",
    why: { kind: "recordedByCertifiedBy", recorder: vote.person, certifier: certified.person },
  };

/** Whether a second person certified a vote, as its record stands. */
const judgedCertification = (round: BallotRound, known: KnownOfKeys): Judged => {
  const { vote, certified } = round;
  if (vote.imported || certified?.imported === true)
    return { verdict: "cannotBeVerified", why: { kind: "voteImported" } };
  if (certified === undefined) return uncertified(round);
  if (certified.person === vote.person)
    return { verdict: "broken", why: { kind: "recordedAndCertifiedBy", person: vote.person } };
  if (certified.act.of === currentEntry(vote)) return byTwo(vote, certified, known);
  if (isDeclined(round)) return declined;
  const person = vote.correctedPerson ?? vote.person;
  const why = { kind: "changedAfterCertified", person, other: certified.person } as const;
  return { verdict: "broken", why };
};

// A vote that was taken from a source is certified by nobody here, and no rule asks for it.
const isCertifiedHere = ({ vote, certified }: BallotRound): boolean =>
  vote.act.byCounting && (!vote.imported || certified !== undefined);

/** Whether a second person certified each vote at a stage of the procedure file that was recorded here. */
export const ballotCertifications = (
  { ballots }: Case,
  { procedure }: Law,
  known: KnownOfKeys,
): readonly Finding[] =>
  ballots.filter(isCertifiedHere).map((round) => ({
    rule: {
      kind: "stageCertification",
      stage: namesOfStage(procedure, round.vote.act.stage),
      on: round.vote.act.on,
    },
    ...judgedCertification(round, known),
    authority: fourEyes,
  }));
