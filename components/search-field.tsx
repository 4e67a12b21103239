import { Icon } from './icon.tsx';

type SearchFieldProps = {
  action: string;
  /** For those who hear the page; the magnifier and the placeholder say it to the others. */
  label: string;
  placeholder: string;
  button: string;
};

/** The small search for the head of a page: a GET form, one line high. A page that asks for words itself uses `SearchForm`. */
export function SearchField({ action, label, placeholder, button }: SearchFieldProps) {
  return (
    <search className="find" aria-label={button}>
      <form action={action}>
        <label className="unseen" htmlFor="find">
          {label}
        </label>
        <input id="find" type="search" name="q" placeholder={placeholder} maxLength={200} autoComplete="off" />
        <button type="submit">
          <Icon name="search" />
          <span className="unseen">{button}</span>
        </button>
      </form>
    </search>
  );
}
