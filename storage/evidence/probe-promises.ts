/** What a store must promise before evidence is put into it, each with the act that would break it. */
import { createHash } from 'node:crypto'
import type { Connection, StoreRequest } from './connection.ts'
import { lockHeaders } from './retention.ts'

export interface BrokenPromise {
  promise: 'delete' | 'overwrite' | 'shorten' | 'bypass' | 'write-once'
  /** The promise, for people. */
  text: { en: string; 'zh-CN': string }
  /** What the store did instead: requests and their answers. */
  found: string
}

interface Trial {
  connection: Connection
  key: string
  retainUntil: Date
}

interface LockedTrial extends Trial {
  versionId: string
}

interface StorePromise extends Omit<BrokenPromise, 'found'> {
  /** Tries to break it on a locked version: what was found if that worked. */
  found: (trial: LockedTrial) => Promise<string | undefined>
}

const BYTES = Buffer.from('probe')
const OTHER_BYTES = Buffer.from('other')
const HALF_THE_RETENTION_MS = 1_800_000
const BYPASS = { 'x-amz-bypass-governance-retention': 'true' }

export const promises: StorePromise[] = [
  {
    promise: 'delete',
    text: {
      en: 'A locked version cannot be deleted.',
      'zh-CN': '已锁定的对象版本不得被删除。',
    },
    async found(trial) {
      const deleted = await ask(trial, { method: 'DELETE', query: { versionId: trial.versionId } })
      return changed(trial, deleted)
    },
  },
  {
    promise: 'overwrite',
    text: {
      en: 'A later write leaves the earlier version as it was.',
      'zh-CN': '后续写入不得改变先前的对象版本。',
    },
    async found(trial) {
      return changed(trial, await ask(trial, { method: 'PUT', body: OTHER_BYTES }))
    },
  },
  {
    promise: 'shorten',
    text: {
      en: 'The retention of a locked version cannot be shortened.',
      'zh-CN': '已锁定对象版本的保留期限不得缩短。',
    },
    found: shortened,
  },
  {
    promise: 'bypass',
    text: {
      en: 'No privilege deletes a locked version: its mode is COMPLIANCE, not GOVERNANCE.',
      'zh-CN': '任何特权均不得删除已锁定的对象版本：锁定模式须为合规模式，而非治理模式。',
    },
    async found(trial) {
      const { versionId } = trial
      const deletion = { method: 'DELETE', query: { versionId }, headers: BYPASS } as const
      return changed(trial, await ask(trial, deletion))
    },
  },
  {
    promise: 'write-once',
    text: {
      en: 'A second write with If-None-Match: * fails with 412.',
      'zh-CN': '带有 If-None-Match: * 的第二次写入须以 412 失败。',
    },
    async found(trial) {
      const headers = { 'if-none-match': '*' }
      const second = await ask(trial, { method: 'PUT', body: OTHER_BYTES, headers })
      return second.status === 412 ? undefined : second.told
    },
  },
]

/** The version that a promise is tried on, or how the store refused to lock one. */
export async function writeLocked(
  trial: Trial,
): Promise<{ versionId: string } | { refused: string }> {
  const headers = lockHeaders(trial.retainUntil.toISOString())
  const { status, versionId, told } = await ask(trial, { method: 'PUT', body: BYTES, headers })
  return status === 200 && versionId ? { versionId } : { refused: `with a lock, ${told}` }
}

/** Reads the version back: undefined if it still holds its bytes. */
async function changed(trial: LockedTrial, act: { told: string }): Promise<string | undefined> {
  const read = await ask(trial, { method: 'GET', query: { versionId: trial.versionId } })
  if (read.status === 200 && read.body === BYTES.toString()) return undefined
  return `${act.told}, then ${read.told}${read.status === 200 ? ' with other bytes' : ''}`
}

async function shortened(trial: LockedTrial): Promise<string | undefined> {
  const { versionId, retainUntil } = trial
  const sooner = new Date(retainUntil.getTime() - HALF_THE_RETENTION_MS).toISOString()
  const query = { retention: '', versionId }
  const body = Buffer.from(
    `<Retention><Mode>COMPLIANCE</Mode><RetainUntilDate>${sooner}</RetainUntilDate></Retention>`,
  )
  const act = await ask(trial, { method: 'PUT', query, body })
  const read = await ask(trial, { method: 'GET', query })
  const until = /<RetainUntilDate>(.*?)</.exec(read.body)?.[1]
  // Whole seconds: a store need not keep the fraction.
  const kept = until && Math.ceil(Date.parse(until) / 1000) >= Math.floor(+retainUntil / 1000)
  return kept ? undefined : `${act.told}, then ${read.told} with retention until ${until}`
}

/** Any answer but a failure of the store itself counts as an answer. */
async function ask({ connection, key }: Trial, request: Omit<StoreRequest, 'key'>) {
  const accept = [200, 204, 400, 403, 404, 405, 409, 412]
  const { status, headers, body } = await connection.send({
    ...request,
    headers: { ...request.headers, ...checksumOf(request.body) },
    key,
    accept,
  })
  const code = /<Code>(.*?)</.exec(body)?.[1]
  const told = `${request.method} answered ${status}${code ? ` ${code}` : ''}`
  const versionId = headers['x-amz-version-id']
  return { status, body, told, versionId: typeof versionId === 'string' ? versionId : undefined }
}

/** Amazon's S3 takes a lock, and a change of it, only with a checksum. */
function checksumOf(body?: Buffer): Record<string, string> {
  if (!body) return {}
  return { 'x-amz-checksum-sha256': createHash('sha256').update(body).digest('base64') }
}
