import { randomBytes } from "node:crypto";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { faultOver } from "../api/problem.ts";
import { isSameSecret } from "../api/same-secret.ts";
import type { Serving } from "../api/serve.ts";
import { ifThere, placeFile } from "./durable-file.ts";

/** Where in a home the token of its server lies. */
export const apiTokenFile = (home: string): string => join(home, "api-token");

/**
 * The token that lies in a home: whoever may read the home's files shows it to the server of the home. Undefined where no server
 * runs that asks for one.
 */
export const apiTokenIn = (home: string): string | undefined => {
  const text = ifThere(() => readFileSync(apiTokenFile(home), "utf8").trim());
  return text === "" ? undefined : text;
};

/** The token of a server for its own machine: another one each time it starts. */
export type ApiToken = {
  readonly place: () => Promise<void>;
  readonly remove: () => void;
  /** The answer to somebody who asks for more than anybody may have and does not show the token. */
  readonly admit: NonNullable<Serving["admit"]>;
};

const bearerIn = (authorization: string | undefined): string =>
  /^Bearer +(\S+) *$/i.exec(authorization ?? "")?.[1] ?? "";

/** @param turnedAway told that somebody did not show the token */
export const apiTokenOf = (home: string, turnedAway: (why: string) => void): ApiToken => {
  const own = randomBytes(32).toString("base64url");
  const place = (): Promise<void> =>
    placeFile({ file: apiTokenFile(home), bytes: Buffer.from(`${own}\n`) });
  // A home may have several servers. The token that counts is the one in the home, whichever of them put it there; where another
  // one took it away when it stopped, this one puts its own there.
  const inForce = async (): Promise<string> => {
    const token = apiTokenIn(home);
    if (token !== undefined) return token;
    await place();
    return own;
  };
  return {
    place,
    remove: () => {
      if (apiTokenIn(home) === own) rmSync(apiTokenFile(home), { force: true });
    },
    admit: async (route, { header, words }) => {
      if (
        route.for === "anybody" ||
        isSameSecret(bearerIn(header("authorization")), await inForce())
      )
        return undefined;
      turnedAway("a request without the token that lies in the home");
      return faultOver(
        { status: 401, title: "TokenMissing", said: { kind: "apiTokenMissing" } },
        words,
        { "www-authenticate": "Bearer" },
      );
    },
  };
};
