import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { assertionBy, newPasskey } from "../support/passkeys.ts";
import { serving } from "./serving.ts";
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

  it("asks at a terminal, and names what is missing where nobody can be asked", async () => {
    const missing = await office.tasdiq("init");
    expect(missing).toMatchObject({ code: 2, out: "" });
    expect(missing.err).toContain("--passkeys http://localhost:8000");
    const asked: string[] = [];
    const answers = ["3", "2", "http://records.example", "https://records.example", "Registry"];
    answers.push("A", "A", "B");
    const ask = (question: string) => {
      asked.push(question);
      return Promise.resolve(answers.shift());
    };
    const { code, out } = await office.tasdiq("init", { ask });
    expect(code).toBe(0);
    expect(asked).toHaveLength(8);
    // Who gave an answer that does not do is told what does.
    expect(asked[3]).toMatch(/^This needs an address that other computers reach: .* Its final/);
    expect(asked[7]).toContain("another personnel number than the first");
    expect(out).toMatch(/A: https:\/\/records\.example\/en\/key#/);
    expect(out).toMatch(/B: https:\/\/records\.example\/en\/key#/);
    expect((await office.tasdiq("init", { ask })).err).toContain("HomeExists");
  });

  it("is founded by nobody who ends the input, and asks nothing where a flag is given", async () => {
    const ask = () => Promise.resolve(undefined);
    expect((await office.tasdiq("init", { ask })).code).toBe(2);
    const never = () => Promise.reject(new Error("asked"));
    expect((await office.tasdiq("init --name Registry", { ask: never })).err).toContain(
      "--administrator",
    );
  });

  it("is served at the address on record, and at no other until that is recorded", async () => {
    await init("--passkeys https://records.example");
    const { code, err } = await office.tasdiq("serve --origin https://other.example --port 0");
    expect(code).not.toBe(0);
    expect(err).toContain("tasdiq passkeys set https://other.example");
  });

  it("is served at another address where the record names an issuer too, with a note on passkeys", async () => {
    await init("--passkeys https://records.example --issuer http://127.0.0.1:9 --client-id tasdiq");
    const flags = ["--origin", "https://other.example", "--port", "0"];
    const server = await serving(office.folder, ...flags);
    expect(server.said()).toMatch(/https:\/\/records\.example/);
    expect(server.said()).toContain("tasdiq passkeys set https://other.example");
    expect(await server.stop()).toBe(0);
  });

  it("asks at a real terminal", async () => {
    // `script` gives what it runs a terminal of its own.
    const main = resolve("src/cli/main.ts");
    const child = spawn("script", ["-qec", `${process.execPath} ${main} init`, "/dev/null"], {
      cwd: office.folder,
    });
    const answers: readonly (readonly [question: string, answer: string])[] = [
      ["this computer only (1)", "1"],
      ["name of the office", "Registry"],
      ["number of the first administrator", "A"],
      ["Enter for none", ""],
    ];
    let [said, answered] = ["", 0];
    child.stdout.on("data", (data: Buffer) => {
      said += data.toString("utf8");
      const [question, answer] = answers[answered] ?? [];
      if (question === undefined || !said.includes(question)) return;
      answered += 1;
      child.stdin.write(`${answer ?? ""}\n`);
    });
    const code = await new Promise((ended) => child.once("close", ended));
    expect([code, answered]).toEqual([0, answers.length]);
    expect(said).toMatch(/A: http:\/\/localhost:8000\/en\/key#[0-9a-f]{64}/);
  });

  it("moves to another address once whoever asks accepts whose passkeys end", async () => {
    const { out } = await init("--passkeys http://localhost:8000");
    const secret = /#([0-9a-f]{64})/.exec(out)?.[1] ?? "";
    const passkey = newPasskey();
    const party = { origin: "http://localhost:8000", id: "localhost" };
    const { credential, publicKey } = passkey.key;
    const { authenticatorData } = assertionBy(passkey, { challenge: "none", ...party });
    const made = JSON.stringify({ credential, algorithm: -7, publicKey, authenticatorData });
    const server = await serving(office.folder, "--port", "0");
    const post = (fields: Readonly<Record<string, string>>) =>
      fetch(`${server.address}/en/key`, {
        method: "POST",
        headers: { connection: "close" },
        body: new URLSearchParams({ secret, made, ...fields }),
      });
    const asked = (await (await post({ sign: "key" })).json()) as {
      challenge: string;
      fields: Record<string, string>;
    };
    const signed = assertionBy(passkey, { ...party, challenge: asked.challenge });
    const assertion = JSON.stringify({ credential, ...signed });
    expect((await post({ ...asked.fields, assertion })).status).toBe(200);
    await server.stop();
    const set = "passkeys set https://records.example --as A";
    const refused = await office.tasdiq(set);
    expect(refused.code).toBe(2);
    expect(refused.err).toMatch(/the one that is registered ends \(A\).*--end-passkeys/);
    expect((await office.json("key list"))["relyingParty"]).toEqual(party);
    // A passkey signs nothing here: whoever asks needs another way first.
    expect((await office.tasdiq(`${set} --end-passkeys`)).code).not.toBe(0);
  });
});

describe("Keys at the command line", () => {
  let office: Office;
  beforeEach(() => {
    office = openOffice();
  });
  afterEach(() => {
    office.remove();
  });
  const by = (person: string) => `--as ${person} --key ${person}.pem`;
  const linkTo = async (person: string): Promise<string> =>
    String((await office.json(`invite ${person} ${by("A")}`))["link"]);

  /** Registers a key file of a person's, and answers its six words. */
  const adds = async (person: string, link: string): Promise<unknown> => {
    await office.tasdiq(`duty new-key ${person}.pem`);
    return (await office.json(`key add ${link} ${by(person)}`))["words"];
  };

  const founded = async (): Promise<void> => {
    const { out } = await office.tasdiq(
      "init --administrator A --passkeys http://localhost:8000 --json",
    );
    const { links } = JSON.parse(out) as { links: readonly { link: string }[] };
    expect(await adds("A", links[0]?.link ?? "")).toBeNull();
    await office.tasdiq(`duty grant C clerk ${by("A")}`);
  };

  it("are added by an invitation, confirmed by six words, and revoked by their number", async () => {
    await founded();
    const words = await adds("C", await linkTo("C"));
    expect(String(words).split(" ")).toHaveLength(6);
    const wrong = await office.tasdiq(
      `key confirm C acorn acorn acorn acorn acorn acorn ${by("A")}`,
    );
    expect(wrong.out).toContain("not the words of this key");
    expect((await office.tasdiq(`key confirm C no such words ${by("A")}`)).err).toContain(
      "WordsUnknown",
    );
    const right = await office.tasdiq(`key confirm C ${String(words)} ${by("A")}`);
    expect(right.out).toContain("the key is in use");
    const { keys } = await office.json("key list");
    expect(keys).toMatchObject([
      { person: "A", key: "file", standing: "inForce" },
      { person: "C", key: "file", standing: "inForce", lostSince: null },
    ]);
    const number = (keys as readonly { number: number }[])[1]?.number;
    const lost = new Date(Date.now() - 60_000).toISOString();
    const revoked = await office.tasdiq(
      `key revoke ${String(number)} --lost-since ${lost} ${by("C")}`,
    );
    expect(revoked.code).toBe(0);
    expect((await office.tasdiq("key list")).out).toContain(`revoked`);
    expect((await office.tasdiq("key list")).out).toContain(`(lost since ${lost})`);
    expect((await office.tasdiq(`key revoke 99 ${by("A")}`)).err).toContain("KeyNotInForce");
  });

  it("are added once by each invitation, which is read from stdin where it is not given", async () => {
    await founded();
    const link = await linkTo("C");
    await office.tasdiq("duty new-key C.pem");
    const piped = await office.tasdiq(`key add ${by("C")}`, { piped: `${link}\n` });
    expect(piped.out).toContain("six words");
    await office.tasdiq("duty new-key D.pem");
    expect((await office.tasdiq(`key add ${link} --as C --key D.pem`)).err).toContain(
      "InvitationUsed",
    );
    expect((await office.tasdiq(`key add ${link.slice(0, -1)} ${by("C")}`)).code).toBe(2);
    expect(
      (await office.tasdiq(`key confirm A acorn acorn acorn acorn acorn acorn ${by("A")}`)).err,
    ).toContain("KeyDoesNotWait");
  });

  it("keep their address until another is recorded, which says first what ends", async () => {
    await founded();
    const set = `passkeys set https://records.example ${by("A")}`;
    expect((await office.tasdiq(`passkeys set https://records.example/en ${by("A")}`)).code).toBe(
      2,
    );
    // Key files sign at every address, so nothing ends here.
    expect((await office.tasdiq(set)).code).toBe(0);
    expect((await office.tasdiq(set)).err).toContain("RelyingPartySame");
    expect((await office.json("key list"))["relyingParty"]).toEqual({
      origin: "https://records.example",
      id: "records.example",
    });
  });
});
