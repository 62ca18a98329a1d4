/** The follow-up secret of a complaint: shown once, kept as a digest, compared without telling how much of it fits. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Request } from 'express'
import type { ComplaintCase } from '../../domain/complaint/state.ts'
import type { Records } from '../../storage/records/records.ts'
import { Problem } from '../problem.ts'

export const secretHeader = 'Complaint-Secret'

/** 256 random bits: nobody guesses it, so its digest needs no salt. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

export const digestOf = (secret: string): string =>
  createHash('sha256').update(secret).digest('hex')

/** The complaint of which the caller holds the secret; a wrong secret and a wrong number are answered alike. */
export async function openWithSecret(
  id: string,
  request: Request,
  { findCase }: Pick<Records, 'findCase'>,
): Promise<ComplaintCase> {
  const state = await findCase<ComplaintCase>('complaint', id)
  const given = Buffer.from(digestOf(request.get(secretHeader) ?? ''), 'hex')
  const kept = Buffer.from(state?.secretSha256 ?? digestOf(newSecret()), 'hex')
  if (!timingSafeEqual(given, kept) || !state)
    throw new Problem('CaseNotFound', {
      en: `expected the number of a complaint and its secret in ${secretHeader}`,
      'zh-CN': `请提供投诉编号，并在请求头 ${secretHeader} 中提供查询密码`,
    })
  return state
}
