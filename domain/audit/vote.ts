import type { ActOf } from "../act.ts";
import { currentEntry, factsOf, latest, type Case, type CaseFact } from "../case.ts";
import type { Said } from "../../src/words/messages.ts";
import type { Finding } from "../finding.ts";
import { judgeVote, otherwiseInWords } from "../judge.ts";
import { majorityNow } from "../majority.ts";
import { tallyOfRecord } from "../majority/of-record.ts";
import { quorumOf } from "../majority/quorum.ts";
import type { LawProcedure } from "../profile.ts";
import { presentOf } from "../vote-record.ts";
import { followingVote, standingVotes } from "../votes-of-case.ts";
import { lawProcedureAt } from "../moved-law.ts";
import { isDeclined, isSpent } from "../rules/awaited-certification.ts";
import { fourEyes, type Law } from "../rules/rule.ts";
import { judgedByRulesThen } from "../rules-in-force.ts";

type Vote = CaseFact<ActOf<"PlenaryVoteRecorded">>;

const quorumFinding = (vote: Vote, profile: LawProcedure): Finding => {
  const present = presentOf(vote.act.record);
  const { authority, present: number } = profile.quorum;
  const rule: Said = { kind: "quorum" };
  if (present === undefined)
    return {
      rule,
      verdict: "cannotBeVerified",
      why: { kind: "numberPresentNotPublished" },
      authority,
    };
  const why: Said = { kind: "presentOfNeeded", present, needed: number };
  const tally = tallyOfRecord(vote.act.record, profile.chamber.members);
  const { kind } = quorumOf({ number, when: "always" }, tally);
  // Too few present and declared as no decision is the rule kept: nothing was decided.
  const kept = kind === "held" || vote.act.declared === "noDecision";
  return { rule, verdict: kept ? "kept" : "broken", why, authority };
};

const majorityFinding = (state: Case, vote: Vote, profile: LawProcedure): Finding => {
  const test = majorityNow(state, profile, vote.seq);
  const judged = judgeVote(vote.act.record, profile, test);
  const { authority } = test;
  const rule: Said = { kind: "majority" };
  if (judged.outcome === "cannotBeJudged")
    return { rule, verdict: "cannotBeVerified", why: judged.why, authority };
  const { declared } = vote.act;
  return judged.outcome === declared
    ? { rule, verdict: "kept", why: [{ kind: "declaredSo", declared }, judged.why], authority }
    : { rule, verdict: "broken", why: otherwiseInWords(declared, judged), authority };
};

const certificationFinding = (state: Case, vote: Vote): Finding => {
  const rule: Said = { kind: "certification" };
  const say = (verdict: Finding["verdict"], why: Said): Finding => ({
    rule,
    verdict,
    why,
    authority: fourEyes,
  });
  if (vote.imported) return say("cannotBeVerified", { kind: "voteImported" });
  const certified = followingVote(state, vote, "PlenaryVoteCertified");
  if (certified === undefined) {
    if (isSpent(state, vote)) return say("kept", { kind: "certificationsDiffered" });
    return followingVote(state, vote, "CertificationDeclined") === undefined
      ? say("cannotBeVerified", { kind: "notCertifiedYet" })
      : say("kept", { kind: "certificationDeclined" });
  }
  if (certified.person === vote.person)
    return say("broken", { kind: "recordedAndCertifiedBy", person: vote.person });
  if (certified.act.of !== currentEntry(vote))
    return isDeclined(state, vote)
      ? say("kept", { kind: "certificationDeclined" })
      : say("broken", { kind: "correctedAfterCertified" });
  return say("kept", {
    kind: "recordedByCertifiedBy",
    recorder: vote.person,
    certifier: certified.person,
  });
};

const restsOnAVote = (state: Case): boolean =>
  (["LawPresented", "LawSigned", "InstrumentSigned", "DepositConfirmed"] as const).some(
    (kind) => latest(state, kind) !== undefined,
  );

// A past case of which the vote is not on record had one all the same; its rules are not passed over in silence.
const unrecordedVote = (profile: LawProcedure): readonly Finding[] =>
  [
    { rule: { kind: "quorum" } as const, authority: profile.quorum.authority },
    { rule: { kind: "majority" } as const, authority: profile.majority.authority },
    { rule: { kind: "certification" } as const, authority: fourEyes },
  ].map((finding) => ({
    ...finding,
    verdict: "cannotBeVerified",
    why: { kind: "noVoteOnRecord" },
  }));

/** Quorum, majority and certification of every plenary vote in the case, each named by its day and judged by the version of its time. */
export const voteFindings = (state: Case, profile: LawProcedure, law: Law): readonly Finding[] => {
  const votes = factsOf(state, "PlenaryVoteRecorded");
  if (votes.length === 0) return restsOnAVote(state) ? unrecordedVote(profile) : [];
  const standing = standingVotes(state);
  return votes.flatMap((vote) => {
    const then = lawProcedureAt(law, vote.seq, profile);
    const named = (rule: Said): Said =>
      votes.length === 1 ? rule : { kind: "ofVote", rule, on: vote.act.on };
    // A record whose certification was declined decided nothing; what the audit judges is the record that took its place.
    const judged = standing.includes(vote)
      ? [quorumFinding(vote, then), majorityFinding(state, vote, then)].map((finding) =>
          judgedByRulesThen(then, { on: vote.act.on, imported: vote.imported }, finding),
        )
      : [];
    return [...judged, certificationFinding(state, vote)].map((finding) => ({
      ...finding,
      rule: named(finding.rule),
    }));
  });
};
