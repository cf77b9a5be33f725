/**
 * Where the walk-through finds the server: `BASE_URL`, without a trailing slash. Not a setting of the server itself.
 * @throws Error when it is not an http or https address
 */
export function readBaseUrl(
  asked?: string,
  env: Readonly<Record<string, string | undefined>> = process.env,
  fallback = 'http://127.0.0.1:3000',
): string {
  const given = [asked, env.BASE_URL].find((v) => v !== undefined && v !== '') ?? fallback;
  const url = URL.parse(given);
  if (!url || !/^https?:$/.test(url.protocol)) throw new Error(`not an http or https address: ${given}`);
  return url.href.replace(/\/+$/, '');
}
