import { expect, test } from 'vitest';
import { inlineDisposition } from './content-disposition.ts';

test('a saved leaflet has a name its reader can read', () => {
  expect(inlineDisposition('register.ar.pdf', 'تسجيل.pdf')).toBe(
    `inline; filename="register.ar.pdf"; filename*=UTF-8''%D8%AA%D8%B3%D8%AC%D9%8A%D9%84.pdf`,
  );
});

test.each(['"; filename=evil.exe', 'a\r\nSet-Cookie: b=c', "it's (new)*!~.pdf", '\ud800'])(
  '%j adds nothing to the header',
  (name) => {
    expect(inlineDisposition(name, name)).toMatch(/^inline; filename="[\w.-]*"; filename\*=UTF-8''[\w%.-]*$/);
  },
);
