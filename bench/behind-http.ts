import { Agent, request as httpRequest } from "node:http";
import * as z from "zod/mini";
import { apiTokenIn } from "../src/local/api-token.ts";
import { theText } from "../test/local/office.ts";
import { startServer } from "../test/local/start-server.ts";
import { type SignedOffice, signedOffice } from "./signed-office.ts";
import { signedWith } from "../test/support/signed-with.ts";
import { carrierWith, treatiesAtOnce, type Send } from "./stack.ts";
import type { Subject } from "./subject.ts";

const answered = z.object({ receipt: z.object({ hash: z.string() }) });

/** How a program reaches the server of an office. */
type Reached = { readonly agent: Agent; readonly port: number; readonly token: string };

/** Posts each request as a program does, signed, over connections that stay open. */
const sendOver =
  ({ agent, port, token }: Reached, signatureOf: SignedOffice["signatureOf"]): Send =>
  (request) =>
    new Promise((answer, fail) => {
      const made = signedWith(request, Date.now());
      const body = JSON.stringify({ request: made, signature: signatureOf(made) });
      const headers = {
        authorization: `Bearer ${token}`,
        "content-type": "application/json",
        "content-length": Buffer.byteLength(body),
      };
      const path = `/api/commands/${request.command.kind}`;
      const options = { agent, host: "127.0.0.1", port, path, method: "POST" };
      const sent = httpRequest({ ...options, headers }, (response) => {
        let text = "";
        response.setEncoding("utf8");
        response.on("data", (chunk: string) => (text += chunk));
        response.on("end", () => {
          if (response.statusCode === 201) answer(answered.parse(JSON.parse(text)).receipt.hash);
          else fail(new Error(text));
        });
      });
      sent.on("error", fail);
      sent.end(body);
    });

/** The whole stack behind its server in a process of its own, as the machine of an office has it: each request is signed. */
export const behindHttp: Subject = {
  name: "behind HTTP, signed",
  open: async (folder) => {
    const { home, signatureOf } = await signedOffice(folder, treatiesAtOnce);
    const text = await theText(home.desk);
    await home.close();
    const { port, close } = await startServer(folder);
    const agent = new Agent({ keepAlive: true, maxSockets: 64 });
    const token = apiTokenIn(folder) ?? "";
    return carrierWith({
      text,
      now: Date.now,
      send: sendOver({ agent, port, token }, signatureOf),
      close: async () => {
        agent.destroy();
        await close();
      },
    });
  },
};
