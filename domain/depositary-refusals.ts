import { field as f, row, type RefusalRow } from "./refusal-row.ts";

/** The refusals from the instrument on: what goes abroad, what comes back, what is left to do at home. */
export const depositaryRefusals = {
  NothingPrepared: row("conflict", (x) => `no ${f(x, "what")} is prepared`),
  NothingReleased: row("conflict", (x) => `no ${f(x, "what")} is released`),
  NothingSigned: row("conflict", () => `no signed instrument is on record`),
  ClaimedAlready: row(
    "conflict",
    (x) => `the notification ${f(x, "reference")} was claimed for sending already`,
  ),
  DepositaryUnnamed: row(
    "rule",
    () =>
      `the treaty file does not say who the depositary is (its id is "unknown"), so no letter can be sent to it from here; name the depositary in the treaty file, and open the case under that file`,
  ),
  DepositaryWithoutAddress: row(
    "rule",
    (x) =>
      `no address is set for the depositary ${f(x, "depositary")}; ask those who run Tasdiq to add it to ${f(x, "setting")}`,
  ),
  NotDepositarysAddress: row(
    "rule",
    (x) =>
      `letters to the depositary ${f(x, "depositary")} go to ${f(x, "address")}, not to ${f(x, "to")}; prepare the notification with that address, or have it changed in ${f(x, "setting")}`,
  ),
  SendingUnderWay: row(
    "conflict",
    (x) =>
      `the notification ${f(x, "reference")} is being sent: its outcome comes first, or nobody would know whether it left`,
  ),
  NotClaimed: row("conflict", () => `no sending was claimed, so it has no outcome`),
  OutcomeIsTheSenders: row(
    "rule",
    (x) =>
      `only the sender records what became of the notification ${f(x, "reference")}; wait for its outcome, or resolve it once it is declared unknown`,
  ),
  OutcomeUnknownAlready: row(
    "conflict",
    () => `the outcome was declared unknown; a treaty officer resolves it`,
  ),
  NothingUnknown: row("conflict", () => `no sending has an unknown outcome`),
  ReferenceDiffers: row(
    "rule",
    (x) =>
      `the reference ${f(x, "supplied")} is not that of the notification being sent (${f(x, "recorded")})`,
  ),
  SignersOfficeUnknown: row(
    "rule",
    (x) =>
      `the office in which ${f(x, "signer")} signed is not known, nor whether full powers were needed`,
  ),
  FullPowersMissing: row(
    "rule",
    (x) =>
      `${f(x, "signer")} signed in none of the three offices that need no full powers, and none are given`,
  ),
  TransmittedAlready: row(
    "rule",
    (x) =>
      `the transmission of this instrument is on record already (entry ${f(x, "entry")}); a correction restates it`,
  ),
  DateAfterStep: row(
    "rule",
    (x) =>
      `${f(x, "field")} ${f(x, "date")} lies after the step it comes before: ${f(x, "step")} on ${f(x, "stepDate")}`,
  ),
  NeverClaimed: row(
    "rule",
    (x) =>
      `no notification ${f(x, "reference")} was ever sent from this case; sent: ${f(x, "sent")}`,
  ),
  ReferenceOfAnotherTreaty: row(
    "rule",
    (x) =>
      `the reference ${f(x, "printed")} (${f(x, "normalized")}) names the treaty ${f(x, "names")}; this case is about ${f(x, "treaty")}`,
  ),
  NoReferenceUsed: row(
    "rule",
    (x) =>
      `the depositary of ${f(x, "treaty")} numbers nothing that it sends, so ${f(x, "printed")} is no reference of it`,
  ),
  StatementUnknown: row(
    "rule",
    (x) =>
      `no statement ${f(x, "statement")} is on record in this case; on record: ${f(x, "known")}`,
  ),
  CirculatedAlready: row(
    "rule",
    (x) =>
      `${f(x, "statement")} was circulated already on ${f(x, "date")}, and its period is not over in vain`,
  ),
  NotCirculated: row(
    "rule",
    (x) =>
      `nobody can have objected to ${f(x, "statement")} yet: it was neither circulated nor deposited`,
  ),
  ObjectedAlready: row(
    "rule",
    (x) =>
      `the objection of ${f(x, "by")} to ${f(x, "statement")} is on record already (entry ${f(x, "entry")}); a correction restates it`,
  ),
  InForceRecordedAlready: row(
    "rule",
    (x) =>
      `the treaty's entry into force is on record already (entry ${f(x, "entry")}); a correction restates it`,
  ),
  InForceDateDiffers: row(
    "rule",
    (x) =>
      `the treaty file says that the treaty entered into force on ${f(x, "known")}, not on ${f(x, "supplied")}`,
  ),
  AmendmentExists: row(
    "rule",
    (x) => `an amendment ${f(x, "id")} is on record already (entry ${f(x, "entry")})`,
  ),
  AmendmentUnknown: row(
    "rule",
    (x) => `no amendment ${f(x, "id")} was promised; promised: ${f(x, "known")}`,
  ),
  AmendmentDoneAlready: row(
    "rule",
    (x) =>
      `the amendment ${f(x, "id")} is on record as done (entry ${f(x, "entry")}); a correction restates it`,
  ),
  LawRegisteredAlready: row(
    "rule",
    (x) =>
      `the registration of the law is on record already (entry ${f(x, "entry")}); a correction restates it`,
  ),
} as const satisfies Readonly<Record<string, RefusalRow>>;
