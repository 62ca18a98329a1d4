/** Takes a file from the complainant: small, of a known format, and into quarantine. */
import type { Request, Response } from 'express'
import { z } from 'zod'
import type { ComplaintCase } from '../../domain/complaint/state.ts'
import { Sha256 } from '../../domain/evidence.ts'
import { fileMatches, fileType } from '../../domain/following/document-types.ts'
import { refuse } from '../../procedure/failures.ts'
import { type RuleSet, ruleSets } from '../../procedure/rule-set.ts'
import { assertTakesEvidence } from '../attach.ts'
import { complaintDefinition } from '../following/complaint.ts'
import { keyDigest, uuidOf } from '../idempotency.ts'
import type { Parts } from '../parts.ts'
import { Problem } from '../problem.ts'
import { receive } from '../receive-file.ts'
import { actingComplainant } from './intake.ts'

export const EvidenceFields = z
  .strictObject({ sha256: Sha256.optional().describe('Declared digest; another one is refused') })
  .meta({ id: 'ComplaintEvidenceFields' })

const type = fileType('complaint-evidence')
const allRules: Readonly<Record<string, RuleSet | undefined>> = ruleSets

function assertFormat(head: Uint8Array): void {
  if (!fileMatches(type, head))
    throw new Problem('WrongFileType', {
      en: `Expected ${type.title.en} as ${type.mediaTypes.join(' or ')}`,
      'zh-CN': `${type.title['zh-CN']}应为 ${type.mediaTypes.join(' 或者 ')}`,
    })
}

export interface ComplaintAddition {
  readonly state: ComplaintCase
  readonly key: string
  readonly request: Request
  readonly response: Response
}

/** Throws a Problem before a byte is kept where the case is closed or has as many files as the rule set allows. */
export async function addAttachment(
  { state, key, request, response }: ComplaintAddition,
  parts: Parts,
) {
  const { id, attachments } = state
  const person = actingComplainant(id)
  const document = uuidOf(id, keyDigest(person, key))
  const { complaint } = (allRules[state.ruleSet] ?? parts.rules).supervision
  if (!attachments.some((attachment) => attachment.document === document)) {
    if (state.stage === 'closed')
      throw Problem.of(refuse('WrongStage', 'expected a complaint that is not closed'))
    if (attachments.length >= complaint.attachments)
      throw Problem.of(
        refuse('TooManyDocuments', `expected at most ${complaint.attachments} attachments`),
      )
  }
  await assertTakesEvidence(parts)
  const { fileName, evidence } = await receive(
    { request, response },
    EvidenceFields,
    ({ sha256 }, file) =>
      parts.evidence.put({ dossierId: id, evidenceId: document }, file.stream, {
        mediaType: type.mediaTypes[0] ?? 'application/octet-stream',
        maxBytes: complaint.attachmentBytes,
        expectedSha256: sha256,
        firstBytes: assertFormat,
      }),
  )
  const payload = { id: document, type: 'complaint-evidence', fileName, evidence }
  const { at } = await parts.following.attach(complaintDefinition, id, { person, key, payload })
  return { document, at, state: 'quarantined' as const, sha256: evidence.sha256 }
}
