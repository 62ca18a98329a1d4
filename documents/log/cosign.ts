/** Takes the cosignature of a witness over the published checkpoint, and publishes it with it. */
import type { LogObjects } from '../../storage/log/objects.ts'
import { type Cosignature, mergeCosignature, verifyCosignature } from './cosignature.ts'
import { LogError, type LogErrorCode } from './error.ts'
import { type NoteKey, type NoteSignature, readSignatureLine, writeNote } from './note.ts'
import { noteType, readPresent } from './present.ts'
import { checkpointPath } from './published.ts'

export interface CosigningParts {
  readonly objects: Pick<LogObjects, 'read' | 'replace'>
  /** The log's. */
  readonly key: NoteKey
  readonly witnesses: readonly NoteKey[]
  readonly now: () => Date
}

export interface CosignatureRefusal {
  readonly refused: LogErrorCode
  readonly en: string
  readonly 'zh-CN': string
}
export type Cosigned = { readonly taken: Cosignature } | CosignatureRefusal

/** How far the clock of a witness may be ahead, in milliseconds. */
const aheadMs = 300_000
const tries = 5

const outrun: CosignatureRefusal = {
  refused: 'Outrun',
  en: 'expected a checkpoint that stays while it is cosigned',
  'zh-CN': '检查点尚未发布或正在变化',
}

/** What the signature of a witness says of the text of a checkpoint. Throws LogError. */
function judged(text: string, signature: NoteSignature, { witnesses, now }: CosigningParts) {
  const taken = verifyCosignature(text, signature, witnesses)
  if (Date.parse(taken.at) > now().getTime() + aheadMs)
    throw new LogError('Unreadable', [
      `expected a time that has come, got ${taken.at}`,
      `联署时间 ${taken.at} 尚未到来`,
    ])
  return taken
}

/** What is worked out, or why it is refused. */
function orRefused<T>(work: () => T): { readonly done: T } | CosignatureRefusal {
  try {
    return { done: work() }
  } catch (error) {
    if (error instanceof LogError) return { refused: error.code, ...error.text }
    throw error
  }
}

/**
 * The signature line of a configured witness; the same again changes nothing. Throws EvidenceError
 * `StoreUnavailable`, LogError where what is published does not stand.
 */
export async function cosign(parts: CosigningParts, line: string): Promise<Cosigned> {
  const read = orRefused(() => readSignatureLine(line.replace(/\n$/, '')))
  return 'refused' in read ? read : cosignWith(parts, read.done, tries)
}

async function cosignWith(
  parts: CosigningParts,
  signature: NoteSignature,
  left: number,
): Promise<Cosigned> {
  const present = left > 0 ? await readPresent(parts.objects, parts.key) : undefined
  if (!present) return outrun
  const { note } = present.checkpoint
  const taken = orRefused(() => judged(note.text, signature, parts))
  if ('refused' in taken) return taken
  const checkpoint = writeNote(mergeCosignature(note, signature))
  const how = { mediaType: noteType, etag: present.etag }
  const isKept =
    checkpoint === present.text ||
    (await parts.objects.replace(checkpointPath, Buffer.from(checkpoint), how))
  return isKept ? { taken: taken.done } : cosignWith(parts, signature, left - 1)
}
