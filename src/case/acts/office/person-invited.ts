import { invitation, person } from "../../fields/office-fields.ts";
import { act } from "../act.ts";

/** That a person may register a key of their own, once and within 72 hours, by a secret of which this is the digest. */
export const personInvited = act({
  kind: "PersonInvited",
  command: "InvitePerson",
  fields: () => ({ invited: person, invitation }),
  fills: ["invitations"],
});
