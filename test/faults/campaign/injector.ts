/** Lets the faults of a campaign strike one after another, each once the stack is whole again, until people are done. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Fault } from './deck.ts'
import { type Battlefield, startAgain, strike } from './strike.ts'

/** What came of a fault. */
export interface Struck extends Fault {
  readonly at: string
  /** Answered acts when it struck, and those answered until the stack was whole again. */
  readonly acts: number
  readonly meanwhile: number
  /** Requests that had to be sent again meanwhile. */
  readonly repeated: number
  /** From the strike until the stack was whole, in milliseconds. */
  readonly tookMs: number
  /** Parts that ended by themselves and were started again, as a supervisor of processes does. */
  readonly ended: readonly string[]
}

export interface Injecting {
  readonly field: Battlefield
  readonly faults: Iterator<Fault, never>
  readonly answered: () => number
  readonly repeated: () => number
  readonly areDone: () => boolean
  readonly tell: (struck: Struck) => void
}

const wholeWithinMs = 180_000

async function isReady(address: string): Promise<boolean> {
  const url = `http://${address}/readyz`
  return fetch(url, { signal: AbortSignal.timeout(6_000) }).then(
    ({ ok }) => ok,
    () => false,
  )
}

/** Starts again whoever ended and waits until every API finds every part ready; answers who had ended. */
export async function untilWhole({ parts }: Battlefield): Promise<string[]> {
  const deadline = Date.now() + wholeWithinMs
  const ended: string[] = []
  for (;;) {
    for (const part of Object.values(parts).filter((each) => !each.isRunning())) {
      ended.push(part.name)
      await startAgain(part)
    }
    const apis = Object.values(parts).filter(
      ({ name }) => name.startsWith('api') || name === 'haproxy',
    )
    const ready = await Promise.all(apis.map(({ address = '' }) => isReady(address)))
    if (ready.every(Boolean)) return ended
    if (Date.now() > deadline)
      throw new Error(
        `expected ${apis.map(({ name }) => name).join(', ')} to be ready, got ${ready.join(', ')}`,
      )
    await sleep(250)
  }
}

/** One fault from its strike until the stack is whole. */
async function happen(fault: Fault, injecting: Injecting): Promise<Struck> {
  const { field, answered, repeated } = injecting
  const began = { at: new Date(), acts: answered(), repeated: repeated() }
  const undo = await strike(field, fault)
  await sleep(fault.lastsMs)
  await undo()
  const ended = await untilWhole(field)
  return {
    ...fault,
    at: began.at.toISOString(),
    acts: began.acts,
    meanwhile: answered() - began.acts,
    repeated: repeated() - began.repeated,
    tookMs: Date.now() - began.at.getTime(),
    ended,
  }
}

export interface Injected {
  readonly struck: readonly Struck[]
  /** Why the stack is not whole; then nothing strikes any more. */
  readonly failure?: string
}

export async function injectFaults(injecting: Injecting): Promise<Injected> {
  const { faults, answered, areDone, tell } = injecting
  const struck: Struck[] = []
  for (;;) {
    const fault = faults.next().value
    const from = answered()
    while (!areDone() && answered() < from + fault.afterActs) await sleep(10)
    await sleep(fault.afterMs)
    if (areDone()) return { struck }
    try {
      const done = await happen(fault, injecting)
      struck.push(done)
      tell(done)
    } catch (error) {
      return { struck, failure: `after ${fault.kind} ${fault.of}: ${String(error)}` }
    }
  }
}
