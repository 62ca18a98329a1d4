/** Payloads in Temporal: what is sealed is opened with its key only, whichever key seals now. */
import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { defaultPayloadConverter, type Payload } from '@temporalio/common'
import { readKeyring } from '../../encryption/keyring.ts'
import { createPayloadCodec } from '../../encryption/payload-codec.ts'
import { readConfiguration } from '../../temporal.config.ts'
import { temporaryFolder } from '../stack/temporary-folder.ts'

const applicant = { name: 'Elena Petrova', 证件: '护照' }
const plain = defaultPayloadConverter.toPayload(applicant)
const newKey = () => randomBytes(32).toString('base64')

function folderOf(keys: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder()
  for (const [id, key] of Object.entries(keys)) writeFileSync(path.join(folder, id), `${key}\n`)
  return folder
}
const codecOf = (keys: Readonly<Record<string, string>>, current: string) =>
  createPayloadCodec(readKeyring({ folder: folderOf(keys), current }))
const keyOf = ({ metadata }: Payload) =>
  Buffer.from(metadata?.['encryption-key-id'] ?? []).toString()
const [old, next] = [newKey(), newKey()]

async function sealedWith(key: string, id = 'old'): Promise<Payload> {
  const [sealed] = await codecOf({ [id]: key }, id).encode([plain])
  return sealed!
}

describe('A sealed payload', () => {
  it('shows nothing of what is in it, and no two are alike', async () => {
    const [one, other] = [await sealedWith(old), await sealedWith(old)]
    expect(Buffer.from(one.data!).includes('Elena')).toBe(false)
    expect(Object.keys(one.metadata!)).toEqual(['encoding', 'encryption-key-id'])
    expect(Buffer.from(one.data!).equals(Buffer.from(other.data!))).toBe(false)
  })

  it('is opened after its key was replaced, and new ones are sealed with the new key', async () => {
    const before = await sealedWith(old)
    const codec = codecOf({ old, next }, 'next')
    const [after] = await codec.encode([plain])
    expect(keyOf(after!)).toBe('next')
    const opened = await codec.decode([before, after!])
    expect(opened.map((each) => defaultPayloadConverter.fromPayload(each))).toEqual([
      applicant,
      applicant,
    ])
  })

  it('beside payloads from before there were keys leaves those as they are', async () => {
    const codec = codecOf({ old }, 'old')
    expect(await codec.decode([plain])).toEqual([plain])
  })

  it('whose key is gone says which key to put back, and where', async () => {
    const before = await sealedWith(old)
    await expect(codecOf({ next }, 'next').decode([before])).rejects.toThrow(
      /expected the key “old” .* got next; put its file back and start again/,
    )
  })

  it('under another key of the same name says what may have happened and what to do', async () => {
    const before = await sealedWith(old)
    await expect(codecOf({ old: next }, 'old').decode([before])).rejects.toThrow(
      /another key than the one that sealed it, then put the right one back.*restore that from its backup/,
    )
  })

  it('with any byte changed, or under the name of another key, does not open', async () => {
    const before = await sealedWith(old)
    const codec = codecOf({ old, copy: old }, 'old')
    for (const place of [0, 12, before.data!.length - 1]) {
      const data = Buffer.from(before.data!)
      data[place] = data[place]! ^ 1
      await expect(codec.decode([{ ...before, data }])).rejects.toThrow('its bytes were changed')
    }
    const renamed = { ...before.metadata, 'encryption-key-id': Buffer.from('copy') }
    await expect(codec.decode([{ ...before, metadata: renamed }])).rejects.toThrow('were changed')
    const cut = { ...before, data: before.data!.subarray(0, 20) }
    await expect(codec.decode([cut])).rejects.toThrow('its bytes were changed')
  })
})

describe('The ring of keys', () => {
  it('refuses what is no key, and says how one is made', () => {
    const folder = folderOf({ old: 'c2hvcnQ=' })
    expect(() => readKeyring({ folder, current: 'old' })).toThrow('openssl rand -base64 32')
  })

  it('refuses a current key that it does not have', () => {
    const folder = folderOf({ old, '..data': 'not a key' })
    expect(() => readKeyring({ folder, current: 'next' })).toThrow(/“next”.* got old;/)
  })

  it('is said whole or not at all', () => {
    expect(() => readConfiguration({ PAYLOAD_KEY: 'next' })).toThrow('PAYLOAD_KEYS_FOLDER')
    expect(readConfiguration({}).temporal.payloadKeys).toBeUndefined()
  })
})
