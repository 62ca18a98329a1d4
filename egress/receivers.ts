/** Posting to receivers that others have named: without redirects, and whatever they say beyond a status is dropped. */
import { isIP } from 'node:net'
import { fetchSafely } from './fetch-safely.ts'
import { isPublicAddress } from './public-address.ts'
import { EgressError } from './refused.ts'
import { readUrl } from './resolve.ts'

export interface ReceiverPolicy {
  /** Plain HTTP too; else only HTTPS. */
  readonly allowHttp: boolean
  /** Private, loopback and link-local addresses too: for development and tests. */
  readonly allowPrivate: boolean
  readonly timeoutMs?: number
}

export interface Posting {
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export type Receivers = ReturnType<typeof createReceivers>

const maxBytes = 65_536

export function createReceivers({ allowHttp, allowPrivate, timeoutMs = 10_000 }: ReceiverPolicy) {
  /** Why nothing is ever sent to the URL, before its name is looked up; undefined when something may be. */
  function refusal(text: string): EgressError | undefined {
    try {
      const { protocol, hostname } = readUrl(text)
      const host = hostname.replace(/^\[|\]$/g, '')
      if (protocol !== 'https:' && !allowHttp) return new EgressError('scheme', 'Expected https')
      if (!allowPrivate && (isIP(host) !== 0 ? !isPublicAddress(host) : host === 'localhost'))
        return new EgressError('address-not-public', 'Expected a public address')
      return undefined
    } catch (error) {
      if (error instanceof EgressError) return error
      throw error
    }
  }

  return {
    refusal,

    /** The status of the answer, a redirect's too. Rejects with EgressError only. */
    async post(url: string, { headers, body }: Posting): Promise<number> {
      const refused = refusal(url)
      if (refused) throw refused
      const bounds = { maxBytes, isCut: true, mostRedirects: 0, timeoutMs, allowPrivate }
      const bytes = Buffer.from(body)
      const sent = { method: 'POST', headers, body: bytes } as const
      return (await fetchSafely(url, { ...bounds, ...sent })).status
    },
  }
}
