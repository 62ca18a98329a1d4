/** Signing out (OpenID Connect RP-Initiated Logout 1.0): at once where the console proves whom it signs out, else after a question. */
import type { KoaContextWithOIDC } from 'oidc-provider'
import { button, paragraph, showPage } from './page.ts'
import { words } from './words.ts'

/** "the OP MUST ask the End-User this question if an id_token_hint was not provided or if … not … a currently logged in End-User" (§2). */
const isProven = ({ oidc }: KoaContextWithOIDC): boolean =>
  oidc.session?.accountId !== undefined &&
  oidc.entities.IdTokenHint?.payload.sub === oidc.session.accountId

const textOf = (parameter: unknown) => (typeof parameter === 'string' ? parameter : undefined)

async function signOutAtOnce(ctx: KoaContextWithOIDC): Promise<void> {
  const { provider, session, params } = ctx.oidc
  await session?.destroy()
  ctx.oidc.cookies.set(provider.cookieName('session'), null, { httpOnly: true, sameSite: 'lax' })
  const to = new URL(
    textOf(params?.post_logout_redirect_uri) ?? provider.urlFor('end_session_success'),
  )
  const state = textOf(params?.state)
  if (state !== undefined) to.searchParams.set('state', state)
  ctx.status = 303
  ctx.redirect(to.href)
}

/** `form`: hidden fields that prove that it was sent from this page. */
export async function signOut(ctx: KoaContextWithOIDC, form: string): Promise<void> {
  if (isProven(ctx)) return signOutAtOnce(ctx)
  const to = textOf(ctx.oidc.params?.post_logout_redirect_uri)
  const yes = button(words.signOut, { form: 'op.logoutForm', name: 'logout', value: 'yes' })
  showPage(ctx, {
    title: words.signOut,
    body: `${paragraph(words.confirmSignOut)}\n${form}\n<p>${yes}</p>`,
    ...(to !== undefined && { leadsTo: new URL(to).origin }),
  })
}

export function signedOut(ctx: KoaContextWithOIDC): void {
  showPage(ctx, { title: words.signedOut, body: paragraph(words.mayClose) })
}
