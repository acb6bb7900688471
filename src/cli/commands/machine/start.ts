import { mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { dutiesHeld, peopleOf } from "../../../office/office.ts";
import type { Case } from "../../../case/case.ts";
import { openHome, type Home } from "../../../local/home/home.ts";
import { logOf } from "../../../local/home/log.ts";
import { OlderHome } from "../../../local/home/on-record.ts";
import type { Settings } from "../../../local/home/settings.ts";
import { logKeeper } from "../../../local/hourly.ts";
import { loopbackAddress, thisMachine } from "../../../local/reach.ts";
import type { Call } from "../../call.ts";
import { demonstrationFolder, officeOf, stopWhereInUse } from "../../home.ts";
import { printFor, type Print } from "../../print/print.ts";
import { report, type Report } from "../../report.ts";
import { demonstrationIn } from "../../demo/demonstration-in.ts";
import { usualPort } from "./serve-flags.ts";
import { listenForStop, portIn, served, type Stopping } from "./serve.ts";

// Beside its place, and then moved there: a demonstration that was cut short is never taken for a whole one.
const makeAt = async (folder: string, print: Print): Promise<void> => {
  const { runDemo } = await import("../../demo/run.ts");
  mkdirSync(dirname(folder), { recursive: true, mode: 0o700 });
  const around = mkdtempSync(join(dirname(folder), `.${basename(folder)}-`));
  const made = join(around, "home");
  try {
    await runDemo(made, { tell: () => undefined, print, isFull: false });
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

type Running = { readonly home: Home; readonly print: Print; readonly stopping: Stopping };

// Before anybody can take an export out: what no checkpoint covers cannot be shown to be unaltered.
const sealed = (home: Home): Promise<void> =>
  logKeeper({
    log: () => logOf(home),
    now: home.clock.now,
    warn: home.desk.ports.warn,
    isHeldBack: home.holdingBack.isOn,
  }).look();

const run = async (call: Call, { home, print, stopping }: Running): Promise<Report> => {
  const tell = tellOf(call);
  const asked = portIn(call.flags, usualPort);
  await sealed(home);
  const wanted = { home, port: asked, reach: thisMachine, sealsByItself: true };
  const { port, close } = await served(call, wanted);
  const address = `http://${loopbackAddress}:${String(port)}/`;
  for (const line of [
    "",
    print.say({ kind: "startOpen", address: print.bold(address) }),
    ...peopleLines(await officeOf(home)),
    "",
    print.say({ kind: "startStops" }),
  ])
    tell(line);
  const signal = await stopping.asked;
  await close();
  return report({ kind: "served", home: home.folder, port, signal }, (out) => [
    out.say({ kind: "servingStopped" }),
  ]);
};

const makeAnew = async (call: Call, folder: string, print: Print): Promise<void> => {
  stopWhereInUse(folder);
  tellOf(call)(print.say({ kind: "startMaking", folder }));
  await makeAt(folder, print);
};

const ready = async (call: Call, folder: string, print: Print): Promise<Settings> => {
  const tell = tellOf(call);
  const before = await demonstrationIn(folder);
  // Before anything is made: a mistyped port should not cost a home.
  portIn(call.flags, usualPort);
  tell(print.bold(print.say({ kind: "demoTitle" })));
  if (before !== undefined && !call.flags.is("fresh")) {
    tell(print.say({ kind: "startHome", folder }));
    return before;
  }
  await makeAnew(call, folder, print);
  const made = await demonstrationIn(folder);
  if (made === undefined) throw new Error("the demonstration left no home");
  return made;
};

// A demonstration that another version made holds nothing that anybody misses.
const openedOrMadeAnew = async (call: Call, folder: string, print: Print): Promise<Home> => {
  const settings = await ready(call, folder, print);
  try {
    return await openHome(folder, settings);
  } catch (cause) {
    if (!(cause instanceof OlderHome)) throw cause;
    tellOf(call)(print.say({ kind: "startReplaced" }));
    await makeAnew(call, folder, print);
    return openHome(folder, settings);
  }
};

/** `tasdiq start`: the pages of the demonstration on this machine; its home is made where there is none yet. */
export const start = async (call: Call): Promise<Report> => {
  const { shell, flags } = call;
  const folder = demonstrationFolder(shell, flags);
  const print = printFor(shell, flags.is("json"));
  // Whoever stops it while the home is made gets it made, and stopped then: no half of it is left lying about.
  const stopping = listenForStop();
  try {
    const home = await openedOrMadeAnew(call, folder, print);
    try {
      return await run(call, { home, print, stopping });
    } finally {
      await home.close();
    }
  } finally {
    stopping.forget();
  }
};
