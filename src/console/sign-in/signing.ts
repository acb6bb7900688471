import * as z from "zod/mini";
import type { Answer } from "../../ledger/handling/answer.ts";
import { type Credential, signatureCheck } from "../../ledger/handling/establish.ts";
import { signedText } from "../../office/established.ts";
import { keysInForce, type PersonKey, relyingPartyIn } from "../../office/registered-keys.ts";
import { instantSchema } from "../../time/date.ts";
import { assertionFields, credentialIdSchema } from "../../values/passkey.ts";
import type { Digest, PersonNumber } from "../../values/ids.ts";
import type { Case } from "../../case/case.ts";
import { parseJson } from "../../words/json-text.ts";
import { challengeOf } from "../../verify/assertion.ts";
import { html, type Html, nothing } from "../html.ts";
import type { PageContext, Pages, Visit, Visitor } from "../pages.ts";
import { pageOf } from "../respond.ts";
import { sentFields, textIn } from "../sent-fields.ts";

// The browser asks the passkey on the last page before an act. First it is told what to sign, then it sends the form with the signature.

/** What a form says that is signed before it is sent: attributes of the form itself. */
export const signingAttributes = ({ actsByPasskey }: Visit): Html =>
  actsByPasskey ? html`data-passkey="sign"` : nothing;

/** What stands in a form that a passkey signs: what is said where that fails, and the other way where there is no script. */
export const passkeyNotes = ({ words: { passkeys } }: Visit): Html =>
  html`<p
      class="govuk-error-message"
      role="alert"
      data-passkey-told
      data-cancelled="${passkeys.cancelled}"
      data-unable="${passkeys.unable}"
    ></p>
    <noscript><p class="govuk-body">${passkeys.needsScript}</p></noscript>`;

/** The same, in a form that is signed only by those who have a passkey. */
export const signingNotes = (visit: Visit): Html =>
  visit.actsByPasskey
    ? html`<p class="govuk-body">${visit.words.passkeys.willSign}</p>
        ${passkeyNotes(visit)}`
    : nothing;

const signedSchema = z.strictObject({ credential: credentialIdSchema, ...assertionFields });

/** What a browser sends of a passkey's assertion. */
export type SignedByBrowser = z.infer<typeof signedSchema>;

/** The assertion that came with a form; undefined where none did, or nothing that can be read. */
export const assertionIn = (c: PageContext): SignedByBrowser | undefined => {
  const sent = sentFields(c)["assertion"];
  if (typeof sent !== "string") return undefined;
  const json = parseJson(sent);
  return "value" in json ? signedSchema.safeParse(json.value).data : undefined;
};

/** Whether a script asks what to sign. */
export const asksToSign = (c: PageContext): boolean => sentFields(c)["sign"] === "begin";

const passkeysOf = (office: Case, person: PersonNumber): readonly PersonKey[] =>
  keysInForce(office, person).filter(({ passkey }) => passkey !== undefined);

/** What a script needs to ask a passkey for a signature. */
export const toSign = (
  c: PageContext,
  asked: {
    readonly challenge: string;
    readonly id: string;
    readonly allow: readonly string[];
    readonly fields?: Readonly<Record<string, string>>;
  },
): Response => c.json(asked);

/** When a request is made, and what hides a vote in it. */
export type MadeWith = { readonly madeAt: string; readonly salt?: string };

type Giving = {
  readonly visitor: Visitor;
  /** Whether the request hides a vote. */
  readonly hides?: boolean;
  /** What the form must send again with the signature. */
  readonly more?: Readonly<Record<string, string>>;
  readonly digestOf: (made: MadeWith) => Digest;
  /** @param made left out where nobody signs */
  readonly give: (credential: Credential, made: MadeWith | undefined) => Promise<Answer>;
};

const needsScript = (pages: Pages, c: PageContext): Promise<Response> => {
  const { passkeys } = c.var.visit.words;
  const body = html`<p class="govuk-body">${passkeys.needsScript}</p>`;
  return pageOf(pages, c, { title: passkeys.notSigned, body, status: 403 });
};

const beginning = (
  c: PageContext,
  office: Case,
  { pages, ...of }: Giving & { readonly pages: Pages },
): Response => {
  const { visitor, hides = false, digestOf, more } = of;
  const { clock, ids } = pages.desk.ports;
  const madeAt = new Date(clock.now()).toISOString();
  const made = { madeAt, ...(hides ? { salt: ids.salt() } : {}) };
  return toSign(c, {
    challenge: challengeOf(signedText(office, digestOf(made))),
    id: relyingPartyIn(office)?.id ?? "",
    allow: passkeysOf(office, visitor.person).flatMap(({ passkey }) => passkey?.credential ?? []),
    fields: { ...more, "made-at": madeAt, ...("salt" in made ? { salt: made.salt } : {}) },
  });
};

/**
 * Gives what a form asks for, signed by whoever sent it: by what their session is established, or by a passkey, which the browser asks
 * in between. A page takes the answer's place where that is not done yet, or cannot be.
 */
export const giveSigned = async (
  pages: Pages,
  c: PageContext,
  giving: Giving,
): Promise<Answer | Response> => {
  const { visitor, give } = giving;
  const { office, visit } = c.var;
  if (!visit.actsByPasskey || office === undefined) return give(visitor.credential, undefined);
  if (asksToSign(c)) return beginning(c, office, { ...giving, pages });
  const signed = assertionIn(c);
  const madeAt = instantSchema.safeParse(textIn(sentFields(c), "made-at"));
  if (signed === undefined || !madeAt.success) return needsScript(pages, c);
  const { credential, ...assertion } = signed;
  const key = passkeysOf(office, visitor.person).find(
    ({ passkey }) => passkey?.credential === credential,
  )?.fingerprint;
  // One that is nobody's is judged all the same, so that the refusal says what is wrong.
  const named = key ?? signatureCheck.digest(credential);
  const salt = textIn(sentFields(c), "salt");
  return give(
    { kind: "passkey", key: named, ...assertion },
    { madeAt: madeAt.data, ...(/^[0-9a-f]{64}$/.test(salt) ? { salt } : {}) },
  );
};
