/** What the providers answered whom the certificates name, and the status of each sample by it; equal ones together. */
import type { Content } from 'pdfmake/interfaces.js'
import type { Report } from '../../domain/report.ts'
import type { StatusFetch } from '../../domain/status-fetch.ts'
import type { StatusReport } from '../../domain/status-report.ts'
import { text } from '../notices/layout.ts'
import { clipped, ofName } from './clipped.ts'
import { heading, named, said } from './certificates.ts'
import { headings, revocationWords } from './words.ts'

const mostAsked = 40
const mostGroups = 60

function askedOf(fetch: StatusFetch): Content {
  const { source, url, fetchedAt } = fetch
  const came =
    fetch.outcome === 'fetched'
      ? `SHA-256 ${fetch.evidence.sha256.slice(0, 16)}…`
      : `无答复 no answer: ${fetch.code}, ${clipped(fetch.message, ofName)}`
  return text(`${source.toUpperCase()} ${clipped(url, ofName)} · ${fetchedAt} · ${came}`, {
    fontSize: 8,
  })
}

type Sample = StatusReport['samples'][number]

function alike(samples: readonly Sample[]): Sample[][] {
  const groups = new Map<string, Sample[]>()
  for (const sample of samples) {
    const key = JSON.stringify([sample.revocation, sample.reason?.en])
    groups.set(key, [...(groups.get(key) ?? []), sample])
  }
  return [...groups.values()]
}

function groupOf(samples: readonly Sample[]): Content[] {
  const [first] = samples
  if (!first) return []
  const { reason } = first
  const status = revocationWords[first.revocation]
  return [
    text(`${status['zh-CN']} ${status.en} · ${samples.length}`, {
      fontSize: 9.5,
      bold: true,
      margin: [0, 6, 0, 2],
    }),
    ...(reason ? [said({ en: reason.en, 'zh-CN': reason['zh-CN'] })] : []),
    ...named(samples.map(({ subject }) => subject)),
  ]
}

export function statusSection({ status }: Report): Content[] {
  if (!status) return []
  const more = status.fetches.length - mostAsked
  return [
    heading(headings.answered),
    ...status.fetches.slice(0, mostAsked).map(askedOf),
    ...(more > 0 ? [text(`+ ${more}`, { fontSize: 8 })] : []),
    ...alike(status.samples).slice(0, mostGroups).flatMap(groupOf),
  ]
}
