/** The passage of a document that the reader selected last, and its page. */
import { useEffect, useState } from 'react'

export interface Passage {
  readonly quote: string
  readonly page: number
}

const longest = 500

/** What is selected within a page of a document now. */
function selected(): Passage | undefined {
  const selection = document.getSelection()
  const quote = selection?.toString().replaceAll(/\s+/g, ' ').trim().slice(0, longest)
  const page = selection?.anchorNode?.parentElement?.closest<HTMLElement>('[data-page]')
  return quote && page ? { quote, page: Number(page.dataset['page']) } : undefined
}

/** What was selected before the form was opened counts too; it stays when the focus moves on to a form. */
export function useSelectedPassage() {
  const [passage, setPassage] = useState<Passage | undefined>(selected)
  useEffect(() => {
    const keep = () => {
      const now = selected()
      if (now) setPassage(now)
    }
    document.addEventListener('selectionchange', keep)
    return () => document.removeEventListener('selectionchange', keep)
  }, [])
  return { passage, drop: () => setPassage(undefined) }
}
