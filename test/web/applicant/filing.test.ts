/** The guided filing: its sections, what is missing, what a notice opens, and saving without overwriting. */
import { describe, expect, it } from '@jest/globals'
import { readActSchemas } from '../../../web/acts/act-schemas.ts'
import type { ActSchemas } from '../../../web/acts/json-schema.ts'
import { opennessOf } from '../../../web/pages/applicant/filing/asked.ts'
import { mayOverwrite } from '../../../web/pages/applicant/filing/draft-store.ts'
import {
  contentOf,
  sectionSchema,
  sectionsOf,
} from '../../../web/pages/applicant/filing/form-schema.ts'
import { lackingOf, placeOf, withinSection } from '../../../web/pages/applicant/filing/missing.ts'
import type { Saved } from '../../../web/pages/applicant/filing/save-section.ts'
import {
  createSectionKeeper,
  type KeeperParts,
} from '../../../web/pages/applicant/filing/section-keeper.ts'
import { grantedDossier } from '../../../demo/specimen/granted.ts'

const schemas = readActSchemas() as ActSchemas
const { form } = grantedDossier('2026-11-21')

describe('The sections of the form', () => {
  it('are the thirteen of the interface', () => {
    expect([...sectionsOf(schemas)].sort()).toEqual(Object.keys(form).sort())
  })

  it.each(Object.entries(form))('send %s as it was filled in', (section, content) => {
    const schema = sectionSchema(schemas, section)
    expect(schema && contentOf(schema, content, true)).toEqual(content)
    expect(schema && contentOf(schema, content, false)).toMatchObject(content)
  })

  it('say of a draft that nothing is listed, and of a correction what was filed', () => {
    const schema = sectionSchema(schemas, 'audit') ?? {}
    expect(contentOf(schema, { scheme: 'S' }, false)).toEqual({ scheme: 'S', findings: [] })
    expect(contentOf(schema, { scheme: 'S' }, true)).toEqual({ scheme: 'S' })
  })

  it('are none that the form does not have', () => {
    expect(sectionSchema(schemas, 'unknown')).toBeUndefined()
  })
})

describe('What is missing', () => {
  const words = { en: '', 'zh-CN': '' }
  const item = { number: 2, title: words, detail: words, basis: words }
  const inField = { ...item, document: 'identity', pointer: '/identity/legalName/en' }
  const ofFile = { ...item, document: 'audit-report' }

  it('stands with its section or its document', () => {
    const { fields, files } = lackingOf([inField, ofFile])
    expect([...fields.keys()]).toEqual(['identity'])
    expect([...files.keys()]).toEqual(['audit-report'])
  })

  it('leads to its field or its document', () => {
    expect(withinSection('/identity')).toBe('')
    expect(placeOf('d', inField)).toBe('/my-cases/d/filing/identity?field=%2FlegalName%2Fen')
    expect(placeOf('d', ofFile)).toBe('/my-cases/d/filing/documents?type=audit-report')
  })
})

describe('A correction notice', () => {
  const asked = [
    { document: 'identity', pointer: '/identity/address', what: '' },
    { document: 'audit-report', what: '' },
  ]
  const place = (section: string, pointer: string, types: string[] = []) =>
    opennessOf(asked, { section, pointer, types })

  it('opens the field that it names, what is in it, and nothing beside it', () => {
    expect(place('identity', '/address')).toBe('open')
    expect(place('identity', '/address/street')).toBe('open')
    expect(place('identity', '')).toBe('within')
    expect(place('identity', '/addressee')).toBe('closed')
  })

  it('opens the whole section of a document that it names', () => {
    expect(place('audit', '/scheme', ['audit-report'])).toBe('open')
    expect(place('liability', '/cover', ['liability-evidence'])).toBe('closed')
  })

  it('closes nothing where there is none', () => {
    expect(opennessOf(undefined, { section: 'audit', pointer: '/scheme', types: [] })).toBe('open')
  })
})

it('What others saved is overwritten only where it says what was there before, or what is saved now', () => {
  expect(mayOverwrite({ a: 1, b: 2 }, { b: 2, a: 1 }, { a: 3 })).toBe(true)
  expect(mayOverwrite(undefined, {}, { a: 3 })).toBe(true)
  expect(mayOverwrite({ a: 1 }, { a: 3 }, { a: 3 })).toBe(true)
  expect(mayOverwrite({ a: 1 }, { a: 2 }, { a: 3 })).toBe(false)
  expect(mayOverwrite({ a: [1] }, { a: { 0: 1 } }, { a: 3 })).toBe(false)
})

describe('A section while it is typed', () => {
  const keeperOf = (send: KeeperParts['send'], more: Partial<KeeperParts> = {}) => {
    const kept: unknown[] = []
    const keeper = createSectionKeeper({
      saved: { name: 'old' },
      bodyOf: (value) => value as Record<string, unknown>,
      send,
      keep: (typed) => kept.push(typed?.value),
      onSaved: () => undefined,
      ...more,
    })
    return { keeper, kept }
  }
  const taken = async (): Promise<Saved> => ({ outcome: 'saved', etag: '"r2"' })

  it('is kept here until the service has said that it is saved', async () => {
    const { keeper, kept } = keeperOf(taken)
    keeper.change({ name: 'new' })
    expect(keeper.read().state).toBe('typed')
    await keeper.save()
    expect(keeper.read()).toMatchObject({ state: 'saved', value: { name: 'new' } })
    expect(kept).toEqual([{ name: 'new' }, undefined])
  })

  it('is sent once where nothing was typed since', async () => {
    const sent: unknown[] = []
    const { keeper } = keeperOf((body) => {
      sent.push(body)
      return taken()
    })
    await keeper.save()
    keeper.change({ name: 'new' })
    await Promise.all([keeper.save(), keeper.save()])
    await keeper.save()
    expect(sent).toEqual([{ name: 'new' }])
  })

  it('sends what was typed while a save was under way', async () => {
    const sent: unknown[] = []
    const { keeper } = keeperOf(async (body) => {
      sent.push(body)
      if (sent.length === 1) keeper.change({ name: 'newer' })
      return taken()
    })
    keeper.change({ name: 'new' })
    await keeper.save()
    expect(sent).toEqual([{ name: 'new' }, { name: 'newer' }])
    expect(keeper.read().state).toBe('saved')
  })

  it('is not lost where it is refused, and sent again when it is changed', async () => {
    const { keeper, kept } = keeperOf(() => Promise.reject(new Error('refused')))
    keeper.change({ name: 'wrong' })
    await keeper.save()
    expect(keeper.read()).toMatchObject({ state: 'refused', value: { name: 'wrong' } })
    expect(kept).toEqual([{ name: 'wrong' }])
    keeper.change({ name: 'better' })
    expect(keeper.read().state).toBe('typed')
  })

  it('waits for the reader where somebody else saved it: theirs or mine', async () => {
    const theirs = { name: 'theirs' }
    const bases: unknown[] = []
    const send: KeeperParts['send'] = async (_, base) => {
      bases.push(base)
      return base === theirs ? taken() : { outcome: 'conflict', theirs, etag: '"r9"' }
    }
    const mine = keeperOf(send).keeper
    mine.change({ name: 'mine' })
    await mine.save()
    mine.change({ name: 'mine still' })
    await mine.save()
    expect(mine.read()).toMatchObject({ state: 'conflict', value: { name: 'mine still' }, theirs })
    mine.keepMine()
    await mine.save()
    expect(mine.read()).toMatchObject({ state: 'saved', value: { name: 'mine still' } })
    expect(bases).toEqual([{ name: 'old' }, theirs])
    const other = keeperOf(send).keeper
    other.change({ name: 'mine' })
    await other.save()
    other.takeTheirs()
    expect(other.read()).toMatchObject({ state: 'saved', value: theirs })
  })

  it('begins with what was typed before and not saved', () => {
    const kept = { value: { name: 'typed' }, base: { name: 'old' } }
    const { keeper } = keeperOf(taken, { kept })
    expect(keeper.read()).toMatchObject({ state: 'typed', value: { name: 'typed' } })
  })
})
