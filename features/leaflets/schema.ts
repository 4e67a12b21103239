import { z } from 'zod';
import { groups } from '#features/guidance/schema.ts';
import { sourceSchema } from '#features/publishing/sources.ts';
import { fileHash, slug } from '#features/publishing/text.ts';

/** One language edition: either a file of ours (SHA-256 of its bytes) or an address of the publisher, or (both null) only known to exist on paper. */
export const editionSchema = z
  .strictObject({
    /** BCP 47; `de-simple` stands for Einfache Sprache. */
    language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/),
    file: fileHash.nullable(),
    url: z.url({ protocol: /^https?$/ }).nullable(),
    /** Year of the edition; null: not known. */
    year: z.int().min(1990).max(2100).nullable(),
  })
  .refine((edition) => !(edition.file && edition.url), { path: ['url'], message: 'either a file or an address' });

/** A handout or brochure for newcomers, by whoever publishes it. */
export const leafletSchema = z.strictObject({
  /** In the publisher's own words. */
  publisher: z.string().min(1).max(200),
  office: slug.nullable().default(null),
  /** Sent `no-store`, never behind a QR code: the subject alone says something about its reader. */
  sensitive: z.boolean().default(false),
  groups: z.array(z.enum(groups)).min(1),
  editions: z.array(editionSchema).min(1),
  /** Made up to show how it looks; labelled wherever it stands. */
  demo: z.boolean().default(false),
  sources: z.array(sourceSchema).default([]),
});

export type LeafletStructure = z.infer<typeof leafletSchema>;
