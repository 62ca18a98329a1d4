/** Changes DER as somebody would who knows it: elements go, come twice, change places, types and values; lengths stay right. */
import { readDer } from '../../../checks/der/read.ts'
import type { Element } from '../../../checks/der/element.ts'
import { encode } from '../../../checks/der/encode.ts'

/** Numbers below a bound, the same in every run. */
export type Random = (bound: number) => number

export function numbersFrom(seed: number): Random {
  let state = seed
  return (bound) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff
    return (state >>> 8) % bound
  }
}

interface Node {
  identifier: number
  content: Buffer
  /** Undefined for a primitive element. */
  children: Node[] | undefined
}

/** Values of extensions and keys hold DER of their own, which is taken apart too. */
function inside({ tag, content, tagClass }: Element): Node[] | undefined {
  const isOctets = tagClass === 'universal' && tag === 4
  const nested = isOctets && content.length > 1 ? readDer(content) : undefined
  if (!nested?.element || nested.deviations.length > 0) return undefined
  return [nodeOf(nested.element)]
}

function nodeOf(element: Element): Node {
  return {
    identifier: element.bytes[0] ?? 0,
    content: Buffer.from(element.content),
    children: element.constructed ? element.children.map(nodeOf) : inside(element),
  }
}

const bytesOf = ({ identifier, content, children }: Node): Buffer =>
  encode(identifier, ...(children ? children.map(bytesOf) : [content]))

const all = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(all)]

const pick = <T>(items: readonly T[], random: Random): T => items[random(items.length)]!

const values = [
  ...['', '00', 'ff', '80', '7f', '0000', 'ffff', '00ff', '8000', '01'.repeat(21)],
  ...['ff'.repeat(64), '00'.repeat(300), '3080', '30840fffffff', '0500', '3000', 'c0'.repeat(40)],
].map((hex) => Buffer.from(hex, 'hex'))
const identifiers = [
  0, 1, 2, 3, 4, 5, 6, 10, 12, 19, 22, 23, 24, 0x30, 0x31, 0x80, 0xa0, 0xa3, 0x1f,
]

type Mutation = (node: Node, random: Random, others: readonly Node[]) => void

const mutations: readonly Mutation[] = [
  // An element goes.
  ({ children }, random) => void children?.splice(random(children.length), 1),
  // An element comes twice, or many times.
  ({ children }, random) => {
    if (!children || children.length === 0) return
    const copies = Array<Node>(pick([1, 1, 1, 30], random)).fill(pick(children, random))
    children.splice(random(children.length), 0, ...copies)
  },
  // Two change places.
  ({ children }, random) => {
    if (!children || children.length < 2) return
    const [taken] = children.splice(random(children.length), 1)
    if (taken) children.splice(random(children.length + 1), 0, taken)
  },
  // An element is replaced by another one of the same file, or has it inside.
  ({ children }, random, others) =>
    void children?.splice(random(children.length), random(2), pick(others, random)),
  (node, random) => {
    node.identifier = pick(identifiers, random)
  },
  (node, random) => {
    node.children = undefined
    node.content = pick(values, random)
  },
  ({ content }, random) => {
    if (content.length > 0) content[random(content.length)]! ^= 1 << random(8)
  },
  (node, random) => {
    node.content = Buffer.concat([node.content, pick(values, random)])
  },
  // An element is wrapped in others.
  (node, random) => {
    for (let depth = pick([1, 3, 60], random); depth > 0; depth -= 1) {
      const inner = { ...node }
      node.children = [inner]
      node.identifier = 0x30
    }
  },
]

/** Bytes with one to three changes; those that would make a file of more than 64 KiB are left out. */
export function mutated(bytes: Buffer, random: Random): Buffer {
  const { element } = readDer(bytes)
  if (!element) return bytes
  const root = nodeOf(element)
  for (let count = 1 + random(3); count > 0; count -= 1) {
    // What is put inside is a copy, so that nothing ever holds itself.
    const copies = all(nodeOf(element))
    pick(mutations, random)(pick(all(root), random), random, copies)
  }
  const changed = bytesOf(root)
  return changed.length <= 65_536 ? changed : bytes
}
