import * as z from "zod/mini";
import { isoDateSchema } from "./date.ts";
import { depositaryCommands } from "./depositary-commands.ts";
import { factDateSchema } from "./fact-date.ts";
import { digestSchema, entryHashSchema, lawIdSchema } from "./ids.ts";
import { statementsSchema, suppliedTextsSchema, textDigestSchema } from "./statement.ts";
import { suspensionCommands } from "./suspension-commands.ts";
import { taskCommands } from "./task-commands.ts";
import { lineSchema, noteSchema } from "./text.ts";
import { versionCommands } from "./version-command.ts";
import { declaredResultSchema, voteRecordSchema } from "./vote-record.ts";

export const purposes = ["consent", "change-of-statement", "denunciation"] as const;
export const datedFacts = [
  "signature",
  "fullPowers",
  "depositaryNotice",
  "confirmation",
  "entryIntoForce",
] as const;

const on = factDateSchema;
const document = z.nullable(digestSchema);
const sha = digestSchema;

/** The commands of a case, each by its `kind`. Dates are facts' dates: known, between two days, or unknown. */
export const commandSchemas = {
  OpenCase: z.strictObject({
    kind: z.literal("OpenCase"),
    profile: lawIdSchema,
    treaty: lawIdSchema,
    purpose: z.enum(purposes),
    title: lineSchema,
  }),
  RecordDatedFact: z.strictObject({
    kind: z.literal("RecordDatedFact"),
    fact: z.enum(datedFacts),
    on,
    by: z.nullable(lineSchema),
    source: lineSchema,
    statements: statementsSchema,
  }),
  Lay: z.strictObject({
    kind: z.literal("Lay"),
    on,
    by: lineSchema,
    text: textDigestSchema,
    statements: statementsSchema,
    urgent: z.boolean(),
  }),
  ReferToCommittees: z.strictObject({
    kind: z.literal("ReferToCommittees"),
    on,
    lead: lineSchema,
    others: z.array(lineSchema).check(z.maxLength(50)),
  }),
  RecordCommitteeReport: z.strictObject({
    kind: z.literal("RecordCommitteeReport"),
    on,
    committee: lineSchema,
    recommends: z.enum(["adoption", "rejection", "unknown"]),
    opinion: document,
  }),
  ScheduleSitting: z.strictObject({ kind: z.literal("ScheduleSitting"), sittingOn: isoDateSchema }),
  RecordPlenaryVote: z.strictObject({
    kind: z.literal("RecordPlenaryVote"),
    on,
    record: voteRecordSchema,
    declared: declaredResultSchema,
    text: textDigestSchema,
    statements: suppliedTextsSchema,
    initiatorsConsent: document,
  }),
  CertifyPlenaryVote: z.strictObject({
    kind: z.literal("CertifyPlenaryVote"),
    of: entryHashSchema,
    record: voteRecordSchema,
    declared: declaredResultSchema,
  }),
  DeclineCertification: z.strictObject({
    kind: z.literal("DeclineCertification"),
    of: entryHashSchema,
    reason: noteSchema,
  }),
  ReferBack: z.strictObject({ kind: z.literal("ReferBack"), on, reason: noteSchema }),
  RecordResolution: z.strictObject({
    kind: z.literal("RecordResolution"),
    on: isoDateSchema,
    house: lawIdSchema,
    position: z.literal("against"),
    record: document,
  }),
  RecordMinisterialStatement: z.strictObject({
    kind: z.literal("RecordMinisterialStatement"),
    on: isoDateSchema,
    reasons: sha,
  }),
  ExtendScrutiny: z.strictObject({
    kind: z.literal("ExtendScrutiny"),
    on: isoDateSchema,
    sittingDays: z.int().check(z.minimum(1), z.maximum(365)),
    statement: document,
  }),
  CertifySilence: z.strictObject({
    kind: z.literal("CertifySilence"),
    lastDay: isoDateSchema,
    calendar: sha,
  }),
  PresentLaw: z.strictObject({ kind: z.literal("PresentLaw"), on }),
  SignLaw: z.strictObject({ kind: z.literal("SignLaw"), on, source: z.nullable(lineSchema) }),
  ReturnLaw: z.strictObject({ kind: z.literal("ReturnLaw"), on, objections: document }),
  PublishLaw: z.strictObject({
    kind: z.literal("PublishLaw"),
    on,
    number: z.nullable(lineSchema),
    publishedIn: lineSchema,
  }),
  ...depositaryCommands,
  ...suspensionCommands,
  ...versionCommands,
  Withdraw: z.strictObject({ kind: z.literal("Withdraw"), on, by: lineSchema, reason: noteSchema }),
  Lapse: z.strictObject({
    kind: z.literal("Lapse"),
    on,
    reason: noteSchema,
    legalBasis: lineSchema,
  }),
  ...taskCommands,
} as const;

// What a correction may restate: facts that people recorded. Releases, certifications and sendings stand as done.
const correctableSchema = z.discriminatedUnion("kind", [
  commandSchemas.RecordDatedFact,
  commandSchemas.Lay,
  commandSchemas.ReferToCommittees,
  commandSchemas.RecordCommitteeReport,
  commandSchemas.RecordPlenaryVote,
  commandSchemas.RecordResolution,
  commandSchemas.RecordMinisterialStatement,
  commandSchemas.PresentLaw,
  commandSchemas.SignLaw,
  commandSchemas.ReturnLaw,
  commandSchemas.PublishLaw,
  commandSchemas.SignInstrument,
  commandSchemas.TransmitInstrument,
  commandSchemas.ReturnInstrument,
  commandSchemas.ConfirmDeposit,
  commandSchemas.RecordCirculation,
  commandSchemas.RecordObjection,
  commandSchemas.RecordTreatyInForce,
  commandSchemas.PromiseAmendment,
  commandSchemas.RecordAmendmentDone,
  commandSchemas.RecordLawRegistration,
  commandSchemas.Suspend,
  commandSchemas.Resume,
  commandSchemas.Withdraw,
  commandSchemas.Lapse,
]);

const correctSchema = z.strictObject({
  kind: z.literal("Correct"),
  of: entryHashSchema,
  restated: correctableSchema,
  reason: noteSchema,
  legalBasis: lineSchema,
});

const c = commandSchemas;
export const commandSchema = z.discriminatedUnion("kind", [
  c.OpenCase,
  c.RecordDatedFact,
  c.Lay,
  c.ReferToCommittees,
  c.RecordCommitteeReport,
  c.ScheduleSitting,
  c.RecordPlenaryVote,
  c.CertifyPlenaryVote,
  c.DeclineCertification,
  c.ReferBack,
  c.RecordResolution,
  c.RecordMinisterialStatement,
  c.ExtendScrutiny,
  c.CertifySilence,
  c.PresentLaw,
  c.SignLaw,
  c.ReturnLaw,
  c.PublishLaw,
  c.PrepareInstrument,
  c.ReleaseInstrument,
  c.SignInstrument,
  c.TransmitInstrument,
  c.ReturnInstrument,
  c.PrepareNotification,
  c.ReleaseNotification,
  c.RecordSent,
  c.RecordNotSent,
  c.ResolveUnknown,
  c.RecordDelivery,
  c.RecordBounce,
  c.RecordComplaint,
  c.ConfirmDeposit,
  c.RecordCirculation,
  c.RecordObjection,
  c.RecordTreatyInForce,
  c.PromiseAmendment,
  c.RecordAmendmentDone,
  c.RecordLawRegistration,
  c.Suspend,
  c.Resume,
  c.MoveToProfileVersion,
  c.Withdraw,
  c.Lapse,
  c.MakePublic,
  c.ClaimTask,
  c.HandOverTask,
  c.ClaimNotification,
  c.DeclareUnknown,
  c.RecordOverdue,
  correctSchema,
]);
export type Command = z.infer<typeof commandSchema>;
export type CommandOf<Kind extends Command["kind"]> = Extract<Command, { kind: Kind }>;
