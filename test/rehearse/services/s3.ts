import { createHash } from "node:crypto";
import type { Estate } from "../deploy/estate.ts";
import { Refusal, type Asked, type Service } from "../gateway/gateway.ts";
import { keyNeeds, type Need, type Rights } from "../gateway/rights.ts";
import type { Clock } from "../clock.ts";
import type { Answer, Moto } from "../moto.ts";
import { s3Error } from "./answers.ts";

type Place = { readonly bucket: string; readonly key: string; readonly query: URLSearchParams };

/** The bucket stands in the host or at the beginning of the path. */
const placeOf = ({ host, path }: Asked): Place => {
  const url = new URL(path, "http://s3");
  const inHost = /^(.+)\.s3[.-]/.exec(host)?.[1];
  const [first = "", ...rest] = decodeURIComponent(url.pathname.slice(1)).split("/");
  return inHost === undefined
    ? { bucket: first, key: rest.join("/"), query: url.searchParams }
    : { bucket: inHost, key: [first, ...rest].join("/"), query: url.searchParams };
};

const signed =
  /^X-Amz-(Algorithm|Credential|Date|Expires|Security-Token|Signature|SignedHeaders)$/i;

const pathOf = ({ bucket, key, query }: Place): string => {
  const kept = [...query].filter(([name]) => !signed.test(name));
  const rest = new URLSearchParams(kept).toString();
  return `/${bucket}/${encodeURI(key)}${rest === "" ? "" : `?${rest}`}`;
};

const instantOf = (stamp: string): number =>
  Date.parse(stamp.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z"));

/** @throws Refusal for a presigned request whose time is over */
const assertInTime = (query: URLSearchParams, clock: Clock): void => {
  const [date, expires] = [query.get("X-Amz-Date"), query.get("X-Amz-Expires")];
  if (date === null || expires === null) return;
  if (clock.now() > instantOf(date) + Number(expires) * 1000)
    throw new Refusal("AccessDenied", "Request has expired", 403);
};

/** moto takes a checksum on trust. @throws Refusal for bytes of another checksum */
const assertChecked = ({ headers, body }: Asked): void => {
  const wanted = headers["x-amz-checksum-sha256"];
  if (wanted !== undefined && createHash("sha256").update(body).digest("base64") !== wanted)
    throw new Refusal("BadDigest", "the bytes have another checksum", 400);
};

/**
 * An object that is locked wants to be checked, by a checksum or by MD5; moto knows MD5 alone.
 * @throws Refusal for one that says neither
 */
const lockedHeaders = ({ headers, body }: Asked): Asked["headers"] => {
  if (headers["content-md5"] !== undefined) return headers;
  if (headers["x-amz-sdk-checksum-algorithm"] === undefined)
    throw new Refusal("InvalidRequest", "an object that is locked needs a checksum", 400);
  return { ...headers, "content-md5": createHash("md5").update(body).digest("base64") };
};

/** S3: moto holds the objects and their locks. */
export const s3 = (
  estate: Estate,
  rights: Rights,
  { moto, clock }: { moto: Moto; clock: Clock },
): Service => {
  const conditionsOf = ({ headers }: Asked): Need["context"] => ({
    ...(headers["if-none-match"] === undefined
      ? {}
      : { "s3:if-none-match": headers["if-none-match"] }),
  });

  const needsOf = (asked: Asked, { bucket, key, query }: Place): readonly Need[] => {
    const arn = estate.buckets.get(bucket);
    if (arn === undefined) throw new Refusal("NoSuchBucket", `there is no bucket ${bucket}`, 404);
    const resource = `${arn}/${key}`;
    const through = (action: string) => keyNeeds(estate, arn, { service: "s3", actions: [action] });
    const isList = key === "" && query.get("list-type") === "2";
    const known: Readonly<Record<string, () => readonly Need[]>> = {
      "GET list": () => [
        {
          action: "s3:ListBucket",
          resource: arn,
          context: { "s3:prefix": query.get("prefix") ?? "" },
        },
      ],
      "GET object": () => [{ action: "s3:GetObject", resource }, ...through("kms:Decrypt")],
      "HEAD object": () => [{ action: "s3:GetObject", resource }, ...through("kms:Decrypt")],
      "PUT object": () => [
        { action: "s3:PutObject", resource, context: { ...conditionsOf(asked) } },
        ...through("kms:GenerateDataKey"),
      ],
      "DELETE object": () => [{ action: "s3:DeleteObject", resource }],
    };
    const needs = known[`${asked.method} ${isList ? "list" : key === "" ? "bucket" : "object"}`];
    if (needs === undefined)
      throw new Error(`the rehearsal does not know S3's ${asked.method} ${asked.path}`);
    return needs();
  };

  // That an object is missing, S3 tells only those who may list the bucket.
  const told = ({ caller }: Asked, { bucket }: Place, answer: Answer): Answer => {
    if (answer.status !== 404) return answer;
    const resource = estate.buckets.get(bucket) ?? "";
    rights.require(caller, { action: "s3:ListBucket", resource });
    return answer;
  };

  return {
    refuse: s3Error,
    answer: async (asked) => {
      const place = placeOf(asked);
      assertInTime(place.query, clock);
      rights.require(asked.caller, ...needsOf(asked, place));
      assertChecked(asked);
      const { method, body } = asked;
      const isLocked = method === "PUT" && estate.locked.has(place.bucket);
      const headers = isLocked ? lockedHeaders(asked) : asked.headers;
      const answer = await moto.ask("s3", { method, path: pathOf(place), headers, body });
      return told(asked, place, answer);
    },
  };
};
