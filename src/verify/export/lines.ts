import { closeSync, openSync, readSync } from "node:fs";

const firstBuffer = 1 << 18;
/** No line of an export is longer; the longest hold a law file or a calendar. */
const longestLine = 1 << 26;

/**
 * Reads a file line by line; a line is good until the next one is read, and `end` is where it ends in the file. Answers
 * whether the last line has its end.
 * @throws when the file cannot be read, or has a line of 64 MB
 */
export const eachLine = (file: string, take: (line: Buffer, end: number) => void): boolean => {
  const opened = openSync(file, "r");
  try {
    let buffer = Buffer.alloc(firstBuffer);
    for (let [filled, before] = [0, 0]; ;) {
      const read = readSync(opened, buffer, filled, buffer.length - filled, null);
      if (read === 0) return filled === 0;
      const whole = buffer.subarray(0, filled + read);
      let start = 0;
      for (let end = whole.indexOf(10, filled); end >= 0; end = whole.indexOf(10, start)) {
        take(whole.subarray(start, end), before + end);
        start = end + 1;
      }
      buffer.copyWithin(0, start, whole.length);
      before += start;
      filled = whole.length - start;
      if (filled === longestLine) throw new Error(`${file}: a line is too long`);
      if (filled === buffer.length) buffer = Buffer.concat([buffer], 2 * filled);
    }
  } finally {
    closeSync(opened);
  }
};
