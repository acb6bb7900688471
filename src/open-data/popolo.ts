import type { HashedEntry } from "../procedure/case/entry.ts";
import { isStaged } from "../procedure/profile/kind-of-procedure.ts";
import { nameIn } from "../procedure/model/source.ts";
import type { Language } from "../papers/paper.ts";
import { wordsIn } from "../words/read.ts";
import { say } from "../words/say.ts";
import { ballotsOf, type BallotRead, isAgainstRule, isTaken } from "../papers/inputs/ballots.ts";
import type { LawProcedure } from "../procedure/profile/profile.ts";
import type { DeclaredResult } from "../vote/vote-record.ts";
import { titleOf } from "../papers/inputs/common.ts";
import { citedIn } from "../papers/sheets/sheet.ts";
import {
  openingOf,
  pageOf,
  type CaseExported,
  type EntriesExported,
  type Wanted,
} from "./exported.ts";
import { isContradicted, votesOf, type Position, type VoteExported } from "./votes.ts";
import { catalogueIn } from "../papers/wording.ts";

/** Popolo's words for the ways of voting, as far as it has one: `neutral` is this parliament's own. */
const options = {
  for: "yes",
  against: "no",
  neutral: "neutral",
  notVoting: "not voting",
  absent: "absent",
} as const satisfies Readonly<Record<Position, string>>;

const results = {
  adopted: "pass",
  rejected: "fail",
  noDecision: "no decision",
} as const satisfies Readonly<Record<DeclaredResult, string>>;

type Json = { readonly [name: string]: Json | readonly Json[] | string | number | boolean | null };

const organizationOf = ({ chamber }: LawProcedure, { language }: Wanted): Json => ({
  id: chamber.id,
  name: chamber.name[language],
});

const requirementOf = (
  { needed, authority, quorum }: VoteExported,
  { language }: Wanted,
): string => {
  const words = catalogueIn(language);
  const { vote, frame } = words;
  const votesFor = needed === null ? frame.unknown : vote.needs({ number: needed });
  return [
    `${vote.majority}: ${votesFor} (${citedIn(words, authority)})`,
    `${vote.quorum}: ${vote.needs({ number: quorum.present })} (${citedIn(words, quorum.authority)})`,
  ].join("; ");
};

// Who reads Popolo alone reads this and nothing of ours: what the chair declared is a result there only if a second person
// certified it, or nobody can know whether, and the rule leads to no other.
const resultOf = (vote: VoteExported): string | null =>
  vote.certified === false || isContradicted(vote) ? null : results[vote.fact.act.declared];

const motionOf = (one: CaseExported, vote: VoteExported, wanted: Wanted): Json => ({
  id: `urn:tasdiq:motion:${vote.fact.entry}`,
  text: titleOf(one.state),
  requirement: requirementOf(vote, wanted),
  result: resultOf(vote),
});

const rollOf = ({ fact: { act } }: VoteExported): readonly Json[] =>
  act.record.kind === "rollCall"
    ? act.record.votes.map(({ member, position }) => ({
        voter: { name: member },
        option: options[position],
      }))
    : [];

// Popolo dates are moments, and a vote's hour is not on record; what has no place there stands in a member of our own.
const ownOf = (vote: VoteExported): Json => {
  const { fact, standsIn, present, needed, quorum, members, certified } = vote;
  const { act, entry, imported } = fact;
  return {
    entry,
    stands_in: standsIn,
    on: act.on,
    declared: act.declared,
    present,
    quorum: quorum.present,
    needed,
    members,
    judged: vote.judgement.outcome,
    certified,
    imported,
  };
};

const updatedAt = ({ fact }: VoteExported, entries: readonly HashedEntry[]): string =>
  entries.find(({ hash }) => hash === fact.correctedBy)?.entry.at ?? fact.at;

type CaseVoted = CaseExported & EntriesExported;

const eventOf = (
  one: CaseVoted & { readonly profile: LawProcedure },
  vote: VoteExported,
  wanted: Wanted,
): Json => {
  const { fact, counts } = vote;
  const page = pageOf(wanted, one.state.caseId);
  const votes = rollOf(vote);
  return {
    id: `urn:tasdiq:vote:${fact.entry}`,
    organization_id: one.profile.chamber.id,
    organization: organizationOf(one.profile, wanted),
    motion_id: `urn:tasdiq:motion:${fact.entry}`,
    motion: motionOf(one, vote, wanted),
    result: resultOf(vote),
    ...(counts.length === 0
      ? {}
      : { counts: counts.map(([position, value]) => ({ option: options[position], value })) }),
    ...(votes.length === 0 ? {} : { votes }),
    ...(page === null ? {} : { sources: [{ url: page }] }),
    created_at: fact.at,
    updated_at: updatedAt(vote, one.entries),
    tasdiq: ownOf(vote),
  };
};

/** Popolo's words for the ways of voting. Who was present or entitled is none of them, and stands with the other counts in a member of our own. */
const countOptions: Readonly<Record<string, string>> = {
  for: "yes",
  against: "no",
  abstaining: "abstain",
  notVoting: "not voting",
  absent: "absent",
};

/** What a decision is in Popolo: passed or failed, or else by its own name. */
const resultOfBallot = (ballot: BallotRead, language: Language): string | null => {
  if (!isTaken(ballot) || isAgainstRule(ballot)) return null;
  const { outcome } = ballot.fact.act;
  return (
    Object.entries(results).find(([known]) => known === outcome)?.[1] ??
    say(ballot.outcome, wordsIn(language))
  );
};

const requirementOfBallot = ({ finding }: BallotRead, { language }: Wanted): Json =>
  finding === undefined
    ? {}
    : {
        requirement: `${say(finding.why, wordsIn(language))} (${citedIn(catalogueIn(language), finding.authority)})`,
      };

const eventOfBallot = (one: CaseVoted, ballot: BallotRead, wanted: Wanted): Json => {
  const { fact, body, stage, counts, roll, standsIn, judged, certified } = ballot;
  const { language } = wanted;
  const { act, entry, imported } = fact;
  const page = pageOf(wanted, one.state.caseId);
  const result = resultOfBallot(ballot, language);
  const votes = counts.flatMap(({ id, n }) => {
    const option = countOptions[id];
    return option === undefined ? [] : [{ option, value: n }];
  });
  return {
    id: `urn:tasdiq:vote:${entry}`,
    organization_id: body.id,
    organization: { id: body.id, name: nameIn(body.name, language) },
    motion_id: `urn:tasdiq:motion:${entry}`,
    motion: {
      id: `urn:tasdiq:motion:${entry}`,
      text: `${titleOf(one.state)}: ${nameIn(stage, language)}`,
      ...requirementOfBallot(ballot, wanted),
      result,
    },
    result,
    ...(votes.length === 0 ? {} : { counts: votes }),
    ...(roll.length === 0
      ? {}
      : {
          votes: roll.map(({ member, position }) => ({
            voter: { name: member },
            option: countOptions[position] ?? position,
          })),
        }),
    ...(page === null ? {} : { sources: [{ url: page }] }),
    created_at: fact.at,
    updated_at: one.entries.find(({ hash }) => hash === fact.correctedBy)?.entry.at ?? fact.at,
    tasdiq: {
      entry,
      stands_in: standsIn,
      stage: act.stage,
      on: act.on,
      declared: act.outcome,
      counts: counts.map(({ id, named, n }) => ({
        id,
        name: say(named, wordsIn(language)),
        value: n,
      })),
      judged: judged?.judgement?.outcome ?? null,
      certified,
      imported,
    },
  };
};

const eventsOf = (one: CaseVoted, wanted: Wanted): readonly Json[] => {
  const { profile } = one.law;
  if (isStaged(profile)) return ballotsOf(one).map((ballot) => eventOfBallot(one, ballot, wanted));
  return votesOf(one).map((vote) => eventOf({ ...one, profile }, vote, wanted));
};

/** The votes of a case as Popolo vote events. A count that was not published is left out, and is no nought. */
export const popoloVotes = (one: CaseVoted, wanted: Wanted): string => {
  const { frame } = catalogueIn(wanted.language);
  const file: Json = {
    id: `urn:tasdiq:case:${openingOf(one.state)}`,
    ...(wanted.demonstration ? { note: frame.demonstration } : {}),
    vote_events: eventsOf(one, wanted),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
};
