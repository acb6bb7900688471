import { join } from "node:path";
import { runDemo } from "../../src/cli/demo/run.ts";
import { type ReadingLimits, usualReading } from "../../src/api/reading-turns.ts";
import type { Rates } from "../../src/console/rates.ts";
import { openHome, type Home } from "../../src/local/home/home.ts";
import { readSettings } from "../../src/local/home/settings.ts";
import { serveHome } from "../../src/local/server.ts";
import { fillLike } from "../support/once-in-run.ts";
import { plainPrint } from "../support/plain-print.ts";
import { newFolder } from "../contract/folders.ts";
import type { Page } from "playwright-core";

/** The demonstration's home with its two cases, served on a free port. */
export type Console = {
  readonly home: Home;
  /** `http://127.0.0.1:<port>` */
  readonly base: string;
  readonly close: () => Promise<void>;
};

// Tests sign in and send forms quicker than people do.
const quick: Rates = { signIns: 1000, commands: 10_000 };

const demonstrate = (folder: string): Promise<void> =>
  runDemo(folder, { tell: () => undefined, print: plainPrint(), isFull: false });

export const openConsole = async ({
  rates = quick,
  reading = usualReading,
  lawArrives,
}: {
  readonly rates?: Rates;
  readonly reading?: ReadingLimits;
  /** Writes law files of the office's own into the folder `law` of its home, and may do something before they are read. */
  readonly lawArrives?: (home: Home, folder: string) => Promise<void>;
} = {}): Promise<Console> => {
  const { folder, remove } = newFolder();
  const at = join(folder, "demo");
  await fillLike("demonstration", demonstrate, at);
  const settings = readSettings(at);
  if (settings === undefined) throw new Error("the demonstration left no home");
  if (lawArrives !== undefined) {
    const before = await openHome(at, settings);
    await lawArrives(before, at);
    await before.close();
  }
  const home = await openHome(at, {
    ...settings,
    lawFolder: lawArrives === undefined ? settings.lawFolder : "law",
  });
  const server = await serveHome(home, 0, { rates, reading });
  return {
    home,
    base: `http://127.0.0.1:${String(server.port)}`,
    close: async () => {
      await server.close();
      await home.close();
      remove();
    },
  };
};

/** Signs somebody of the demonstration in: what the form of that page sends, without the page. */
export const signIn = async ({ request }: Page, base: string, person: string): Promise<void> => {
  await request.post(`${base}/en/sign-in`, { multipart: { person }, maxRedirects: 0 });
};
