import { needed, type Field } from "./field.ts";

const mailbox = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/;
const named = /^[^<>]*<([^<>]+)>$/;

const fault = (value: unknown): string | undefined => {
  if (typeof value !== "string") return undefined;
  const address = named.exec(value)?.[1] ?? value;
  return mailbox.test(address)
    ? undefined
    : `an e-mail address, such as treaties@depositary.example, not "${value}"`;
};

/** The address to which a letter goes: `name@host`, or a name with it in angle brackets. */
export const mailAddress = (spec: string, about: string): Field => ({
  ...needed(spec, about),
  fault,
});
