import { carryOn, nextRequest } from "../local/office.ts";
import { ask, post, servedOffice, type Served } from "./over.ts";

describe("The readiness of a case over the API", () => {
  let served: Served;
  let port = 0;
  beforeAll(async () => {
    served = await servedOffice(2);
    ({ port } = served.server);
    await carryOn(served.sentOn(0), "first", 10);
  });
  afterAll(async () => {
    await served.close();
  });

  const readiness = async () =>
    (await ask({ port, path: "/api/cases/first/readiness" })).body["items"] as readonly {
      readonly authority: Readonly<Record<string, unknown>>;
    }[];

  it("lists what is met, missing, not known and still to come, each with its authority", async () => {
    const items = await readiness();
    expect(items).toContainEqual(
      expect.objectContaining({
        id: "assent:head-of-state",
        status: "met",
        entry: expect.any(String) as string,
      }),
    );
    expect(items).toContainEqual(
      expect.objectContaining({ id: "instrument-signed", status: "missing" }),
    );
    expect(items).toContainEqual(expect.objectContaining({ id: "confirmed", status: "notKnown" }));
    expect(items).toContainEqual(expect.objectContaining({ id: "reference", status: "later" }));
    for (const { authority } of items)
      expect(authority["mark"] === "own" ? authority["rule"] : authority["cite"]).toMatch(/./);
  });

  it("is not found where there is no case", async () => {
    expect(await ask({ port, path: "/api/cases/none/readiness" })).toMatchObject({ status: 404 });
  });

  it("comes after a refusal that shows how two texts differ", async () => {
    const request = await nextRequest(served.sentOn(0), "first");
    if (request?.command.kind !== "ReleaseInstrument") throw new Error("another step is next");
    const { documents } = served.home.desk.world;
    const text = await documents.put(Buffer.from("an altered text"));
    const altered = { ...request, command: { ...request.command, text } };
    expect(await post(port, { request: altered })).toMatchObject({
      status: 422,
      body: {
        title: "TextDiffers",
        difference: {
          what: "the instrument",
          passages: [{ before: { line: 1 }, after: { line: 1 } }],
        },
      },
    });
  });
});
