import type { Hono } from "hono/tiny";
import type { Digest } from "../../src/values/ids.ts";
import type { Home } from "../../src/local/home/home.ts";
import { newFolder } from "../contract/folders.ts";
import { carryOn, newOffice, theText, treatyOf } from "../local/office.ts";
import { apiApp, type More } from "./api-app.ts";

/** A demonstration office and its API without a socket. */
export type Here = {
  readonly home: Home;
  readonly app: Hono;
  readonly text: Digest;
  /** The API as another shell gives it. */
  readonly as: (more: More) => Hono;
  /** Opens a case of a treaty of its own, and carries it on until it has so many entries. */
  readonly carried: (caseId: string, treaty: number, entries: number) => Promise<void>;
  readonly close: () => Promise<void>;
};

export const officeHere = async (treaties: number): Promise<Here> => {
  const { folder, remove } = newFolder();
  const home = await newOffice(folder, treaties);
  const text = await theText(home.desk);
  return {
    home,
    app: apiApp(home.desk),
    text,
    as: (more) => apiApp(home.desk, more),
    carried: async (caseId, treaty, entries) => {
      await carryOn({ desk: home.desk, treaty: treatyOf(treaty), text }, caseId, entries);
    },
    close: async () => {
      await home.close();
      remove();
    },
  };
};

/** A request that carries JSON. */
export const sending = (
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): RequestInit => ({
  method: "POST",
  headers: { "content-type": "application/json", ...headers },
  body: JSON.stringify(body),
});
