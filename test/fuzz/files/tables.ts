import { readDepositsCsv } from "../../../src/cli/input/deposits-csv.ts";
import { treatyStatus } from "../../../src/treaty/treaty-status.ts";
import { readCalendarCsv, readTreaty } from "../../../src/files/index.ts";
import { faultsOf, shippedTreaties, textOf } from "../../law/files.ts";
import { hostileText } from "../../support/hostile-bytes.ts";
import { parser } from "../parser.ts";

const calendar =
  "# ends-on: 2026-02-01\ndate,house\n2026-01-05,commons\n2026-01-05,lords\n2026-01-06,commons\n";
const sittingDays = textOf("test/law/invented-sitting-days.csv").slice(0, 1500);

const deposits = `participant,kind,received,effective,regionalOrganization,share,memberOf
Arland,ratification,2001-02-03,,,12.5,Union
"Ber, land",accession,2002-02-28,2002-05-29,,3,
Union,approval,2003-01-01,,yes,,
`;

const treaties = shippedTreaties.map((file) => {
  const read = readTreaty(textOf(file), file);
  if (read.kind === "invalid") throw new Error(faultsOf(read).join());
  return read.value;
});

export const tables = [
  parser("a calendar of sitting days", [hostileText([calendar, sittingDays]), 100], (text) => {
    const read = readCalendarCsv(text, "calendar.csv", ["commons", "lords"]);
    if (read.kind === "invalid") expect(faultsOf(read)).not.toEqual([]);
  }),
  parser("a list of deposits", [hostileText([deposits]), 100], (text) => {
    const read = readDepositsCsv(text, undefined);
    if (read.kind === "invalid") expect(read.faults).not.toEqual([]);
    else for (const treaty of treaties) treatyStatus(treaty, read.deposits);
  }),
];
