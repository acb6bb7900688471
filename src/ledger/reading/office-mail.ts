import { type OfficeMail, officeMailOf } from "../../office/office-mail.ts";
import { officeCaseId } from "../handling/request.ts";
import type { Ledger } from "../ports.ts";

/** Reads what the office's record says of its mail, as it stands when it is asked. */
export type ReadOfficeMail = () => Promise<OfficeMail>;

/** The same over a ledger. */
export const officeMailIn =
  (ledger: Pick<Ledger, "head">): ReadOfficeMail =>
  async () =>
    officeMailOf((await ledger.head(officeCaseId))?.state);
