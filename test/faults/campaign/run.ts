/** A campaign: people take dossiers to their ends while parts fail one after another; then everything is examined. */
import { castOf } from '../../../demo/cast.ts'
import { grantScript } from '../../../demo/scripts.ts'
import { bePatient } from '../patient-client.ts'
import { drawFaults } from './deck.ts'
import { examine, type Violations } from './examine.ts'
import { injectFaults, type Struck } from './injector.ts'
import { walkAll, type Walked } from './people.ts'
import { createRandom } from './random.ts'
import { setStage, type Stage } from './stage.ts'
import { drawWays, goingOn, ways } from './ways.ts'

export interface Terms {
  readonly dossiers: number
  readonly seed: number
  /** Dossiers under way at once. */
  readonly atOnce: number
  /** Answered acts from when the stack is whole to the next fault, on average. */
  readonly actsBetween: number
  /** Further dossiers are opened until so many faults have struck. */
  readonly faults: number
  readonly tell: (line: string) => void
}

export type Report = Awaited<ReturnType<typeof runCampaign>>

const said = ({ kind, of, at, lastsMs, tookMs, meanwhile, repeated, ended }: Struck): string =>
  [
    `${at.slice(11, 19)} ${kind} ${of} for ${lastsMs} ms: whole after ${tookMs} ms`,
    `${meanwhile} acts answered, ${repeated} requests repeated`,
    ...(ended.length > 0 ? [`ended by themselves: ${ended.join(', ')}`] : []),
  ].join(', ')

/** PostgreSQL ends itself on a full disk, as it says it does; whatever is ours goes on. */
const isService = (name: string): boolean => /^(api|worker|checks)/.test(name)

const counted = <K extends string>(all: readonly K[]): Partial<Record<K, number>> => {
  const counts: Partial<Record<K, number>> = {}
  for (const each of all) counts[each] = (counts[each] ?? 0) + 1
  return counts
}

async function act(stage: Stage, terms: Terms) {
  const { dossiers, seed, atOnce, actsBetween, tell } = terms
  const { stack, network, disks, targets } = stage
  const random = createRandom(seed)
  const client = bePatient(stack.address)
  const walking = { cast: await castOf(stack, stack.address), script: grantScript().script, atOnce }
  let done = 0
  const count = ({ way, failure }: Walked) => {
    done += 1
    if (failure) tell(`${way.name}: ${failure}`)
    else if (done % 10 === 0) tell(`${done} dossiers ended, ${client.answered()} acts answered`)
  }
  try {
    const undisturbed = await walkAll(ways, { ...walking, tell: count })
    tell(`${ways.length} dossiers went their way undisturbed`)
    let areDone = false
    let isOver = false
    let times = 0
    const drawn = drawWays(random, Math.max(0, dossiers - ways.length))
    const field = { parts: stack.parts, network, disks }
    const striking = injectFaults({
      field,
      faults: drawFaults(random, targets, actsBetween),
      answered: client.answered,
      repeated: client.repeated,
      areDone: () => areDone,
      tell: (struck) => {
        times += 1
        tell(said(struck))
      },
    }).finally(() => (isOver = true))
    const enough = goingOn(drawn, () => isOver || times >= terms.faults)
    const disturbed = await walkAll(enough, { ...walking, tell: count }).finally(
      () => (areDone = true),
    )
    const { struck, failure } = await striking
    return { client, walked: [...undisturbed, ...disturbed], struck, failure }
  } finally {
    client.restore()
  }
}

/** Everything that was found, with what keeps a dossier from its end and what answered 500 among it. */
export async function runCampaign(terms: Terms) {
  const { seed, tell } = terms
  tell('the stack is started …')
  const stage = await setStage()
  const began = Date.now()
  try {
    const { client, walked, struck, failure } = await act(stage, terms)
    const walkedFor = Date.now() - began
    const receipts = client.receipts()
    const { violations, read } = await examine({ stack: stage.stack, walked, receipts, tell })
    const all: Violations = {
      'the stack is whole again after every fault': failure === undefined ? [] : [failure],
      'every dossier goes its way': walked.flatMap(({ way, failure }) =>
        failure === undefined ? [] : [`${way.name}: ${failure}`],
      ),
      'no process of the service ends by itself': struck.flatMap(({ kind, of, at, ended }) =>
        ended.filter(isService).map((name) => `${name} after ${kind} ${of} at ${at}`),
      ),
      'nobody is answered 500': client.defects(),
      ...violations,
    }
    const violated = Object.values(all).reduce((sum, each) => sum + each.length, 0)
    if (violated > 0) tell(`what the parts have printed is in ${stage.keepLogs()}`)
    return {
      seed,
      dossiers: walked.length,
      ways: counted(walked.map(({ way }) => way.name)),
      acts: receipts.length,
      repeated: client.repeated(),
      faults: struck.length,
      kinds: counted(struck.map(({ kind }) => kind)),
      notFilled: stage.targets.fill.length === 0,
      ended: counted(struck.flatMap(({ ended }) => ended)),
      read,
      seconds: {
        people: Math.round(walkedFor / 1_000),
        examination: Math.round((Date.now() - began - walkedFor) / 1_000),
      },
      struck,
      violations: all,
      violated,
    }
  } finally {
    await stage.stop()
  }
}
