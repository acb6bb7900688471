// What the audit says of a vote, of its quorum and of its certification.

export const firstPassedByUnknown = "the votes with which the law was first passed are not known";
export const countsNotPublished = "counts not published";
export const declaredOtherwise = (declared: string, why: string, outcome: string): string =>
  `declared ${declared}, but ${why}: by the rule ${outcome}`;
export const numberNeededUnknown = "the number needed is not known";
export const countedFor = ({
  had,
  needed,
  asked,
  margin,
}: Readonly<Record<"had" | "needed" | "asked" | "margin", string>>): string =>
  `${had} for, ${needed} needed${asked}, margin ${margin}`;
export const atMostFor = (most: string, needed: string, asked: string): string =>
  `votes for not published; at most ${most} can be for, ${needed} needed${asked}`;
export const contradictsItself = ({
  count,
  what,
  whole,
  of,
}: Readonly<Record<"count" | "what" | "whole" | "of", string>>): string =>
  `the record contradicts itself: ${count} ${what}, ${whole} ${of}`;
export const quorumNumberUnknown = (what: string, needed: string): string =>
  `number ${what} not known, ${needed} needed for a quorum`;
export const quorumFailed = (count: string, what: string, needed: string): string =>
  `${count} ${what}, ${needed} needed for a quorum`;
export const quorum = "quorum";
export const majority = "majority";
export const ofVote = (rule: string, on: string): string => `${rule} (vote of ${on})`;
export const numberPresentNotPublished = "number present not published";
export const presentOfNeeded = (present: string, needed: string): string =>
  `${present} present, ${needed} needed`;
export const declaredSo = (declared: string): string => `declared ${declared}`;
export const certification = "certification by a second person";
export const voteImported = "the vote was imported; nobody certified it here";
export const notCertifiedYet = "not certified yet";
export const certificationDeclined = "certification was declined: this record decides nothing";
export const certifiedOtherwise = "what was certified differs from the record of the vote";
export const certificationsDiffered =
  "three certifications differed from this record: it decides nothing and is recorded anew";
export const recordedAndCertifiedBy = (person: string): string =>
  `${person} recorded and certified it`;
export const correctedAfterCertified =
  "the record was corrected after it was certified, and not certified again";
export const recordedByCertifiedBy = (recorder: string, certifier: string): string =>
  `recorded by ${recorder}, certified by ${certifier}`;
export const noVoteOnRecord = "no record of a plenary vote";
