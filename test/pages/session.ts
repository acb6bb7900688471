/** Somebody who asks for pages without a browser: with a session, or as a stranger. */
export type Asker = {
  readonly get: (path: string) => Promise<Response>;
  readonly post: (path: string, fields: Fields) => Promise<Response>;
};

type Fields = Readonly<Record<string, string | readonly File[]>>;

const redirect = "manual" as const;
// A connection kept for the next request may be closed by the server just then, on a machine that stands still for a while.
const connection = "close";

const formOf = (fields: Fields): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields))
    for (const one of typeof value === "string" ? [value] : value) form.append(name, one);
  return form;
};

export const stranger = (base: string): Asker => ({
  get: (path) => fetch(`${base}${path}`, { redirect, headers: { connection } }),
  post: (path, fields) =>
    fetch(`${base}${path}`, {
      redirect,
      headers: { connection },
      method: "POST",
      body: formOf(fields),
    }),
});

const tokenIn = (page: string): string => /name="form-token" value="([^"]+)"/.exec(page)?.[1] ?? "";

/** Signs somebody of the demonstration in. Forms are sent with the session's token. */
export const signedIn = async (base: string, person: string): Promise<Asker> => {
  const answer = await stranger(base).post("/en/sign-in", { person });
  const cookie = (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  const headers = { cookie, connection };
  const get: Asker["get"] = (path) => fetch(`${base}${path}`, { redirect, headers });
  const token = tokenIn(await (await get("/en/cases")).text());
  return {
    get,
    post: (path, fields) =>
      fetch(`${base}${path}`, {
        redirect,
        headers,
        method: "POST",
        body: formOf({ "form-token": token, ...fields }),
      }),
  };
};
