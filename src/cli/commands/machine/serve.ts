import { officeIn, signInIn } from "../../../ledger/reading/office-now.ts";
import type { RelyingParty } from "../../../values/relying-party.ts";
import { relyingPartyIn } from "../../../office/registered-keys.ts";
import type { Home } from "../../../local/home/home.ts";
import { apiTokenFile } from "../../../local/api-token.ts";
import { keepsOutside } from "../../../local/home/log.ts";
import {
  isLoopbackAddress,
  loopbackAddress,
  publicOrigin,
  type Reach,
  whyNotServed,
} from "../../../local/reach.ts";
import type { Server, Serving } from "../../../local/server.ts";
import type { Sentence } from "../../../words/messages.ts";
import type { Call } from "../../call.ts";
import type { Flags } from "../../fields/field.ts";
import { assertClock, inHome } from "../../home.ts";
import { report, type Report } from "../../report.ts";
import { tell } from "../../say.ts";
import { stopped } from "../../stop.ts";

/** The port that a command line names, or another. */
export const portIn = (flags: Flags, otherwise: string): number => {
  const text = flags.one("port") ?? otherwise;
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535)
    throw stopped("MalformedFlag", { kind: "portMalformed", port: text });
  return port;
};

const reachIn = (flags: Flags): Reach => {
  const host = flags.one("host") ?? loopbackAddress;
  const address = flags.one("origin");
  if (address === undefined) {
    if (isLoopbackAddress(host)) return { kind: "thisMachine" };
    throw stopped("MissingFlags", { kind: "hostNeedsOrigin", host });
  }
  const origin = publicOrigin(address);
  if (origin === undefined) throw stopped("MalformedFlag", { kind: "originMalformed", address });
  return { kind: "public", host, origin };
};

// By its shape: an error that comes from another realm is no instance of this one's Error.
const isTaken = (fault: unknown): boolean =>
  typeof fault === "object" && fault !== null && "code" in fault && fault.code === "EADDRINUSE";

type Served = {
  readonly home: Home;
  readonly port: number;
  readonly reach: Reach;
  readonly sealsByItself?: boolean;
  readonly log?: Serving["log"];
};

/** Serves a home, unless it may not be served so or the port is taken. */
export const served = async (
  { shell }: Call,
  { home, port, reach, sealsByItself = false, log }: Served,
): Promise<Server> => {
  const whyNot = whyNotServed(home, reach);
  if (whyNot !== undefined) throw stopped("NotServed", whyNot);
  // Only serving needs it: every other command starts sooner without.
  const { serveHome } = await import("../../../local/server.ts");
  const { TASDIQ_CLIENT_SECRET: secret = "" } = shell.env;
  try {
    const clientSecret = secret === "" ? undefined : secret;
    return await serveHome(home, port, { reach, sealsByItself, clientSecret, log });
  } catch (fault) {
    if (isTaken(fault)) throw stopped("PortTaken", { kind: "portTaken", port: String(port) });
    throw fault;
  }
};

/** The wish that the process stop. */
export type Stopping = {
  /** Answers how it was asked. */
  readonly asked: Promise<string>;
  /** Lets the process be ended as any other. */
  readonly forget: () => void;
};

const signals = ["SIGINT", "SIGTERM"] as const;

/** Listens for somebody who asks the process to stop; asked a second time, in whichever way, it ends at once. */
export const listenForStop = (): Stopping => {
  const { promise: asked, resolve } = Promise.withResolvers<string>();
  const stopOn = (signal: string): void => {
    forget();
    resolve(signal);
  };
  const forget = (): void => {
    for (const signal of signals) process.off(signal, stopOn);
  };
  for (const signal of signals) process.once(signal, stopOn);
  return { asked, forget };
};

/** Why an older state of the home that is restored would not be noticed; undefined where it would. */
const restoringUnseen = (home: Home): Sentence | undefined => {
  if (home.settings.checkpointsFolder === null) return { kind: "checkpointsNoFolder" };
  return keepsOutside(home) ? undefined : { kind: "checkpointsInside" };
};

const partyOf = async ({ ledger }: Home): Promise<RelyingParty | undefined> => {
  const office = await officeIn(ledger)();
  return office && relyingPartyIn(office);
};

/** Under which name the pages are on this computer, and whether passkeys work there. */
const pagesHere = (party: RelyingParty | undefined, port: number): readonly Sentence[] => {
  const at = `${loopbackAddress}:${String(port)}`;
  if (party?.id !== "localhost") return [{ kind: "servingPages", at }];
  const origin = `http://localhost:${String(port)}`;
  return [
    { kind: "servingPagesAt", origin },
    ...(party.origin === origin
      ? []
      : [{ kind: "servingOtherPort", origin: party.origin } as const satisfies Sentence]),
  ];
};

const whatIsServed = async (
  { home, reach }: Served,
  port: number,
): Promise<readonly Sentence[]> => {
  const at = `${reach.kind === "public" ? reach.host : loopbackAddress}:${String(port)}`;
  const { folder } = home;
  const { demonstration } = home.settings;
  const party = await partyOf(home);
  const signsIn = demonstration || (await signInIn(home.ledger)()) !== undefined;
  const whoSignsIn: readonly Sentence[] =
    signsIn || party !== undefined ? [] : [{ kind: "servingNobodySignsIn" }];
  if (reach.kind === "public")
    return [{ kind: "servingPublic", home: folder, origin: reach.origin, at }, ...whoSignsIn];
  return [
    ...pagesHere(party, port),
    ...whoSignsIn,
    ...(demonstration
      ? []
      : [{ kind: "servingWithToken", file: apiTokenFile(folder) } as const satisfies Sentence]),
    { kind: "servingApi", home: folder, at },
  ];
};

const untilStopped = async (call: Call, wanted: Served): Promise<Report> => {
  // Before it is said that Ctrl+C stops: whoever reads it may be quick.
  const stopping = listenForStop();
  try {
    const { port, close } = await served(call, wanted);
    for (const sentence of await whatIsServed(wanted, port)) tell(call.shell, sentence);
    const signal = await stopping.asked;
    await close();
    return report({ kind: "served", port, signal }, (print) => [
      print.say({ kind: "servingStopped" }),
    ]);
  } finally {
    stopping.forget();
  }
};

/**
 * Holds the address that is to be served against the one at which the record says that passkeys work. Where the record names an issuer
 * too, people still sign in by its tokens, and are told.
 * @throws Stopped when nobody could sign in at that address
 */
const assertOrigin = async (call: Call, home: Home, reach: Reach): Promise<void> => {
  const party = await partyOf(home);
  if (reach.kind !== "public" || party === undefined || party.origin === reach.origin) return;
  const said = {
    kind: "originNotOnRecord",
    given: reach.origin,
    recorded: party.origin,
  } as const satisfies Sentence;
  if ((await signInIn(home.ledger)()) === undefined) throw stopped("NotServed", said);
  tell(call.shell, { kind: "noteOf", what: said });
};

/** The port under which passkeys are made on this computer; a free one in an office without. */
const portOnRecord = async (home: Home): Promise<string> => {
  const party = await partyOf(home);
  if (party?.id !== "localhost") return "0";
  const { port } = new URL(party.origin);
  return port === "" ? "80" : port;
};

/** `tasdiq serve`: a home's API and pages until somebody asks it to stop; what it holds it finishes. */
export const serve = (call: Call): Promise<Report> => {
  const reach = reachIn(call.flags);
  return inHome({ ...call, reach: "nothing" }, async (home) => {
    const port = portIn(call.flags, await portOnRecord(home));
    assertClock(home);
    await assertOrigin(call, home, reach);
    const warning = restoringUnseen(home);
    if (warning !== undefined) tell(call.shell, { kind: "noteOf", what: warning });
    // One object a line, for whoever gathers what a server counts.
    const log = (line: object): void => {
      call.shell.err(`${JSON.stringify(line)}\n`);
    };
    return untilStopped(call, { home, port, reach, log });
  });
};
