import { serve } from "@hono/node-server";
import { Hono } from "hono";

// Run in a process of its own: an app with one route that does nothing, until its parent lets go of it.
const app = new Hono().get("/", (c) => c.html(""));
const server = serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 }, ({ port }) => {
  process.send?.({ port });
});
process.once("disconnect", () => {
  server.close();
});
