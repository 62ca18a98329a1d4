/** Says what has been done, to eyes and to screen readers, without taking the focus. */
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react'
import './announcer.css'

type Announce = (message: string) => void
const Context = createContext<Announce>(() => undefined)

export function Announcer({ children }: { readonly children: ReactNode }) {
  const [said, setSaid] = useState({ message: '', times: 0 })
  const announce = useCallback<Announce>(
    (message) => setSaid(({ times }) => ({ message, times: times + 1 })),
    [],
  )
  return (
    <Context value={announce}>
      {children}
      <div role="status" className="announcer no-print">
        {said.message && <p key={said.times}>{said.message}</p>}
      </div>
    </Context>
  )
}

/** `const announce = useAnnounce(); announce(t('saved'))` */
export const useAnnounce = (): Announce => useContext(Context)
