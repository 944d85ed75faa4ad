/** Browsers by a word of what they call themselves, each before those it also claims to be. */
const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdgA?\/|\bEdgiOS\//, 'Edge'],
  [/\bOPR\/|\bOpera\b/, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/Chrome\/|\bCriOS\/|\bChromium\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];

const machines: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b/, 'an iPhone'],
  [/\biPad\b/, 'an iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMacintosh\b|\bMac OS X\b/, 'a Mac'],
  [/\bCrOS\b/, 'a Chromebook'],
  [/\bLinux\b/, 'Linux'],
];

/**
 * The browser and the machine, roughly, from the `User-Agent` header: enough to know one's own. Only these words come
 * out, whatever came in, so nothing that somebody sent is kept or shown.
 */
export function browserOf(userAgent: string | undefined): string {
  const said = (userAgent ?? '').slice(0, 1_000);
  const find = (among: readonly (readonly [RegExp, string])[]) =>
    among.find(([pattern]) => pattern.test(said))?.[1];
  const [browser, machine] = [find(browsers), find(machines)];
  if (browser === undefined) return machine === undefined ? 'Another browser' : `A browser on ${machine}`;
  return machine === undefined ? browser : `${browser} on ${machine}`;
}
