import * as z from "zod/mini";
import { once } from "../../values/text.ts";
import { lawIdSchema } from "../../values/ids.ts";
import type { GivenCommands } from "./given.ts";
import { commonFields, type Kind } from "./kind.ts";

export const internationalSchema = once(() =>
  z.strictObject({
    ...commonFields(),
    kind: z.literal("international"),
    instrumentBy: lawIdSchema,
  }),
);

/** The international steps, and to which duty of every office each is given; one that names none is the procedure file's to give. */
export const internationalCommands = {
  PrepareInstrument: { by: "treaty-officer" },
  ReleaseInstrument: { by: "releasing-officer" },
  SignInstrument: { by: "head-of-state-office" },
  ConfirmDeposit: { by: "treaty-officer" },
  TransmitInstrument: { by: "treaty-officer" },
  ReturnInstrument: { by: "treaty-officer" },
  PrepareNotification: { by: "treaty-officer" },
  ReleaseNotification: { by: "releasing-officer" },
  ClaimNotification: { by: "system" },
  RecordSent: { by: "treaty-officer" },
  RecordNotSent: { by: "treaty-officer" },
  DeclareUnknown: { by: "system" },
  ResolveUnknown: { by: "treaty-officer" },
  RecordDelivery: { by: "treaty-officer" },
  RecordBounce: { by: "treaty-officer" },
  RecordComplaint: { by: "treaty-officer" },
  RecordCirculation: { by: "treaty-officer" },
  RecordObjection: { by: "treaty-officer" },
  RecordTreatyInForce: { by: "treaty-officer" },
  PromiseAmendment: { alsoBy: ["treaty-officer"] },
  RecordAmendmentDone: { alsoBy: ["treaty-officer"] },
} as const satisfies GivenCommands;

/** The instrument, its notification and its deposit. */
export const international: Kind<z.infer<ReturnType<typeof internationalSchema>>> = {
  events: ["instrumentSigned", "notified"],
  usual: { deposited: "next" },
  possible: [],
  parts: ({ instrumentBy }) => ({
    bodies: { instrumentBy },
    // The steps have places of their own in a case, at each of which other commands are given.
    commands: {},
    printed: (names) => ({
      says: { kind: "printInternational", names: names([instrumentBy]) },
      does: { kind: "printInternationalDoes" },
    }),
    actors: [instrumentBy],
    doneBy: (what) => (what === "instrumentSigned" ? [instrumentBy] : undefined),
  }),
};
