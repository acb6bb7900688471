import { officeCaseId } from "../../ledger/handling/request.ts";
import type { Sentence } from "../../words/messages.ts";
import type { Call } from "../call.ts";
import type { Home } from "../../local/home/home.ts";
import { homeFolder, inHome, type Place, noteDemonstration } from "../home.ts";
import type { Print } from "../print/print.ts";
import { progressTold } from "../progress.ts";
import type { Report } from "../report.ts";
import { wordsOf } from "../say.ts";
import type { ProgressOf } from "./at-home.ts";
import type { Office } from "./office.ts";

const isDemonstration = async (office: Office): Promise<boolean> =>
  (await office.history(officeCaseId, { after: 0, limit: 1 })).demonstration;

const atServer = async <T>(
  address: string,
  place: Call & Place,
  work: (office: Office) => Promise<T>,
): Promise<T> => {
  const { shell, flags, reach } = place;
  const { TASDIQ_TOKEN: token = "" } = shell.env;
  // Only who asks a server needs it: every other command starts sooner without.
  const { reachServer } = await import("./at-server.ts");
  const { apiTokenIn } = await import("../../local/api-token.ts");
  const { officeOver } = await import("./office.ts");
  const office = officeOver(
    reachServer(address, {
      personToken: token === "" ? undefined : token,
      homeToken: apiTokenIn(homeFolder(shell, flags)),
      language: wordsOf(shell).language,
    }),
  );
  if (reach === "nothing" && (await isDemonstration(office))) noteDemonstration(place);
  return work(office);
};

/** The office of a home that is open. */
export const officeAtHome = async (home: Home, { shell, flags }: Call): Promise<Office> => {
  const { reachHome } = await import("./at-home.ts");
  const { officeOver } = await import("./office.ts");
  const json = flags.is("json");
  const { language } = wordsOf(shell);
  const progress: ProgressOf = (all) => progressTold({ shell, json, all, now: Date.now });
  return officeOver(reachHome(home, { language, progress }));
};

/** Does the work in the office that the command line names: at a server, or in a home, which is opened and closed again. */
export const inOffice = <T>(
  place: Call & Place,
  work: (office: Office) => Promise<T>,
): Promise<T> => {
  const server = place.flags.one("server");
  return server === undefined
    ? inHome(place, async (home) => work(await officeAtHome(home, place)))
    : atServer(server, place, work);
};

const forPrograms = ["json", "csv", "jsonl"];

/**
 * Looks at what is on record: that it is a demonstration's is a part of what people are printed, so that whoever keeps it has that
 * too.
 */
export const inOfficeOnRecord = async (
  call: Call & Pick<Place, "namesDamage">,
  work: (office: Office, notes: readonly Sentence[]) => Promise<Report>,
): Promise<Report> => {
  const place = { ...call, reach: "nothing" } as const;
  const notes: Sentence[] = [];
  const onDemonstration = (note: Sentence): void => void notes.push(note);
  const isData = forPrograms.some((form) => call.flags.is(form));
  const report = await inOffice(isData ? place : { ...place, onDemonstration }, (office) =>
    work(office, notes),
  );
  const noted = (print: Print): readonly string[] => [
    ...notes.flatMap((note) => [print.bold(print.say(note)), ""]),
    ...report.lines(print),
  ];
  return report.refused ? report : { ...report, lines: noted };
};
