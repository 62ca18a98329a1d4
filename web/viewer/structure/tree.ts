/** The elements of an encoding as a tree, from the list in preorder that the interface answers. */
import type { components } from '../../client/schema.d.ts'

export type StructureNode = components['schemas']['StructureNode']
export type StructurePart = components['schemas']['StructurePart']

export interface TreeNode {
  /** Unique within the part: its place in the list. */
  readonly id: string
  readonly node: StructureNode
  readonly children: readonly TreeNode[]
}

interface Growing extends TreeNode {
  readonly children: Growing[]
}

export function treeOf(nodes: readonly StructureNode[]): readonly TreeNode[] {
  const roots: Growing[] = []
  const open: Growing[] = []
  nodes.forEach((node, index) => {
    const grown: Growing = { id: String(index), node, children: [] }
    open.length = node.depth
    const parent = open.at(-1)
    ;(parent ? parent.children : roots).push(grown)
    open.push(grown)
  })
  return roots
}

export interface ByteRange {
  readonly offset: number
  readonly length: number
}

/** The smallest element that holds all bytes of a range; undefined where none does. */
export function nodeAt(nodes: readonly StructureNode[], wanted: ByteRange): string | undefined {
  let best: { readonly index: number; readonly length: number } | undefined
  nodes.forEach(({ offset, length }, index) => {
    const holds = offset <= wanted.offset && offset + length >= wanted.offset + wanted.length
    if (holds && (!best || length < best.length)) best = { index, length }
  })
  return best === undefined ? undefined : String(best.index)
}

/** The elements on the way to one, outermost first, itself left out. */
export function above(nodes: readonly StructureNode[], id: string): string[] {
  const path: string[] = []
  let depth = nodes[Number(id)]?.depth ?? 0
  for (let index = Number(id) - 1; index >= 0 && depth > 0; index--) {
    const node = nodes[index]
    if (node && node.depth < depth) {
      path.unshift(String(index))
      depth = node.depth
    }
  }
  return path
}

/** What the elements down to this depth show when nothing is asked for. */
export const openAtFirst = (nodes: readonly StructureNode[]): string[] =>
  nodes.flatMap(({ depth, children }, index) => (depth < 2 && children > 0 ? [String(index)] : []))
