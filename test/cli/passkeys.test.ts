import { openOffice, type Office } from "./office.ts";

describe("An office of passkeys at the command line", () => {
  let office: Office;
  beforeEach(() => {
    office = openOffice();
  });
  afterEach(() => {
    office.remove();
  });
  const init = (flags: string) => office.tasdiq(`init --administrator A ${flags} --json`);

  it("is founded by one, with a link and a recovery code", async () => {
    const { code, out } = await init("--passkeys http://localhost:8000");
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ keyFile: null, publicKey: null });
    expect(out).toMatch(/"http:\/\/localhost:8000\/en\/key#[0-9a-f]{64}"/);
    expect(out).toMatch(/"recoveryCode": ?"[0-9a-f]{32}"/);
  });

  it("is founded by two, with a link for each and no code", async () => {
    const { out } = await init("--second-administrator B --passkeys https://records.example");
    expect(JSON.parse(out)).toMatchObject({
      links: [{ person: "A" }, { person: "B" }],
      recoveryCode: null,
    });
    expect((await office.tasdiq("duty list --json")).out).toContain('"B"');
  });

  it.each([
    "http://127.0.0.1:8000",
    "https://records.example/en",
    "http://records.example",
    "records.example",
  ])("is not founded at %s", async (origin) => {
    const { code, err } = await init(`--passkeys ${origin}`);
    expect(code).toBe(2);
    expect(err).toContain("numeric address does not work");
  });

  it("is no demonstration, and its founder has no key file", async () => {
    for (const flag of ["--demonstration", "--key-out a.pem"])
      expect((await init(`--passkeys http://localhost:8000 ${flag}`)).code).not.toBe(0);
  });
});
