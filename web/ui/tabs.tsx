/** Parts of a page of which one is shown; which one is in the address. */
import { type ReactNode, Suspense } from 'react'
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components'
import { useSearchParams } from 'react-router'
import { Loading } from './loading.tsx'
import './tabs.css'

export interface TabPart {
  readonly id: string
  readonly title: string
  readonly content: () => ReactNode
}

interface TabsProps {
  readonly label: string
  /** The name of the parameter in the address. */
  readonly name?: string
  readonly parts: readonly TabPart[]
}

export function Tabs({ label, name = 'tab', parts }: TabsProps) {
  const [search, setSearch] = useSearchParams()
  const asked = search.get(name)
  const selected = parts.some(({ id }) => id === asked) ? asked : (parts[0]?.id ?? null)
  const select = (id: string) =>
    setSearch(
      (before) => {
        before.set(name, id)
        return before
      },
      { replace: true },
    )
  return (
    <AriaTabs selectedKey={selected ?? ''} onSelectionChange={(key) => select(String(key))}>
      <TabList aria-label={label} className="tab-list">
        {parts.map(({ id, title }) => (
          <Tab key={id} id={id} className="tab">
            {title}
          </Tab>
        ))}
      </TabList>
      {parts.map(({ id, content }) => (
        <TabPanel key={id} id={id} className="tab-panel">
          <Suspense fallback={<Loading />}>{content()}</Suspense>
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
