import { lambdaCall, type Callee } from "../../src/aws/lambda-call.ts";
import { testCredentials, testRegion } from "../support/moto.ts";
import { functionFault, serveLambda, type LambdaStub } from "../support/stubs/lambda.ts";

describe("A call of another function", () => {
  let lambda: LambdaStub;
  beforeAll(async () => {
    lambda = await serveLambda(testCredentials.secretAccessKey, {
      echo: (event) => Promise.resolve({ heard: event }),
      broken: () => Promise.reject(new Error("the words of a fault")),
    });
  });
  afterAll(() => lambda.close());
  afterEach(() => {
    lambda.meets(undefined);
  });

  const call = (change: Partial<Callee> = {}) =>
    lambdaCall({
      name: "echo",
      region: testRegion,
      endpoint: lambda.endpoint,
      credentials: () => testCredentials,
      patience: 5000,
      ...change,
    })({ text: "Ə" });

  it("hands the event over, signed, and answers what the function answers", async () => {
    expect(await call()).toEqual({ heard: { text: "Ə" } });
    const wrong = { ...testCredentials, secretAccessKey: "another" };
    await expect(call({ credentials: () => wrong })).rejects.toThrow("Lambda answered 403");
  });

  it("is a fault where the function threw, without its words, and where there is none", async () => {
    await expect(call({ name: "broken" })).rejects.toThrow("broken ended in a fault: Unhandled");
    await expect(call({ name: "none" })).rejects.toThrow("Lambda answered 404 to a call of none");
  });

  it("is made once only, whatever came of it, and not waited for without end", async () => {
    const before = lambda.asked().length;
    const mishaps = [
      [{ status: 429 }, "Lambda answered 429"],
      [{ status: 500 }, "Lambda answered 500"],
      [functionFault("x"), "ended in a fault"],
      [{ status: 200, body: "no JSON" }, "not valid JSON"],
      ["hang up", "fetch failed"],
      ["say nothing", "timeout"],
    ] as const;
    for (const [mishap, said] of mishaps) {
      lambda.meets(mishap);
      await expect(call({ patience: 300 })).rejects.toThrow(said);
    }
    expect(lambda.asked()).toHaveLength(before + mishaps.length);
  });
});
