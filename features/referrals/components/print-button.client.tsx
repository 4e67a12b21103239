'use client';

/** Opens the browser's print dialogue. Without scripts the browser's own menu does. */
export const PrintButton = ({ label }: { label: string }) => (
  <button className="plate" type="button" onClick={() => window.print()}>
    {label}
  </button>
);
