/** A certificate, list or response: its facts, its elements as a tree, and the bytes of the one that is selected. */
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../client/api.ts'
import { useBilingual } from '../../ui/bilingual.ts'
import { Loading } from '../../ui/loading.tsx'
import { Note } from '../../ui/note.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { CertificateFacts } from './certificate-facts.tsx'
import { HexPane } from './hex-pane.tsx'
import { StructureTree } from './structure-tree.tsx'
import { above, type ByteRange, nodeAt, openAtFirst, type StructurePart, treeOf } from './tree.ts'
import './structure.css'

/** Bytes of one value of the file that something is said about. */
export interface Named extends ByteRange {
  /** SHA-256 of the value; absent: of the first. */
  readonly part?: string
}

export interface StructureViewProps {
  readonly dossier: string
  readonly document: string
  readonly version: number
  /** What the address points at. */
  readonly asked: Named | undefined
  /** What findings name. */
  readonly named: readonly Named[]
}

export function StructureView({ dossier, document, version, ...rest }: StructureViewProps) {
  const inWords = useBilingual()
  const { data, error } = api.useQuery(
    'get',
    '/dossiers/{id}/documents/{document}/structure',
    { params: { path: { id: dossier, document }, query: { version } } },
    { throwOnError: false, staleTime: Infinity },
  )
  if (error) return <ProblemNote error={error} />
  if (!data) return <Loading />
  return (
    <div className="stack">
      {data.unreadable && <Note tone="warn" title={inWords(data.unreadable)} />}
      {data.parts.map((part, index) => (
        <Part key={part.sha256} part={part} number={index + 1} of={data.parts.length} {...rest} />
      ))}
    </div>
  )
}

interface PartProps extends Pick<StructureViewProps, 'asked' | 'named'> {
  readonly part: StructurePart
  readonly number: number
  readonly of: number
}

function Part({ part, number, of, asked, named }: PartProps) {
  const { t } = useTranslation('viewer')
  const isHere = ({ part: sha256 }: Named) => (sha256 ?? part.sha256) === part.sha256
  const here = asked && isHere(asked) ? asked : undefined
  const key = here ? `${here.offset} ${here.length}` : ''
  return (
    <section aria-label={t('tree.part', { number, of })} className="stack">
      {part.certificate && <CertificateFacts facts={part.certificate} sha256={part.sha256} />}
      <Deviations part={part} />
      <Elements key={key} part={part} asked={here} named={named.filter(isHere)} />
    </section>
  )
}

function Deviations({ part: { deviations } }: { readonly part: StructurePart }) {
  const { t } = useTranslation('viewer')
  const inWords = useBilingual()
  if (deviations.length === 0) return null
  return (
    <Note tone="bad" title={t('tree.deviations', { count: deviations.length })}>
      <ul>
        {deviations.map(({ offset, text }) => (
          <li key={`${offset} ${text.en}`}>{inWords(text)}</li>
        ))}
      </ul>
    </Note>
  )
}

/** A finding that names the whole value marks nothing: every byte would be its own. */
const isPrecise = (size: number) => (range: ByteRange) => range.length < size

function Elements({ part, asked, named }: Omit<PartProps, 'number' | 'of'>) {
  const { t } = useTranslation('viewer')
  const { nodes, der, cut, size, deviations } = part
  const roots = useMemo(() => treeOf(nodes), [nodes])
  const bad = [...named, ...deviations.map(({ offset }) => ({ offset, length: 1 }))]
  const precise = bad.filter(isPrecise(size))
  const ids = precise.flatMap((range) => nodeAt(nodes, range) ?? [])
  const first = asked ? nodeAt(nodes, asked) : ids[0]
  const [selected, setSelected] = useState(first)
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(
    () => new Set([...openAtFirst(nodes), ...(first === undefined ? [] : above(nodes, first))]),
  )
  const node = selected === undefined ? undefined : nodes[Number(selected)]
  return (
    <div className="structure">
      {cut && <p>{t('tree.cut')}</p>}
      {roots.length > 0 && (
        <StructureTree
          label={t('tree.title')}
          roots={roots}
          expanded={expanded}
          onExpand={setExpanded}
          selected={selected}
          onSelect={setSelected}
          offending={new Set(ids)}
        />
      )}
      <HexPane der={der} selected={node} offending={asked ? [asked] : precise} />
    </div>
  )
}
