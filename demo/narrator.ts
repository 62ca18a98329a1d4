/** Tells the demo: one readable line a step with its time, or one JSON document at the end. */
import type { DemoResult } from './result.ts'

interface Step {
  readonly seconds: number
  readonly chapter: string
  readonly step: string
}

export function createNarrator(json: boolean) {
  const started = performance.now()
  const steps: Step[] = []
  let chapter = 'The stack'
  const now = () => (performance.now() - started) / 1000

  return {
    chapter(title: string): void {
      chapter = title
      if (!json) console.log(`\n${title}`)
    },
    tell(step: string): void {
      steps.push({ seconds: Number(now().toFixed(2)), chapter, step })
      if (!json) console.log(`${now().toFixed(2).padStart(7)} s  ${step}`)
    },
    end(results: readonly DemoResult[]): void {
      if (json) return console.log(JSON.stringify({ steps, dossiers: results }, undefined, 2))
      console.log()
      console.table(
        results.map(({ dossier, ca, outcome, checks, documents, ledger }) => ({
          dossier,
          CA: ca,
          outcome,
          'checks passed': checks.pass,
          'checks failed': checks.fail,
          unreadable: checks.unreadable,
          documents,
          ledger: ledger.verified ? `${ledger.entries} entries, verified` : 'BROKEN',
        })),
      )
    },
  }
}
