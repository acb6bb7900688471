/** An instant as the record writes it, to the minute. It names its zone: where a parliament sits it may be another day. */
export const instantText = (at: string): string => `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;
