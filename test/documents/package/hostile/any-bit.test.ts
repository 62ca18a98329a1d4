/** A package in which any one bit or block was changed is never accepted. */
import { describe, expect, it } from '@jest/globals'
import { names } from '../../../../documents/package/bag.ts'
import { files, found, specimen } from '../sealed.ts'

const { tar } = specimen

describe('Any one bit changed', () => {
  /** Numbers that are the same each time (mulberry32). */
  function seeded(seed: number) {
    let state = seed
    return () => {
      state = (state + 0x6d2b79f5) | 0
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
    }
  }

  async function acceptedAmong(places: readonly number[], random: () => number) {
    const accepted: number[] = []
    for (const at of places) {
      const changed = Buffer.from(tar)
      changed[at] = changed[at]! ^ (1 << Math.floor(random() * 8))
      if ((await found(changed)).length === 0) accepted.push(at)
    }
    return accepted
  }

  it('at 300 places anywhere: never accepted', async () => {
    const random = seeded(20_261_121)
    const places = Array.from({ length: 300 }, () => Math.floor(random() * tar.length))
    expect(await acceptedAmong(places, random)).toEqual([])
  })

  it('in the first header at each octet, in seal, time stamp and last manifest at every sixth: never accepted', async () => {
    const random = seeded(7)
    const from = tar.indexOf(files.get(names.signature)!)
    const seals = Array.from({ length: tar.length - from }, (_, index) => from + index)
    const places = [...Array(512).keys(), ...seals.filter((_, index) => index % 6 === 0)]
    expect(await acceptedAmong(places, random)).toEqual([])
  })

  it('and blocks taken out, doubled, exchanged or put in, 300 times: never accepted', async () => {
    const random = seeded(512)
    const blocks = Array.from({ length: tar.length / 512 }, (_, at) =>
      tar.subarray(at * 512, (at + 1) * 512),
    )
    const place = () => Math.floor(random() * blocks.length)
    const ways = [
      () => blocks.toSpliced(place(), 1),
      () => blocks.toSpliced(place(), 0, blocks[place()]!),
      () => blocks.with(place(), blocks[place()]!),
      () => blocks.toSpliced(place(), 0, Buffer.alloc(512)),
    ]
    const accepted: number[] = []
    for (let time = 0; time < 300; time += 1) {
      const changed = Buffer.concat(ways[time % ways.length]!())
      if (!changed.equals(tar) && (await found(changed)).length === 0) accepted.push(time)
    }
    expect(accepted).toEqual([])
  })
})
