/** The manifest of the records that change hands: a JSON file that is read, counted and named by its digest. */
import { z } from 'zod'
import { HandedRecord, mostRecords } from '../../domain/exit/acts.ts'
import type { ExitCase } from '../../domain/exit/state.ts'
import { fileType } from '../../domain/following/document-types.ts'
import type { Parts } from '../parts.ts'
import { Problem } from '../problem.ts'
import { validate } from '../validate.ts'

const Manifest = z.strictObject({ records: z.array(HandedRecord).min(1).max(mostRecords) })

/** What the act on it says: the document, its digest and how many records it lists. */
export async function readManifest(
  { documents }: ExitCase,
  manifest: string,
  { evidence }: Pick<Parts, 'evidence'>,
) {
  const found = documents.filter(({ id, type }) => id === manifest && type === 'record-manifest')
  const document = found.at(-1)
  if (!document)
    throw new Problem('DocumentNotFound', {
      en: 'Expected an attached document of type record-manifest',
      'zh-CN': '应为已上传的移交档案清单（record-manifest）',
    })
  const bytes = await evidence.read(document.evidence, fileType('record-manifest').maxBytes)
  const { records } = validate(Manifest, parsed(bytes), { pointer: '' })
  return { manifest, records: records.length, sha256: document.evidence.sha256 }
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new Problem('Malformed', {
      en: 'Expected the manifest to be JSON in UTF-8',
      'zh-CN': '清单应为 UTF-8 编码的 JSON 文件',
    })
  }
}
