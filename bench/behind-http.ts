import { Agent, request as httpRequest } from "node:http";
import type { Answer } from "../application/answer.ts";
import { serveHome } from "../local/server.ts";
import { newOffice } from "../test/local/office.ts";
import { carrierOf, treatiesAtOnce, type Send } from "./stack.ts";
import type { Subject } from "./subject.ts";

const sendOver =
  (agent: Agent, port: number): Send =>
  (request) =>
    new Promise((answer, fail) => {
      const body = JSON.stringify({ request });
      const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
      const options = { agent, host: "127.0.0.1", port, path: "/api/commands", method: "POST", headers };
      const sent = httpRequest(options, (response) => {
        let text = "";
        response.setEncoding("utf8");
        response.on("data", (chunk: string) => {
          text += chunk;
        });
        response.on("end", () => {
          if (response.statusCode !== 201) fail(new Error(text));
          else answer(JSON.parse(text) as Answer);
        });
      });
      sent.on("error", fail);
      sent.end(body);
    });
