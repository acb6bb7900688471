import { methodAndPath } from "../../src/api/route.ts";
import { routes } from "../../src/api/routes.ts";
import { usualReading, readingTurns } from "../../src/api/reading-turns.ts";
import { usualRates } from "../../src/console/rates.ts";
import { apiOf } from "../../src/local/api.ts";
import type { Home } from "../../src/local/home/home.ts";
import { pagesOf } from "../../src/local/pages.ts";
import { thisMachine } from "../../src/local/reach.ts";

/** A door of a server: how it is asked, and at which address, with the names of what varies in it, such as `/api/cases/:id`. */
export type Door = { readonly method: string; readonly pattern: string };

const idle = { last: () => Promise.resolve(undefined), look: () => Promise.resolve() } as never;

// A guard is a route at every address.
const isGuard = ({ method, path }: { readonly method: string; readonly path: string }): boolean =>
  method === "ALL" || path.includes("*");

/** The doors of all pages of a home, as their router knows them. */
const doorsOfPages = (home: Home): readonly Door[] => {
  const pages = pagesOf(home, {
    api: apiOf(home, { sweeps: idle }),
    rates: usualRates,
    inTurn: readingTurns(usualReading),
    reach: thisMachine,
    sweeps: idle,
  });
  return pages.routes
    .filter((route) => !isGuard(route))
    .map(({ method, path }) => ({ method, pattern: path }));
};

const doorsOfApi = routes.map(({ at }): Door => {
  const [method, path] = methodAndPath(at);
  return { method, pattern: path.replaceAll(/\{(\w+)\}/g, ":$1") };
});

/** Every door of a home's server, out of its two tables of routes. */
export const doorsOf = (home: Home): readonly Door[] => {
  const known = new Map<string, Door>();
  for (const door of [...doorsOfApi, ...doorsOfPages(home)])
    known.set(`${door.method} ${door.pattern}`, door);
  return [...known.values()];
};

/** What stands in an address for a name; several where there are several such things. */
export type Values = Readonly<Record<string, readonly string[]>>;

/**
 * The addresses of a door, for each thing that a value can name.
 * @throws where nobody has said what a name in its address stands for
 */
export const addressesOf = ({ pattern }: Door, values: Values): readonly string[] => {
  let addresses: readonly string[] = [pattern];
  for (const [whole, name = ""] of pattern.matchAll(/:(\w+)/g)) {
    const known = values[name];
    if (known === undefined)
      throw new Error(`say in this test what :${name} stands for in ${pattern}`);
    addresses = addresses.flatMap((address) =>
      known.map((value) => address.replace(whole, encodeURIComponent(value))),
    );
  }
  return addresses;
};
