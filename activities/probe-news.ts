/** What the last probes of one service say that its recognition is to be told: that it keeps failing, or answers again. */
import { createHash } from 'node:crypto'
import type { StatusProbe } from '../domain/status-probe.ts'
import type { ProbedService, StatusProbes } from '../storage/records/status-probes.ts'

export interface ProbeNews {
  readonly act: 'note-finding' | 'note-recovery'
  /** What the finding is known by: kind and service. */
  readonly reference: string
  readonly text: { readonly en: string; readonly 'zh-CN': string }
  /** Of the outage or of its end: what has been told is not told again. */
  readonly key: string
}

const longestUrl = 500
const names = {
  crl: ['revocation list', '证书撤销列表'],
  ocsp: ['OCSP responder', 'OCSP 服务'],
} as const

const referenceOf = ({ caSha256, kind, url }: ProbedService): string =>
  `${kind}:${createHash('sha256')
    .update(JSON.stringify([caSha256, url]))
    .digest('hex')
    .slice(0, 16)}`

const isFailed = ({ outcome }: StatusProbe): boolean => outcome !== 'answered'

/** News of a service by its name, in both languages. */
function news(
  act: ProbeNews['act'],
  service: ProbedService,
  key: StatusProbe,
  say: (en: string, zh: string) => ProbeNews['text'],
): ProbeNews {
  const url = service.url.slice(0, longestUrl)
  const [en, zh] = names[service.kind]
  return {
    ...{ act, reference: referenceOf(service), key: `probe:${key.id}` },
    text: say(`The ${en} at ${url}`, `${zh} ${url}`),
  }
}

/** Known by the first failure. */
const failing = (service: ProbedService, first: StatusProbe, newest: StatusProbe) =>
  news('note-finding', service, first, (en, zh) => ({
    en: `${en} has failed every probe since ${first.at}. ${newest.outcome}: ${newest.detail.en}`,
    'zh-CN': `${zh} 自 ${first.at} 起历次探测均失败。${newest.detail['zh-CN']}`,
  }))

const recovered = (service: ProbedService, newest: StatusProbe) =>
  news('note-recovery', service, newest, (en, zh) => ({
    en: `${en} answered again at ${newest.at}`,
    'zh-CN': `${zh} 已于 ${newest.at} 恢复应答`,
  }))

/** `failures`: probes in a row that must fail before there is a finding. */
export async function probeNews(
  service: ProbedService,
  failures: number,
  probes: Pick<StatusProbes, 'lastOf' | 'failedSince'>,
): Promise<ProbeNews | undefined> {
  const last = await probes.lastOf(service, failures + 1)
  const [newest, ...before] = last
  if (!newest) return undefined
  const outage = (of: readonly StatusProbe[]) =>
    of.length >= failures && of.slice(0, failures).every(isFailed)
  if (!isFailed(newest)) return outage(before) ? recovered(service, newest) : undefined
  if (!outage(last)) return undefined
  const first = await probes.failedSince(service)
  return first && failing(service, first, newest)
}
