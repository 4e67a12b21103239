import type { NeededArguments } from './needed-arguments.ts';

/**
 * A catalogue in which every sentence is known by what it must be given (decision 14). A key that `Arguments` lacks needs nothing.
 */
export type WithArguments<Catalogue, Arguments> = {
  [Key in keyof Catalogue]: Catalogue[Key] extends string
    ? Key extends keyof Arguments
      ? Arguments[Key]
      : ''
    : WithArguments<Catalogue[Key], Key extends keyof Arguments ? Arguments[Key] : unknown>;
};

/** `{count, number}{city}<b></b>` → `{ count: number; city: string }`: tags are given by those who say the sentence. */
type Given<Needs> = Needs extends `${string}{${infer Name}}${infer Rest}`
  ? (Name extends `${infer Count}, number` ? { [Key in Count]: number } : { [Key in Name]: string }) & Given<Rest>
  : unknown;

/** What stands under a path such as `when.span`. */
type At<Tree, Path> = Path extends `${infer First}.${infer Rest}`
  ? First extends keyof Tree
    ? At<Tree[First], Rest>
    : ''
  : Path extends keyof Tree
    ? Tree[Path]
    : '';

/** A sentence yet to be said: one of several keys of a namespace, with exactly what that sentence needs. Said by `said`. */
export type Unsaid<Namespace extends keyof NeededArguments, Key extends string> = {
  [Each in Key]: { key: Each; args: Given<At<NeededArguments[Namespace], Each>> };
}[Key];

/** Key and arguments as `t` takes them: that they belong together was checked where the sentence was made. */
export const said = <Key extends string>({ key, args }: { key: Key; args: unknown }) => [key, args] as [Key, never];
