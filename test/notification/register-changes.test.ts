/** Changes of the register go out to whoever asked for them: once each, signed, and none that was not committed. */
import { randomUUID } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { Webhook } from 'standardwebhooks'
import { recognitionFrom } from '../support/recognition.ts'
import type { engines } from '../storage/records/engines.ts'
import { at, eventOf } from '../storage/records/recognition-events.ts'
import { hook, openCase } from './cases.ts'
import { until } from './receiver.ts'
import { outboxOn } from './outbox.ts'

describe.each<[keyof typeof engines]>([['PGlite'], ['PostgreSQL']])(
  'A webhook of the register on %s',
  (name) => {
    const outbox = outboxOn(name)

    /** A recognition of somebody else, granted and then changed. */
    async function change() {
      const state = recognitionFrom(at(1))
      const { published } = state
      await outbox.records().append([eventOf(state, 1, published)])
      await outbox.records().append([eventOf(state, 2, { ...published, kind: 'renewed' })])
      // A repetition of the workflow's activity.
      await outbox.records().append([eventOf(state, 2, { ...published, kind: 'renewed' })])
      return state.id
    }

    it('is told of every change of any entry, in order and once, and of no dossier', async () => {
      const organisation = `Relying party ${randomUUID()}`
      const to = await outbox.receiver()
      const { secret } = await hook(outbox.records(), organisation, to.url, 'register')
      await openCase(outbox.records(), { organisation })
      const entry = await change()
      outbox.dispatch()
      await until('two requests', () => to.received.length === 2)
      await outbox.stop()
      const told = to.received.map(({ body, headers }) =>
        new Webhook(secret).verify(body, headers as Record<string, string>),
      )
      const { items } = await outbox.records().register.changes({ entry, limit: 10 })
      expect(told).toEqual(
        items.map(({ sequence, kind, at: timestamp }) => ({
          type: `register.${kind}`,
          timestamp,
          data: { entry, sequence, kind },
        })),
      )
      expect(items.map(({ kind }) => kind)).toEqual(['granted', 'renewed'])
    })

    it('that ended its receiver’s patience lies among the dead, and is sent again on request', async () => {
      const organisation = `Relying party ${randomUUID()}`
      let isBroken = true
      const to = await outbox.receiver((response) => {
        response.statusCode = isBroken ? 500 : 204
        response.end()
      })
      await hook(outbox.records(), organisation, to.url, 'register')
      await change()
      outbox.dispatch({ mostAgeMs: 1 })
      const states = async () =>
        (await outbox.deliveries(organisation)).map(({ kind, state }) => `${kind} ${state}`)
      const all = (state: string) => async () =>
        (await states()).every((each) => each === `register-change ${state}`)
      await until('dead letters', all('dead'))
      isBroken = false
      for (const { id } of await outbox.deliveries(organisation))
        await outbox.records().reviveMessage(id)
      await until('delivered', all('delivered'))
      expect(await states()).toHaveLength(2)
    })

    it('makes nobody who asked for dossiers hear of the register', async () => {
      const organisation = `CA ${randomUUID()}`
      await hook(outbox.records(), organisation, 'https://hooks.example.com/')
      await change()
      expect(await outbox.deliveries(organisation)).toEqual([])
    })
  },
)
