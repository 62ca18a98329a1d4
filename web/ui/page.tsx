/** A page: its title is the window's and the heading that receives the focus when the page is reached by a link. */
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import './page.css'

interface PageProps {
  readonly title: string
  /** Beside the title: what can be done with the whole page. */
  readonly actions?: ReactNode
  readonly children: ReactNode
}

let arrived: string | undefined

export function Page({ title, actions, children }: PageProps) {
  const { t } = useTranslation()
  const { pathname } = useLocation()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · ${t('serviceName')}`
  }, [title, t])
  useEffect(() => {
    if (arrived !== undefined && arrived !== pathname) heading.current?.focus()
    arrived = pathname
  }, [pathname])
  return (
    <>
      <div className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {actions && <div className="page-actions no-print">{actions}</div>}
      </div>
      {children}
    </>
  )
}
