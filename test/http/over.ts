import { request } from "node:http";
import type { Home } from "../../src/local/home/home.ts";
import { newFolder } from "../contract/folders.ts";
import { startServer, type Started } from "../local/start-server.ts";
import { newOffice, theText, treatyOf, type Sent } from "../local/office.ts";

export type Heard = {
  readonly status: number;
  readonly type: string;
  readonly body: Readonly<Record<string, unknown>>;
};

export type Asked = {
  readonly port: number;
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
};

/** One request over a real socket, with whatever headers a test wants to say. */
export const ask = ({
  port,
  path,
  method = "GET",
  headers = {},
  body = "",
}: Asked): Promise<Heard> =>
  new Promise((heard, fail) => {
    // A connection of its own each time: a server may close one on which it refused to read on.
    const sent = request(
      { agent: false, host: "127.0.0.1", port, path, method, headers },
      (response) => {
        let text = "";
        response.setEncoding("utf8");
        response.on("data", (chunk: string) => (text += chunk));
        response.on("end", () => {
          heard({
            status: response.statusCode ?? 0,
            type: response.headers["content-type"] ?? "",
            body: (text === "" ? {} : JSON.parse(text)) as Heard["body"],
          });
        });
      },
    );
    sent.on("error", fail);
    sent.end(body);
  });

type Sending = { readonly request?: { readonly command?: { readonly kind?: string } } };

// Where a body belongs; what is no request is sent to some place all the same.
const placeOf = (body: unknown): string =>
  `/api/commands/${(body as Sending).request?.command?.kind ?? "Lay"}`;

export const post = (port: number, body: unknown, path = placeOf(body)): Promise<Heard> =>
  ask({
    port,
    method: "POST",
    path,
    headers: { "content-type": "application/json" },
    body: typeof body === "string" || body instanceof Uint8Array ? body : JSON.stringify(body),
  });

export type Served = {
  readonly folder: string;
  readonly home: Home;
  readonly server: Started;
  readonly sentOn: (treaty: number) => Sent;
  readonly close: () => Promise<void>;
  readonly remove: () => void;
};

/** A new demonstration office open here, and behind a server in a process of its own. */
export const servedOffice = async (treaties: number): Promise<Served> => {
  const { folder, remove } = newFolder();
  const home = await newOffice(folder, treaties);
  const text = await theText(home.desk);
  const server = await startServer(folder);
  return {
    folder,
    home,
    server,
    sentOn: (treaty) => ({ desk: home.desk, treaty: treatyOf(treaty), text }),
    remove,
    close: async () => {
      await server.close();
      await home.close();
      remove();
    },
  };
};
