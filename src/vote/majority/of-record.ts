import { countsOf, presentOf, type VoteRecord } from "../vote-record.ts";
import { unknownTally, type Tally } from "./tally.ts";

/** The tally of a vote on record in a chamber of so many members. What was not published is not known. */
export const tallyOfRecord = (record: VoteRecord, members: number): Tally => {
  const counts = countsOf(record);
  return {
    ...unknownTally,
    for: counts?.for ?? null,
    against: counts?.against ?? null,
    neutral: counts?.neutral ?? null,
    notVoting: counts?.notVoting ?? null,
    present: presentOf(record) ?? null,
    members,
  };
};
