import { lookedJustNow } from "../../api/shapes/incidents.ts";
import { isTreatyCase } from "../../case/seal.ts";
import type { Home } from "../../local/home/home.ts";
import { apiOf } from "../../local/api.ts";
import { routes } from "../../api/routes.ts";
import { serve } from "../../api/serve.ts";
import type { Language } from "../../words/values.ts";
import { goOn } from "../home.ts";
import type { Reached } from "./reached.ts";
import { readEntries } from "../../ledger/reading/stored-entries.ts";

/** Hears how many cases were looked at so far, of how many. */
export type ProgressOf = (all: number) => (done: number) => void;

type Telling = { readonly language: Language; readonly progress: ProgressOf };

/** The office of a home on this machine: the same API as a server's, in this process. */
export const reachHome = (home: Home, { language, progress }: Telling): Reached => {
  const { desk } = home;
  const api = apiOf(home, {
    comparesOnce: true,
    // Nobody keeps here what sweeps find, so one is done when it is asked for.
    sweeps: {
      last: async () => {
        // Few commands sweep, and every command starts sooner without.
        const { sweepHome, openCasesOf } = await import("../../local/home/sweep.ts");
        return sweepHome(home, { progress: progress(await openCasesOf(home)) });
      },
    },
    lookAt: (key) => lookedJustNow(desk, key),
    onAnswer: async ({ caseId }, answer) => {
      if (answer.kind === "accepted" && isTreatyCase(caseId)) await goOn(home, caseId);
    },
  });
  const app = serve(routes, api, {
    guards: [],
    fault: (cause) => {
      throw cause;
    },
  });
  return {
    base: new URL("http://home.invalid/"),
    send: async (request) => {
      request.headers.set("accept-language", language);
      return app.fetch(request);
    },
    // What this process answers, the compiler has checked.
    fits: () => true,
    takesToken: false,
    mayLose: false,
    // Whoever has the home has its entries.
    entries: (caseId) => readEntries(desk.ports, caseId),
  };
};
