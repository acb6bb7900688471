import { createHash } from "node:crypto";
import { readPdfs } from "../documents/read-pdfs.ts";
import { carryOn } from "../local/office.ts";
import { ask, post, servedOffice, type Heard, type Served } from "./over.ts";

describe("The papers of a case over the API", () => {
  let served: Served;
  beforeAll(async () => {
    served = await servedOffice(2);
    await carryOn(served.sentOn(0), "first", 10);
  });
  afterAll(async () => {
    await served.close();
  });

  const wish = (more: object): Promise<Heard> =>
    post(
      served.server.port,
      { caseId: "first", paper: "instrument", language: "az", ...more },
      "/api/papers",
    );
  const keptUnder = async (digest: unknown): Promise<Uint8Array> => {
    const { documents } = served.home.desk.world;
    const bytes = await documents.get(String(digest) as Parameters<typeof documents.get>[0]);
    if (bytes === undefined) throw new Error("it is not among the documents");
    return bytes;
  };

  it("are kept among the documents and answered by digest, with their marking", async () => {
    const heard = await wish({});
    expect(heard).toMatchObject({ status: 201, type: "application/json" });
    const { digest, size, marking } = heard.body;
    const bytes = await keptUnder(digest);
    expect({ size, marking }).toEqual({ size: bytes.length, marking: "draft" });
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(digest);
  });

  it("are answered in bytes to whoever accepts a PDF, with their marking, and kept nowhere", async () => {
    const answer = await fetch(`http://127.0.0.1:${String(served.server.port)}/api/papers`, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/pdf" },
      body: JSON.stringify({ caseId: "first", paper: "history-certificate", language: "az" }),
    });
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "application/pdf"]);
    expect(answer.headers.get("tasdiq-marking")).toBe("clean");
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect(readPdfs([bytes])[0]?.pages.length).toBeGreaterThan(0);
    await expect(keptUnder(createHash("sha256").update(bytes).digest("hex"))).rejects.toThrow(
      "it is not among the documents",
    );
  });

  it("are the same document once, however often they are asked for", async () => {
    expect((await wish({})).body).toEqual((await wish({})).body);
    expect((await wish({ language: "en" })).body["digest"]).not.toBe(
      (await wish({})).body["digest"],
    );
  });

  it("say in a demonstration on every page that they are one", async () => {
    const { body } = await wish({ paper: "history-certificate", language: "en" });
    expect(body["marking"]).toBe("clean");
    const [paper] = readPdfs([await keptUnder(body["digest"])]);
    expect(paper?.pages.length).toBeGreaterThan(0);
    expect(paper?.pages.filter((page) => !page.includes("DEMONSTRATION"))).toEqual([]);
  });

  it("record nothing", async () => {
    const history = async (): Promise<Heard> =>
      ask({ port: served.server.port, path: "/api/cases/first/history" });
    const before = await history();
    await wish({ paper: "vote-record" });
    expect(await history()).toEqual(before);
  });

  it("are not found where there is no case", async () => {
    for (const caseId of ["none", "office"])
      expect(await wish({ caseId })).toMatchObject({
        status: 404,
        type: "application/problem+json",
        body: { title: "CaseNotFound" },
      });
  });

  it("are refused in words when there is nothing to print", async () => {
    await carryOn(served.sentOn(1), "second", 2);
    expect(await wish({ caseId: "second", paper: "vote-record" })).toMatchObject({
      status: 422,
      type: "application/problem+json",
      body: {
        type: "urn:tasdiq:fault:NothingToPrint",
        title: "NothingToPrint",
        detail: "the case has no plenary vote on record",
      },
    });
  });

  it.each([
    { paper: "passport" },
    { language: "fr" },
    { language: undefined },
    { caseId: "No Case" },
    { more: "than is asked for" },
  ])("are not made for a wish that is not understood: %j", async (more) => {
    expect(await wish(more)).toMatchObject({
      status: 400,
      type: "application/problem+json",
      body: { title: "MalformedInput" },
    });
  });

  it("are asked for in few words", async () => {
    expect(await wish({ more: "x".repeat(5000) })).toMatchObject({ status: 413 });
  });
});
