export type Option = { value: string; label: string; lang?: string };

type SelectFieldProps = {
  name: string;
  label: string;
  /** Says that it does not matter; chosen when there is no `value`. */
  any: string;
  value: string | null;
  options: Option[];
};

/** One choice of several, or none, in a GET form. */
export function SelectField({ name, label, any, value, options }: SelectFieldProps) {
  return (
    <div>
      <label htmlFor={name}>{label}</label>
      <select id={name} name={name} defaultValue={value ?? ''}>
        <option value="">{any}</option>
        <Options options={options} />
      </select>
    </div>
  );
}

/** What a list offers to choose from. */
export const Options = ({ options }: { options: readonly Option[] }) =>
  options.map((option) => (
    <option key={option.value} value={option.value} lang={option.lang}>
      {option.label}
    </option>
  ));
