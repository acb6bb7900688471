import { flag, type Flag } from "../../fields/field.ts";

/** Where the demonstration's pages are, unless somebody says otherwise. */
export const usualPort = "8000";

const portFlag = (otherwise: string): Flag =>
  flag("--port <number>", { kind: "helpPort", otherwise });

export const serveFlags: readonly Flag[] = [
  portFlag("0"),
  flag("--origin <address>", { kind: "helpOrigin" }),
  flag("--host <address>", { kind: "helpHost" }),
];

export const startFlags: readonly Flag[] = [
  portFlag(usualPort),
  flag("--fresh", { kind: "helpFresh" }),
];
