/**
 * The cells of one line of CSV; a cell in quotes may hold separators, and quotes written twice. Undefined when quotes stay open.
 * @param separator one sign that stands between cells
 */
export const cellsOf = (line: string, separator = ","): readonly string[] | undefined => {
  const quotedCell = new RegExp(`^\\s*"((?:[^"]|"")*)"\\s*(${separator}|$)`);
  const plainCell = new RegExp(`^([^"${separator}]*)(${separator}|$)`);
  const cells: string[] = [];
  let rest = line;
  for (;;) {
    const quoted = quotedCell.exec(rest);
    const found = quoted ?? plainCell.exec(rest);
    if (found === null) return undefined;
    const cell = found[1] ?? "";
    cells.push(quoted === null ? cell.trim() : cell.replaceAll('""', '"'));
    rest = rest.slice(found[0].length);
    if (found[2] !== separator) return rest === "" ? cells : undefined;
  }
};
