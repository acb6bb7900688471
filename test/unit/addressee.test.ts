import { depositaryRefusal } from "../../src/application/handling/addressee.ts";
import type { HandledRequest } from "../../src/application/handling/request.ts";
import type { World } from "../../src/application/world.ts";
import type { Command } from "../../src/procedure/command.ts";
import type { Depositaries } from "../../src/treaty/depositary-mail.ts";
import { azerbaijaniCase, command } from "../support/cases.ts";
import { treaty } from "../support/law.ts";

const un = { "un-secretary-general": "treaties@un.example" };
const budapest = treaty("budapest-2001");
const unknown = {
  ...budapest,
  depositary: { ...budapest.depositary, id: "unknown", name: "unknown" },
};

type Asked = {
  readonly addresses?: Depositaries | undefined;
  readonly byHand?: boolean;
  readonly asked?: Command;
  readonly mode?: "live" | "import";
  readonly under?: typeof budapest;
  readonly state?: ReturnType<typeof azerbaijaniCase>;
};

const preparing = (to: string): Command => command("PrepareNotification", { to });

const refused = ({
  addresses = un,
  byHand = false,
  asked = preparing("treaties@un.example"),
  mode = "live",
  under = treaty("un-cybercrime-2024"),
  state,
}: Asked): string | undefined =>
  depositaryRefusal(
    { depositaries: { addresses, byHand, setting: "the setting" } } as unknown as World,
    { mode: { kind: mode }, command: asked } as unknown as HandledRequest,
    { state: state?.state, treaty: under },
  )?.kind;

describe("a letter to a depositary", () => {
  it("is prepared for the address that is set for the treaty's depositary, and for no other", () => {
    expect(refused({})).toBeUndefined();
    expect(refused({ asked: preparing("The UN <treaties@un.example>") })).toBeUndefined();
    expect(refused({ asked: preparing("other@un.example") })).toBe("NotDepositarysAddress");
    expect(refused({ under: budapest })).toBe("DepositaryWithoutAddress");
    expect(refused({ under: unknown })).toBe("DepositaryUnnamed");
  });

  it("is prepared for whatever address was typed where people send it and none is set", () => {
    expect(refused({ byHand: true, under: budapest })).toBeUndefined();
    expect(refused({ byHand: true, under: unknown })).toBeUndefined();
    expect(refused({ byHand: true, asked: preparing("other@un.example") })).toBe(
      "NotDepositarysAddress",
    );
  });

  it("is not released once another address is set than it was prepared for", () => {
    const state = azerbaijaniCase("NotificationPrepared");
    const asked = command("ReleaseNotification", { of: state.hashOf("NotificationPrepared") });
    expect(refused({ asked, state })).toBe("NotDepositarysAddress");
    const addresses = { "un-secretary-general": "the depositary" };
    expect(refused({ asked, state, addresses })).toBeUndefined();
  });

  it("of a past case went where it went", () => {
    expect(refused({ mode: "import", under: unknown })).toBeUndefined();
  });
});

describe("a case", () => {
  const asked = command("OpenCase");

  it("is not opened where its letter could never be sent, because the treaty file names no depositary", () => {
    expect(refused({ asked, under: unknown })).toBe("DepositaryUnnamed");
    expect(refused({ asked, under: unknown, byHand: true })).toBeUndefined();
  });

  it("is opened where an address is still to be set", () => {
    expect(refused({ asked, under: budapest })).toBeUndefined();
  });
});
