import { createHash, randomBytes } from "node:crypto";
import * as z from "zod/mini";
import type { Case } from "../../case/case.ts";
import {
  type OfficeCommand,
  type OfficeCommandOf,
  officeCommandSchema,
} from "../../case/office-command.ts";
import { giveOfficeCommand } from "../../api/give.ts";
import { signatureCheck } from "../../ledger/handling/establish.ts";
import { digestKept, newRecoveryCode } from "../../ledger/handling/key-secrets.ts";
import { digestOfOfficeRequest, type OfficeRequest } from "../../ledger/handling/office.ts";
import { officeIn } from "../../ledger/reading/office-now.ts";
import { signedText } from "../../office/established.ts";
import { administratorsOf, dutiesHeld } from "../../office/office.ts";
import {
  invitationFault,
  invitationsOf,
  inviterOf,
  mayConfirm,
  type PersonKey,
  personKeysOf,
  relyingPartyIn,
} from "../../office/registered-keys.ts";
import { assertionFields, credentialIdSchema, spkiSchema } from "../../values/passkey.ts";
import { commandIdSchema, type PersonNumber } from "../../values/ids.ts";
import { instantSchema } from "../../time/date.ts";
import { challengeOf, isBackupEligible } from "../../verify/assertion.ts";
import { parseJson } from "../../words/json-text.ts";
import { type Refusal, refusal } from "../../words/refusal.ts";
import { errorSummary, formFaultOf } from "../forms/error-summary.ts";
import { html, type Html, nothing } from "../html.ts";
import { formToken, to } from "../layout.ts";
import type { PageContext, Pages, PagesApp, Visit } from "../pages.ts";
import { pageOf } from "../respond.ts";
import { sentFields, textIn } from "../sent-fields.ts";
import { assertionIn, passkeyNotes, toSign } from "../sign-in/signing.ts";
import { sixWords } from "./six-words.ts";

// A link ends with its secret behind "#", which no browser sends: the script of the page hands it over when the person presses the button.

const algorithms = new Map<number, string>([
  [-7, "ES256"],
  [-8, "EdDSA"],
  [-257, "RS256"],
]);

/** What a browser says of a passkey that it has just made. */
const madeSchema = z.strictObject({
  credential: credentialIdSchema,
  algorithm: z.int(),
  publicKey: spkiSchema,
  authenticatorData: assertionFields.authenticatorData,
});

const kindOf = (secret: string): "invitation" | "recovery" =>
  secret.length === 32 ? "recovery" : "invitation";

/** Whose key a secret lets register; the refusal where nobody's. */
const whose = (office: Case, secret: string, at: string): PersonNumber | Refusal => {
  if (kindOf(secret) === "recovery") {
    const [only, ...others] = administratorsOf(office);
    return only === undefined || others.length > 0 ? refusal("RecoveryNotOpen", {}) : only;
  }
  const invitation = digestKept("invitation", secret);
  const found = invitationsOf(office).find((one) => one.invitation === invitation);
  if (found === undefined) return refusal("InvitationUnknown", {});
  const fault = invitationFault(office, { ...found, at });
  return fault === undefined ? found.person : refusal(fault, {});
};

const commandIn = (c: PageContext, secret: string): OfficeCommand | undefined => {
  const json = parseJson(textIn(sentFields(c), "made"));
  const made = "value" in json ? madeSchema.safeParse(json.value).data : undefined;
  if (made === undefined) return undefined;
  const kind = kindOf(secret);
  const kept = digestKept(kind, secret);
  const next = digestKept("recovery", textIn(sentFields(c), "next"));
  return officeCommandSchema.safeParse({
    kind: "RegisterKey",
    key: {
      kind: "passkey",
      credential: made.credential,
      algorithm: algorithms.get(made.algorithm),
      publicKey: made.publicKey,
      backupEligible: isBackupEligible(made),
    },
    fingerprint: signatureCheck.fingerprint(made.publicKey),
    ground:
      kind === "invitation"
        ? { kind, invitation: kept, secret }
        : { kind, recovery: kept, secret, next },
  }).data;
};

type Registering = {
  readonly office: Case;
  readonly person: PersonNumber;
  readonly secret: string;
};

/** What a browser needs to make a passkey. */
const toMake = (c: PageContext, { office, person }: Registering): Response => {
  const handle = createHash("sha256").update(`${office.facts[0]?.entry ?? ""}\n${person}`);
  return c.json({
    rp: { id: relyingPartyIn(office)?.id, name: office.founding?.act.name },
    user: { id: handle.digest("base64url"), name: person, displayName: person },
    challenge: randomBytes(32).toString("base64url"),
    algorithms: [...algorithms.keys()],
    exclude: personKeysOf(office).flatMap(({ passkey }) => passkey?.credential ?? []),
  });
};

const requestOf = (
  { office, person }: Registering,
  asked: { readonly id: OfficeRequest["id"]; readonly madeAt: string },
  command: OfficeCommand,
): OfficeRequest => {
  const [duty = "auditor"] = dutiesHeld(office, person);
  return { ...asked, person, duty, office: command };
};

const page = (pages: Pages, c: PageContext, faults: readonly Refusal[] = []): Promise<Response> => {
  const { visit } = c.var;
  const { passkeys } = visit.words;
  const told = faults.map((fault) => ({ ...formFaultOf(visit, fault), at: "" }));
  const body = html`<form method="post" action="${to(visit, "/key")}" data-passkey="register">
    ${formToken(visit)}
    <p class="govuk-body">${passkeys.registerNote}</p>
    <div class="govuk-form-group" data-passkey-code>
      <label class="govuk-label" for="code">${passkeys.code}</label>
      <div id="code-hint" class="govuk-hint">${passkeys.codeHint}</div>
      <input
        class="govuk-input govuk-input--width-20"
        id="code"
        name="code"
        maxlength="64"
        spellcheck="false"
        autocomplete="off"
        aria-describedby="code-hint"
      />
    </div>
    ${passkeyNotes(visit)}
    <button class="govuk-button">${passkeys.register}</button>
  </form>`;
  const above = errorSummary(visit, told);
  const shown = { title: passkeys.registerTitle, body, above } as const;
  return pageOf(pages, c, told.length === 0 ? shown : { ...shown, faulty: true, status: 422 });
};

/** To whom the holder of a new key tells its words: to the inviter only while nobody else could confirm it. */
const toldToWhom = ({ words: { passkeys } }: Visit, office: Case, key: PersonKey): string => {
  const inviter = inviterOf(key);
  return inviter !== undefined && mayConfirm(office, key, inviter)
    ? passkeys.wordsNoteInviter({ inviter })
    : passkeys.wordsNote;
};

/** The page of a key that was just registered: its words, for whoever confirms it, and the new recovery code where there is one. */
const registered = (
  pages: Pages,
  c: PageContext,
  {
    office,
    person,
    publicKey,
  }: Pick<Registering, "office" | "person"> & { readonly publicKey: string },
): Promise<Response> => {
  const { visit } = c.var;
  const { passkeys } = visit.words;
  const key = personKeysOf(office).find((one) => one.publicKey === publicKey);
  const waits = key?.standing === "waiting" && key.fingerprint !== undefined;
  const next = textIn(sentFields(c), "next");
  const words: Html = waits
    ? html`<p class="govuk-body">${toldToWhom(visit, office, key)}</p>
        <p class="govuk-heading-l" id="key-words">${sixWords(visit, key.fingerprint)}</p>
        <p class="govuk-body">${passkeys.wordsKeep}</p>`
    : html`<p class="govuk-body">${passkeys.inUse}</p>
        <p class="govuk-body">
          <a class="govuk-link" href="${to(visit, "/sign-in")}">${visit.words.frame.signIn}</a>
        </p>`;
  const code: Html =
    next === ""
      ? nothing
      : html`<p class="govuk-body">${passkeys.newCode}</p>
          <p class="govuk-heading-m tq-digest">${next}</p>`;
  return pageOf(pages, c, {
    title: passkeys.registeredTitle({ person }),
    body: html`${words} ${code}`,
  });
};

const secretIn = (c: PageContext): string => {
  const secret = textIn(sentFields(c), "secret");
  return secret === ""
    ? textIn(sentFields(c), "code").replaceAll(/[\s-]/g, "").toLowerCase()
    : secret;
};

const turnedAway = (pages: Pages, c: PageContext, why: Refusal): Promise<Response> => {
  pages.turnedAway(`a key was not registered: ${why.kind}`);
  return page(pages, c, [why]);
};

const unusable = (pages: Pages, c: PageContext): Promise<Response> =>
  turnedAway(pages, c, refusal("PasskeyUnusable", {}));

type NewKey = {
  readonly command: OfficeCommandOf<"RegisterKey">;
  readonly request: OfficeRequest;
};

/** What the new key registers, as the form says it; undefined where that cannot be read. */
const newKeyIn = (
  c: PageContext,
  registering: Registering,
  asked: { readonly id: OfficeRequest["id"] | undefined; readonly madeAt: string | undefined },
): NewKey | undefined => {
  const { id, madeAt } = asked;
  const command = commandIn(c, registering.secret);
  if (command?.kind !== "RegisterKey" || id === undefined || madeAt === undefined) return undefined;
  return { command, request: requestOf(registering, { id, madeAt }, command) };
};

/** What the new key is to sign. */
const begun = (
  pages: Pages,
  c: PageContext,
  registering: Registering,
): Response | Promise<Response> => {
  const { clock, ids } = pages.desk.ports;
  const { office, secret } = registering;
  giveNextCode(c, secret);
  const asked = { id: ids.commandId(), madeAt: new Date(clock.now()).toISOString() };
  const made = newKeyIn(c, registering, asked);
  if (made === undefined) return unusable(pages, c);
  const { key } = made.command;
  return toSign(c, {
    challenge: challengeOf(signedText(office, digestOfOfficeRequest(made.request))),
    id: relyingPartyIn(office)?.id ?? "",
    allow: key.kind === "passkey" ? [key.credential] : [],
    fields: { id: asked.id, "made-at": asked.madeAt, next: textIn(sentFields(c), "next") },
  });
};

const recorded = async (
  pages: Pages,
  c: PageContext,
  registering: Registering,
): Promise<Response> => {
  const made = newKeyIn(c, registering, {
    id: commandIdSchema.safeParse(textIn(sentFields(c), "id")).data,
    madeAt: instantSchema.safeParse(textIn(sentFields(c), "made-at")).data,
  });
  const signed = assertionIn(c);
  if (made === undefined || signed === undefined) return unusable(pages, c);
  const { authenticatorData, clientDataJSON, signature } = signed;
  const { command, request } = made;
  const key = command.fingerprint;
  const answer = await giveOfficeCommand(pages, request, {
    kind: "passkey",
    key,
    authenticatorData,
    clientDataJSON,
    signature,
  });
  if (answer.kind === "refused") return turnedAway(pages, c, answer.refusal);
  const office = (await officeIn(pages.desk.ports.ledger)()) ?? registering.office;
  return registered(pages, c, { ...registering, office, publicKey: command.key.publicKey });
};

const answerTo = (pages: Pages, c: PageContext): Promise<Response> | Response => {
  const { office } = c.var;
  if (office === undefined) return turnedAway(pages, c, refusal("NoRelyingParty", {}));
  const secret = secretIn(c);
  const person = whose(office, secret, new Date(pages.desk.ports.clock.now()).toISOString());
  if (typeof person !== "string") return turnedAway(pages, c, person);
  const registering = { office, person, secret };
  switch (textIn(sentFields(c), "sign")) {
    case "begin":
      return toMake(c, registering);
    case "key":
      return begun(pages, c, registering);
    default:
      return recorded(pages, c, registering);
  }
};

// Whoever recovers is given the next code with what is to be signed, and sends it back with the signature.
const giveNextCode = (c: PageContext, secret: string): void => {
  if (kindOf(secret) === "recovery") c.var.form?.set("next", newRecoveryCode());
};

/** Where somebody registers a passkey: by a link, or by the recovery code. Looking at it changes nothing. */
export const addKeyRegistration = (app: PagesApp, pages: Pages): void => {
  app.get("/:language/key", (c) => page(pages, c));
  app.post("/:language/key", (c) => answerTo(pages, c));
};
