import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { loopbackOnly } from "../http/api/loopback.ts";
import { pagesOver } from "../http/pages/app.ts";
import { lookWith } from "../http/pages/look/look.ts";
import type { PagesApp } from "../http/pages/pages.ts";
import { demonstrationSignIn } from "../http/pages/sign-in/demonstration.ts";
import type { Home } from "./home/home.ts";

const govukStyle = (): string =>
  readFileSync(
    createRequire(import.meta.url).resolve("govuk-frontend/dist/govuk/govuk-frontend.min.css"),
    "utf8",
  );

/** The pages of a home; undefined where nobody could sign in. */
export const pagesOf = (home: Home): PagesApp | undefined => {
  if (!home.settings.demonstration) return undefined;
  const { tell } = home.desk.world;
  return pagesOver({
    desk: home.desk,
    guards: [loopbackOnly],
    signIn: demonstrationSignIn(Date.now),
    look: lookWith(govukStyle()),
    heard: () => undefined,
    turnedAway: (why) => {
      tell("a form was turned away", new Error(why));
    },
  });
};
