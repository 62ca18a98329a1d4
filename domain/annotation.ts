/** A reviewer's annotation 批注: a comment anchored to a version of a document, at a page or element and a passage of it. */
import { z } from 'zod'
import { PersonName } from './person.ts'

/** What it is about, as a word and not as a colour alone. */
export const annotationTags = ['question', 'defect', 'translation', 'note'] as const

export const NewAnnotation = z
  .strictObject({
    document: z.uuid(),
    version: z.int().positive().max(100_000),
    page: z.int().positive().max(100_000).optional().describe('Of a document with pages, from 1'),
    quote: z.string().trim().min(1).max(500).optional().describe('The passage that was selected'),
    tag: z.enum(annotationTags).default('note'),
    text: z.string().trim().min(1).max(4_000),
    shared: z
      .boolean()
      .default(false)
      .describe('Read by every reviewer who may read the document; else by its author alone'),
  })
  .meta({ id: 'NewAnnotation' })
export type NewAnnotation = z.infer<typeof NewAnnotation>

export const Annotation = NewAnnotation.extend({
  id: z.uuid(),
  by: PersonName,
  at: z.iso.datetime(),
}).meta({ id: 'Annotation' })
export type Annotation = z.infer<typeof Annotation>
