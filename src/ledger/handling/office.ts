import * as z from "zod/mini";
import type { SittingCalendar } from "../../time/calendar.ts";
import { housesOf } from "../../law/clocks/houses.ts";
import { decideOffice } from "../../commands/decide-office.ts";
import {
  type OfficeCommand,
  type OfficeCommandOf,
  officeCommandSchema,
} from "../../case/office-command.ts";
import { dutiesHeld } from "../../office/office.ts";
import type { SignIn } from "../../values/sign-in.ts";
import { unknownDuty } from "../law/known-duty.ts";
import type { Establishment } from "../../case/entry.ts";
import type { Decision } from "../../commands/decide.ts";
import { isRefusal, refusal, type Refusal } from "../../words/refusal.ts";
import { type Digest, officeId } from "../../values/ids.ts";
import type { Sentence } from "../../words/messages.ts";
import { canonicalJson, digestOf } from "../../record/canonical.ts";
import type { Desk } from "../desk.ts";
import { calendarByDigest } from "../law/law-of-case.ts";
import { sittingDaysIn } from "../law/sitting-calendar.ts";
import type { CaseHead } from "../ports.ts";
import { type Answer, refusedWith } from "./answer.ts";
import { type Credential, establish, NoSystemKey, publicKeyIn, signAsSystem } from "./establish.ts";
import { askedOf, type Asking, askingFields, decidedInTime, recordOwn } from "./first-result.ts";
import type { SignedRequest } from "./signed-once.ts";
import { officeCaseId } from "./request.ts";

type ImportCalendar = OfficeCommandOf<"ImportCalendar">;

const malformed = (field: keyof ImportCalendar, reason: Sentence): Refusal =>
  refusal("MalformedInput", { where: `office.${field}`, reason });

/** What is said of a calendar beside its digest is read by people, who must not be told of another one. */
const differenceFrom = (
  calendar: SittingCalendar,
  { endsOn, days }: ImportCalendar,
  houses: readonly string[],
): Refusal | undefined => {
  const [found, wanted] = [Object.keys(calendar.houses).toSorted(), houses.toSorted()];
  if (found.join() !== wanted.join())
    return malformed("calendar", { kind: "calendarOfOtherHouses", found, wanted });
  if (calendar.endsOn !== endsOn)
    return malformed("endsOn", { kind: "calendarEndsItself", on: calendar.endsOn });
  const known = sittingDaysIn(calendar);
  return known === days ? undefined : malformed("days", { kind: "calendarHolds", count: known });
};

/** Refuses a law file that this office does not use, or that is not what is said of it. */
const confirmedFault = (
  law: ReturnType<Desk["ports"]["law"]>,
  { file, law: id, version, digest }: OfficeCommandOf<"ConfirmLaw">,
): Refusal | undefined => {
  const isAtHand =
    file === "procedure"
      ? law.versions(id).some((one) => one.digest === digest && one.value.version === version)
      : version === null &&
        law.treaties().some((one) => one.value.id === id && one.digest === digest);
  return isAtHand
    ? undefined
    : refusal("MalformedInput", {
        where: "office.digest",
        reason: { kind: "lawFileNotInUse", id, digest },
      });
};

/**
 * Why a calendar is not put in force: one that nobody has, or that is not what is said of it, could not be judged by and
 * would stand in the record for ever.
 */
const lawFault = async (
  { ports, caches }: Desk,
  office: OfficeCommand,
): Promise<Refusal | undefined> => {
  if (office.kind === "GrantDuty") return unknownDuty(ports, office.granted);
  if (office.kind === "ConfirmLaw") return confirmedFault(ports.law(), office);
  if (office.kind !== "ImportCalendar") return undefined;
  const law = ports.law();
  const procedure = law.procedure(office.procedure);
  if (procedure === undefined)
    return refusal("ProcedureUnknown", {
      procedure: office.procedure,
      known: law.procedureIds,
    });
  const houses = housesOf(procedure).map(({ id }) => id);
  if (houses.length === 0)
    return malformed("procedure", { kind: "procedureWithoutCalendar", procedure: procedure.id });
  const calendar = await calendarByDigest(ports, office.calendar, caches.calendars);
  return calendar === undefined
    ? malformed("calendar", { kind: "calendarNotStored", digest: office.calendar })
    : differenceFrom(calendar, office, houses);
};

/** A request to the office: who may act, which calendar is in force. */
export const officeRequestSchema = z.strictObject({
  ...askingFields,
  office: officeCommandSchema,
});
export type OfficeRequest = Asking & { readonly office: OfficeCommand };

export const digestOfOfficeRequest = (request: OfficeRequest): Digest =>
  digestOf(canonicalJson(request));

// The first entry is the system's: nobody can be established before an office names somebody.
const establishFounder = (
  { person, office }: OfficeRequest,
  { requestDigest, credential }: SignedRequest,
): Promise<Establishment | Refusal> | Refusal =>
  person === "system" && office.kind === "OpenOffice" && credential.kind === "system"
    ? signAsSystem({
        office: undefined,
        systemKey: office.systemKey,
        keys: credential.keys,
        requestDigest,
      })
    : refusal("CaseNotFound", { caseId: officeId });

const establishIn = async (
  head: CaseHead | undefined,
  request: OfficeRequest,
  signed: SignedRequest,
): Promise<Establishment | Refusal> =>
  head === undefined
    ? establishFounder(request, signed)
    : establish(head.state, { ...signed, person: request.person, content: request.office });

type ToDecide = { readonly request: OfficeRequest; readonly madeAt: string };

const decisionOn = async (
  desk: Desk,
  head: CaseHead | undefined,
  { request: { person, duty, office }, madeAt }: ToDecide,
): Promise<Decision> => {
  const held = head === undefined ? [] : dutiesHeld(head.state, person);
  const decision = decideOffice(head?.state, { person, duty, dutiesHeld: held, madeAt }, office);
  const fault = decision.kind === "allowed" ? await lawFault(desk, office) : undefined;
  return fault === undefined ? decision : { kind: "refused", refusal: fault };
};

// A calendar moves what is due in the cases that it concerns.
const wakeAll = async (
  { ports }: Desk,
  { office }: OfficeRequest,
  answer: Answer,
): Promise<void> => {
  if (office.kind !== "ImportCalendar" || answer.kind === "refused" || answer.repeated) return;
  const head = await ports.ledger.head(officeCaseId);
  if (head !== undefined) await ports.wake(officeCaseId, head.state);
};

/** Carries out one command of the office, in the same way as a case's. */
export const handleOffice = async (
  desk: Desk,
  request: OfficeRequest,
  credential: Credential,
): Promise<Answer> => {
  const { ports } = desk;
  const asked = askedOf(desk, {
    caseId: officeCaseId,
    asking: request,
    content: request.office,
    credential,
  });
  if (isRefusal(asked)) return refusedWith(asked);
  const head = await ports.ledger.head(officeCaseId);
  const establishedBy = await establishIn(head, request, asked);
  if (isRefusal(establishedBy)) return refusedWith(establishedBy);
  const decision = await decidedInTime(desk, asked, () =>
    decisionOn(desk, head, { request, madeAt: asked.madeAt }),
  );
  const answer = await recordOwn(
    desk,
    {
      caseId: officeCaseId,
      head,
      asked,
      establishedBy,
      decision,
      guards: [],
    },
    () => handleOffice(desk, request, credential),
  );
  await wakeAll(desk, request, answer);
  return answer;
};

export type Founding = {
  /** The office's name. */
  readonly name: string;
  readonly demonstration: boolean;
  /** The first administrator's personnel number, and the raw Ed25519 public key in base64 where keys establish persons. */
  readonly administrator: string;
  readonly publicKey: string | null;
  /** The raw Ed25519 public key, in base64, by which checkpoints will be signed. */
  readonly checkpointKey: string;
  /** Whose tokens establish persons, where somebody's do. */
  readonly signIn?: SignIn | undefined;
  /** The address that letters come from. */
  readonly sender?: string | undefined;
  /** Who registers the first passkeys, and for which relying party. */
  readonly passkeys?: OfficeCommandOf<"OpenOffice">["passkeys"];
  /** The command's id, where whoever is stopped founds the same office again and gets the first answer; else a new one. */
  readonly id?: string;
};

/**
 * Opens an office: its first entry names the administrator, who grants every other duty, and the keys by which the system and
 * checkpoints are signed; it is signed by the first of the system's keys at hand. Refused where it is open.
 * @throws when a field is not well formed; NoSystemKey when the system has no key
 */
export const foundOffice = async (desk: Desk, founding: Founding): Promise<Answer> => {
  const { name, demonstration, administrator, publicKey, checkpointKey, signIn, sender, passkeys } =
    founding;
  const keys = desk.ports.systemKeys();
  const [first] = keys;
  if (first === undefined) throw new NoSystemKey({ kind: "systemKeyNeeded" });
  const { id, office } = officeRequestSchema.parse({
    id: founding.id ?? desk.ports.ids.commandId(),
    person: administrator,
    duty: "administrator",
    office: {
      kind: "OpenOffice",
      name,
      demonstration,
      administrator,
      publicKey,
      systemKey: await publicKeyIn(first),
      checkpointKey,
      ...(signIn === undefined ? {} : { signIn }),
      ...(sender === undefined ? {} : { sender }),
      ...(passkeys === undefined ? {} : { passkeys }),
    },
  });
  return handleOffice(
    desk,
    { id, person: "system", duty: "system", office },
    {
      kind: "system",
      keys,
    },
  );
};
