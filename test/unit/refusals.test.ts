import { authorityInWords, ownRule } from "../../domain/authority.ts";
import {
  refusal,
  refusalClass,
  refusalInWords,
  refusalKinds,
  type RefusalKind,
} from "../../domain/refusal.ts";
import { ofTheApplication } from "../support/application-refusals.ts";
import { once } from "../support/extended-once.ts";
import { provoked } from "../support/provoked.ts";

describe("every kind of refusal", () => {
  const kinds = Object.keys(refusalKinds) as RefusalKind[];
  it("is provoked by a test here, or belongs to the application, and to one of the two only", () => {
    expect(kinds.filter((kind) => kind in provoked === kind in ofTheApplication)).toEqual([]);
  });
  it.each(Object.entries(provoked))(
    "%s is answered by the domain, in a whole sentence and with its authority",
    (kind, provoke) => {
      const value = provoke();
      expect(value.kind).toBe(kind);
      expect(refusalInWords(value)).toMatch(/\S/);
      expect(refusalInWords(value)).not.toMatch(/\?|undefined|NaN|\[object/);
      expect(authorityInWords(value.authority)).toMatch(/\S/);
    },
  );
  it.each(Object.entries(ofTheApplication))(
    "%s has a whole sentence for what the application fills in",
    (kind, fields) => {
      expect(refusalInWords(refusal(kind as RefusalKind, fields))).not.toMatch(/\?|undefined/);
    },
  );
  it("has one class, by which a shell answers", () => {
    expect(new Set(kinds.map((kind) => refusalClass(refusal(kind, {}))))).toEqual(
      new Set(["input", "notFound", "conflict", "rule", "duty"]),
    );
  });
  it("shows a rule that nobody has read as unverified", () => {
    const unread = once().refused();
    expect(unread.authority.mark).toBe("unverified");
    expect(authorityInWords(unread.authority)).toMatch(/s\. 21.* \[unverified\]$/);
    expect(authorityInWords(ownRule("order of a case"))).toBe("Tasdiq's own rule: order of a case");
  });
});
