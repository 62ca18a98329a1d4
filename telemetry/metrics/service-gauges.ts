/** Gauges of what the service rests on and publishes: its parts, the trusted list, the log, keys, alarms, probed services. */
import { X509Certificate } from 'node:crypto'
import type { PartHealth } from '../../api/health.ts'
import type { Alarm } from '../../domain/alarm.ts'
import { dateInShanghai } from '../../procedure/working-days.ts'
import type { Gauges } from '../../storage/records/gauges.ts'
import type { Records } from '../../storage/records/records.ts'
import type { Measures } from './measures.ts'
import type { Reading } from './readings.ts'

export interface ServiceParts {
  readonly gauges: Gauges
  readonly records: Pick<Records, 'supervision' | 'trustedLists'>
  readonly parts: () => Promise<readonly PartHealth[]>
  readonly alarms: () => Promise<readonly Alarm[]>
  /** The checkpoint as it is published; undefined before the first. */
  readonly checkpoint: () => Promise<string | undefined>
  /** DER certificates of keys, by what the key does. */
  readonly certificates: Readonly<Record<string, Uint8Array>>
}

const dayMs = 86_400_000
const secondsOf = (instant: string) => Date.parse(instant) / 1000

function partsReading({ gauge }: Measures, { parts }: ServiceParts): Reading {
  const ready = gauge('recognition_part_ready', '1: the part answers and keeps its promises', [
    'part',
  ])
  const degraded = gauge(
    'recognition_part_degraded',
    '1: it answers, and what it serves does not hold any more',
    ['part'],
  )
  return {
    name: 'parts',
    everyMs: 15_000,
    gauges: [ready, degraded],
    read: async () => {
      const found = await parts()
      return () => {
        for (const each of found) {
          ready.set({ part: each.part }, each.ready ? 1 : 0)
          degraded.set({ part: each.part }, each.degraded ? 1 : 0)
        }
      }
    },
  }
}

function alarmsReading({ gauge }: Measures, { alarms }: ServiceParts): Reading {
  const standing = gauge('recognition_alarms', 'What the publisher has to see to', [
    'code',
    'severity',
  ])
  return {
    name: 'alarms',
    everyMs: 60_000,
    gauges: [standing],
    read: async () => {
      const found = await alarms()
      return () => found.forEach(({ code, severity }) => standing.inc({ code, severity }))
    },
  }
}

function listReading({ gauge }: Measures, { records, certificates }: ServiceParts): Reading {
  const list = gauge(
    'recognition_trusted_list_next_update_timestamp_seconds',
    'When the trusted list in force ends; absent before the first',
  )
  const ends = gauge(
    'recognition_certificate_not_after_timestamp_seconds',
    'When the certificate of a key ends',
    ['key'],
  )
  return {
    name: 'list',
    everyMs: 60_000,
    gauges: [list, ends],
    read: async () => {
      const found = await records.trustedLists.find()
      return () => {
        if (found) list.set(secondsOf(found.nextUpdate))
        for (const [key, der] of Object.entries(certificates))
          ends.set({ key }, secondsOf(new X509Certificate(der).validTo))
      }
    },
  }
}

/** The second line of a checkpoint is the size of the log (C2SP tlog-checkpoint). */
const sizeIn = (checkpoint: string | undefined) => Number(checkpoint?.split('\n')[1] ?? 0)

function logReading({ gauge }: Measures, { checkpoint, gauges }: ServiceParts): Reading {
  const size = gauge('recognition_log_checkpoint_size', 'Leaves that the published log holds')
  const behind = gauge('recognition_log_unpublished_leaves', 'Leaves that it does not hold yet')
  const since = gauge(
    'recognition_log_unpublished_seconds',
    'Age of the oldest leaf that it does not hold yet: how old the checkpoint is, where it should be newer',
  )
  return {
    name: 'log',
    everyMs: 15_000,
    gauges: [size, behind, since],
    read: async () => {
      const published = sizeIn(await checkpoint())
      const found = await gauges.leavesFrom(published)
      const now = Date.now() / 1000
      return () => {
        size.set(published)
        behind.set(found.leaves)
        since.set(found.since === null ? 0 : now - secondsOf(found.since))
      }
    },
  }
}

function probesReading({ gauge }: Measures, { records }: ServiceParts): Reading {
  const failing = gauge(
    'recognition_status_services_failing',
    'Status services of recognised CAs whose last probe of the day was not answered',
  )
  const probes = gauge('recognition_status_probes_day', 'Probes of the last day', ['outcome'])
  return {
    name: 'probes',
    everyMs: 60_000,
    gauges: [failing, probes],
    read: async () => {
      const now = Date.now()
      const today = dateInShanghai(new Date(now).toISOString())
      const probedFrom = new Date(now - dayMs).toISOString()
      const rows = await records.supervision.boardTotals({ today, until: today, probedFrom })
      const sum = (key: 'servicesFailing' | 'probesAsked' | 'probesAnswered') =>
        rows.reduce((total, row) => total + Number(row[key]), 0)
      return () => {
        failing.set(sum('servicesFailing'))
        probes.set({ outcome: 'answered' }, sum('probesAnswered'))
        probes.set({ outcome: 'failed' }, sum('probesAsked') - sum('probesAnswered'))
      }
    },
  }
}

export const serviceReadings = (measures: Measures, parts: ServiceParts): Reading[] =>
  [partsReading, alarmsReading, listReading, logReading, probesReading].map((make) =>
    make(measures, parts),
  )
