/** Who gets through where: every route × every role and no token × own, another's and assigned × stage, against tables. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { routes } from '../../api/routes/index.ts'
import { roles } from '../../procedure/roles.ts'
import { startTestService, startWithinMs, type TestService } from '../support/service.ts'
import { ask, type Cell } from './matrix/ask.ts'
import { everybody, holders, rolesOf, tokensOf, type Who } from './matrix/callers.ts'
import { dossierTable } from './matrix/dossiers.ts'
import { filingTable } from './matrix/filing.ts'
import { followingTable } from './matrix/following.ts'
import { publicTable } from './matrix/public.ts'
import { type Ids, setScene } from './matrix/scene.ts'
import { expectedOf, type Subject } from './matrix/table.ts'
import { workTable } from './matrix/work.ts'

const tables = [publicTable, dossierTable, filingTable, followingTable, workTable]
const entries = new Map(tables.flatMap((table) => Object.entries(table)))
const nameOf = ({ contract: { method, path } }: (typeof routes)[number]) =>
  `${method.toUpperCase()} ${path}`
const byName = new Map(routes.map((route) => [nameOf(route), route]))

describe('The tables', () => {
  it('have an entry for every route that is served, and for no other', () => {
    expect([...entries.keys()].toSorted()).toEqual([...byName.keys()].toSorted())
    expect(tables.flatMap((table) => Object.keys(table))).toHaveLength(entries.size)
  })

  it('name every role, and let through nobody whom the contract of the route leaves out', () => {
    expect(new Set(holders.flatMap(rolesOf))).toEqual(new Set(roles))
    for (const [name, entry] of entries) {
      const { access = [] } = byName.get(name)?.contract ?? {}
      for (const line of Object.values(entry.lines)) {
        expect([name, typeof line === 'string']).toEqual([name, access === 'public'])
        if (typeof line === 'string') continue
        const named = [line.passes, line.hidden, line.undeclared, line.stage].flatMap(
          (who) => who ?? [],
        )
        const others = named.flatMap(rolesOf).filter((role) => !access.includes(role))
        expect([name, others]).toEqual([name, []])
      }
    }
  })
})

describe('Every request of the tables', () => {
  let service: TestService
  let scene: Record<Subject, Ids>
  let tokens: Map<Who, string | undefined>
  beforeAll(async () => {
    service = await startTestService()
    tokens = await tokensOf(service)
    scene = await setScene(service)
  }, startWithinMs * 2)
  afterAll(() => service.stop())

  const cellsOf = (name: string): (Cell & { readonly subject: Subject })[] => {
    const [entry, route] = [entries.get(name), byName.get(name)]
    if (!entry || !route) throw new Error(`expected an entry and a route ${name}`)
    return expectedOf(entry).map((each) => ({
      ...{ ...each, route, entry, ids: scene[each.subject], token: tokens.get(each.who) },
    }))
  }

  it('is answered as they say, by person, by case and by stage, with the headers of protection', async () => {
    const wrong: string[] = []
    let cells = 0
    const waiting = [...byName.keys()]
    const work = async () => {
      for (let name = waiting.pop(); name !== undefined; name = waiting.pop())
        for (const cell of cellsOf(name)) {
          cells += 1
          const answer = await ask(service.address, cell)
          const { subject, who, expected } = cell
          if (answer !== expected)
            wrong.push(`${name} (${subject}) by ${who}: expected ${expected}, got ${answer}`)
        }
    }
    await Promise.all(Array.from({ length: 6 }, work))
    const counted = [...byName.keys()].map((name) => cellsOf(name).length)
    expect(cells).toBe(counted.reduce((sum, count) => sum + count, 0))
    console.log(`${cells} requests: ${byName.size} routes, ${everybody.length} callers`)
    expect(wrong).toEqual([])
  }, 300_000)

  it('has left the cases as they were', async () => {
    const { cast } = service
    for (const stage of ['draft', 'intake', 'verification', 'expert-review', 'delivery'] as const)
      expect((await cast.auditor.read(scene[stage].id ?? '')).stage).toBe(stage)
  })
})
