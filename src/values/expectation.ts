/**
 * What a check of a schema answers with where it fails: the name of the message that says what should have stood there. Whoever
 * reads the answer says it in their language.
 */
export const expects = (what: `want${string}`): string => what;
