import type { OfficeCommandMap } from "../../case/office-command.ts";
import type { Definition, OfficeRule } from "./rule.ts";
import { openOffice } from "./open-office.ts";
import { registerPerson } from "./register-person.ts";
import { replaceSystemKey } from "./replace-system-key.ts";
import { addCheckpointKey } from "./add-checkpoint-key.ts";
import { retireCheckpointKey } from "./retire-checkpoint-key.ts";
import { grantDuty } from "./grant-duty.ts";
import { revokeDuty } from "./revoke-duty.ts";
import { importCalendar } from "./import-calendar.ts";
import { confirmLaw } from "./confirm-law.ts";
import { setSignIn } from "./set-sign-in.ts";
import { setSender } from "./set-sender.ts";
import { setDepositaryAddress } from "./set-depositary-address.ts";
import { setRelyingParty } from "./set-relying-party.ts";
import { invitePerson } from "./invite-person.ts";
import { registerKey } from "./register-key.ts";
import { confirmKey } from "./confirm-key.ts";
import { revokeKey } from "./revoke-key.ts";
import { setCheckpointRecipients } from "./set-checkpoint-recipients.ts";

type Commands = {
  readonly [Kind in keyof OfficeCommandMap]: {
    readonly definition: Definition;
    readonly rule: OfficeRule<Kind>;
  };
};

/** The commands of the office: who may act and in which duty, by which keys and whose tokens, where letters go, which calendars are in force, and who has read which law file. Its record is
 * kept in the same ledger as the cases, under the case id `office`, so that grants and revocations are as traceable as votes. */
export const officeCommands: Commands = {
  OpenOffice: openOffice,
  RegisterPerson: registerPerson,
  ReplaceSystemKey: replaceSystemKey,
  AddCheckpointKey: addCheckpointKey,
  RetireCheckpointKey: retireCheckpointKey,
  GrantDuty: grantDuty,
  RevokeDuty: revokeDuty,
  ImportCalendar: importCalendar,
  ConfirmLaw: confirmLaw,
  SetSignIn: setSignIn,
  SetSender: setSender,
  SetDepositaryAddress: setDepositaryAddress,
  SetCheckpointRecipients: setCheckpointRecipients,
  SetRelyingParty: setRelyingParty,
  InvitePerson: invitePerson,
  RegisterKey: registerKey,
  ConfirmKey: confirmKey,
  RevokeKey: revokeKey,
};
