/** What the editor's parts say, by the names they ask for; `Editing.editor` holds the sentences, dots as underscores. */
export const editorWordKeys = [
  'insert',
  'insert.figure',
  'insert.term',
  'insert.office',
  'insert.leaflet',
  'chip.remove',
  'toolbar.bold',
  'toolbar.removeBold',
  'toolbar.bulletedList',
  'toolbar.numberedList',
  'toolbar.link',
  'toolbar.undo',
  'toolbar.redo',
  'toolbar.toggleGroup',
  'createLink.url',
  'createLink.urlPlaceholder',
  'createLink.text',
  'createLink.title',
  'createLink.saveTooltip',
  'createLink.cancelTooltip',
  'createLink.textTooltip',
  'createLink.titleTooltip',
  'dialogControls.save',
  'dialogControls.cancel',
  'linkPreview.edit',
  'linkPreview.remove',
  'linkPreview.copyToClipboard',
  'linkPreview.copied',
] as const;

/** In: the sentence under a key. Out: all, as the editor wants them; `[shortcut]` is a place to fill in. */
export const editorWords = (sentence: (key: string) => string): Record<string, string> =>
  Object.fromEntries(
    editorWordKeys.map((key) => [key, sentence(key.replaceAll('.', '_')).replace('[shortcut]', '{{shortcut}}')]),
  );
