/** A framed remark with a tone that is said by a sign and a word, not by colour alone. */
import type { ReactNode } from 'react'
import { Sign, type Tone } from './sign.tsx'
import './note.css'

interface NoteProps {
  readonly tone: Tone
  readonly title: string
  readonly children?: ReactNode
}

export const Note = ({ tone, title, children }: NoteProps) => (
  <div className={`note tone-${tone}`}>
    <p className="note-title">
      <Sign tone={tone} /> {title}
    </p>
    {children}
  </div>
)
