/** The service that is asked: whole, with cases of every kind, and without bounds on how much one person may ask. */
import type { DestinationStream } from 'pino'
import { people } from '../../../stack/people.ts'
import { startTestService, type TestService } from '../../support/service.ts'
import { createVisitor } from '../../api/complaints/visitor.ts'
import { setScene } from '../matrix/scene.ts'
import type { Asker } from './operations.ts'
import { type Pools, poolsOf } from './pools.ts'

const plenty = '1000000'

/** How much may be asked has tests of its own: test/api/pace, test/api/complaints. */
const unhurried = {
  LOG_LEVEL: 'error',
  REQUESTS_PER_MINUTE: plenty,
  OFFICIAL_REQUESTS_PER_MINUTE: plenty,
  COMPLAINTS_PER_ADDRESS: plenty,
  COMPLAINTS_OVERALL: plenty,
  COMPLAINT_VISITS_PER_ADDRESS: plenty,
}

export interface Asked {
  readonly address: string
  readonly pools: Pools
  readonly tokenOf: (asker: Asker) => Promise<string | undefined>
  readonly stop: () => Promise<void>
}

/** Whoever of the stack's people holds the role: the scene was set by them, so that they have cases. */
async function tokenOf(service: TestService, asker: Asker): Promise<string | undefined> {
  if (asker === 'anonymous') return undefined
  const holder = Object.values(people).find(({ roles: [role] }) => role === asker)
  if (!holder) throw new Error(`expected somebody of the stack who is ${asker}`)
  return service.tokenOf(holder)
}

/** `log` takes what the service has to say of its own failures. */
export async function startAsked(log: DestinationStream): Promise<Asked> {
  const service = await startTestService(undefined, unhurried, log)
  const complaint = await createVisitor(service.address).complain({ about: { provider: 'A CA' } })
  const pools = poolsOf(await setScene(service), complaint)
  return {
    ...{ address: service.address, pools },
    tokenOf: (asker) => tokenOf(service, asker),
    stop: () => service.stop(),
  }
}
