/** Tells the demo: one readable line a step with its time, or one JSON document at the end. */
import type { AfterGrantResult, DemoResult } from './result.ts'

interface Step {
  readonly seconds: number
  readonly chapter: string
  readonly step: string
}

function printDossiers(results: readonly DemoResult[]): void {
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
}

function printAfterGrant({ recognition, exit, signatures, lookAt }: AfterGrantResult): void {
  console.table(
    Object.entries(signatures).map(([when, { signedAt, verdict, against }]) => ({
      'signed … the end': when,
      'proven instant': signedAt,
      'the end': exit.endedAt,
      verdict,
      clause: against.map(({ clause }) => clause.en).join(),
    })),
  )
  console.log(`${recognition.number}: where to look 查看：`)
  for (const [what, where] of Object.entries(lookAt)) console.log(`  ${what}: ${where}`)
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
    end(dossiers: readonly DemoResult[], afterGrant: AfterGrantResult): void {
      if (json) return console.log(JSON.stringify({ steps, dossiers, afterGrant }, undefined, 2))
      printDossiers(dossiers)
      printAfterGrant(afterGrant)
    },
  }
}
