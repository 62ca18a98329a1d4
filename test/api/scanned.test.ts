/** Files of a dossier where clamd is configured: what is infected is kept, opened by nobody unawares, and not filed. */
import { describe, expect } from '@jest/globals'
import type { Document } from '../../domain/document.ts'
import type { DocumentScan } from '../../domain/document-scan.ts'
import { eicar, signature, startClamd } from '../support/clamd.ts'
import { startTestService } from '../support/service.ts'
import { itWith } from '../support/tools.ts'
import { problemIn, refusalOf, script, uploadForm } from './steps.ts'

const infected = Buffer.from(`%PDF-1.7\n${eicar}`)

async function scene() {
  const clamd = await startClamd()
  const service = await startTestService(undefined, {
    CLAMD_ADDRESS: `tcp://127.0.0.1:${clamd.port}`,
  })
  const { applicant } = service.cast
  const { dossier } = await applicant.open()
  await applicant.save(dossier, script.form)
  const [first] = script.files.filter(({ mediaType }) => mediaType === 'application/pdf')
  if (!first) throw new Error('expected a PDF document')
  const rest = script.files.filter((each) => each !== first)
  for (const each of rest) await applicant.attach(dossier, each)
  const attach = async (bytes: Buffer, more: Record<string, string> = {}) => {
    const fields = {
      type: first.type,
      ...(first.language && { language: first.language }),
      ...more,
    }
    const form = uploadForm(fields, bytes, 'infected.pdf')
    const path = `/dossiers/${dossier}/documents`
    return (await applicant.call<{ document: Document }>(path, { form })).document
  }
  const scans = async () =>
    (await applicant.call<{ items: DocumentScan[] }>(`/dossiers/${dossier}/scans`)).items
  const file = async () => applicant.file(dossier, await applicant.revisionOf(dossier))
  return { clamd, service, dossier, attach, scans, file, clean: first.bytes() }
}

describe('Files of a dossier', () => {
  itWith(
    'clamd',
    'are filed once nothing is found in them; an infected one stays, is named, and is read by an auditor alone',
    async () => {
      const { clamd, service, dossier, attach, scans, file, clean } = await scene()
      try {
        const { applicant, officer, auditor } = service.cast
        const document = await attach(infected)
        const refused = await refusalOf(file())
        expect(refused).toMatchObject({
          ...{ status: 422, type: 'infected-document' },
          problem: { errors: [{ pointer: `/documents/${document.id}` }] },
        })
        expect(JSON.stringify(refused.problem.errors)).toContain(signature)
        expect((await applicant.read(dossier)).stage).toBe('draft')
        const states = await scans()
        expect(states.filter(({ state }) => state !== 'clean')).toMatchObject([
          { document: document.id, version: 1, state: 'infected', signature },
        ])

        const path = `/dossiers/${dossier}/documents/${document.id}`
        for (const [caller, query] of [
          [applicant, '?quarantined=true'],
          [officer, '?quarantined=true'],
          [auditor, ''],
        ] as const)
          expect(await problemIn(await caller.send(path + query))).toMatchObject({
            ...{ status: 403, type: 'quarantined' },
          })
        const kept = await auditor.send(`${path}?quarantined=true`)
        expect(Buffer.from(await kept.arrayBuffer())).toEqual(infected)

        await attach(clean, { replaces: document.id })
        await file()
        expect((await applicant.read(dossier)).stage).not.toBe('draft')
        expect((await auditor.send(`${path}?version=1&quarantined=true`)).status).toBe(200)
      } finally {
        await service.stop()
        await clamd.stop()
      }
    },
  )

  itWith('clamd', 'stay pending while the scanner does not answer, and are not filed', async () => {
    const { clamd, service, dossier, attach, scans, file, clean } = await scene()
    try {
      await clamd.stop()
      const document = await attach(clean)
      const state = async () => (await scans()).find((each) => each.document === document.id)?.state
      expect(await state()).toBe('pending')
      expect(await refusalOf(file())).toMatchObject({
        status: 503,
        type: 'temporarily-unavailable',
      })
      expect((await service.cast.applicant.read(dossier)).stage).toBe('draft')
      expect(await state()).toBe('pending')
    } finally {
      await service.stop()
    }
  })
})

/** Of a penalty case. */
const facts = {
  party: {
    kind: 'organisation',
    organisation: 'Information Services Plc.',
    name: { en: 'Information Services Plc.', 'zh-CN': '信息服务' },
  },
  violation: 'facts-hidden',
  ...{ endedOn: '2026-11-02', discoveredOn: '2026-11-02' },
  grounds: 'Records were held back from the inspection.',
  source: { kind: 'inspection', reference: 'inspection-7' },
}

describe('Files of a case after a grant', () => {
  itWith('clamd', 'are scanned before they are attached', async () => {
    const clamd = await startClamd()
    const service = await startTestService(undefined, {
      CLAMD_ADDRESS: `tcp://127.0.0.1:${clamd.port}`,
    })
    try {
      const { supervisor } = service.cast
      const { dossier: id } = await supervisor.call<{ dossier: string }>('/penalties', {
        body: facts,
      })
      const attach = (bytes: Buffer) => {
        const form = uploadForm({ type: 'investigation-record' }, bytes, 'record.pdf')
        return supervisor.call(`/penalties/${id}/documents`, { form })
      }
      const refused = await refusalOf(attach(infected))
      expect(refused).toMatchObject({ status: 422, type: 'infected-document' })
      expect(JSON.stringify(refused.problem.errors)).toContain(signature)
      await attach(Buffer.from('%PDF-1.7\n'))
      const { documents } = await supervisor.call<{ documents: Document[] }>(`/penalties/${id}`)
      expect(documents).toHaveLength(1)
      await clamd.stop()
      expect(await refusalOf(attach(Buffer.from('%PDF-1.6\n')))).toMatchObject({ status: 503 })
    } finally {
      await service.stop()
      await clamd.stop()
    }
  })
})
