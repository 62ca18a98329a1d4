/** Reads a multipart form with one file; the file is handed on as a stream as soon as it begins, never buffered. */
import type { Request, Response } from 'express'
import multer from 'multer'
import type { z } from 'zod'
import type { EvidenceRef } from '../domain/evidence.ts'
import { FileName } from './document-fields.ts'
import { Problem } from './problem.ts'
import { assertPlainText, validate } from './validate.ts'

export interface ReceivedFile<F> {
  readonly fields: F
  readonly fileName: string
  readonly evidence: EvidenceRef
}

/** Fields stay small; the size of the file is limited by its type while it streams. */
const limits = { fieldSize: 4_096, fields: 10, files: 1, parts: 12, headerPairs: 50 }

export async function receive<F>(
  { request, response }: { readonly request: Request; readonly response: Response },
  schema: z.ZodType<F>,
  into: (fields: F, file: Express.Multer.File) => Promise<EvidenceRef>,
): Promise<ReceivedFile<F>> {
  if (!request.is('multipart/form-data'))
    throw new Problem('UnsupportedMediaType', 'expected a body of type multipart/form-data')
  let received: ReceivedFile<F> | undefined
  let taking: Promise<void> | undefined
  const engine: multer.StorageEngine = {
    _handleFile(_request, file, done) {
      const take = async () => {
        assertPlainText(request.body)
        const fields = validate(schema, { ...request.body }, { pointer: '' })
        const fileName = validate(FileName, file.originalname, { pointer: '/file' })
        received = { fields, fileName, evidence: await into(fields, file) }
      }
      taking = take()
      taking.then(() => done(null, {}), done)
    },
    _removeFile: (_request, _file, done) => done(null),
  }
  const form = multer({ storage: engine, limits, defParamCharset: 'utf8' }).single('file')
  await new Promise<void>((resolve, reject) => {
    void form(request, response, (error: unknown) => {
      if (error instanceof Error) reject(error)
      else resolve()
    })
  })
  // A file that is refused midway ends the form before the refusal is out: that is the answer, not the end.
  await taking
  if (!received) throw new Problem('Malformed', 'expected a part named file after the fields')
  return received
}
