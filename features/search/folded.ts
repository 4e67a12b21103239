const spelledOut: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', æ: 'ae', ø: 'o', ł: 'l', đ: 'd', ı: 'i' };

/**
 * Text as typing errors are compared: small letters, no accents, Arabic without vowel signs and with one form of alef, yeh and
 * teh marbuta, and one spelling of German umlauts: `ä`, `ae` and `a` become `a`, so that people without a German keyboard find it.
 */
export function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/[äöüßæøłđı]/g, (letter) => spelledOut[letter] ?? letter)
    .normalize('NFD')
    .replace(/[\p{M}\u0640]/gu, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/([aou])e/g, '$1')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
