/** One probe: the service is asked within bounds, what comes is judged and kept. */
import { judgeAnswer } from '../checks/ocsp/probed-answer.ts'
import { judgeList, type JudgedList } from '../checks/revocation/probed-list.ts'
import type { Certificate } from '../checks/x509/certificate.ts'
import type { ProbeJudgement, StatusProbe } from '../domain/status-probe.ts'
import type { Fetched, FetchSafely } from '../egress/fetch-safely.ts'
import { EgressError, type EgressCode } from '../egress/refused.ts'
import type { EvidenceStore } from '../storage/evidence/store.ts'
import type { NewRevocationList } from '../storage/records/revocation-lists.ts'
import { contentUuid } from './content-uuid.ts'
import type { ProbeTarget } from './probe-targets.ts'
import { ask, bounds, mediaTypes, type StatusParts } from './status.ts'

export interface ProbingParts extends Pick<StatusParts, 'allowPrivate' | 'now'> {
  readonly egress: FetchSafely
  readonly evidence: Pick<EvidenceStore, 'putBytes'>
}

/** Whose services are asked, in which round. */
export interface Probing extends Pick<StatusProbe, 'recognition' | 'organisation' | 'province'> {
  readonly chain: readonly Certificate[]
  /** ISO instant at which the round began. */
  readonly since: string
}

export interface Probe {
  readonly probe: StatusProbe
  /** That came, where it is good. */
  readonly list: NewRevocationList | undefined
}

const notHad = {
  url: '地址无效',
  scheme: '协议不受支持',
  credentials: '地址含有用户名或密码',
  'name-not-found': '域名无法解析',
  'address-not-public': '地址不属于公共互联网',
  redirect: '重定向不被接受',
  'too-large': '超过允许的大小',
  timeout: '未在规定时间内应答',
  connection: '无法连接',
} as const satisfies Record<EgressCode, string>

const longestMessage = 500

/** As the records take it: what strangers sent may be named in it. */
const plain = ({ en, 'zh-CN': zh }: ProbeJudgement['detail']) => ({
  en: en.replaceAll('\0', ''),
  'zh-CN': zh.replaceAll('\0', ''),
})

function failure({ code, message }: EgressError): ProbeJudgement {
  const en = message.slice(0, longestMessage)
  const outcome = code === 'too-large' ? 'oversized' : 'unreachable'
  return { outcome, code, detail: { en, 'zh-CN': notHad[code] } }
}

/** One a service and round. */
export const probeId = (
  { kind, url, issuer }: ProbeTarget,
  { recognition, since }: Probing,
): string => contentUuid('status-probe', recognition, issuer.sha256, kind, url, since)

/** What was fetched, or why nothing was. */
async function fetched(
  target: ProbeTarget,
  { egress, allowPrivate }: ProbingParts,
): Promise<Fetched | ProbeJudgement> {
  try {
    return await egress(target.url, {
      ...{ ...bounds[target.kind], allowPrivate },
      ...ask(target.question?.request),
    })
  } catch (error) {
    if (error instanceof EgressError) return failure(error)
    throw error
  }
}

function judgementOf(
  { status, bytes }: Fetched,
  { certificate, issuer, question }: ProbeTarget,
  { chain }: Probing,
  at: string,
): JudgedList {
  if (status !== 200)
    return {
      ...{ outcome: 'unreachable', code: 'http-status' },
      detail: { en: `Expected 200, got ${status}`, 'zh-CN': `应为 200，实为 ${status}` },
    }
  const probed = { certificate, issuer, chain, at }
  return question
    ? judgeAnswer(bytes, { ...probed, nonce: question.nonce })
    : judgeList(bytes, probed)
}

/** Throws EvidenceError, which has the activity repeated. */
export async function probeService(
  target: ProbeTarget,
  probing: Probing,
  parts: ProbingParts,
): Promise<Probe> {
  const { kind, url, issuer, certificate } = target
  const { recognition, organisation, province } = probing
  const begun = performance.now()
  const came = await fetched(target, parts)
  const durationMs = Math.round(performance.now() - begun)
  const at = parts.now().toISOString()
  const isCome = 'bytes' in came && came.status === 200 && came.bytes.length > 0
  const judged: JudgedList = 'bytes' in came ? judgementOf(came, target, probing, at) : came
  const evidence = isCome
    ? await parts.evidence.putBytes(recognition, came.bytes, mediaTypes[kind])
    : undefined
  const { outcome, code, detail, thisUpdate, nextUpdate, crlNumber } = judged
  const times = { ...(thisUpdate && { thisUpdate }), ...(nextUpdate && { nextUpdate }) }
  const caSha256 = issuer.sha256
  const probe: StatusProbe = {
    id: probeId(target, probing),
    ...{ recognition, organisation, ...(province !== undefined && { province }) },
    ...{ caSha256, kind, url, at, outcome, durationMs, detail: plain(detail), ...times },
    ...(kind === 'ocsp' && { certificate: certificate.sha256 }),
    ...(code !== undefined && { code }),
    ...(evidence && { evidence }),
  }
  const isGood = kind === 'crl' && outcome === 'answered'
  if (!isGood || !evidence || !thisUpdate) return { probe, list: undefined }
  const { sha256 } = evidence
  return { probe, list: { caSha256, url, sha256, evidence, crlNumber, thisUpdate, nextUpdate, at } }
}
