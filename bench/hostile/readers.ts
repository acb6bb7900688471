import { getCookie } from "hono/cookie";
import { Hono } from "hono/tiny";
import { jsonSent } from "../../src/words/json-text.ts";
import { faultsOf } from "../../src/ledger/import/malformed.ts";
import { requestSchema } from "../../src/case/request.ts";
import { noteSchema } from "../../src/values/text.ts";
import { formSent } from "../../src/console/forms-read.ts";
import { isKnownTag } from "../../src/api/tagged.ts";
import { compressOnce } from "../../src/console/compress.ts";

/** Something that reads what a stranger sends, and what it is given: of so many bytes, in a shape that costs it most. */
export type Reader = {
  readonly name: string;
  readonly input: (bytes: number) => string;
  readonly read: (input: string) => unknown;
  /** The smaller of the two inputs, in bytes. */
  readonly bytes: number;
};

const repeated =
  (piece: string, before = "", after = "") =>
  (bytes: number): string =>
    `${before}${piece.repeat(bytes / Buffer.byteLength(piece))}${after}`;

const limitless = { bytes: Number.MAX_SAFE_INTEGER, fields: 10_000_000 };

const form = (contentType: string) => (body: string) =>
  formSent(
    new Request("http://here", { method: "POST", body, headers: { "content-type": contentType } }),
    limitless,
  );
const urlencoded = form("application/x-www-form-urlencoded");
const multipart = form("multipart/form-data; boundary=x");

const app = new Hono();
app.get("/cookie", (c) => c.text(getCookie(c, "tasdiq") ?? ""));
app.get("/query", (c) => c.json(c.req.query()));
app.get("/tag", (c) => c.text(String(isKnownTag(c.req.header("if-none-match"), '"a"'))));
const packed = compressOnce("x");
app.get("/encoding", async (c) => c.json((await packed(c)).headers));
app.get("/path/:name", (c) => c.text(c.req.param("name")));

const header = (path: string, name: string) => (value: string) =>
  app.fetch(new Request(`http://here${path}`, { headers: { [name]: value } }));

const json = (text: string): unknown => {
  const sent = jsonSent(text);
  if ("reason" in sent) return sent;
  const read = requestSchema.safeParse(sent.value);
  return read.success ? read.data : faultsOf(read.error, "");
};

/** The longest address that is read. */
const address = 4 * 1024;
const small = 64 * 1024;
const large = 512 * 1024;

/** All that reads bytes before a person is established. Their limits are set aside, so that their cost is seen. */
export const readers: readonly Reader[] = [
  { name: "form, names alone", bytes: large, input: repeated("a&"), read: urlencoded },
  { name: "form, encoded names", bytes: large, input: repeated("%61&"), read: urlencoded },
  { name: "form, blanks in a name", bytes: large, input: repeated("+"), read: urlencoded },
  { name: "form, one long value", bytes: large, input: repeated("%C9%99", "a="), read: urlencoded },
  {
    name: "multipart, many parts",
    bytes: large,
    input: repeated(
      '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\nb\r\n',
      "",
      "--x--\r\n",
    ),
    read: multipart,
  },
  {
    name: "multipart, beginnings of a boundary",
    bytes: large,
    input: repeated(
      "\r\n--",
      '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\n',
      "\r\n--x--\r\n",
    ),
    read: multipart,
  },
  {
    name: "multipart, a header without an end",
    bytes: large,
    input: repeated("a", "--x\r\n"),
    read: multipart,
  },
  { name: "JSON, an unclosed text", bytes: large, input: repeated("\\\\", '{"a":"'), read: json },
  { name: "JSON, deep", bytes: large, input: repeated("["), read: json },
  { name: "JSON, a long list", bytes: large, input: repeated("1,", "[", "1]"), read: json },
  {
    name: "JSON, a long list in a command",
    bytes: large,
    input: repeated("1,", '{"command":{"kind":"Lay","statements":[', "1]}}"),
    read: json,
  },
  { name: "JSON, a long number", bytes: large, input: repeated("1"), read: json },
  {
    name: "text, marks on one letter",
    bytes: large,
    input: repeated("\u0301\u0316", "a"),
    read: (text) => noteSchema.safeParse(text),
  },
  {
    name: "text, blanks",
    bytes: large,
    input: repeated(" ", "", "a"),
    read: (text) => noteSchema.safeParse(text),
  },
  { name: "cookies", bytes: small, input: repeated("a=b; "), read: header("/cookie", "cookie") },
  {
    name: "cookies, one long",
    bytes: small,
    input: repeated("%41", "tasdiq="),
    read: header("/cookie", "cookie"),
  },
  {
    name: "If-None-Match",
    bytes: small,
    input: repeated('W/"b",'),
    read: header("/tag", "if-none-match"),
  },
  {
    name: "Accept-Encoding",
    bytes: small,
    input: repeated("gzip;q=0;q=0,"),
    read: header("/encoding", "accept-encoding"),
  },
  {
    name: "query",
    bytes: address,
    input: repeated("a&"),
    read: (query) => app.fetch(new Request(`http://here/query?${query}`)),
  },
  {
    name: "query, encoded",
    bytes: address,
    input: repeated("%61=%C9%99&"),
    read: (query) => app.fetch(new Request(`http://here/query?${query}`)),
  },
  {
    name: "path",
    bytes: small,
    input: repeated("%C9%99"),
    read: (name) => app.fetch(new Request(`http://here/path/${name}`)),
  },
];
