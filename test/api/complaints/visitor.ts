/** Somebody of the public at the interface: no token, an address of their own behind the proxy. */
import { randomUUID } from 'node:crypto'
import type { NewComplaint } from '../../../domain/complaint/state.ts'

let visitors = 0

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly body: Record<string, unknown>
}

export const complaint: NewComplaint = {
  about: { provider: 'Foreign CA' },
  subject: '证书未撤销',
  text: 'The certificate of a stolen key was not revoked.',
}

export function createVisitor(address: string) {
  visitors += 1
  const from = `198.51.100.${visitors}`

  async function send(path: string, more: RequestInit = {}, secret?: string): Promise<Answer> {
    const response = await fetch(address + path, {
      ...more,
      headers: {
        'x-forwarded-for': from,
        'idempotency-key': randomUUID(),
        ...(secret !== undefined && { 'complaint-secret': secret }),
        ...(typeof more.body === 'string' && { 'content-type': 'application/json' }),
        ...more.headers,
      },
    })
    const text = await response.text()
    const isJson = /json/.test(response.headers.get('content-type') ?? '')
    return {
      status: response.status,
      headers: response.headers,
      body: isJson ? (JSON.parse(text) as Record<string, unknown>) : {},
    }
  }
  const post = (path: string, body: unknown, secret?: string, key?: string) =>
    send(
      path,
      {
        method: 'POST',
        body: JSON.stringify(body),
        ...(key && { headers: { 'idempotency-key': key } }),
      },
      secret,
    )

  return {
    send,
    post,
    complain: async (more: Partial<NewComplaint> = {}) => {
      const { body } = await post('/complaints', { ...complaint, ...more })
      return body as { id: string; secret: string }
    },
    status: (id: string, secret?: string) => send(`/complaints/${id}/status`, {}, secret),
    attach(id: string, secret: string, file: { bytes: Buffer; name?: string }) {
      const form = new FormData()
      form.append('file', new Blob([new Uint8Array(file.bytes)]), file.name ?? 'evidence.pdf')
      return send(`/complaints/${id}/additions/files`, { method: 'POST', body: form }, secret)
    },
  }
}
