/** How acts and documents are sent: one request each, under the key of the form that was opened. */
import { fetchClient } from '../client/api.ts'
import type { CaseRef } from './case-view.ts'
import type { AddDocument } from './form-parts.ts'

export interface Sending {
  readonly body: unknown
  /** The same key sent twice is one act. */
  readonly header: { readonly 'Idempotency-Key': string }
}

/** The interface tells acts apart by path; which body belongs to which is in the schema that drew the form. */
type AnyAct = '/dossiers/{id}/acts/send-message'
type AnyBody = { text: string }

/** `path` is a template with `{id}`. */
export async function sendAct(path: string, id: string, { body, header }: Sending) {
  const { data } = await fetchClient.POST(path as AnyAct, {
    params: { path: { id }, header },
    body: body as AnyBody,
  })
  return data
}

/** Adds a document to the case; answers its id. */
export const addDocumentTo =
  ({ kind, id }: CaseRef): AddDocument =>
  async (type, file) => {
    const { data } = await fetchClient.POST(
      `/${kind}/{id}/documents` as '/recognitions/{id}/documents',
      {
        params: { path: { id }, header: { 'Idempotency-Key': crypto.randomUUID() } },
        body: { type: type as 'other', file: '' },
        bodySerializer: () => {
          const form = new FormData()
          form.set('type', type)
          form.set('file', file)
          return form
        },
      },
    )
    if (!data) throw new Error('no receipt of the document')
    return data.document.id
  }
