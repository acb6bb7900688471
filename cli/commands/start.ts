import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { dutiesHeld, peopleOf } from "../../domain/office.ts";
import type { Case } from "../../domain/case.ts";
import { openHome, type Home } from "../../local/home/home.ts";
import { logOf } from "../../local/home/log.ts";
import { mayBeCleared, OlderHome } from "../../local/home/on-record.ts";
import { readSettings, type Settings } from "../../local/home/settings.ts";
import { logKeeper } from "../../local/log-keeper.ts";
import { loopbackAddress, thisMachine } from "../../local/reach.ts";
import type { Call } from "../call.ts";
import { homeFolder, officeOf } from "../home.ts";
import { stopWhereInUse } from "../in-use.ts";
import { paintFor, type Paint } from "../paint.ts";
import { report, type Report } from "../report.ts";
import { stopped } from "../stop.ts";
import { usualPort } from "./serve-flags.ts";
import { listenForStop, portIn, served, type Stopping } from "./serve.ts";

const demonstrationIn = async (folder: string): Promise<Settings | undefined> => {
  const settings = readSettings(folder);
  const isOffice =
    settings?.demonstration === false || (settings !== undefined && !(await mayBeCleared(folder)));
  if (isOffice)
    throw stopped(
      "OnlyInDemonstration",
      `${folder} is no demonstration; \`tasdiq serve\` serves such a home`,
    );
  const isOther = settings === undefined && existsSync(folder) && readdirSync(folder).length > 0;
  if (isOther)
    throw stopped("HomeExists", `${folder} holds something that is no home; it is left alone`);
  return settings;
};

// Beside its place, and then moved there: a demonstration that was cut short is never taken for a whole one.
const makeAt = async (folder: string, paint: Paint): Promise<void> => {
  const { runDemo } = await import("../demo/run.ts");
  mkdirSync(dirname(folder), { recursive: true, mode: 0o700 });
  const around = mkdtempSync(join(dirname(folder), `.${basename(folder)}-`));
  const made = join(around, "home");
  try {
    await runDemo(made, () => undefined, paint);
    rmSync(folder, { recursive: true, force: true });
    renameSync(made, folder);
  } finally {
    rmSync(around, { recursive: true, force: true });
  }
};

const peopleLines = (office: Case): readonly string[] =>
  peopleOf(office).flatMap((person) => {
    const held = dutiesHeld(office, person);
    return held.length === 0 ? [] : [`  ${person.padEnd(22)} ${held.join(", ")}`];
  });

const tellOf = (call: Call): ((line: string) => void) => {
  const say = call.flags.is("json") ? call.shell.err : call.shell.out;
  return (line) => {
    say(`${line}\n`);
  };
};

type Running = { readonly home: Home; readonly paint: Paint; readonly stopping: Stopping };

// Before anybody can take an export out: what no checkpoint covers cannot be shown to be unaltered.
const sealed = (home: Home): Promise<void> =>
  logKeeper({
    log: () => logOf(home),
    now: home.clock.now,
    tell: home.desk.world.tell,
    isHeldBack: home.holdingBack.isOn,
  }).look();

const run = async (call: Call, { home, paint, stopping }: Running): Promise<Report> => {
  const tell = tellOf(call);
  const asked = portIn(call.flags, usualPort);
  await sealed(home);
  const wanted = { home, port: asked, reach: thisMachine, sealsByItself: true };
  const { port, close } = await served(call, wanted);
  const address = `http://${loopbackAddress}:${String(port)}/`;
  for (const line of [
    "",
    `Open ${paint.bold(address)} and sign in as one of:`,
    ...peopleLines(await officeOf(home)),
    "",
    "Ctrl+C stops.",
  ])
    tell(line);
  const signal = await stopping.asked;
  await close();
  return report({ kind: "served", home: home.folder, port, signal }, () => ["Stopped."]);
};

const makeAnew = async (call: Call, folder: string, paint: Paint): Promise<void> => {
  stopWhereInUse(folder);
  tellOf(call)(`Making its home in ${folder}, with two cases …`);
  await makeAt(folder, paint);
};

const ready = async (call: Call, folder: string, paint: Paint): Promise<Settings> => {
  const tell = tellOf(call);
  const before = await demonstrationIn(folder);
  // Before anything is made: a mistyped port should not cost a home.
  portIn(call.flags, usualPort);
  tell(paint.bold("Tasdiq: a demonstration. Nothing here has legal effect."));
  if (before !== undefined && !call.flags.is("fresh")) {
    tell(`Its home is ${folder}, unchanged since last time; --fresh starts it again.`);
    return before;
  }
  await makeAnew(call, folder, paint);
  const made = await demonstrationIn(folder);
  if (made === undefined) throw new Error("the demonstration left no home");
  return made;
};

// A demonstration that another version made holds nothing that anybody misses.
const openedOrMadeAnew = async (call: Call, folder: string, paint: Paint): Promise<Home> => {
  const settings = await ready(call, folder, paint);
  try {
    return await openHome(folder, settings);
  } catch (cause) {
    if (!(cause instanceof OlderHome)) throw cause;
    tellOf(call)("That home was made by a development version, so it is replaced by a new one.");
    await makeAnew(call, folder, paint);
    return openHome(folder, settings);
  }
};

/** `tasdiq start`: the pages of the demonstration on this machine; its home is made where there is none yet. */
export const start = async (call: Call): Promise<Report> => {
  const { shell, flags } = call;
  const named = homeFolder(shell, flags);
  const folder = flags.one("home") === undefined ? join(named, "demo") : named;
  const paint = paintFor(shell, flags.is("json"));
  // Whoever stops it while the home is made gets it made, and stopped then: no half of it is left lying about.
  const stopping = listenForStop();
  try {
    const home = await openedOrMadeAnew(call, folder, paint);
    try {
      return await run(call, { home, paint, stopping });
    } finally {
      await home.close();
    }
  } finally {
    stopping.forget();
  }
};
