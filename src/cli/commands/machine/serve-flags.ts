import { flag, type Flag } from "../../fields/field.ts";

/** Where the demonstration's pages are, unless somebody says otherwise. */
export const usualPort = "8000";

const portFlag = (otherwise: string): Flag =>
  flag("--port <number>", `0 takes a free one (else ${otherwise})`);

export const serveFlags: readonly Flag[] = [
  portFlag("0"),
  flag("--origin <address>", "the public address, https://…, that a proxy with TLS serves"),
  flag("--host <address>", "where that proxy reaches this server (else 127.0.0.1)"),
];

export const startFlags: readonly Flag[] = [
  portFlag(usualPort),
  flag("--fresh", "start the demonstration again; everything recorded in it is lost"),
];
