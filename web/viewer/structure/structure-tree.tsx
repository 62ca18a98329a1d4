/** The elements of a certificate as a tree that is walked by arrow keys. */
import { type Key, Tree, TreeItem, TreeItemContent, Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Sign } from '../../ui/sign.tsx'
import type { StructureNode, TreeNode } from './tree.ts'

interface StructureTreeProps {
  readonly label: string
  readonly roots: readonly TreeNode[]
  readonly expanded: ReadonlySet<string>
  readonly onExpand: (keys: ReadonlySet<string>) => void
  readonly selected: string | undefined
  readonly onSelect: (id: string) => void
  /** Elements that a finding names. */
  readonly offending: ReadonlySet<string>
}

const strings = (keys: Iterable<Key>) => new Set([...keys].map(String))

export function StructureTree(props: StructureTreeProps) {
  const { label, roots, expanded, onExpand, selected, onSelect, offending } = props
  return (
    <Tree
      aria-label={label}
      className="structure-tree"
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={selected === undefined ? [] : [selected]}
      onSelectionChange={(keys) => {
        const [id] = keys === 'all' ? [] : strings(keys)
        if (id !== undefined) onSelect(id)
      }}
      expandedKeys={expanded}
      onExpandedChange={(keys) => onExpand(strings(keys))}
    >
      {roots.map((root) => (
        <Item key={root.id} item={root} offending={offending} />
      ))}
    </Tree>
  )
}

interface ItemProps {
  readonly item: TreeNode
  readonly offending: ReadonlySet<string>
}

function Item({ item, offending }: ItemProps) {
  const { t } = useTranslation('viewer')
  const { id, node, children } = item
  const isOffending = offending.has(id)
  return (
    <TreeItem id={id} textValue={`${fieldOf(node)} ${node.name ?? ''} ${node.value ?? ''}`}>
      <TreeItemContent>
        {({ isExpanded, hasChildItems }) => (
          <span className={isOffending ? 'tree-row tree-offending' : 'tree-row'}>
            {hasChildItems ? (
              <Button slot="chevron" className="tree-chevron">
                <span aria-hidden="true">{isExpanded ? '▾' : '▸'}</span>
              </Button>
            ) : (
              <span className="tree-chevron" />
            )}
            {isOffending && (
              <>
                <Sign tone="bad" /> <span className="visually-hidden">{t('tree.offending')}</span>
              </>
            )}
            <Words node={node} />
          </span>
        )}
      </TreeItemContent>
      {children.map((child) => (
        <Item key={child.id} item={child} offending={offending} />
      ))}
    </TreeItem>
  )
}

/** The last part of the path: what the standard calls the element. */
export const fieldOf = ({ path }: StructureNode): string =>
  /[\w-]+(?:\[\d+\])*$/.exec(path.replaceAll('‹›', ''))?.[0].replace(/^.*(\[\d+\])$/, '$1') ?? path

const Words = ({ node }: { readonly node: StructureNode }) => (
  <span>
    <strong>{fieldOf(node)}</strong> <span className="soft">{node.type}</span>
    {node.name && ` ${node.name}`}
    {node.value && <code> {node.value}</code>}
  </span>
)
