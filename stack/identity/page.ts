/** How the development identity provider shows a page: in the frame of our own, which runs no scripts. */
import type { KoaContextWithOIDC } from 'oidc-provider'
import { both, escaped, pageOf, policyOf } from '../../api/register/page.ts'
import { type Both, words } from './words.ts'

/** What of a request and its answer a page needs. */
export type Shown = Pick<KoaContextWithOIDC, 'set' | 'type' | 'body'>

export interface Page {
  readonly title: Both
  /** HTML below the heading. */
  readonly body: string
  /** Where its form leads in the end: Chromium holds the redirects after a form to the policy too. */
  readonly leadsTo?: string
}

export const paragraph = ([zh, en]: Both): string => `<p>${both(zh, en)}</p>`

/** `attributes` of the button besides its type. */
export const button = ([zh, en]: Both, attributes: Readonly<Record<string, string>>): string => {
  const given = Object.entries(attributes).map(([name, value]) => `${name}="${escaped(value)}"`)
  return `<button type="submit" ${given.join(' ')}>${both(zh, en)}</button>`
}

export function showPage(ctx: Shown, { title, body, leadsTo }: Page): void {
  ctx.set({
    'Content-Security-Policy': policyOf(leadsTo && `'self' ${leadsTo}`),
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
  })
  ctx.type = 'html'
  ctx.body = pageOf(title, body)
}

/** What the provider has against a request, in its own words. */
export function showFailure(ctx: Shown, reason: string): void {
  const body = `${paragraph(words.again)}\n<p lang="en">${escaped(reason)}</p>`
  showPage(ctx, { title: words.failed, body })
}
