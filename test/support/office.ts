import { signedBySystem } from "./case-builder.ts";
import { fold } from "../../src/case/apply.ts";
import { decideOffice } from "../../src/commands/decide-office.ts";
import { officeCommandSchema, type OfficeCommand } from "../../src/case/office-command.ts";
import type { Case } from "../../src/case/case.ts";
import { entryVersion, type HashedEntry } from "../../src/case/entry.ts";
import type { CaseId, CommandId, EntryHash, PersonNumber } from "../../src/values/ids.ts";
import type { OfficeAsking } from "../../src/commands/office/rule.ts";
import { digestOf } from "./law.ts";

const administrator = "administrator-1" as PersonNumber;

const defaults: Readonly<Record<OfficeCommand["kind"], Readonly<Record<string, unknown>>>> = {
  OpenOffice: {
    name: "the office",
    demonstration: false,
    administrator,
    publicKey: `${"K".repeat(42)}A=`,
    systemKey: `${"S".repeat(42)}A=`,
    checkpointKey: `${"L".repeat(42)}A=`,
  },
  RegisterPerson: { registered: "clerk-1", publicKey: `${"R".repeat(42)}A=` },
  ReplaceSystemKey: { publicKey: `${"U".repeat(42)}A=` },
  AddCheckpointKey: { publicKey: `${"V".repeat(42)}A=` },
  RetireCheckpointKey: { publicKey: `${"L".repeat(42)}A=` },
  GrantDuty: { holder: "clerk-1", granted: "clerk" },
  RevokeDuty: { holder: "clerk-1", revoked: "clerk" },
  ImportCalendar: {
    procedure: "gb-crag-2010",
    calendar: digestOf("calendar"),
    endsOn: "2026-07-16",
    days: 9,
  },
  SetSignIn: {
    signIn: { issuer: "https://issuer.example", clientId: "tasdiq", personClaim: "number" },
    tokenIsEnough: true,
  },
  SetSender: { address: "office@example.invalid" },
  SetDepositaryAddress: { depositary: "un-secretary-general", address: "treaties@un.example" },
  SetCheckpointRecipients: { addresses: ["archive@other.example"] },
  SetRelyingParty: { relyingParty: { origin: "http://localhost:8000", id: "localhost" } },
  InvitePerson: { invited: "clerk-1", invitation: digestOf("invitation") },
  RegisterKey: {
    key: {
      kind: "passkey",
      credential: "cGFzc2tleQ",
      algorithm: "ES256",
      publicKey: "P".repeat(120),
      backupEligible: false,
    },
    fingerprint: digestOf("passkey"),
    ground: { kind: "invitation", invitation: digestOf("invitation"), secret: "5".repeat(64) },
  },
  ConfirmKey: { publicKey: "P".repeat(120), typed: digestOf("passkey").slice(0, 12) },
  RevokeKey: { publicKey: "P".repeat(120), lostSince: null },
  ConfirmLaw: {
    file: "procedure",
    law: "gb-crag-2010",
    version: "2026.1",
    digest: digestOf("procedure"),
  },
};

/** A valid command of the office, parsed as the door parses it, with the fields that a test names. */
export const officeCommand = (
  content: { readonly kind: OfficeCommand["kind"] } & Readonly<Record<string, unknown>>,
): OfficeCommand => officeCommandSchema.parse({ ...defaults[content.kind], ...content });

export const asOffice = (
  person: PersonNumber,
): OfficeAsking & { readonly person: PersonNumber } => ({
  madeAt: "2026-01-01T09:00:00.000Z",
  person,
  duty: "administrator",
  dutiesHeld: ["administrator"],
});

const recorded = (entries: readonly HashedEntry[], command: OfficeCommand): HashedEntry => {
  const founding = entries.length === 0;
  const context = founding
    ? ({ ...asOffice(administrator), person: "system", duty: "system", dutiesHeld: [] } as const)
    : asOffice(administrator);
  const decision = decideOffice(fold(entries), context, command);
  if (decision.kind === "refused") throw new Error(`refused: ${decision.refusal.kind}`);
  const seq = entries.length + 1;
  return {
    hash: digestOf(`office ${String(seq)}`) as string as EntryHash,
    entry: {
      v: entryVersion,
      caseId: "office" as CaseId,
      seq,
      prev: entries.at(-1)?.hash ?? null,
      at: "2026-01-01T09:00:00.000Z",
      nonce: `nonce-${String(seq)}`,
      person: context.person,
      establishedBy: founding ? signedBySystem : { kind: "demonstrationName" },
      duty: context.duty,
      command: {
        id: `command-${String(seq)}` as CommandId,
        madeAt: "2026-01-01T09:00:00.000Z",
        mode: { kind: "live" },
        content: command,
      },
      pins: {
        procedure: digestOf("none"),
        treaty: digestOf("none"),
        calendar: null,
        software: "test",
      },
      acts: decision.acts,
      worth: { kind: "stands" },
      step: decision.step,
    },
  };
};

const after = (commands: readonly OfficeCommand[]): readonly HashedEntry[] =>
  commands.reduce<readonly HashedEntry[]>(
    (entries, one) => [...entries, recorded(entries, one)],
    [],
  );

const founding = officeCommand({ kind: "OpenOffice" });

/** The office after these commands, founded first. */
export const officeOf = (commands: readonly OfficeCommand[]): Case => {
  const office = fold(after([founding, ...commands]));
  if (office === undefined) throw new Error("no office");
  return office;
};

/** An office just founded, and the same as a demonstration. */
export const openedOffice = {
  administrator,
  founding,
  state: officeOf([]),
  demonstration: after([officeCommand({ kind: "OpenOffice", demonstration: true })]),
} as const;
