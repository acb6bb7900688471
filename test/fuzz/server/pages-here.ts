import { apiOf } from "../../../src/local/api.ts";
import { thisMachine } from "../../../src/local/reach.ts";
import type { Home } from "../../../src/local/home/home.ts";
import { sweepHome } from "../../../src/local/home/sweep.ts";
import { pagesOf } from "../../../src/local/pages.ts";
import { sweeper } from "../../../src/local/hourly.ts";

/** The pages of a home, without a socket, as somebody who has signed in asks for them. */
export type PagesHere = {
  readonly ask: (request: Request) => Promise<Response>;
  /** Somebody's cookie and the token that their forms carry. */
  readonly signedIn: (person: string) => Promise<Session>;
};

export type Session = { readonly cookie: string; readonly token: string };

const origin = "http://127.0.0.1";
/** What the server's library hands along with a request, as far as it is looked at. */
const connection = { incoming: { socket: { remoteAddress: "127.0.0.1" } } };

export const pagesHere = (home: Home): PagesHere => {
  const sweep = () => sweepHome(home);
  const sweeps = sweeper({ sweep, now: home.clock.now, warn: () => undefined });
  const app = pagesOf(home, {
    api: apiOf(home, { sweeps }),
    inTurn: (_, answer) => answer(),
    rates: { signIns: 1_000_000, commands: 1_000_000 },
    reach: thisMachine,
    sweeps,
  });
  const ask = async (request: Request): Promise<Response> => {
    if (!request.headers.has("host")) request.headers.set("host", "127.0.0.1");
    return app.fetch(request, connection);
  };
  return {
    ask,
    signedIn: async (person) => {
      const body = new URLSearchParams({ person });
      const answer = await ask(new Request(`${origin}/en/sign-in`, { method: "POST", body }));
      const cookie = (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
      const page = await ask(new Request(`${origin}/en/cases`, { headers: { cookie } }));
      const [, token = ""] = /name="form-token" value="([^"]+)"/.exec(await page.text()) ?? [];
      if (token === "") throw new Error(`${person} is not let in`);
      return { cookie, token };
    },
  };
};
