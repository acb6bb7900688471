import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { handle } from "../../application/handle.ts";
import { isView, viewCase } from "../../application/queries.ts";
import { dayIn } from "../../domain/day-in.ts";
import { instrumentDraft, notificationDraft } from "../../documents/papers.ts";
import type { Command } from "../../domain/command.ts";
import type { Duty } from "../../domain/duty.ts";
import { knownDate } from "../../domain/fact-date.ts";
import { personSchema, type CaseId, type Digest, type EntryHash } from "../../domain/ids.ts";
import { statementsOf } from "../../domain/rules/texts.ts";
import { orFault, tellDone, type Stage } from "./telling.ts";

type Doer = { readonly person: string; readonly duty: Duty };

const officer: Doer = { person: "treaty-officer-1", duty: "treaty-officer" };
const releaser: Doer = { person: "releasing-officer", duty: "releasing-officer" };
const office: Doer = { person: "head-of-state-office", duty: "head-of-state-office" };

type Actor = (doer: Doer, command: Command) => Promise<EntryHash>;

const actorIn =
  (stage: Stage, caseId: CaseId): Actor =>
  async ({ person, duty }, command) => {
    const { desk } = stage.home;
    const answer = await handle(
      desk,
      {
        id: desk.world.ids.commandId(),
        caseId,
        person: personSchema.parse(person),
        duty,
        mode: { kind: "live" },
        command,
      },
      { kind: "name" },
    );
    const accepted = orFault(answer);
    tellDone(stage, accepted, person);
    return accepted.receipt.hash;
  };

const keep = async ({ home }: Stage, name: string, text: string): Promise<Digest> => {
  writeFileSync(join(home.folder, name), text);
  return home.desk.world.documents.put(Buffer.from(text, "utf8"));
};

/** Carries the imported case on: instrument prepared, released, signed; notification prepared, released and sent. */
export const goOn = async (stage: Stage, caseId: CaseId): Promise<void> => {
  const view = await viewCase(stage.home.desk, caseId);
  if (!isView(view)) throw new Error("the imported case is not there");
  const { treaty, profile } = view.law;
  const statements = statementsOf(view.state);
  const paper = { treaty, state: "the Republic of Azerbaijan", statements, demonstration: true };
  const act = actorIn(stage, caseId);
  const text = await keep(stage, "instrument-draft.txt", instrumentDraft(paper));
  const prepared = await act(officer, { kind: "PrepareInstrument", text, statements: [] });
  const released = await act(releaser, {
    kind: "ReleaseInstrument",
    of: prepared,
    text,
    statements: [],
  });
  await act(office, {
    kind: "SignInstrument",
    of: released,
    on: knownDate(dayIn(profile.timeZone, stage.home.clock.now())),
    signer: "demonstration: nobody has signed",
    place: "demonstration",
    scan: text,
    statements: [],
  });
  const letter = await keep(stage, "notification-draft.txt", notificationDraft(paper));
  const to = "depositary@tasdiq.invalid";
  const note = await act(officer, { kind: "PrepareNotification", to, text: letter });
  await act(releaser, { kind: "ReleaseNotification", of: note, text: letter, statements: [] });
};
