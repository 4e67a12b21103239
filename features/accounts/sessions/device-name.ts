/** In the order asked: most browsers also claim to be others. */
const browsers: [RegExp, string][] = [
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/OPR\/|Opera/, 'Opera'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/Chrom(e|ium)\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const systems: [RegExp, string][] = [
  [/iPhone|iPod/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'macOS'],
  [/CrOS/, 'ChromeOS'],
  [/Linux|X11/, 'Linux'],
];
const named = (words: [RegExp, string][], userAgent: string) => words.find(([pattern]) => pattern.test(userAgent))?.[1] ?? null;

/** What somebody calls the browser and machine they signed in with; null where the user agent tells nothing we know. */
export const deviceName = (userAgent: string | null): { browser: string | null; system: string | null } => ({
  browser: named(browsers, userAgent ?? ''),
  system: named(systems, userAgent ?? ''),
});
