/** The trees, paths and proofs of the Certificate Transparency reference (transparency-dev/merkle, testonly). */
import { describe, expect, it } from '@jest/globals'
import { emptyRoot, leafHash } from '../../../documents/log/hashes.ts'
import { consistencyProof, inclusionProof, rootOf } from '../../../documents/log/proofs.ts'
import { isConsistent, isIncluded } from '../../../documents/log/verify.ts'
import { treeOf } from './trees.ts'

const hex = (text: string) => Buffer.from(text, 'hex')
const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657']
  .concat('606162636465666768696a6b6c6d6e6f')
  .map(hex)

const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]
const [d1, d4] = [
  '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
  'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
]
const [d23, d45, d67, d4567] = [
  '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
  '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
  'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
  '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
]
const [d0, d01, d0123] = [roots[1]!, roots[2]!, roots[4]!]

const inclusions: [index: number, size: number, path: string[]][] = [
  [0, 1, []],
  [0, 2, [d1]],
  [1, 2, [d0]],
  [2, 3, [d01]],
  [1, 5, [d0, d23, d4]],
  [0, 8, [d1, d23, d4567]],
  [5, 8, [d4, d67, d0123]],
]
const consistencies: [first: number, second: number, path: string[]][] = [
  [1, 1, []],
  [1, 8, [d1, d23, d4567]],
  [2, 5, [d23, d4]],
  [6, 8, [d45, d67, d0123]],
]

describe('the Merkle tree of the Certificate Transparency reference (RFC 6962 §2.1)', () => {
  it.each(roots.map((root, size) => [size, root] as const))('of %d leaves', async (size, root) => {
    const tree = treeOf(inputs.slice(0, size))
    expect(tree.root.toString('hex')).toBe(root)
    expect((await rootOf(size, tree.read)).toString('hex')).toBe(root)
  })

  it('is, without leaves, the hash of nothing', () => {
    expect(emptyRoot.toString('hex')).toBe(roots[0])
  })

  it.each(inclusions)('has the path of leaf %d of %d', async (index, size, path) => {
    const tree = treeOf(inputs.slice(0, size))
    const hashes = await inclusionProof(index, size, tree.read)
    expect(hashes.map((hash) => hash.toString('hex'))).toEqual(path)
    expect(isIncluded({ index, leafHash: leafHash(inputs[index]!), hashes }, tree)).toBe(true)
  })

  it.each(consistencies)('has the proof from %d to %d', async (first, second, path) => {
    const tree = treeOf(inputs.slice(0, second))
    const hashes = await consistencyProof(first, second, tree.read)
    expect(hashes.map((hash) => hash.toString('hex'))).toEqual(path)
    expect(isConsistent({ size: first, root: hex(roots[first]!) }, tree, hashes)).toBe(true)
  })
})
