/** The cells of a file of CSV by RFC 4180, its mark taken off. @throws where it is no such file */
export const cellsIn = (text: string): readonly (readonly string[])[] => {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/y;
  const body = text.replace(/^\uFEFF/, "");
  while (cell.lastIndex < body.length) {
    const at = cell.lastIndex;
    const found = cell.exec(body);
    if (found === null) throw new Error(`no cell at ${String(at)}`);
    row.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? "");
    if (found[3] === ",") continue;
    if (found[3] !== "\r\n") throw new Error("a row does not end");
    rows.push(row);
    row = [];
  }
  return rows;
};
