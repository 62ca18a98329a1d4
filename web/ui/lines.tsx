/** Several texts, one below the other; nothing where there are none. */
import type { ReactNode } from 'react'

export const linesOf = (texts: readonly string[] = []): ReactNode =>
  texts.length === 0 ? undefined : (
    <ul className="plain-list">
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  )
