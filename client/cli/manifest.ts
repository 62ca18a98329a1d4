/** What is filed from a folder: a manifest in YAML or JSON that names the form and the documents. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Schemas } from '../client.ts'
import type { paths } from '../schema.d.ts'
import type { Say } from './words.ts'

const Document = z.strictObject({
  type: z.string(),
  file: z.string().describe('Beside the manifest'),
  language: z.string().optional(),
  translationOf: z.string().optional().describe('File of the document that this one translates'),
  attestedBy: z.string().optional(),
})

const Manifest = z.strictObject({
  form: z
    .union([z.string(), z.record(z.string(), z.unknown())])
    .describe('The sections, or a file of JSON or YAML with them'),
  documents: z.array(Document).min(1),
})

export interface Filing {
  readonly form: paths['/dossiers/{id}/form']['patch']['requestBody']['content']['application/json']
  readonly documents: readonly (z.infer<typeof Document> & {
    readonly type: Schemas['DocumentTypeCode']
  })[]
}

// YAML 1.2 holds JSON.
const readYaml = async (file: string): Promise<unknown> => parse(await readFile(file, 'utf8'))

/** Throws Error that says what of the manifest is wrong. What its form and types may be, the service says. */
export async function readManifest(folder: string, name: string, say: Say): Promise<Filing> {
  const parsed = Manifest.safeParse(await readYaml(path.resolve(folder, name)))
  if (!parsed.success) throw new Error(say('badManifest', z.prettifyError(parsed.error)))
  const { form, documents } = parsed.data
  const sections = typeof form === 'string' ? await readYaml(path.resolve(folder, form)) : form
  return { form: sections, documents } as Filing
}
