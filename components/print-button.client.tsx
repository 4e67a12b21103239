'use client';

import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** Opens the browser's print dialogue. It is there once it can do so; without scripts the browser's own menu does. */
export function PrintButton({ label }: { label: string }) {
  const canPrint = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  if (!canPrint) return null;
  return (
    <button className="plate" type="button" onClick={() => window.print()}>
      {label}
    </button>
  );
}
