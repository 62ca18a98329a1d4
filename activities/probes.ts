/** Periodic probes of recognised CAs' status services: who is due, and what their services answer. */
import { cancellationSignal, heartbeat } from '@temporalio/activity'
import type { Recognition } from '../domain/recognition/state.ts'
import type { FetchSafely } from '../egress/fetch-safely.ts'
import type { RuleSet } from '../procedure/rule-set.ts'
import type { EvidenceStore } from '../storage/evidence/store.ts'
import type { Records } from '../storage/records/records.ts'
import { isRelied } from './partner-alerts.ts'
import { probeNews, type ProbeNews } from './probe-news.ts'
import { probeId, probeService, type Probing } from './probe-service.ts'
import { chainNow, probeTargets, type ProbeTarget } from './probe-targets.ts'
import { filedIn, type StatusParts } from './status.ts'
import { latest } from './technical-checks.ts'
import { createTurns } from './turns.ts'

export interface ProbeParts extends Pick<StatusParts, 'egress' | 'allowPrivate' | 'now'> {
  readonly evidence: Pick<EvidenceStore, 'read' | 'putBytes'>
  readonly records: Pick<
    Records,
    'register' | 'findCase' | 'findDossier' | 'statusProbes' | 'revocationLists'
  >
  /** The rule set in force. */
  readonly rules: RuleSet
}

export interface ProbeRound {
  /** False where nobody may be asked: nothing is recorded. */
  readonly probing: boolean
  /** Recognitions whose services are to be asked now. */
  readonly due: readonly string[]
  /** Pass as `after` to get the next page; absent on the last one. */
  readonly next?: string | undefined
}

export interface ProbeOrder {
  readonly recognition: string
  /** ISO instant at which the round began: within a round a service is asked once. */
  readonly since: string
}

const pageSize = 200
const hourMs = 3_600_000
/** Services of one recognition that are asked at once. */
const atOnce = 4
const beatMs = 10_000

const hostOf = ({ url }: ProbeTarget): string => (URL.canParse(url) ? new URL(url).host : url)

/** The chain, the samples that were filed under it, and the services that they name. */
async function targetsOf(state: Recognition, at: string, { evidence, records }: ProbeParts) {
  const dossier = await records.findDossier(state.describedBy ?? state.dossier)
  const documents = latest(
    [...(dossier?.dossier.documents ?? []), ...state.documents],
    ['sample-certificate'],
  )
  const chain = chainNow(state.published.entry.chain)
  const samples = await filedIn(documents, evidence)
  return {
    chain: chain.map(({ certificate }) => certificate),
    targets: probeTargets(chain, samples, at),
  }
}

export const createProbeActivities = (parts: ProbeParts) => {
  const { records, now, rules } = parts
  const { statusProbes, revocationLists } = records
  const { probeHours, probeFailures } = rules.supervision.recognition
  // A host is asked one question at a time, whatever recognitions it serves.
  const turns = createTurns()

  async function probe(target: ProbeTarget, probing: Probing, egress: FetchSafely) {
    const { recognition } = probing
    const { kind, url, issuer } = target
    const service = { recognition, caSha256: issuer.sha256, kind, url }
    const [last] = await statusProbes.lastOf(service, 1)
    if (last?.id !== probeId(target, probing)) {
      const made = await turns(hostOf(target), () =>
        probeService(target, probing, { ...parts, egress }),
      )
      if (made.list) await revocationLists.keep(made.list)
      await statusProbes.keep([made.probe])
    }
    return probeNews(service, probeFailures, statusProbes)
  }

  return {
    /** A page of the recognitions in force, and which of them were last asked too long ago. */
    async recognitionsToProbe({ after }: { after?: string | undefined }): Promise<ProbeRound> {
      if (!parts.egress) return { probing: false, due: [] }
      const { items, next } = await records.register.list({ limit: pageSize, after })
      const ids = items.filter(({ entry }) => isRelied(entry)).map(({ entry }) => entry.id)
      const last = await statusProbes.lastTimes(ids)
      const before = now().getTime() - probeHours * hourMs
      const due = ids.filter((id) => Date.parse(last.get(id) ?? '1970-01-01') <= before)
      return { probing: true, due, next }
    },

    /**
     * Asks the services of one recognition, each once in a round; answers what its workflow is to be told. An attempt that
     * follows one that died goes on with those that were not asked. Throws EvidenceError.
     */
    async probeRecognition({ recognition, since }: ProbeOrder): Promise<ProbeNews[]> {
      const { egress } = parts
      const state = await records.findCase<Recognition>('recognition', recognition)
      if (!egress || !state || state.ended) return []
      const { organisation, province } = state
      const { chain, targets } = await targetsOf(state, now().toISOString(), parts)
      const probing = { recognition, organisation, province, chain, since }
      const news: (ProbeNews | undefined)[] = []
      const beat = setInterval(() => heartbeat({ asked: news.length }), beatMs)
      try {
        while (news.length < targets.length) {
          const next = targets.slice(news.length, news.length + atOnce)
          news.push(...(await Promise.all(next.map((each) => probe(each, probing, egress)))))
          cancellationSignal().throwIfAborted()
        }
      } finally {
        clearInterval(beat)
      }
      return news.filter((each) => each !== undefined)
    },
  }
}
