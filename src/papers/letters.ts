// Which letters a typeface has stands in its table `cmap` (OpenType 1.9): segments of code points in subtable format 4, and
// groups of them, beyond 16 bits too, in format 12.

type Range = readonly [first: number, last: number];

const tableAt = (font: Buffer, name: string): number => {
  const count = font.readUInt16BE(4);
  for (let index = 0; index < count; index += 1) {
    const record = 12 + index * 16;
    if (font.toString("latin1", record, record + 4) === name) return font.readUInt32BE(record + 8);
  }
  throw new Error(`the typeface has no table ${name}`);
};

const segments = (font: Buffer, at: number): readonly Range[] => {
  const count = font.readUInt16BE(at + 6) / 2;
  return Array.from({ length: count }, (_, index): Range => {
    const last = font.readUInt16BE(at + 14 + index * 2);
    return [font.readUInt16BE(at + 16 + count * 2 + index * 2), last];
  }).filter(([first]) => first !== 0xffff);
};

const groups = (font: Buffer, at: number): readonly Range[] =>
  Array.from({ length: font.readUInt32BE(at + 12) }, (_, index): Range => {
    const group = at + 16 + index * 12;
    return [font.readUInt32BE(group), font.readUInt32BE(group + 4)];
  });

const rangesIn = (font: Buffer): readonly Range[] => {
  const cmap = tableAt(font, "cmap");
  const subtables = Array.from(
    { length: font.readUInt16BE(cmap + 2) },
    (_, index) => cmap + font.readUInt32BE(cmap + 8 + index * 8),
  );
  return subtables.flatMap((at) => {
    const format = font.readUInt16BE(at);
    if (format === 12) return groups(font, at);
    return format === 4 ? segments(font, at) : [];
  });
};

/** The letters that a typeface can show, as a question about code points. */
export const lettersOf = (font: Buffer): ((codePoint: number) => boolean) => {
  const ranges = rangesIn(font);
  const known = new Map<number, boolean>();
  return (codePoint) => {
    const found =
      known.get(codePoint) ??
      ranges.some(([first, last]) => codePoint >= first && codePoint <= last);
    known.set(codePoint, found);
    return found;
  };
};

const numberOf = (letter: string): string =>
  `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

/**
 * A text with the letters that the typeface lacks written as their Unicode numbers, `[U+0627 U+0644]`: they are never left
 * out in silence, and an archival file may not hold a letter without a shape.
 */
export const spelled = (text: string, has: (codePoint: number) => boolean): string =>
  text.replace(/[^\n]+/gu, (line) => {
    let spelt = "";
    let open = false;
    for (const letter of line) {
      const shown = has(letter.codePointAt(0) ?? 0);
      if (shown) spelt += open ? `]${letter}` : letter;
      else spelt += `${open ? " " : "["}${numberOf(letter)}`;
      open = !shown;
    }
    return open ? `${spelt}]` : spelt;
  });
