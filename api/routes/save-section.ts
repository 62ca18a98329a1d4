/** Saving the draft: any number of sections in one act, or one section. */
import type { z } from 'zod'
import { DossierForm, DraftForm, DraftSection, sections } from '../../domain/dossier-form.ts'
import { Receipt } from '../../domain/receipt.ts'
import { type SectionKey, sectionKeys } from '../../procedure/filing-policy.ts'
import { etagOf, requireRevision } from '../etag.ts'
import { assertOnlyAsked } from '../filed-forms.ts'
import { DossierId } from '../paging.ts'
import { type Call, route } from '../route.ts'
import type { Parts } from '../parts.ts'

const drafts: Record<SectionKey, z.ZodType<Record<string, unknown>>> = DraftSection

const saving = {
  tag: 'Form',
  access: ['applicant'],
  params: DossierId,
  conditional: true,
  idempotent: true,
  status: 200,
  response: Receipt,
  problems: ['DossierNotFound', 'WrongStage', 'StaleRevision', 'NotAsked'],
} as const

type Sections = Partial<Record<SectionKey, Record<string, unknown>>>

async function save(
  sectionsSent: Sections,
  { params, person, key, request, response }: Call<{ id: string }, unknown, unknown>,
  parts: Parts,
) {
  const { dossiers } = parts
  const revision = requireRevision(request.get('If-Match'))
  const payload = { sections: sectionsSent, revision }
  await dossiers.attempt('save', params.id, person, (record) =>
    assertOnlyAsked(record, sectionsSent, parts),
  )
  const receipt = await dossiers.act(params.id, 'save', { person, key, payload })
  response.set('ETag', etagOf(revision + 1))
  return receipt
}

/** Saves any number of sections in one act: what a client sends that holds the whole dossier. */
export const saveForm = route(
  {
    ...saving,
    method: 'patch',
    path: '/dossiers/{id}/form',
    summary: 'Save sections of the draft; each may be incomplete, those not sent stay as they are.',
    body: DraftForm,
    labels: DossierForm,
  },
  (call, parts) => save(call.body, call, parts),
)

const saveSection = (section: SectionKey) =>
  route(
    {
      ...saving,
      method: 'put',
      path: `/dossiers/{id}/form/${section}`,
      summary: `Save the section “${section}” of the draft; it may be incomplete.`,
      body: drafts[section],
      labels: sections[section],
    },
    (call, parts) => save({ [section]: call.body }, call, parts),
  )

/** One route for each section, each with its own schema. */
export const saveSections = sectionKeys.map(saveSection)
