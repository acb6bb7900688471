import { officeCaseId } from "../../application/request.ts";
import type { Call } from "../call.ts";
import { inHome, type Reach } from "../home.ts";
import { tell, wordsOf } from "../say.ts";
import type { Office } from "./office.ts";

const isDemonstration = async (office: Office): Promise<boolean> => {
  const { entries } = await office.history(officeCaseId, { after: 0, limit: 1 });
  return entries.some(
    ({ entry }) =>
      entry?.acts.some((act) => act.kind === "OfficeOpened" && act.demonstration) === true,
  );
};

type Place = Call & { readonly reach: Reach; readonly namesDamage?: true };

const atServer = async <T>(
  address: string,
  { shell, reach }: Place,
  work: (office: Office) => Promise<T>,
): Promise<T> => {
  const { TASDIQ_TOKEN: token = "" } = shell.env;
  // Only who asks a server needs it: every other command starts sooner without.
  const { officeAtServer } = await import("./at-server.ts");
  const { serverAt } = await import("./server.ts");
  const office = officeAtServer(serverAt(address, token === "" ? undefined : token));
  if (reach === "nothing" && (await isDemonstration(office)))
    tell(shell, { kind: "demonstrationNote" });
  return work(office);
};

/** Does the work in the office that the command line names: at a server, or in a home, which is opened and closed again. */
export const inOffice = <T>(place: Place, work: (office: Office) => Promise<T>): Promise<T> => {
  const server = place.flags.one("server");
  return server === undefined
    ? inHome(place, async (home) =>
        work((await import("./at-home.ts")).officeAtHome(home, wordsOf(place.shell))),
      )
    : atServer(server, place, work);
};
