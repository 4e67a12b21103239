import { Icon } from './icon.tsx';

type SearchFormProps = { action: string; label: string; button: string; hint?: string; words?: string };

/** A GET form: its answer has an address one can send to a friend. */
export function SearchForm({ action, label, button, hint, words }: SearchFormProps) {
  return (
    <search>
      <form className="search" action={action}>
        <label htmlFor="q">{label}</label>
        <input id="q" type="search" name="q" defaultValue={words} placeholder={hint} maxLength={200} autoComplete="off" />
        <button className="plate white" type="submit">
          <Icon name="search" />
          {button}
        </button>
      </form>
    </search>
  );
}
