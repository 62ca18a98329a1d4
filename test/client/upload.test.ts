/** A file that is interrupted on its way goes on where it was: what has arrived is not sent again. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type Client, createClient } from '../../client/client.ts'
import { type FileToSend, sha256OfFile, uploadFile } from '../../client/upload.ts'
import { partSize } from '../../domain/upload.ts'
import { startTestService, startWithinMs, type TestService } from '../support/service.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'client-upload-'))
const file = path.join(folder, 'annex.pdf')
const whole = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(partSize + 1000)])
const annex: FileToSend = { type: 'technical-annex', file, language: 'en' }

let service: TestService
let client: Client
let dossier: string
beforeAll(async () => {
  service = await startTestService()
  client = createClient({
    address: service.address,
    token: () => service.tokenOf(service.people.applicant),
  })
  dossier = (await service.cast.applicant.open()).dossier
  writeFileSync(file, whole)
}, startWithinMs)
afterAll(async () => {
  await service.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** The id of an upload of the whole file whose line is lost before its first part. */
async function announced(): Promise<string> {
  let begun = ''
  writeFileSync(file, whole)
  const interrupted = uploadFile(client, dossier, annex, {
    begun: (upload) => {
      begun = upload
      throw new Error('the line is lost')
    },
  })
  await expect(interrupted).rejects.toThrow('the line is lost')
  return begun
}

describe('An upload', () => {
  it('is interrupted after its first part and resumed with the second alone', async () => {
    let begun = ''
    const interrupted = uploadFile(client, dossier, annex, {
      begun: (upload) => (begun = upload),
      progress: (sent) => {
        if (sent === partSize) throw new Error('the line is lost')
      },
    })
    await expect(interrupted).rejects.toThrow('the line is lost')
    const digest = await sha256OfFile(file)
    // Were the first part sent again, the whole would have another digest, and be refused.
    const changed = Buffer.from(whole)
    changed.fill(0, 100, 200)
    writeFileSync(file, changed)
    const { document } = await uploadFile(client, dossier, annex, { resume: begun })
    expect(document.evidence).toMatchObject({ sha256: digest, size: whole.length })
    const { documents } = await service.cast.applicant.read(dossier)
    expect(documents.map(({ id }) => id)).toEqual([document.id])
  })

  it('that is resumed with a file that has become shorter fails and says so', async () => {
    const begun = await announced()
    writeFileSync(file, whole.subarray(0, 500))
    await expect(uploadFile(client, dossier, annex, { resume: begun })).rejects.toThrow(
      `expected ${whole.length} bytes`,
    )
  })

  it('whose bytes are others than announced is refused, and nothing is attached', async () => {
    const begun = await announced()
    writeFileSync(file, Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(whole.length - 9)]))
    await expect(uploadFile(client, dossier, annex, { resume: begun })).rejects.toMatchObject({
      problem: { status: 422 },
    })
    expect((await service.cast.applicant.read(dossier)).documents).toHaveLength(1)
  })
})
