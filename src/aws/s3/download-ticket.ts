import { AwsV4Signer } from "aws4fetch";
import { addressOf, signedBy, type Bucket } from "./request.ts";

/** For how long what is under a key can be had by the address, in seconds. */
const life = 5 * 60;

/** An address by which its holder, without rights of their own, gets what is under a key. */
export const downloadAddress = async (bucket: Bucket, key: string): Promise<string> => {
  const url = addressOf(bucket, key);
  url.searchParams.set("X-Amz-Expires", String(life));
  const signer = new AwsV4Signer({
    ...(await signedBy(bucket)),
    method: "GET",
    url: url.href,
    signQuery: true,
  });
  return (await signer.sign()).url.href;
};
