import type { Case } from "../case/case.ts";
import type { CaseFact } from "../case/case-fact.ts";
import {
  claimedNotification,
  preparedNotification,
  releasedNotification,
} from "../case/sending.ts";
import { isOpen } from "../law/file/stage-of-case.ts";
import type { Message, Sentence } from "../words/messages.ts";
import type { PaperKind } from "./paper.ts";
import { releasedInstrument, signedInstrument } from "../case/instrument.ts";
import { voteCertifiedOtherwise } from "../case/certification.ts";

/** Why no print of a paper is offered. */
export const noPrints = [
  "signed",
  "left",
  "deposited",
  "ended",
  "noVote",
  "uncertified",
  "notAudited",
] as const;
export type NoPrint = (typeof noPrints)[number];

const noPrintKinds = {
  signed: "noPrintSigned",
  left: "noPrintLeft",
  deposited: "noPrintDeposited",
  ended: "noPrintEnded",
  noVote: "noPrintNoVote",
  uncertified: "noPrintUncertified",
  notAudited: "noPrintNotAudited",
} as const satisfies Readonly<Record<NoPrint, Message["kind"]>>;

/** Why no print of a paper is offered, to be said in a language. */
export const noPrintInWords = (why: NoPrint): Sentence => ({ kind: noPrintKinds[why] });

/**
 * How a paper may be printed now: as a draft; or clean, dated by the act that released it and saying what was on record as of
 * that entry; or not at all, because what was signed or sent exists and only that counts.
 */
export type PrintMode =
  | { readonly kind: "draft"; readonly datedBy: string }
  | { readonly kind: "clean"; readonly datedBy: string; readonly asOf: number }
  | { readonly kind: "none"; readonly why: NoPrint };

const none = (why: NoPrint): PrintMode => ({ kind: "none", why });
const draft = (state: Case): PrintMode => ({ kind: "draft", datedBy: state.at });
const clean = (fact: CaseFact): PrintMode => ({ kind: "clean", datedBy: fact.at, asOf: fact.seq });

const ended = ({ stage }: Case): PrintMode | undefined => {
  if (stage === "deposited") return none("deposited");
  return isOpen(stage) ? undefined : none("ended");
};

const instrumentMode = (state: Case): PrintMode => {
  if (signedInstrument(state) !== undefined) return none("signed");
  const released = releasedInstrument(state);
  return released === undefined ? draft(state) : clean(released);
};

const notificationMode = (state: Case): PrintMode => {
  if (state.stage === "deposit" || claimedNotification(state) !== undefined) return none("left");
  const released = releasedNotification(state);
  const prepared = preparedNotification(state);
  return released === undefined || (prepared !== undefined && prepared.seq > released.seq)
    ? draft(state)
    : clean(released);
};

const voteMode = (state: Case): PrintMode => {
  const { vote, certified } = state.ballots.at(-1) ?? {};
  if (vote === undefined) return none("noVote");
  // What a body decided without counting nobody certifies.
  if (!vote.act.byCounting) return clean(vote);
  if (certified !== undefined && voteCertifiedOtherwise(state) === undefined)
    return clean(certified);
  // Whoever is to certify a vote must not find its numbers on paper. A past vote was certified elsewhere, if at all.
  return vote.imported ? draft(state) : none("uncertified");
};

/**
 * How a paper of a case may be printed now, from its acts alone. An instrument and its annex: a draft until they are released,
 * then one print for signature, the same bytes however often it is asked for, and none once they are signed: from then on there
 * is only the scan. A note and a letter: the same until the notification leaves. A vote's record: none until another person
 * has certified it. A certificate of the history or of an audit states what is on record and is never a draft.
 */
export const printMode = (state: Case, paper: PaperKind): PrintMode => {
  switch (paper) {
    case "instrument":
    case "annex":
      return ended(state) ?? instrumentMode(state);
    case "note-verbale":
    case "notification":
      return ended(state) ?? notificationMode(state);
    case "vote-record":
      return voteMode(state);
    case "history-certificate":
    case "audit-certificate":
      return { kind: "clean", datedBy: state.at, asOf: state.version };
  }
};
