/** Who calls: a token that is given, or one that the identity provider hands out for client credentials. */
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { type Client, createClient } from '../client.ts'
import { type Language, type Say, sayIn } from './words.ts'

export interface SessionOptions {
  readonly url: string
  readonly lang: Language
  /** From the environment. */
  readonly token?: string | undefined
  readonly tokenFile?: string | undefined
  readonly issuer?: string | undefined
  readonly clientId?: string | undefined
  readonly clientSecretFile?: string | undefined
  readonly scope?: string | undefined
}

export interface Session {
  readonly client: Client
  readonly say: Say
  readonly lang: Language
  readonly print: (line: string) => void
}

const Discovery = z.object({ token_endpoint: z.url() })
const Granted = z.object({ access_token: z.string(), expires_in: z.number().default(60) })
const soonMs = 30_000

/** RFC 6749 §4.4, again before the token ends. */
function credentials(options: SessionOptions, clientId: string, secretFile: string, say: Say) {
  const { issuer, scope } = options
  if (issuer === undefined) throw new Error(say('noIssuer'))
  let held: { token: string; until: number } | undefined
  return async () => {
    if (held && held.until > Date.now()) return held.token
    const secret = (await readFile(secretFile, 'utf8')).trim()
    const discovered = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`)
    const { token_endpoint: endpoint } = Discovery.parse(await discovered.json())
    const body = new URLSearchParams({ grant_type: 'client_credentials', ...(scope && { scope }) })
    const basic = Buffer.from(`${encodeURIComponent(clientId)}:${encodeURIComponent(secret)}`)
    const headers = { authorization: `Basic ${basic.toString('base64')}` }
    const answer = await fetch(endpoint, { method: 'POST', headers, body })
    if (!answer.ok) throw new Error(say('refusedToken', await answer.text()))
    const { access_token: token, expires_in: seconds } = Granted.parse(await answer.json())
    held = { token, until: Date.now() + seconds * 1_000 - soonMs }
    return token
  }
}

function tokenOf(options: SessionOptions, say: Say): () => Promise<string> {
  const { token, tokenFile, clientId, clientSecretFile } = options
  if (tokenFile !== undefined) return async () => (await readFile(tokenFile, 'utf8')).trim()
  if (clientId !== undefined && clientSecretFile !== undefined)
    return credentials(options, clientId, clientSecretFile, say)
  if (token !== undefined && token !== '') return async () => token
  throw new Error(say('noToken'))
}

export function openSession(options: SessionOptions): Session {
  const say = sayIn(options.lang)
  const address = options.url.replace(/\/+$/, '')
  const token = tokenOf(options, say)
  const client = createClient({ address, token, language: options.lang })
  return { client, say, lang: options.lang, print: (line) => console.log(line) }
}
