'use client';

import { useEffect } from 'react';

/** The arrow keys follow the links to the former and the next page. */
export function ArrowKeys() {
  useEffect(() => {
    const listen = ({ key, altKey, ctrlKey, metaKey }: KeyboardEvent) => {
      const rel = { ArrowLeft: 'prev', ArrowRight: 'next' }[key];
      if (rel && !altKey && !ctrlKey && !metaKey) document.querySelector<HTMLAnchorElement>(`a[rel="${rel}"]`)?.click();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
  return null;
}
