import { demonstration } from "./office.ts";

describe("showing a case that is no consent", () => {
  const past = (purpose: string): string => `
case: case-${purpose}
source: "an invented file"
open: { procedure: gb-crag-2010, treaty: budapest-2001, purpose: ${purpose}, title: "An invented case" }
steps:
  - { kind: ConfirmDeposit, receivedOn: "2026-01-15", reference: null, statements: [] }
`;

  it("tells the effect of a denunciation, and of a change of a statement no entry into force", async () => {
    const home = await demonstration();
    for (const purpose of ["denunciation", "change-of-statement"]) {
      home.file(`${purpose}.yaml`, past(purpose));
      expect(await home.tasdiq(`import ${purpose}.yaml --as admin`)).toMatchObject({ code: 0 });
    }
    const { out } = await home.tasdiq("show case-denunciation");
    expect(out).toMatch(
      /Effect of the denunciation +2026-05-01 +calculated by the treaty’s rule: 15 January 2026 \+ 3/,
    );
    expect(out).not.toMatch(/^ {2}Entry into force/m);
    expect(await home.json("show case-denunciation")).toMatchObject({
      entryIntoForce: null,
      denunciationEffect: { date: "2026-05-01", authority: { mark: "seen" } },
    });
    const changed = await home.tasdiq("show case-change-of-statement");
    expect(changed.out).not.toMatch(/^ {2}(Entry into force|Effect of the denunciation)/m);
    home.remove();
  });
});
