/** A field that people do not see and robots fill in. Where styles are missing, its label asks to leave it alone. */
export const Trap = ({ name, label }: { name: string; label: string }) => (
  <div className="unseen" aria-hidden="true">
    <label htmlFor={name}>{label}</label>
    <input id={name} name={name} tabIndex={-1} autoComplete="off" />
  </div>
);
