const mailbox = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/;
const named = /^[^<>]*<([^<>]+)>$/;

/** What is wrong with an address to which a letter goes: it is `name@host`, or a name with that in angle brackets. */
export const addressFault = (value: unknown): string | undefined => {
  if (typeof value !== "string") return undefined;
  return mailbox.test(named.exec(value)?.[1] ?? value)
    ? undefined
    : `an e-mail address, such as treaties@depositary.example, not "${value}"`;
};
