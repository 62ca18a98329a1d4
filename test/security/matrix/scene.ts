/** Five dossiers at different stages and a case of each kind after a grant: what the requests of the matrix are about. */
import { randomUUID } from 'node:crypto'
import type { Receipt } from '../../../domain/receipt.ts'
import type { Upload } from '../../../domain/upload.ts'
import { people } from '../../../stack/people.ts'
import { dateInShanghai } from '../../../procedure/working-days.ts'
import { createVisitor } from '../../api/complaints/visitor.ts'
import {
  accepted,
  assigned,
  certificate,
  decided,
  declare,
  filed,
  uploadForm,
} from '../../api/steps.ts'
import { recognise } from '../../support/recognised.ts'
import type { TestService } from '../../support/service.ts'
import type { DossierStage, Subject } from './table.ts'

/** What stands for {id}, {document} … in a path. */
export type Ids = Readonly<Record<string, string>>

const nobodys = '00000000-0000-4000-8000-000000000000'
/** Of no case: what stands in paths that are about none. */
const general: Ids = {
  ...{ id: nobodys, document: nobodys, notice: 'n1', upload: nobodys, number: '2' },
  ...{ proposal: nobodys, year: '2026', sequence: '1', level: '0', file: 'x', type: 'invalid' },
  ...{
    a: '000',
    b: '000',
    c: '000',
    d: '000',
    status: 'recognised',
    purpose: 'ELECTRONIC_SIGNATURE',
  },
  asset: 'swagger-ui.css',
  ...{ act: 'acknowledge', annotation: nobodys },
}

async function documentOf({ cast }: TestService, dossier: string): Promise<string> {
  const { documents } = await cast.officer.read(dossier)
  return documents.find(({ type }) => type === 'sample-certificate')?.id ?? nobodys
}

/** A body is consulted and shown the document; a party is named; one expert of three has declared. */
async function inReview(service: TestService): Promise<string> {
  const { cast } = service
  const dossier = await assigned(cast)
  await declare(cast.expert, dossier)
  await cast.officer.act(dossier, 'consult', {
    organisation: people.consulted.organisation,
    questions: ['Is there an objection?'],
    shared: [await documentOf(service, dossier)],
  })
  const { sub, name } = people.party
  const answerBy = dateInShanghai(new Date(Date.now() + 20 * 86_400_000).toISOString())
  await cast.officer.act(dossier, 'name-party', {
    party: { sub, name },
    interest: 'Its market.',
    answerBy,
  })
  return dossier
}

async function draft({ cast: { applicant } }: TestService): Promise<string> {
  const { dossier } = await applicant.open()
  await applicant.attach(dossier, certificate)
  return dossier
}

async function bringDossiers(service: TestService): Promise<Record<DossierStage, Ids>> {
  const { cast } = service
  const [drafted, atDesk, verifying, reviewing, { dossier: delivering }] = await Promise.all([
    draft(service),
    filed(cast),
    accepted(cast),
    inReview(service),
    decided(cast),
  ])
  const idsOf = async (id: string): Promise<Ids> => ({
    ...{ ...general, id, act: 'send-message', document: await documentOf(service, id) },
  })
  const { id: upload } = await cast.applicant.call<Upload>(`/dossiers/${drafted}/uploads`, {
    body: { type: 'audit-report', fileName: 'a.pdf', size: 5, sha256: '0'.repeat(64) },
  })
  return {
    draft: { ...(await idsOf(drafted)), upload },
    intake: await idsOf(atDesk),
    verification: await idsOf(verifying),
    'expert-review': await idsOf(reviewing),
    delivery: await idsOf(delivering),
  }
}

/** A case with a file on it, which one of its people has attached. */
async function withFile(
  { cast }: TestService,
  place: string,
  { by, type }: { by: 'applicant' | 'supervisor'; type: string },
): Promise<Ids> {
  const form = uploadForm({ type }, Buffer.from('%PDF-1.7\nA file'), 'file.pdf')
  const path = `${place}/documents`
  const { document } = await cast[by].call<{ document: { id: string } }>(path, { form })
  return { ...general, id: place.split('/').at(-1) ?? '', document: document.id }
}

async function bringCases(service: TestService) {
  const { applicant, supervisor } = service.cast
  const { organisation } = people.applicant
  const own = () => recognise(service, (state) => ({ ...state, organisation }))
  const [recognition, ending] = [await own(), await own()]
  const { dossier: exit } = await applicant.call<Receipt>(`/recognitions/${ending}/exit`, {
    body: { plannedEnd: '2099-12-31', reason: 'Given up', lastCertificateEnd: '2100-06-30' },
  })
  const today = dateInShanghai(new Date().toISOString())
  const { dossier: penalty } = await supervisor.call<Receipt>('/penalties', {
    body: {
      ...{ violation: 'facts-hidden', endedOn: today, discoveredOn: today, recognition },
      party: {
        kind: 'organisation',
        organisation,
        name: { en: organisation, 'zh-CN': '信息服务' },
      },
      grounds: 'Records were held back.',
      source: { kind: 'inspection', reference: 'inspection-7' },
    },
  })
  const complaint = await createVisitor(service.address).complain({ about: { recognition } })
  const byProvider = { by: 'applicant', type: 'other' } as const
  return {
    recognition: await withFile(service, `/recognitions/${recognition}`, byProvider),
    exit: await withFile(service, `/exits/${exit}`, byProvider),
    penalty: await withFile(service, `/penalties/${penalty}`, byProvider),
    complaint: await withFile(service, `/complaints/${complaint.id}`, {
      by: 'supervisor',
      type: 'other',
    }),
  }
}

/** Brings all of them; the ids of each. */
export async function setScene(service: TestService): Promise<Record<Subject, Ids>> {
  const [dossiers, following] = await Promise.all([bringDossiers(service), bringCases(service)])
  return { ...dossiers, ...following, service: { ...general, id: randomUUID() } }
}
