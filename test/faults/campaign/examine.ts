/** Examines what a campaign has left, once nothing is disturbed any more: every invariant over every dossier. */
import { Client, Connection } from '@temporalio/client'
import type { Receipt } from '../../../domain/receipt.ts'
import { convertingData } from '../../../encryption/data-converter.ts'
import { dateInShanghai } from '../../../procedure/working-days.ts'
import type { ProductionLike } from '../../../stack/production-like/start.ts'
import { openRecords, type Records } from '../../../storage/records/records.ts'
import { readAgain } from '../invariants/everything.ts'
import {
  type Course,
  courseOf,
  disturbed,
  type Ledger,
  ledgerOf,
  lost,
  twice,
  unnumbered,
  type Violation,
} from '../invariants/ledger.ts'
import { gaps, misnumbered, readNumbers } from '../invariants/numbers.ts'
import {
  endedOtherwise,
  type Ending,
  failedOrStuck,
  outcomeOf,
  settledExecutions,
} from '../invariants/workflows.ts'
import type { Walked } from './people.ts'
import type { Way } from './ways.ts'

/** By the name of the invariant. */
export type Violations = Readonly<Record<string, readonly Violation[]>>

export interface Left {
  readonly stack: ProductionLike
  /** Those that nothing disturbed come first: they say how each way goes. */
  readonly walked: readonly Walked[]
  readonly receipts: readonly Receipt[]
  readonly tell: (line: string) => void
}

/** Each dossier with its ledger, by way. */
async function readLedgers(records: Records, walked: readonly Walked[]) {
  const read: { way: Way; dossier: string; ledger: Ledger }[] = []
  for (const { way, dossier } of walked)
    if (dossier !== undefined) read.push({ way, dossier, ledger: await ledgerOf(records, dossier) })
  return read
}

async function endingsOf(client: Client, walked: readonly Walked[]): Promise<Ending[]> {
  const endings: Ending[] = []
  for (const { way, dossier } of walked)
    if (dossier !== undefined)
      endings.push({ dossier, expected: way.outcome, found: await outcomeOf(client, dossier) })
  return endings
}

/** What Temporal says of the workflows, once each dossier's has had time to end. */
async function examineWorkflows({ stack, walked }: Left): Promise<Violations> {
  const { temporal } = await stack.configuration()
  const connection = await Connection.connect({ address: stack.parts.temporal?.address ?? '' })
  const converting = convertingData(temporal.payloadKeys)
  const client = new Client({ connection, namespace: stack.namespace, ...converting })
  try {
    return {
      'every workflow of a dossier ended with its outcome': endedOtherwise(
        await endingsOf(client, walked),
      ),
      'no workflow failed or is stuck': failedOrStuck(await settledExecutions(client)),
    }
  } finally {
    await connection.close()
  }
}

async function examineLedgers(records: Records, { walked, receipts }: Left): Promise<Violations> {
  const read = await readLedgers(records, walked)
  const answers = new Map<string, Receipt[]>(read.map(({ dossier }) => [dossier, []]))
  for (const receipt of receipts) answers.get(receipt.dossier)?.push(receipt)
  const courses = new Map<string, Course>()
  for (const { way, ledger } of read)
    if (!courses.has(way.name)) courses.set(way.name, courseOf(ledger))
  const over = (check: (each: (typeof read)[number]) => Violation[]) => read.flatMap(check)
  const answered = (dossier: string) => answers.get(dossier) ?? []
  const year = Number(dateInShanghai(new Date().toISOString()).slice(0, 4))
  const numbers = await readNumbers(records, year)
  const every = [...read.map(({ ledger }) => ledger), ...(await followingLedgers(records, read))]
  return {
    'no act that was answered is lost': over(({ dossier, ledger }) =>
      lost(ledger, answered(dossier)),
    ),
    'no act is applied twice': over(({ dossier, ledger }) => twice(ledger, answered(dossier))),
    'events are numbered and none is a refusal': over(({ ledger }) => unnumbered(ledger)),
    'each dossier went as one that nothing disturbed': over(({ way, ledger }) => {
      const course = courses.get(way.name)
      return course ? disturbed(ledger, course) : []
    }),
    'numbers of notices have no gap': gaps(numbers),
    'each number is of one issued notice': misnumbered(numbers, every),
  }
}

/** Of the cases that followed a dossier: recognitions issue notices too. */
async function followingLedgers(records: Records, read: readonly { dossier: string }[]) {
  const dossiers = new Set(read.map(({ dossier }) => dossier))
  const ledgers: Ledger[] = []
  for (let after: string | undefined, page = ['']; page.length > 0; after = page.at(-1)) {
    page = await records.listCases({ limit: 200, ...(after !== undefined && { after }) })
    for (const each of page.filter((id) => !dossiers.has(id)))
      ledgers.push(await ledgerOf(records, each))
  }
  return ledgers
}

export async function examine(left: Left) {
  const { stack, tell } = left
  tell('workflows …')
  const workflows = await examineWorkflows(left)
  const records = await openRecords(stack.databaseUrl)
  try {
    tell('ledgers and numbers …')
    const ledgers = await examineLedgers(records, left)
    const read = await readAgain(await stack.configuration(), records, (cases) =>
      tell(`evidence, chains and projections of ${cases} cases read again`),
    )
    const violations: Violations = {
      ...ledgers,
      ...workflows,
      'evidence by hash, chains, projections as rebuilt, register and log': read.violations,
    }
    return { violations, read: read.tally }
  } finally {
    await records.close()
  }
}
