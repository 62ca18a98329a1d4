/** Takes a file of a multipart form straight into object storage, then attaches it to a case after a grant. */
import type { Request, Response } from 'express'
import { z } from 'zod'
import type { FollowingCase } from '../../domain/case.ts'
import { Sha256 } from '../../domain/evidence.ts'
import { fileMatches, fileType, FileTypeCode } from '../../domain/following/document-types.ts'
import type { Person } from '../../domain/person.ts'
import { followingRefusal } from '../../procedure/following/act-rule.ts'
import { assertTakesEvidence } from '../attach.ts'
import { keyDigest, uuidOf } from '../idempotency.ts'
import type { Parts } from '../parts.ts'
import { Problem } from '../problem.ts'
import { receive } from '../receive-file.ts'
import { assertClean } from '../scans.ts'
import type { FollowingDefinition } from './definition.ts'

export const FileFields = z
  .strictObject({
    type: FileTypeCode,
    sha256: Sha256.optional().describe('Declared digest; another one arriving is refused'),
  })
  .meta({ id: 'FileFields' })

export interface FollowingAttachment {
  readonly id: string
  readonly person: Person
  readonly key: string
  readonly request: Request
  readonly response: Response
}

/** The document with its receipt; throws a Problem before a byte is kept where the person may not attach now. */
export async function attachFile<C extends FollowingCase>(
  definition: FollowingDefinition<C>,
  { id, person, key, request, response }: FollowingAttachment,
  parts: Parts,
) {
  const document = uuidOf(id, keyDigest(person, key))
  const state = await parts.following.read(definition, id, person)
  const rule = definition.rules.attach
  const refused =
    rule &&
    followingRefusal(person, { act: 'attach', rule }, state, { at: new Date().toISOString() })
  const isRepeated = state.documents.some((each) => each.id === document)
  if (refused && !isRepeated) throw Problem.of(refused)
  await assertTakesEvidence(parts)
  const { fields, fileName, evidence } = await receive(
    { request, response },
    FileFields,
    async ({ type, sha256 }, file) => keep(parts, { id, document, type, sha256, file }),
  )
  await assertClean({ fileName, evidence }, parts)
  const payload = { id: document, type: fields.type, fileName, evidence }
  return parts.following.attach(definition, id, { person, key, payload })
}

interface Kept {
  readonly id: string
  readonly document: string
  readonly type: FileTypeCode
  readonly sha256: string | undefined
  readonly file: Express.Multer.File
}

async function keep({ evidence }: Parts, { id, document, type: code, sha256, file }: Kept) {
  const type = fileType(code)
  return evidence.put({ dossierId: id, evidenceId: document }, file.stream, {
    mediaType: type.mediaTypes[0] ?? 'application/octet-stream',
    maxBytes: type.maxBytes,
    expectedSha256: sha256,
    firstBytes(head) {
      if (!fileMatches(type, head))
        throw new Problem('WrongFileType', {
          en: `Expected ${type.title.en} as ${type.mediaTypes.join(' or ')}`,
          'zh-CN': `${type.title['zh-CN']}应为 ${type.mediaTypes.join(' 或者 ')}`,
        })
    },
  })
}
