/** Names and values. */
import type { ReactNode } from 'react'
import './facts.css'

interface FactsProps {
  /** Those without a value are left out. */
  readonly of: readonly (readonly [name: string, value: ReactNode])[]
}

export const Facts = ({ of }: FactsProps) => (
  <dl className="facts">
    {of
      .filter(([, value]) => value !== undefined && value !== null && value !== '')
      .map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
  </dl>
)
