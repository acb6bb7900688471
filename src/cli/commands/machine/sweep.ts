import { digestOfSweepRequest } from "../../../ledger/sweep/sweeps.ts";
import type { IncidentsAnswer } from "../../../api/shapes/incidents.ts";
import { failingVerification } from "../../../case/incident.ts";
import { unknownPerson } from "../../../office/office.ts";
import type { Call } from "../../call.ts";
import { exitCodes } from "../../exit-codes.ts";
import { inOfficeOnRecord } from "../../office/in-office.ts";
import type { Office } from "../../office/office.ts";
import type { Report } from "../../report.ts";
import { commandIdFor } from "../../input/ids.ts";
import { stoppedBy } from "../../stop.ts";
import { personGiven, whoAsks } from "../../who.ts";
import { incidentsLines } from "../../print/incidents.ts";

const incidentsReport = (shown: IncidentsAnswer): Report => ({
  code: shown.incidents.some(({ kind }) => failingVerification.includes(kind))
    ? exitCodes.verification
    : exitCodes.done,
  json: shown,
  lines: (print) => incidentsLines(print, shown),
  refused: false,
});

const wishOf = async (
  office: Office,
  { shell, flags }: Call,
): Promise<Parameters<Office["sweep"]>[0]> => {
  const { person, credentialFor } = await whoAsks(shell, flags);
  const id = commandIdFor(flags);
  const request = { id, person, duty: "administrator", asks: "sweep" } as const;
  const credential = credentialFor(await office.record(), digestOfSweepRequest(request));
  return { request, credential };
};

// At home nobody has to be named; whoever is, is somebody.
const assertKnown = async (office: Office, { flags }: Call): Promise<void> => {
  const person = personGiven(flags);
  const unknown = person && unknownPerson(await office.record(), person);
  if (unknown !== undefined) throw stoppedBy(unknown);
};

/** `tasdiq sweep`: makes good what can be, and names the rest; by hand every open case is read whole. */
export const sweep = (call: Call): Promise<Report> =>
  inOfficeOnRecord({ ...call, namesDamage: true }, async (office) => {
    await assertKnown(office, call);
    return incidentsReport(
      // A server asks who wishes it; at home that is whoever has the home.
      call.flags.one("server") === undefined
        ? await office.incidents()
        : await office.sweep(await wishOf(office, call)),
    );
  });

/** `tasdiq incidents`: what the last sweep of a server named; at home nobody keeps that, so it sweeps. */
export const incidents = (call: Call): Promise<Report> =>
  inOfficeOnRecord({ ...call, namesDamage: true }, async (office) =>
    incidentsReport(await office.incidents()),
  );
