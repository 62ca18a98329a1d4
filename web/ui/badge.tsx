/** A state: sign and word. */
import type { ReactNode } from 'react'
import { Sign, type Tone } from './sign.tsx'
import './note.css'

interface BadgeProps {
  readonly tone: Tone
  readonly children: ReactNode
}

export const Badge = ({ tone, children }: BadgeProps) => (
  <span className={`badge tone-${tone}`}>
    <Sign tone={tone} /> {children}
  </span>
)
