/** What is looked for on the applicant's pages. */
import type { Page } from 'playwright-core'
import { accessibilityFaults } from './browser.ts'

/** `of` answers the page once it has been opened. */
export function onPage(of: () => Page) {
  const steps = () => of().getByRole('navigation', { name: '填写步骤' })
  return {
    steps,
    step: (name: string | RegExp) => steps().getByRole('link', { name }),
    field: (label: string) => of().getByLabel(label, { exact: true }),
    heading: (name: string) => of().getByRole('heading', { level: 1, name, exact: true }),
    /** Of a type of document. */
    card: (code: string) => of().locator(`#document-${code}`),
    saved: () => of().getByText('已保存', { exact: true }).waitFor(),
    /** What axe finds. */
    faults: () => accessibilityFaults(of()),
  }
}
