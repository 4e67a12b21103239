import { z } from 'zod';
import { slug } from '#features/publishing/text.ts';

/** A notice above the content: everywhere or on some guidance pages, between two instants (ISO 8601 with offset). */
export const noticeSchema = z
  .strictObject({
    urgent: z.boolean(),
    everywhere: z.boolean(),
    pages: z.array(slug).default([]),
    validFrom: z.iso.datetime({ offset: true }),
    validTo: z.iso.datetime({ offset: true }),
  })
  .refine((notice) => Date.parse(notice.validFrom) < Date.parse(notice.validTo), {
    path: ['validTo'],
    message: 'must lie after validFrom',
  });

export type NoticeStructure = z.infer<typeof noticeSchema>;
