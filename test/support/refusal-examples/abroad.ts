import { addresseeRefusal } from "../../../src/treaty/depositary-reference.ts";
import type { Refusal, RefusalKind } from "../../../src/words/refusal.ts";
import { circulated, circulation, objection, second, transmitted } from "../abroad.ts";
import { azerbaijaniCase, command } from "../cases.ts";
import { bySystem, caseUnder, importing } from "../case-builder.ts";
import { azerbaijaniLaw, day } from "../law.ts";

const signed = azerbaijaniCase("InstrumentSigned");
const released = azerbaijaniCase("InstrumentReleased");
const sent = azerbaijaniCase("NotificationSent");
const ended = azerbaijaniCase("DepositConfirmed");
const law = azerbaijaniLaw();
const knownDay = day("2026-02-01");
const withoutReferences = azerbaijaniCase("NotificationSent", {
  ...law,
  treaty: {
    ...law.treaty,
    references: { form: "none", authority: law.treaty.depositary.authority },
  },
});
const promised = ended.record(command("PromiseAmendment"));
const inForce = command("RecordTreatyInForce");

const signing = (fields: Parameters<typeof command<"SignInstrument">>[1]) =>
  released.when(
    command("SignInstrument", { of: released.hashOf("InstrumentReleased"), ...fields }),
  );

const writing = (depositary: string, to = "treaties@depositary.example"): Refusal => {
  const refused = addresseeRefusal(
    {
      addresses: { "un-secretary-general": "treaties@depositary.example" },
      byHand: false,
    },
    { depositary, to },
  );
  if (refused === undefined) throw new Error("may be written to");
  return refused;
};

const prepared = azerbaijaniCase("InstrumentPrepared");

/** Each refusal from the instrument on, provoked by a case that meets it. */
export const examplesAbroad: Partial<Readonly<Record<RefusalKind, () => Refusal>>> = {
  // A past case may go on live from a deposit without a record of the signature.
  NothingSigned: () =>
    caseUnder(law, importing)
      .record(command("OpenCase"))
      .record(command("RecordSent"))
      .when(command("TransmitInstrument"), { mode: { kind: "live" }, duty: "treaty-officer" })
      .refused(),
  DepositaryUnnamed: () => writing("unknown"),
  DepositaryWithoutAddress: () => writing("swiss-federal-council"),
  NotDepositarysAddress: () => writing("un-secretary-general", "other@depositary.example"),
  NotClaimed: () =>
    azerbaijaniCase("NotificationReleased").when(command("RecordSent"), bySystem).refused(),
  OutcomeIsTheSenders: () =>
    azerbaijaniCase("NotificationClaimed").when(command("RecordNotSent")).refused(),
  PaperIncomplete: () =>
    prepared
      .when(
        command("ReleaseInstrument", {
          of: prepared.hashOf("InstrumentPrepared"),
          onPaper: "2026-02-27",
        }),
      )
      .refused(),
  SignersOfficeUnknown: () => signing({ office: "unknown" }).refused(),
  FullPowersMissing: () => signing({ office: "other" }).refused(),
  TransmittedAlready: () =>
    transmitted(signed)
      .when(command("TransmitInstrument", { of: signed.hashOf("InstrumentSigned") }))
      .refused(),
  DateAfterStep: () =>
    azerbaijaniCase("NotificationSent")
      .record(command("ConfirmDeposit", { receivedOn: "2026-03-20" }), second)
      .when(
        command("TransmitInstrument", { of: ended.hashOf("InstrumentSigned"), on: "2026-03-21" }),
      )
      .refused(),
  NeverClaimed: () => signed.when(command("RecordBounce")).refused(),
  ReferenceOfAnotherTreaty: () =>
    sent
      .when(command("ConfirmDeposit", { reference: "C.N.1.2026.TREATIES-XVIII.14" }), second)
      .refused(),
  NoReferenceUsed: () =>
    withoutReferences
      .when(command("ConfirmDeposit", { reference: "C.N.1.2026.TREATIES-XVIII.16" }), second)
      .refused(),
  StatementUnknown: () => ended.when(command("RecordObjection", { statement: "none" })).refused(),
  CirculatedAlready: () => circulated().when(circulation()).refused(),
  NotCirculated: () => sent.when(command("RecordObjection")).refused(),
  ObjectedAlready: () => circulated().record(objection()).when(objection()).refused(),
  InForceRecordedAlready: () => ended.record(inForce).when(inForce).refused(),
  InForceDateDiffers: () =>
    azerbaijaniCase("DepositConfirmed", {
      ...law,
      treaty: {
        ...law.treaty,
        entryIntoForce: {
          ...law.treaty.entryIntoForce,
          inForceOn: { on: knownDay, authority: law.treaty.depositary.authority },
        },
      },
    })
      .when(inForce)
      .refused(),
  AmendmentExists: () => promised.when(command("PromiseAmendment")).refused(),
  AmendmentUnknown: () => ended.when(command("RecordAmendmentDone")).refused(),
  AmendmentDoneAlready: () =>
    promised.record(command("RecordAmendmentDone")).when(command("RecordAmendmentDone")).refused(),
};
