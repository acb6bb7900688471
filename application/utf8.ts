const decoder = new TextDecoder("utf-8", { fatal: true });

/**
 * Bytes as the UTF-8 text that they are, without a byte order mark; undefined where they are none. Nobody guesses at another
 * encoding: a name that was guessed wrong would stand on record.
 */
export const utf8In = (bytes: Uint8Array | ArrayBuffer): string | undefined => {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
};
