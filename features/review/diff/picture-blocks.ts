/** The blocks of a structure (JSON as stored) whose title must say what a picture shows. */
export function pictureBlocks(structure: unknown): string[] {
  const { blocks } = (structure ?? {}) as { blocks?: { id: string; type?: string; decorative?: boolean }[] };
  return Array.isArray(blocks) ? blocks.flatMap(({ id, type, decorative }) => (type === 'image' && !decorative ? [id] : [])) : [];
}
