import { hostname } from "node:os";
import { forgetOwner, isGone, newOwner } from "../../src/local/driver/leases.ts";

describe("whoever holds a lease", () => {
  // More than Linux and macOS give out.
  const nobody = 2 ** 30;

  it("is there while its driver is open in this process, and gone when it was closed", () => {
    const owner = newOwner();
    expect(isGone(`${owner}/1`)).toBe(false);
    forgetOwner(owner);
    expect(isGone(`${owner}/1`)).toBe(true);
  });

  it("is another for each driver, and of this host and process", () => {
    const [one, other] = [newOwner(), newOwner()];
    expect(one).not.toBe(other);
    expect(one.split("/").slice(0, 2)).toEqual([hostname(), String(process.pid)]);
    forgetOwner(one);
    expect(isGone(`${other}/1`)).toBe(false);
    forgetOwner(other);
  });

  it("is gone when it had this process's number before this process had it", () => {
    expect(isGone(`${hostname()}/${process.pid}/0123456789ab/1`)).toBe(true);
  });

  it("is gone when no process of this host has its number", () => {
    expect(isGone(`${hostname()}/${nobody}/0123456789ab/1`)).toBe(true);
  });

  it("is there while a process of this host has its number", () => {
    expect(isGone(`${hostname()}/${process.ppid}/0123456789ab/1`)).toBe(false);
  });

  it("is there while its process runs under another user", () => {
    // The first process is root's. Who runs this as root may signal it, which comes to the same.
    expect(isGone(`${hostname()}/1/0123456789ab/1`)).toBe(false);
  });

  it("is not known to be gone when it is of another host, or cannot be read", () => {
    expect(isGone(`another-${hostname()}/${nobody}/0123456789ab/1`)).toBe(false);
    expect(isGone(hostname())).toBe(false);
  });
});
