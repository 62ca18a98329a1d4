/** One matter of a dossier: what it is, and what has been done in it. */
import type { ReactNode } from 'react'
import type { components } from '../../client/schema.d.ts'
import { Facts } from '../../ui/facts.tsx'
import { Instant } from '../../ui/moment.tsx'

export type DossierView = components['schemas']['DossierView']

export interface MattersProps {
  readonly dossier: DossierView
}

interface MatterProps {
  readonly title: string
  readonly facts: Parameters<typeof Facts>[0]['of']
  readonly children?: ReactNode
}

export const Matter = ({ title, facts, children }: MatterProps) => (
  <li className="panel">
    <h3>{title}</h3>
    <Facts of={facts} />
    {children}
  </li>
)

interface SaidProps {
  readonly by?: { readonly name: string } | undefined
  readonly at?: string | undefined
  readonly children?: ReactNode
}

/** What somebody said, then who and when. */
export const Said = ({ by, at, children }: SaidProps) => (
  <>
    {children}
    <small className="soft">
      {children && ' — '}
      {by?.name}
      {at && (
        <>
          {by && ' · '}
          <Instant at={at} />
        </>
      )}
    </small>
  </>
)
