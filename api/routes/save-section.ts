import type { z } from 'zod'
import { DraftSection, sections } from '../../domain/dossier-form.ts'
import { Receipt } from '../../domain/receipt.ts'
import { type SectionKey, sectionKeys } from '../../procedure/filing-policy.ts'
import { etagOf, requireRevision } from '../etag.ts'
import { DossierId } from '../paging.ts'
import { route } from '../route.ts'

const drafts: Record<SectionKey, z.ZodType<Record<string, unknown>>> = DraftSection

const saveSection = (section: SectionKey) =>
  route(
    {
      method: 'put',
      path: `/dossiers/{id}/form/${section}`,
      tag: 'Form',
      summary: `Save the section “${section}” of the draft; it may be incomplete.`,
      access: ['applicant'],
      params: DossierId,
      body: drafts[section],
      labels: sections[section],
      conditional: true,
      idempotent: true,
      status: 200,
      response: Receipt,
      problems: ['DossierNotFound', 'WrongStage', 'StaleRevision'],
    },
    async ({ params, person, key, body, request, response }, { dossiers }) => {
      const revision = requireRevision(request.get('If-Match'))
      const payload = { section, content: body, revision }
      const receipt = await dossiers.act(params.id, 'save', { person, key, payload })
      response.set('ETag', etagOf(revision + 1))
      return receipt
    },
  )

/** One route for each section, each with its own schema. */
export const saveSections = sectionKeys.map(saveSection)
