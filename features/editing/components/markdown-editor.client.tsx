'use client';

import {
  BoldItalicUnderlineToggles,
  CreateLink,
  type DirectiveDescriptor,
  type DirectiveEditorProps,
  linkDialogPlugin,
  linkPlugin,
  listsPlugin,
  ListsToggle,
  MDXEditor,
  type MDXEditorMethods,
  directivesPlugin,
  toolbarPlugin,
  UndoRedo,
  useLexicalNodeRemove,
} from '@mdxeditor/editor';
import '@mdxeditor/editor/style.css';
import { use, useEffect, useId, useRef } from 'react';
import { cleanPaste } from '../clean-paste.ts';
import { forEditor, fromEditor } from '../editor-markdown.ts';
import type { Insertable } from '../insertable.ts';
import { EditorContext } from './editor-context.tsx';

type MarkdownEditorProps = {
  label: string;
  markdown: string;
  lang?: string | undefined;
  dir?: string | undefined;
  onWrite: (markdown: string) => void;
};

type DirectiveNode = DirectiveEditorProps['mdastNode'];

const labelOf = (node: DirectiveNode): string => node.children.map((child) => ('value' in child ? child.value : '')).join('');

/** A figure in the text: its title, for those who write; readers see its value. */
function FigureChip({ mdastNode }: DirectiveEditorProps) {
  const { insertables, words } = use(EditorContext);
  const remove = useLexicalNodeRemove();
  const slug = labelOf(mdastNode);
  const figure = insertables.find((each) => each.kind === 'figure' && each.slug === slug);
  const forms = Object.values(mdastNode.attributes ?? {}).join(' / ');
  return (
    <span className="chip" title={slug}>
      {figure?.title ?? slug}
      {forms && <small> {forms}</small>}
      <button type="button" onClick={remove} aria-label={`${words['chip.remove'] ?? 'Remove'}: ${figure?.title ?? slug}`}>
        ×
      </button>
    </span>
  );
}

const figures: DirectiveDescriptor = {
  name: 'figure',
  type: 'textDirective',
  testNode: ({ name }) => name === 'figure',
  attributes: [],
  hasChildren: true,
  Editor: FigureChip,
};

/** Finds a figure, word, office or leaflet by its title and puts it where one writes. */
function InsertField({ onInsert }: { onInsert: (chosen: Insertable) => void }) {
  const { insertables, words } = use(EditorContext);
  const list = useId();
  const nameOf = ({ kind, title }: Insertable) => `${words[`insert.${kind}`] ?? kind}: ${title}`;
  return (
    <>
      <input
        className="insert"
        type="search"
        list={list}
        placeholder={words['insert']}
        aria-label={words['insert']}
        onInput={(event) => event.stopPropagation()}
        onChange={(event) => {
          const chosen = insertables.find((each) => nameOf(each) === event.target.value);
          if (!chosen) return;
          event.target.value = '';
          onInsert(chosen);
        }}
      />
      <datalist id={list}>
        {insertables.map((each) => (
          <option key={`${each.kind} ${each.slug}`}>{nameOf(each)}</option>
        ))}
      </datalist>
    </>
  );
}

/** The subset of Markdown that pages know: paragraphs, lists, bold, links, figures. See lib/markdown/prose.tsx. */
export function MarkdownEditor({ label, markdown, lang, dir, onWrite }: MarkdownEditorProps) {
  const { words } = use(EditorContext);
  const editor = useRef<MDXEditorMethods>(null);
  const frame = useRef<HTMLDivElement>(null);

  useEffect(() => {
    // The keyboard comes from the text area in whose place the editor stands.
    editor.current?.focus(undefined, { defaultSelection: 'rootEnd', preventScroll: true });
  }, []);

  return (
    <div
      ref={frame}
      className="editor"
      lang={lang}
      dir={dir}
      onPasteCapture={(event) => {
        const html = event.clipboardData.getData('text/html');
        if (!html) return;
        event.preventDefault();
        event.stopPropagation();
        editor.current?.insertMarkdown(forEditor(cleanPaste(html)));
      }}
    >
      <MDXEditor
        ref={editor}
        markdown={forEditor(markdown)}
        contentEditableClassName="prose"
        suppressHtmlProcessing
        onChange={(written, isNormalizing) => {
          if (!isNormalizing) onWrite(fromEditor(written));
        }}
        translation={(key, fallback, interpolations = {}) => {
          if (key === 'contentArea.editableMarkdown') return label;
          const sentence = words[key] ?? fallback;
          return Object.entries(interpolations).reduce(
            (text, [name, value]) => text.replaceAll(`{{${name}}}`, String(value)),
            sentence,
          );
        }}
        toMarkdownOptions={{ bullet: '-', emphasis: '*', listItemIndent: 'one' }}
        plugins={[
          listsPlugin(),
          linkPlugin({ disableAutoLink: true }), // an address somebody wrote as words stays words
          linkDialogPlugin(),
          directivesPlugin({ directiveDescriptors: [figures] }),
          toolbarPlugin({
            toolbarContents: () => (
              <>
                <UndoRedo />
                <BoldItalicUnderlineToggles options={['Bold']} />
                <ListsToggle options={['bullet', 'number']} />
                <CreateLink />
                <InsertField onInsert={(chosen) => editor.current?.insertMarkdown(chosen.markdown)} />
              </>
            ),
          }),
        ]}
      />
    </div>
  );
}
