/** Puts a finding on a recognition; called inside a change. */
import type { Finding, Recognition } from '../../domain/recognition/state.ts'
import { now, system } from '../case/event-source.ts'

const byTheSystem = { sub: system.sub, name: system.name }

/** One finding a source and reference, while it is not closed. */
export function noteFinding(
  draft: Recognition,
  content: Finding['content'],
  by: Finding['by'] = byTheSystem,
): void {
  const isKnown = draft.findings.some(
    ({ content: known, state }) =>
      state !== 'closed' &&
      known.source === content.source &&
      known.reference === content.reference,
  )
  if (isKnown) return
  const id = `f${draft.findings.length + 1}`
  draft.findings.push({ id, content, by, at: now(), state: 'open' })
}
