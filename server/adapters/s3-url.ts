export type S3Place = {
  endpoint: string;
  region: string;
  bucket: string;
  /** What keys begin with: empty, or ends with a slash. */
  prefix: string;
  credentials: { accessKeyId: string; secretAccessKey: string } | null;
};

/**
 * Reads MILEPOST_S3_URL: `https://ACCESS_KEY:SECRET@HOST/BUCKET/PREFIX?region=REGION`. Prefix and region may be left out (region:
 * us-east-1); signs such as `/` and `+` in the secret are percent-encoded; without key and secret the machine's own role is used.
 * Null: not of this form.
 */
export function readS3Url(value: string): S3Place | null {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) return null;
  const [bucket = '', ...rest] = url.pathname.split('/').filter((one) => one !== '');
  if (!/^[a-z0-9][a-z0-9.-]{1,62}$/.test(bucket) || (url.username === '') !== (url.password === '')) return null;
  return {
    endpoint: `${url.protocol}//${url.host}`,
    region: url.searchParams.get('region') || 'us-east-1',
    bucket,
    prefix: rest.length === 0 ? '' : `${rest.map(decodeURIComponent).join('/')}/`,
    credentials:
      url.username === ''
        ? null
        : { accessKeyId: decodeURIComponent(url.username), secretAccessKey: decodeURIComponent(url.password) },
  };
}
