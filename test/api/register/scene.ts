/** The routes of verification served as they are, over a register with one recognised CA. */
import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { CompactSign } from 'jose'
import pino from 'pino'
import { createApp, createListener } from '../../../api/app.ts'
import type { Parts } from '../../../api/parts.ts'
import { createSignAnswer } from '../../../api/register/sign-answer.ts'
import { recognising } from './register.ts'

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
/** The key by which answers are verified. */
export const answerKey = publicKey

const signDetached = async ({ bytes }: { bytes: Uint8Array }) => {
  const signed = await new CompactSign(bytes).setProtectedHeader({ alg: 'ES256' }).sign(privateKey)
  const [header, , signature] = signed.split('.')
  return `${header}..${signature}`
}
export const dossier = '00000000-0000-4000-8000-000000000001'
const issued = (number: number, kind: string) => ({
  id: `${dossier}.n${number}`,
  kind,
  number: `工信证认〔2026〕${number}号`,
  issuedAt: '2026-03-01T00:00:00.000Z',
  document: { sha256: String(number).repeat(64) },
})
export const notices = [issued(1, 'grant'), issued(2, 'refusal')]

const { memory: register } = recognising()

/** The interface as it would be without the door in front. */
export const withoutDoor = createApp

/** Ends with the server: close it. */
export async function serve(
  signAnswer: Parts['signAnswer'] = createSignAnswer(signDetached),
  listenerOf: (parts: Parts) => RequestListener = createListener,
) {
  // What these routes use; no other is called. The records are asked for notices only.
  const parts: object = {
    complaints: { trustedProxies: false },
    register,
    signAnswer,
    log: pino({ level: 'silent' }),
    records: {
      findDossier: async (id: string) => (id === dossier ? { dossier: { notices } } : undefined),
    },
  }
  const server = createServer(listenerOf(parts as Parts)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}
