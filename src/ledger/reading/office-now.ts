import { type OfficeMail, officeMailOf } from "../../office/office-mail.ts";
import type { Case } from "../../case/case.ts";
import { type SignIn } from "../../values/sign-in.ts";
import { officeCaseId } from "../handling/request.ts";
import type { Ledger } from "../ports.ts";
import { signInOf } from "../../office/sign-in.ts";

/** Reads what the office's record says of its mail, as it stands when it is asked. */
export type ReadOfficeMail = () => Promise<OfficeMail>;

/** The same over a ledger. */
export const officeMailIn =
  (ledger: Pick<Ledger, "head">): ReadOfficeMail =>
  async () =>
    officeMailOf((await ledger.head(officeCaseId))?.state);

/** Reads the office's record, as it stands when it is asked. */
export const officeIn = (ledger: Pick<Ledger, "head">) => async (): Promise<Case | undefined> =>
  (await ledger.head(officeCaseId))?.state;

/** Reads whose tokens establish people, as the office's record says when it is asked; undefined where nobody's do. */
export const signInIn = (ledger: Pick<Ledger, "head">) => async (): Promise<SignIn | undefined> => {
  const office = await ledger.head(officeCaseId);
  return office && signInOf(office.state);
};
