import { Note } from '#components/note.tsx';
import type { NoticeView } from '#features/notices/data.ts';
import { BlockProse } from '#features/publishing/components/block-words.tsx';
import { Reading } from '#features/publishing/components/reading.tsx';

/** What everybody must know now, above the content. */
export function Notices({ notices }: { notices: NoticeView[] }) {
  if (notices.length === 0) return null;
  return (
    <div className="wrap notices">
      {notices.map(({ urgent, block }) => (
        <Note key={block.id} urgent={urgent}>
          <Reading block={block}>
            {({ title, body }, locale) => (
              <>
                {title && (
                  <p>
                    <b>{title}</b>
                  </p>
                )}
                <BlockProse text={body} locale={locale} figures={{}} />
              </>
            )}
          </Reading>
        </Note>
      ))}
    </div>
  );
}
