/** A text in lines of a width, broken between words. */
const wrapped = (text: string, width: number): readonly string[] =>
  text.split(" ").reduce<readonly string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last === undefined) return [word];
    return last.length + 1 + word.length <= width
      ? [...lines.slice(0, -1), `${last} ${word}`]
      : [...lines, word];
  }, []);

/** A text that is cut between two words where it is longer than it may be. */
export const shortened = (text: string, most: number): string => {
  if (text.length <= most) return text;
  const end = text.lastIndexOf(" ", most - 2);
  return `${text.slice(0, end === -1 ? most - 2 : end)} …`;
};

/** Rows of a table in columns of their widths, two blanks between them; the last column is as wide as it needs. */
export const inColumns = (
  rows: readonly (readonly string[])[],
  widths: readonly number[],
): readonly string[] =>
  rows.flatMap((row) => {
    const cells = row.map((cell, index) => wrapped(cell, widths[index] ?? cell.length));
    const height = Math.max(...cells.map((lines) => lines.length));
    return Array.from({ length: height }, (_, line) =>
      cells
        .map((lines, index) => (lines[line] ?? "").padEnd(widths[index] ?? 0))
        .join("  ")
        .trimEnd(),
    ).map((line) => `  ${line}`);
  });
