import { createHash, randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from "jose";

/** What a token says besides what it must, or instead of it; undefined leaves a claim out. */
export type Claims = Readonly<Record<string, unknown>>;

/** A small issuer on this machine: it asks for a personnel number, and believes it. */
export type Provider = {
  readonly issuer: string;
  readonly clientId: string;
  /** A token signed by this issuer's key, as it would be for a person. */
  readonly tokenFor: (person: string, claims?: Claims, alg?: Kind) => Promise<string>;
  /** What the next tokens say otherwise, until it is set anew. */
  claims: Claims;
  /** Where people were sent when they signed out. */
  readonly signedOut: string[];
  /** Lets the issuer fall silent, and speak again. */
  silent: boolean;
  readonly close: () => Promise<void>;
};

type Code = {
  readonly person: string;
  readonly nonce: string;
  readonly challenge: string;
  readonly redirect: string;
};

type Inside = {
  readonly provider: Provider;
  readonly codes: Map<string, Code>;
  readonly keys: unknown;
};

const kinds = ["RS256", "ES256", "EdDSA"] as const;
type Kind = (typeof kinds)[number];
const clientId = "tasdiq-pages";
export const clientSecret = "kept between the two";

const json = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
};

const bodyOf = async (request: IncomingMessage): Promise<URLSearchParams> => {
  const parts: Buffer[] = [];
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
  return new URLSearchParams(Buffer.concat(parts).toString("utf8"));
};

const metadata = (issuer: string) => ({
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/keys`,
  end_session_endpoint: `${issuer}/end`,
  response_types_supported: ["code"],
  subject_types_supported: ["public"],
  id_token_signing_alg_values_supported: ["RS256"],
  code_challenge_methods_supported: ["S256"],
});

const asked = (response: ServerResponse, url: URL): void => {
  const fields = [...url.searchParams]
    .map(([name, value]) => `<input type="hidden" name="${name}" value="${encodeURI(value)}">`)
    .join("");
  response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(
    `<!doctype html><html lang="en"><title>Issuer</title><h1>Issuer</h1><form method="post" action="/authorize">${fields}
     <label>Number <input name="person"></label><button>Let me in</button></form></html>`,
  );
};

const agreed = async (
  request: IncomingMessage,
  response: ServerResponse,
  { codes }: Inside,
): Promise<void> => {
  const body = await bodyOf(request);
  const given = (name: string): string => decodeURI(body.get(name) ?? "");
  const back = new URL(given("redirect_uri"));
  back.searchParams.set("state", given("state"));
  if (given("person") === "") back.searchParams.set("error", "access_denied");
  else {
    const code = randomBytes(16).toString("base64url");
    codes.set(code, {
      person: given("person"),
      nonce: given("nonce"),
      challenge: given("code_challenge"),
      redirect: given("redirect_uri"),
    });
    back.searchParams.set("code", code);
  }
  response.writeHead(303, { location: back.href }).end();
};

const handOut = async (
  request: IncomingMessage,
  response: ServerResponse,
  { codes, provider }: Inside,
): Promise<void> => {
  const body = await bodyOf(request);
  const code = codes.get(body.get("code") ?? "");
  codes.delete(body.get("code") ?? "");
  const proof = createHash("sha256")
    .update(body.get("code_verifier") ?? "")
    .digest("base64url");
  const known = body.get("client_id") === clientId && body.get("client_secret") === clientSecret;
  if (!known) json(response, 401, { error: "invalid_client" });
  else if (code?.challenge !== proof || code.redirect !== body.get("redirect_uri"))
    json(response, 400, { error: "invalid_grant" });
  else
    json(response, 200, {
      access_token: randomBytes(16).toString("base64url"),
      token_type: "bearer",
      id_token: await provider.tokenFor(code.person, { nonce: code.nonce, ...provider.claims }),
    });
};

const ended = (response: ServerResponse, url: URL, { provider }: Inside): void => {
  const back = url.searchParams.get("post_logout_redirect_uri") ?? "";
  provider.signedOut.push(back);
  response.writeHead(303, { location: back }).end();
};

const answer = async (
  request: IncomingMessage,
  response: ServerResponse,
  inside: Inside,
): Promise<void> => {
  const { provider, keys } = inside;
  if (provider.silent) {
    response.destroy();
    return;
  }
  const url = new URL(request.url ?? "/", provider.issuer);
  const places: Readonly<Record<string, () => Promise<void> | void>> = {
    "GET /.well-known/openid-configuration": () => {
      json(response, 200, metadata(provider.issuer));
    },
    "GET /keys": () => {
      json(response, 200, keys);
    },
    "GET /authorize": () => {
      asked(response, url);
    },
    "POST /authorize": () => agreed(request, response, inside),
    "POST /token": () => handOut(request, response, inside),
    "GET /end": () => {
      ended(response, url, inside);
    },
  };
  const place = places[`${request.method ?? ""} ${url.pathname}`];
  if (place === undefined) json(response, 404, {});
  else await place();
};

const listening = (server: Server): Promise<number> =>
  new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      resolve((server.address() as AddressInfo).port);
    });
  });

/** Opens an issuer on a free port. */
export const openProvider = async (): Promise<Provider> => {
  const pairs = await Promise.all(kinds.map((alg) => generateKeyPair(alg)));
  const keys = await Promise.all(
    pairs.map(async ({ publicKey }, at) => ({
      ...(await exportJWK(publicKey)),
      kid: kinds[at],
      use: "sig",
    })),
  );
  const server = createServer((request, response) => {
    void answer(request, response, inside);
  });
  server.keepAliveTimeout = 0;
  const issuer = `http://127.0.0.1:${String(await listening(server))}`;
  const provider: Provider = {
    issuer,
    clientId,
    claims: {},
    signedOut: [],
    silent: false,
    tokenFor: (person, claims = {}, alg = "RS256") => {
      const pair = pairs[kinds.indexOf(alg)];
      if (pair === undefined) throw new Error(`there is no key for ${alg}`);
      const now = Math.floor(Date.now() / 1000);
      const usual = { iss: issuer, aud: clientId, sub: `subject of ${person}`, iat: now };
      const said = { ...usual, exp: now + 3600, personnel_number: person, ...claims };
      return new SignJWT(JSON.parse(JSON.stringify(said)) as JWTPayload)
        .setProtectedHeader({ alg, kid: alg })
        .sign(pair.privateKey);
    },
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => {
          closed();
        });
      }),
  };
  const inside: Inside = { provider, codes: new Map(), keys: { keys } };
  return provider;
};
