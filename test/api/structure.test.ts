/** A filed certificate as a tree over HTTP: for those who may read the document, and reading it is opening it. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { DocumentStructure } from '../../domain/structure.ts'
import { startTestService, startWithinMs, type TestService } from '../support/service.ts'
import { filed, problemIn } from './steps.ts'

let service: TestService
let dossier: string
let certificate: string
let statement: string
beforeAll(async () => {
  service = await startTestService()
  const { cast } = service
  dossier = await filed(cast)
  const { documents } = await cast.intake.read(dossier)
  const of = (type: string) => documents.find((each) => each.type === type)?.id ?? ''
  certificate = of('sample-certificate')
  statement = of('certification-practice-statement')
}, startWithinMs)
afterAll(() => service.stop())

const path = (document: string) => `/dossiers/${dossier}/documents/${document}/structure`

describe('The structure of a document', () => {
  it('is that of the certificate, and counts as opening it', async () => {
    const { intake } = service.cast
    const before = await intake.read(dossier)
    const { parts } = await intake.call<DocumentStructure>(path(certificate))
    const after = await intake.read(dossier)
    expect(parts[0]?.nodes[0]).toMatchObject({ path: 'Certificate', depth: 0 })
    expect(before.opened).toEqual([])
    expect(after.opened).toEqual([{ document: certificate, version: 1 }])
  })

  it('is not that of a PDF: it says what to do instead, and nothing was opened', async () => {
    const { officer } = service.cast
    const answer = await officer.call<DocumentStructure>(path(statement))
    expect(answer).toMatchObject({
      parts: [],
      unreadable: { en: expect.stringContaining('download') },
    })
    expect((await officer.read(dossier)).opened).toEqual([])
  })

  it('is for nobody who may not read the dossier', async () => {
    const { successor, expert } = service.cast
    for (const other of [successor, expert]) {
      const refused = await problemIn(await other.send(path(certificate)))
      expect(refused).toMatchObject({ status: 404, type: 'dossier-not-found' })
    }
  })
})

it('A clock that runs tells how many working days are counted', async () => {
  const { clocks } = await service.cast.applicant.read(dossier)
  expect(clocks.find(({ key }) => key === 'C1')).toMatchObject({ state: 'running', counted: 0 })
})
