import { publicKeyIn } from "../../../src/ledger/handling/establish.ts";
import {
  foundOffice,
  handleOffice,
  officeRequestSchema,
} from "../../../src/ledger/handling/office.ts";
import { openHome, type Home } from "../../../src/local/home/home.ts";
import type { Settings } from "../../../src/local/home/settings.ts";
import type { Reach } from "../../../src/local/reach.ts";
import { serveHome } from "../../../src/local/server.ts";
import { newFolder } from "../../contract/folders.ts";
import { clientSecret, openProvider, type Provider } from "./provider.ts";
import type { SignIn } from "../../../src/values/sign-in.ts";

/** An office whose people sign in at an issuer, and its pages. */
export type SignedOffice = {
  readonly home: Home;
  readonly provider: Provider;
  readonly base: string;
  /** What those who run the server were told. */
  readonly told: string[];
  readonly close: () => Promise<void>;
};

export const administrator = "1001";
export const clerk = "1002";

const settings: Settings = {
  name: "Treaty office",
  demonstration: false,
  lawFolder: null,
  checkpointsFolder: null,
};

const found = async ({ desk, signer }: Home, signIn: SignIn): Promise<void> => {
  const { name, demonstration } = settings;
  const checkpointKey = await publicKeyIn(signer);
  const keys = { publicKey: null, checkpointKey };
  await foundOffice(desk, { name, demonstration, administrator, signIn, ...keys });
  const granted = await handleOffice(
    desk,
    officeRequestSchema.parse({
      id: desk.ports.ids.commandId(),
      person: administrator,
      duty: "administrator",
      office: { kind: "GrantDuty", holder: clerk, granted: "clerk" },
    }),
    { kind: "token", person: administrator, ...signIn, subject: `subject of ${administrator}` },
  );
  if (granted.kind === "refused") throw new Error("the clerk was granted no duty");
};

/** The home, with what it would tell those who run it put into a list. */
const overheard = (home: Home, told: string[]): Home => {
  const warn = (words: string, fault: unknown): void => {
    told.push(`${words} (${fault instanceof Error ? fault.message : "no error"})`);
  };
  return { ...home, desk: { ...home.desk, ports: { ...home.desk.ports, warn } } };
};

/** Founds an office whose record names the issuer, and serves it. */
export const openSignedOffice = async ({
  reach,
}: { readonly reach?: Reach } = {}): Promise<SignedOffice> => {
  const provider = await openProvider();
  const { folder, remove } = newFolder();
  const told: string[] = [];
  const home = overheard(await openHome(folder, settings), told);
  const end = async (): Promise<void> => {
    await home.close();
    await provider.close();
    remove();
  };
  try {
    const { issuer, clientId } = provider;
    await found(home, { issuer, clientId, personClaim: "personnel_number" });
    const rates = { signIns: 1000, commands: 10_000 };
    const server = await serveHome(home, 0, {
      rates,
      clientSecret,
      ...(reach === undefined ? {} : { reach }),
    });
    return {
      home,
      provider,
      base: `http://127.0.0.1:${String(server.port)}`,
      told,
      close: async () => {
        await server.close();
        await end();
      },
    };
  } catch (fault) {
    await end();
    throw fault;
  }
};
