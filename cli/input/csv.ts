/** The cells of one line of CSV; a cell in quotes may hold commas, and quotes written twice. Undefined when quotes stay open. */
export const cellsOf = (line: string): readonly string[] | undefined => {
  const cells: string[] = [];
  let rest = line;
  for (;;) {
    const quoted = /^\s*"((?:[^"]|"")*)"\s*(,|$)/.exec(rest);
    const plain = /^([^",]*)(,|$)/.exec(rest);
    const found = quoted ?? plain;
    if (found === null) return undefined;
    const cell = found[1] ?? "";
    cells.push(quoted === null ? cell.trim() : cell.replaceAll('""', '"'));
    rest = rest.slice(found[0].length);
    if (found[2] !== ",") return rest === "" ? cells : undefined;
  }
};
