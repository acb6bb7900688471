import { calendarInForce } from "../../src/office/office.ts";
import { officeCommand, officeOf } from "../support/office.ts";
import { digestOf } from "../support/law.ts";

describe("registering persons and calendars", () => {
  it("knows the calendar in force by profile", () => {
    const imported = (name: string) =>
      officeCommand({
        kind: "ImportCalendar",
        profile: "gb-crag-2010",
        calendar: digestOf(name),
        endsOn: "2026-07-16",
        days: 9,
      });
    const office = officeOf([imported("first"), imported("second")]);
    expect(calendarInForce(office, "gb-crag-2010")).toBe(digestOf("second"));
    expect(calendarInForce(office, "az-milli-majlis")).toBeUndefined();
  });
});
