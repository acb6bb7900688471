type Bytes = Uint8Array | ArrayBuffer;

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * Bytes as the UTF-8 text that they are, with a byte order mark left in; undefined where they are none. Nobody guesses at another
 * encoding: a name that was guessed wrong would stand on record.
 */
export const utf8Of = (bytes: Bytes): string | undefined => {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
};

/** The same without a byte order mark, which says nothing of a text. */
export const utf8In = (bytes: Bytes): string | undefined => utf8Of(bytes)?.replace(/^\ufeff/, "");
