import {
  definition as addCheckpointKeyDefinition,
  addCheckpointKey,
} from "./add-checkpoint-key.ts";
import { definition as confirmLawDefinition, confirmLaw } from "./confirm-law.ts";
import { definition as grantDutyDefinition, grantDuty } from "./grant-duty.ts";
import { definition as importCalendarDefinition, importCalendar } from "./import-calendar.ts";
import { definition as openOfficeDefinition, openOffice } from "./open-office.ts";
import { definition as registerPersonDefinition, registerPerson } from "./register-person.ts";
import {
  definition as replaceSystemKeyDefinition,
  replaceSystemKey,
} from "./replace-system-key.ts";
import {
  definition as retireCheckpointKeyDefinition,
  retireCheckpointKey,
} from "./retire-checkpoint-key.ts";
import { definition as revokeDutyDefinition, revokeDuty } from "./revoke-duty.ts";
import { definition as setSignInDefinition, setSignIn } from "./set-sign-in.ts";
import { definition as setSenderDefinition, setSender } from "./set-sender.ts";
import {
  definition as setDepositaryAddressDefinition,
  setDepositaryAddress,
} from "./set-depositary-address.ts";
import {
  definition as setCheckpointRecipientsDefinition,
  setCheckpointRecipients,
} from "./set-checkpoint-recipients.ts";

/**
 * The commands of the office: who may act and in which duty, by which keys and whose tokens, where letters go, which calendars are in force, and who has read which law file. Its record is
 * kept in the same ledger as the cases, under the case id `office`, so that grants and revocations are as traceable as votes.
 */
export const officeCommands = {
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
} as const;

/** The commands of the office as data. */
export const officeDefinitions = {
  OpenOffice: openOfficeDefinition,
  RegisterPerson: registerPersonDefinition,
  ReplaceSystemKey: replaceSystemKeyDefinition,
  AddCheckpointKey: addCheckpointKeyDefinition,
  RetireCheckpointKey: retireCheckpointKeyDefinition,
  GrantDuty: grantDutyDefinition,
  RevokeDuty: revokeDutyDefinition,
  ImportCalendar: importCalendarDefinition,
  ConfirmLaw: confirmLawDefinition,
  SetSignIn: setSignInDefinition,
  SetSender: setSenderDefinition,
  SetDepositaryAddress: setDepositaryAddressDefinition,
  SetCheckpointRecipients: setCheckpointRecipientsDefinition,
} as const;
