/** `recognise notices ID --to FOLDER`: every notice that was issued, compared with its digest on record, its seal verified. */
import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { readAnchors } from '../../documents/cms/trust.ts'
import { verifyPdf } from '../../documents/seal/verify-pdf.ts'
import type { Session } from './session.ts'

export interface NoticeOptions {
  readonly to: string
  /** PEM: roots that the ministry's seal leads to. */
  readonly trust?: string | undefined
}

/** Answers whether all of them stand. */
export async function downloadNotices(
  { client, say, print, lang }: Session,
  id: string,
  { to, trust }: NoticeOptions,
): Promise<boolean> {
  const { data } = await client.api.GET('/dossiers/{id}', { params: { path: { id } } })
  const anchors = trust === undefined ? undefined : readAnchors(await readFile(trust))
  const issued = (data?.notices ?? []).filter(({ document }) => document !== undefined)
  await mkdir(to, { recursive: true })
  if (issued.length === 0) print(say('noNotices'))
  let sound = true
  for (const { id: notice, kind, number = '', issuedAt, document } of issued) {
    const response = await client.send(`/dossiers/${id}/notices/${notice}`)
    const bytes = Buffer.from(await response.arrayBuffer())
    await writeFile(path.join(to, `${notice}-${kind}.pdf`), bytes)
    const isSame = createHash('sha256').update(bytes).digest('hex') === document?.sha256
    const verdict = anchors && verifyPdf(bytes, anchors, issuedAt ?? new Date().toISOString())
    const reason = !isSame
      ? say('otherBytes')
      : verdict?.valid === false
        ? verdict.reason[lang]
        : undefined
    sound &&= reason === undefined
    if (reason !== undefined) print(say('noticeBad', kind, number, reason))
    else print(say(verdict ? 'noticeOk' : 'noticeDigest', kind, number))
  }
  return sound
}
