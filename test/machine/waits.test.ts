import { day, letPass, startStory } from "../support/asl-clock.ts";

describe("waiting for years", () => {
  it("hands over before the year is out, through three waits of 200 days each", async () => {
    const { driver, clock, moveTo } = await startStory("draft-law");
    for (const stage of ["committee", "plenary", "head-of-state"]) {
      await letPass(driver, clock, 200);
      expect(await moveTo(stage)).toBe("resumed");
    }
    const all = driver.list();
    expect(all.map(({ name, status }) => `${name} ${status}`)).toEqual([
      "c_1 SUCCEEDED",
      "c_2 RUNNING",
    ]);
    for (const { startedAt, endedAt } of all) {
      expect((endedAt ?? clock.now()) - startedAt).toBeLessThanOrEqual(334 * day);
    }
    expect(all[0]?.state).toBe("Handed over to the next driver");
    expect(all[1]?.state).toBe("Head of state");
  });

  it("goes on for ten years without an act, one driver at a time", async () => {
    const { driver, clock, theCase } = await startStory("deposit");
    theCase.nextLookSeconds = 400 * 86_400;
    await letPass(driver, clock, 3650);
    expect(driver.list("RUNNING")).toHaveLength(1);
    expect(driver.list()).toHaveLength(11);
    for (const { startedAt, endedAt } of driver.list()) {
      expect((endedAt ?? clock.now()) - startedAt).toBeLessThanOrEqual(334 * day);
    }
  });

  it("says what is due when something is, and decides nothing by silence", async () => {
    const { driver, clock, office } = await startStory("period-a");
    await letPass(driver, clock, 95);
    expect(office.calls.filter((call) => call.startsWith("sayWhatIsDue"))).toHaveLength(3);
    expect(driver.list("RUNNING")[0]?.state).toBe(
      "Wait at a stage that this definition does not know",
    );
  });

  it("refuses the token of an older epoch once the next driver has been started", async () => {
    const { driver, clock, theCase } = await startStory("deposit");
    theCase.nextLookSeconds = 400 * 86_400;
    const old = theCase.wait?.token ?? "";
    await letPass(driver, clock, 335);
    expect(theCase.wait?.epoch).toBe(2);
    expect(await driver.resume(old)).toBe("late");
    expect(driver.list("RUNNING").map(({ name }) => name)).toEqual(["c_2"]);
  });

  it("ends an older driver that notices that it was replaced", async () => {
    const { driver, theCase, moveTo } = await startStory("draft-law");
    theCase.epoch = 2;
    await moveTo("committee");
    expect(driver.list()[0]?.state).toBe("Replaced by a newer driver");
  });
});

describe("an act and its wait", () => {
  it("does not lose an act that arrives while the wait is being opened", async () => {
    const { driver, office, theCase, moveTo } = await startStory("draft-law");
    office.whileOpening = () => {
      if (theCase.wait?.stage === "committee") theCase.stage = "plenary";
      return Promise.resolve();
    };
    await moveTo("committee");
    expect(driver.list("RUNNING")[0]?.state).toBe("Single-reading plenary vote");
  });

  it("does not lose an answer from elsewhere while the wait is being opened", async () => {
    const { driver, office, theCase, moveTo } = await startStory("draft-law");
    const answers: string[] = [];
    office.whileOpening = async () => {
      if (theCase.wait?.stage !== "committee") return;
      theCase.stage = "plenary";
      answers.push(await driver.resume(theCase.wait.token));
    };
    await moveTo("committee");
    // The second is the open-wait task's own: by then the token has been used.
    expect(answers).toEqual(["resumed"]);
    expect(driver.list("RUNNING")[0]?.state).toBe("Single-reading plenary vote");
  });

  it("answers late when it is resumed twice", async () => {
    const { driver, theCase, moveTo } = await startStory("draft-law");
    const token = theCase.wait?.token ?? "";
    expect(await moveTo("committee")).toBe("resumed");
    expect(await driver.resume(token)).toBe("late");
    expect(driver.list("RUNNING")[0]?.state).toContain("Committee");
  });

  it("waits again when it was nudged although nothing had changed", async () => {
    const { driver, moveTo, theCase } = await startStory("draft-law");
    const first = theCase.wait?.token;
    expect(await moveTo("draft-law")).toBe("resumed");
    expect(driver.list("RUNNING")[0]?.state).toBe("Draft law");
    expect(theCase.wait?.token).not.toBe(first);
  });

  it("takes a name once", async () => {
    const { driver } = await startStory("draft-law");
    expect(await driver.start("c_1", { caseId: "c", epoch: 1 })).toBe("name taken");
    expect(driver.list()).toHaveLength(1);
  });

  it("can be stopped, and then refuses the token", async () => {
    const { driver, theCase } = await startStory("draft-law");
    expect(await driver.stop("c_1", "opened by mistake")).toBe("stopped");
    expect(await driver.stop("c_1", "again")).toBe("not running");
    expect(await driver.resume(theCase.wait?.token ?? "")).toBe("late");
    expect(driver.list()[0]).toMatchObject({ status: "ABORTED", cause: "opened by mistake" });
  });
});

describe("sending the notification", () => {
  it.each(["unknown", "breaks"] as const)(
    "waits for a decision when the post %s, and sends nothing by itself",
    async (post) => {
      const { driver, clock, office, moveTo } = await startStory("notification");
      office.post = post;
      await moveTo("transmission");
      expect(driver.list("RUNNING")[0]?.state).toBe("Wait for the outcome of the sending");
      await letPass(driver, clock, 400);
      expect(office.calls.filter((call) => call === "sent")).toHaveLength(1);
      expect(driver.list("RUNNING")[0]?.state).toBe("Wait for the outcome of the sending");
      expect(await moveTo("deposit")).toBe("resumed");
      expect(driver.list("RUNNING")[0]?.state).toBe("Wait for the depositary");
    },
  );
});

describe("faults", () => {
  const aFewMinutes = 5 / (24 * 60);

  it("are passed over when they pass: what could not be done is tried again", async () => {
    const { driver, clock, office, moveTo } = await startStory("draft-law");
    let faults = 2;
    office.whileOpening = () => {
      faults -= 1;
      return faults < 0 ? Promise.resolve() : Promise.reject(new Error("The register is busy"));
    };
    await moveTo("committee");
    await letPass(driver, clock, aFewMinutes);
    expect(driver.list()[0]).toMatchObject({
      status: "RUNNING",
      state: "Committee",
    });
    expect(await moveTo("plenary")).toBe("resumed");
  });

  it("fails when the case cannot be read, and says so", async () => {
    const { driver, clock, office, theCase } = await startStory("draft-law");
    office.cases.clear();
    await driver.resume(theCase.wait?.token ?? "");
    expect(driver.list()[0]).toMatchObject({ status: "RUNNING" });
    await letPass(driver, clock, aFewMinutes);
    expect(driver.list()[0]).toMatchObject({ status: "FAILED", error: "CaseNotRead" });
  });

  it("waits at a stage that the definition does not have as at any other, and goes on from it", async () => {
    const { driver, clock, theCase, moveTo } = await startStory("draft-law");
    await moveTo("somewhere else");
    const nameless = {
      status: "RUNNING",
      state: "Wait at a stage that this definition does not know",
    };
    expect(driver.list()[0]).toMatchObject(nameless);
    expect(theCase.wait?.stage).toBe("somewhere else");
    await letPass(driver, clock, 335);
    expect(theCase.epoch).toBe(2);
    expect(driver.list("RUNNING")[0]).toMatchObject(nameless);
    expect(await moveTo("plenary")).toBe("resumed");
    expect(driver.list("RUNNING")[0]).toMatchObject({
      state: "Single-reading plenary vote",
    });
  });

  it("fails when a wait could not be opened", async () => {
    const { driver, clock, office, moveTo } = await startStory("draft-law");
    office.whileOpening = () => Promise.reject(new Error("The register is gone"));
    await moveTo("committee");
    await letPass(driver, clock, aFewMinutes);
    expect(driver.list()[0]).toMatchObject({ status: "FAILED", error: "WaitNotOpened" });
  });
});
