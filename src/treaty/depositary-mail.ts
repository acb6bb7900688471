import * as z from "zod/mini";
import { ownRule } from "../procedure/values/authority.ts";
import { mailAddressSchema } from "../office/mail-address.ts";
import { once } from "../procedure/values/once.ts";
import { refusal, type Refusal } from "../procedure/refusal.ts";
import { expects } from "../procedure/values/expectation.ts";

/** What a treaty file calls its depositary where nobody has found out who it is. */
export const unknownDepositary = "unknown";

/** How treaty files and settings name a depositary; a treaty file may also say `unknown`. */
export const depositaryIdSchema = z
  .string()
  .check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, expects("wantDepositaryId")), z.maxLength(64));

const namedSchema = depositaryIdSchema.check(
  z.refine((id) => id !== unknownDepositary, expects("wantDepositary")),
);

/** The e-mail addresses of depositaries, by the id that treaty files give them. */
export const depositariesSchema = once(() =>
  z.record(namedSchema, mailAddressSchema, {
    error: ({ code }) => (code === "invalid_type" ? expects("wantDepositaries") : undefined),
  }),
);
export type Depositaries = Readonly<z.output<ReturnType<typeof depositariesSchema>>>;

/** Where an installation writes to depositaries. */
export type DepositaryMail = {
  readonly addresses: Depositaries;
  /** The setting that holds the addresses, as those who run the installation know it. */
  readonly setting: string;
  /** Whether people send the letters: they may then write to a depositary without a set address as well. */
  readonly byHand: boolean;
};

/** The address that is set for a depositary; undefined where none is. */
export const addressOfDepositary = (
  { addresses }: Pick<DepositaryMail, "addresses">,
  depositary: string,
): string | undefined => (Object.hasOwn(addresses, depositary) ? addresses[depositary] : undefined);

/** What the refusals below rest on. */
export const onlyToDepositary = ownRule("onlyToDepositary");

/** Why no letter can be sent to that depositary from here, whatever the address; undefined where one can. */
export const unreachable = (mail: DepositaryMail, depositary: string): Refusal | undefined => {
  if (mail.byHand || addressOfDepositary(mail, depositary) !== undefined) return undefined;
  return depositary === unknownDepositary
    ? refusal("DepositaryUnnamed", {}, onlyToDepositary)
    : refusal("DepositaryWithoutAddress", { depositary, setting: mail.setting }, onlyToDepositary);
};

// A letter may name its addressee: `The Treaty Section <treaties@depositary.example>`.
const bareAddress = (to: string): string =>
  /<(?<address>[^<>]+)>$/.exec(to)?.groups?.["address"] ?? to;

/** Why a letter for that depositary cannot go to the address in `to`; undefined where it can. */
export const addresseeRefusal = (
  mail: DepositaryMail,
  { depositary, to }: { readonly depositary: string; readonly to: string },
): Refusal | undefined => {
  const address = addressOfDepositary(mail, depositary);
  if (address === undefined) return unreachable(mail, depositary);
  const { setting } = mail;
  return bareAddress(to) === address
    ? undefined
    : refusal("NotDepositarysAddress", { depositary, to, address, setting }, onlyToDepositary);
};
