/** What the checks of the filed documents say: what was found in the text, on which page, and what a person must confirm. */
import { z } from 'zod'
import { Sha256 } from './evidence.ts'
import { Finding } from './finding.ts'

const ordinal = z.int().positive()

export const TextPlace = z
  .strictObject({
    page: ordinal.optional().describe('Page of the file, from 1'),
    line: ordinal.optional().describe('Line of the page, from 1'),
    paragraph: ordinal.optional().describe('Paragraph, from 1, of a file without pages'),
    pointer: z.string().optional().describe('JSON pointer into the form'),
  })
  .meta({ id: 'TextPlace', description: 'Where a person finds what a check found.' })
export type TextPlace = z.infer<typeof TextPlace>

export const DocumentFinding = z
  .strictObject({
    ...Finding.shape,
    places: z.array(TextPlace).describe('Where it was found; empty where nothing was'),
    quote: z.string().optional().describe('The words of the document'),
    needsConfirmation: z
      .boolean()
      .describe('Found by words only: a person must confirm that they mean what is required'),
  })
  .meta({ id: 'DocumentFinding' })
export type DocumentFinding = z.infer<typeof DocumentFinding>

export const OutlineEntry = z
  .strictObject({
    section: z.string().describe('Number of the section in RFC 3647 §6'),
    title: z.strictObject({ en: z.string(), 'zh-CN': z.string() }),
    state: z
      .enum(['found', 'empty', 'other-title', 'missing'])
      .describe(
        'empty: it says “No stipulation” or nothing; other-title: only its number is there',
      ),
    written: z.string().optional().describe('The heading as the document has it'),
    place: TextPlace.optional(),
  })
  .meta({ id: 'OutlineEntry' })
export type OutlineEntry = z.infer<typeof OutlineEntry>

export const NoText = z
  .strictObject({ code: z.string(), en: z.string(), 'zh-CN': z.string() })
  .meta({ id: 'NoText' })

export const DocumentReport = z
  .strictObject({
    document: z.string().describe('Id of the document'),
    fileName: z.string(),
    type: z.string().describe('Code of the document type'),
    sha256: Sha256,
    pages: z.int().nonnegative().optional().describe('Pages read; absent for files without pages'),
    noText: NoText.optional().describe('Why the document has no text that could be checked'),
    outline: z.array(OutlineEntry).describe('Of a policy or practice statement; else empty'),
    findings: z.array(DocumentFinding),
  })
  .meta({ id: 'DocumentReport' })
export type DocumentReport = z.infer<typeof DocumentReport>
