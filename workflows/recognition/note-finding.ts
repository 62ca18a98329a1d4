/** Puts a finding on a recognition; called inside a change. */
import type { Finding, Recognition } from '../../domain/recognition/state.ts'
import { now, system } from '../case/event-source.ts'
import { nextNumber } from '../case/next-number.ts'

const byTheSystem = { sub: system.sub, name: system.name }

type Known = Pick<Finding['content'], 'source' | 'reference'>

const openFinding = ({ findings }: Recognition, { source, reference }: Known) =>
  findings.find(
    ({ content, state }) =>
      state !== 'closed' && content.source === source && content.reference === reference,
  )

/** One finding a source and reference, while it is not closed. */
export function noteFinding(
  draft: Recognition,
  content: Finding['content'],
  by: Finding['by'] = byTheSystem,
): void {
  const known = openFinding(draft, content)
  if (known) {
    delete known.recovered
    return
  }
  const id = `f${nextNumber(draft.findings)}`
  draft.findings.push({ id, content, by, at: now(), state: 'open' })
}

/** What was found is so no longer: the finding says so, and stays. */
export function noteRecovery(
  draft: Recognition,
  { text, ...found }: Known & Pick<Finding['content'], 'text'>,
): void {
  const known = openFinding(draft, found)
  if (known) known.recovered = { by: byTheSystem, at: now(), text }
}
