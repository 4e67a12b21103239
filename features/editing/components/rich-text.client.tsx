'use client';

import dynamic from 'next/dynamic';
import { type ComponentProps, useEffect, useRef, useState } from 'react';

const MarkdownEditor = dynamic(async () => (await import('./markdown-editor.client.tsx')).MarkdownEditor, { ssr: false });

type RichTextProps = Omit<ComponentProps<'textarea'>, 'ref'> & { label: string };

/**
 * Markdown in a plain text area; while somebody writes in it, the editor stands in its place. The area stays what the form sends.
 * Escape gives the plain text back.
 */
export function RichText({ label, ...area }: RichTextProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<'closed' | 'plain' | { markdown: string }>('closed');
  const isOpen = typeof open === 'object';

  useEffect(() => {
    // Somebody was faster than the scripts.
    if (field.current && document.activeElement === field.current) setOpen({ markdown: field.current.value });
  }, []);

  function write(markdown: string) {
    if (!field.current) return;
    field.current.value = markdown;
    field.current.dispatchEvent(new Event('input', { bubbles: true }));
  }

  return (
    <div
      ref={frame}
      className="rich"
      data-open={isOpen || undefined}
      onKeyDownCapture={(event) => {
        // Tab leads on, here as everywhere: lists are not indented with it.
        if (event.key === 'Tab') event.stopPropagation();
        if (event.key === 'Escape' && isOpen) {
          setOpen('plain');
          field.current?.focus();
        }
      }}
      onBlur={(event) => {
        const next = event.relatedTarget;
        if (!(next instanceof HTMLElement)) return;
        if (frame.current?.contains(next) || next.closest('.mdxeditor-popup-container')) return;
        // A button below would slip away from under the pointer that presses it: the editor stays until it is let go.
        if (next.matches(':active')) addEventListener('pointerup', () => setTimeout(() => setOpen('closed')), { once: true });
        else setOpen('closed');
      }}
    >
      <textarea
        {...area}
        ref={field}
        tabIndex={isOpen ? -1 : undefined}
        aria-hidden={isOpen || undefined}
        onFocus={(event) => open === 'closed' && setOpen({ markdown: event.target.value })}
      />
      {isOpen && <MarkdownEditor label={label} markdown={open.markdown} lang={area.lang} dir={area.dir} onWrite={write} />}
    </div>
  );
}
