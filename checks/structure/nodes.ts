/** The elements of an encoding in preorder, those inside octet and bit strings among them, with paths and texts. */
import type { StructureNode } from '../../domain/structure.ts'
import { isUniversal, universal, type Element } from '../der/element.ts'
import { oidText } from '../der/oid.ts'
import { readDer } from '../der/read.ts'
import type { Deviation } from '../der/deviation.ts'
import { pathOf } from '../place/names.ts'
import { oidName } from './oid-names.ts'
import { valueText } from './value-text.ts'

/** A certificate has some two hundred elements; a list of thousands is shown by its beginning. */
const mostNodes = 4_000

const typeNames = new Map<number, string>(
  Object.entries(universal).map(([name, tag]) => [tag, name.replace(/^./, (s) => s.toUpperCase())]),
)

const typeOf = ({ tagClass, tag }: Element): string =>
  tagClass === 'universal' ? (typeNames.get(tag) ?? `universal ${tag}`) : `${tagClass} [${tag}]`

interface Step {
  readonly element: Element
  readonly path: string
  readonly depth: number
  /** Byte of the value at which the bytes begin that `element` was read from. */
  readonly base: number
}

export interface Nodes {
  readonly nodes: StructureNode[]
  /** Those inside strings, at their place in the whole. */
  readonly deviations: Deviation[]
  readonly cut: boolean
}

const placeOf = (element: Element) => ({
  ...element,
  length: element.content.length,
  end: element.offset + element.bytes.length,
})

const isExtensionValue = (path: string) => /xtensions\[\d+\]\[\d\]$/.test(path)

/** What a string holds where it holds an encoding: the value of an extension, a key. */
function inside({ element, path, base }: Step) {
  const isBits = isUniversal(element, universal.bitString)
  if (element.constructed || !(isBits || isUniversal(element, universal.octetString)))
    return undefined
  const content = isBits ? element.content.subarray(1) : element.content
  const { element: inner, deviations } = readDer(content)
  const isValue = isExtensionValue(path) && !isBits
  if (!inner || (!isValue && (deviations.length > 0 || !inner.constructed))) return undefined
  const at = base + element.offset + element.bytes.length - content.length
  return {
    inner,
    at,
    deviations: deviations.map((each) => ({ ...each, offset: each.offset + at })),
  }
}

const nodeOf = ({ element, path, depth, base }: Step, children: number): StructureNode => {
  const value = children > 0 ? undefined : valueText(element)
  const oid = isUniversal(element, universal.oid) ? oidText(element.content) : undefined
  const name = oid === undefined ? undefined : oidName(oid)
  return {
    depth,
    offset: base + element.offset,
    headerLength: element.headerLength,
    length: element.bytes.length,
    type: typeOf(element),
    path,
    children,
    ...(value !== undefined && { value }),
    ...(name !== undefined && { name }),
  }
}

function stepsOf(parent: Step, named: boolean): Step[] {
  const { element, path, depth, base } = parent
  const before: string[] = []
  return element.children.map((child, index) => {
    const childPath = named
      ? pathOf({ path, place: placeOf(element) }, placeOf(child), index, before)
      : `${path}[${index}]`
    before.push(childPath.slice(childPath.lastIndexOf('.') + 1))
    return { element: child, path: childPath, depth: depth + 1, base }
  })
}

/** `root` is the name of the whole: Certificate, CertificateList or another. */
export function nodesOf(element: Element, root: string): Nodes {
  const found: Nodes = { nodes: [], deviations: [], cut: false }
  let cut = false
  const walk = (step: Step, named: boolean): void => {
    if (found.nodes.length >= mostNodes) {
      cut = true
      return
    }
    const held = inside(step)
    found.nodes.push(nodeOf(step, held ? 1 : step.element.children.length))
    if (held) {
      found.deviations.push(...held.deviations)
      const { inner, at } = held
      walk({ element: inner, path: `${step.path}‹›`, depth: step.depth + 1, base: at }, false)
    }
    for (const child of stepsOf(step, named)) walk(child, named)
  }
  walk({ element, path: root, depth: 0, base: 0 }, true)
  return { ...found, cut }
}
