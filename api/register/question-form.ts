/** The form of the page as a question: small files, held in memory. */
import type { Request, Response } from 'express'
import multer from 'multer'
import { z } from 'zod'
import { VerificationQuestion } from '../../domain/register/verification.ts'
import { Problem } from '../problem.ts'
import { assertPlainText, validate } from '../validate.ts'

const File = (what: string) => z.string().describe(`${what}: a file, PEM or DER`)

export const QuestionForm = z.object({
  certificate: File('Certificate'),
  signedAt: z.string().optional().describe('UTC, as 2027-03-01T09:30:00; now where it is empty'),
  purpose: z.string().optional(),
  crl: File('CRL').optional(),
  ocsp: File('OCSP response').optional(),
})

const limits = { fileSize: 100_000, files: 3, fields: 4, fieldSize: 100, headerPairs: 50 }
const form = multer({ storage: multer.memoryStorage(), limits, defParamCharset: 'utf8' }).fields(
  ['certificate', 'crl', 'ocsp'].map((name) => ({ name, maxCount: 1 })),
)

/** A file as a question holds it: PEM as it is, DER in base64. */
const textOf = ({ buffer }: Express.Multer.File): string =>
  buffer.includes('-----BEGIN ') ? buffer.toString('latin1') : buffer.toString('base64')

/** A local time of the form, to the minute or the second, is UTC. */
const instantOf = (text: string): string =>
  text.endsWith('Z') ? text : `${text.length === 16 ? `${text}:00` : text}Z`

/** Throws Malformed, Invalid, TooLarge. */
export async function readQuestionForm(
  request: Request,
  response: Response,
): Promise<VerificationQuestion> {
  if (!request.is('multipart/form-data'))
    throw new Problem('UnsupportedMediaType', 'expected a form of type multipart/form-data')
  await new Promise<void>((resolve, reject) => {
    form(request, response, (error: unknown) => {
      if (error === undefined) resolve()
      else reject(error instanceof Error ? error : new Error('multipart'))
    })
  })
  const fields = request.body as Record<string, unknown>
  assertPlainText(fields)
  const files = request.files as Record<string, Express.Multer.File[] | undefined>
  const sent = (name: string) => (files[name] ?? []).filter(({ size }) => size > 0).map(textOf)
  const { signedAt, purpose } = fields
  return validate(
    VerificationQuestion,
    {
      certificate: sent('certificate')[0] ?? '',
      crls: sent('crl'),
      ocsp: sent('ocsp'),
      ...(typeof signedAt === 'string' && signedAt !== '' && { signedAt: instantOf(signedAt) }),
      ...(typeof purpose === 'string' && purpose !== '' && { use: { purpose } }),
    },
    { pointer: '' },
  )
}
