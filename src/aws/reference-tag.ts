// How a letter's reference travels with it through SES: in a tag, which comes back with every event on the letter.

export const referenceTag = "tasdiq-reference";

/** What the value of a tag may hold is 256 of `A-Z a-z 0-9 - _`. */
export const longestTag = 256;

/** A reference as the tag's value: base64url, which can be read back. */
export const tagOf = (reference: string): string => Buffer.from(reference).toString("base64url");

/** The reference that a tag's value says; undefined where it was not made by `tagOf`. */
export const referenceIn = (tag: string): string | undefined => {
  const reference = Buffer.from(tag, "base64url").toString("utf8");
  return tagOf(reference) === tag ? reference : undefined;
};
