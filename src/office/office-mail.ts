import type { Case } from "../case/case.ts";
import type { Depositaries } from "../treaty/depositary-reference.ts";

/** What the office's record says of its mail. */
export type OfficeMail = {
  /** The sender's address, `name@host`; undefined where none is on record, and then no letter leaves. */
  readonly from: string | undefined;
  /** Where letters to each depositary go; to one that is not among them, none is on record. */
  readonly depositaries: Depositaries;
  /** To whom the first checkpoint of each day is written. */
  readonly checkpointsTo: readonly string[];
};

/** From whom and to whom the office writes now; nobody, before there is an office. */
export const officeMailOf = (office: Case | undefined): OfficeMail => {
  const addresses = new Map(
    office?.depositaryAddresses.map(({ act }) => [act.depositary, act.address]),
  );
  return {
    from: office?.sender?.act.address ?? office?.founding?.act.sender,
    depositaries: Object.fromEntries(
      [...addresses].flatMap(([depositary, address]) =>
        address === null ? [] : [[depositary, address]],
      ),
    ),
    checkpointsTo: office?.checkpointRecipients?.act.addresses ?? [],
  };
};
