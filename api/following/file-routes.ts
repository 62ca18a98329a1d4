/** The files and notices of a case after a grant. */
import { z } from 'zod'
import { mediaTypes } from '../../domain/media-type.ts'
import type { FollowingCase } from '../../domain/case.ts'
import { Document } from '../../domain/document.ts'
import { Receipt } from '../../domain/receipt.ts'
import { sendEvidence } from '../download.ts'
import { DossierId } from '../paging.ts'
import { Problem } from '../problem.ts'
import { type Route, route } from '../route.ts'
import { attachFile, FileFields } from './attach.ts'
import type { FollowingDefinition } from './definition.ts'

const FileReceipt = Receipt.extend({ document: Document }).meta({ id: 'FileReceipt' })

function attaches<C extends FollowingCase>(definition: FollowingDefinition<C>) {
  const { path, tag, noun, rules } = definition
  return route(
    {
      method: 'post',
      path: `${path}/{id}/documents`,
      tag,
      summary: `Attach a file to a ${noun}: the fields first, then the file.`,
      access: rules.attach?.by ?? [],
      params: DossierId,
      multipart: FileFields.extend({ file: z.string().meta({ format: 'binary' }) }),
      idempotent: true,
      status: 201,
      response: FileReceipt,
      problems: [
        ...(['CaseNotFound', 'WrongStage', 'Malformed', 'Invalid', 'TooLarge'] as const),
        ...(['UnsupportedMediaType', 'WrongFileType', 'DigestMismatch', 'EmptyFile'] as const),
        ...(['EvidenceRefused', 'InfectedDocument'] as const),
      ],
    },
    async ({ params, person, key, request, response }, parts) => {
      const given = { id: params.id, person, key, request, response }
      const receipt = await attachFile(definition, given, parts)
      response.location(`${path}/${params.id}/documents/${receipt.document.id}`)
      return receipt
    },
  )
}

export function fileRoutes<C extends FollowingCase>(definition: FollowingDefinition<C>): Route[] {
  const { path, tag, readers } = definition
  return [
    attaches(definition),
    route(
      {
        method: 'get',
        path: `${path}/{id}/documents/{document}`,
        tag,
        summary: 'Download a file, whole or a range; its SHA-256 is in Repr-Digest.',
        access: readers,
        params: z.object({ id: z.uuid(), document: z.uuid() }),
        status: 200,
        response: { media: mediaTypes },
        problems: ['CaseNotFound', 'DocumentNotFound', 'RangeNotSatisfiable'],
      },
      async ({ params, person, request, response }, parts) => {
        const { documents } = await parts.following.read(definition, params.id, person)
        const found = documents.filter(({ id }) => id === params.document).at(-1)
        if (!found) throw new Problem('DocumentNotFound', 'expected a document that you may read')
        await sendEvidence(found.evidence, { request, response }, parts)
        return undefined
      },
    ),
    route(
      {
        method: 'get',
        path: `${path}/{id}/notices/{notice}`,
        tag,
        summary: 'A notice as it was issued: a numbered and sealed PDF document.',
        access: readers,
        params: z.object({ id: z.uuid(), notice: z.string().max(64).describe('Id of the notice') }),
        status: 200,
        response: { media: ['application/pdf'] },
        problems: ['CaseNotFound', 'NotFound'],
      },
      async ({ params, person, request, response }, parts) => {
        const { notices } = await parts.following.read(definition, params.id, person)
        const found = notices.find(({ id }) => id === params.notice)
        if (!found?.document) throw new Problem('NotFound', 'expected a notice that was issued')
        await sendEvidence(found.document, { request, response }, parts)
        return undefined
      },
    ),
  ]
}
