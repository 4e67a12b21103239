/**
 * How a translated block stands to its German source. Lineage decides, never a timestamp: a translation names the German
 * meaning (`version`) it expresses.
 */
export type Freshness =
  | { state: 'current' }
  /** The German text says something else since `since`; the reader sees the translation, that sentence, and the German block. */
  | { state: 'sourceChanged'; since: Date }
  /** The German block stands in its place. */
  | { state: 'missing' };

type GermanBlock = { version: number; since: Date };
type TranslatedBlock = {
  version: number;
  /** Instant from which a figure in it asks for other words than were written (its plural category changed); null: never. */
  figureOutgrownSince: Date | null;
};

/**
 * Says whether a translated block may be read as it stands.
 * In: the German block (its meaning's number and since when that is public) and the translation, or null where there is none.
 */
export function freshness(german: GermanBlock, translation: TranslatedBlock | null): Freshness {
  if (!translation) return { state: 'missing' };
  if (translation.version !== german.version) return { state: 'sourceChanged', since: german.since };
  if (translation.figureOutgrownSince) return { state: 'sourceChanged', since: translation.figureOutgrownSince };
  return { state: 'current' };
}
