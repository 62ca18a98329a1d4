/** Signing in at the development identity provider: a page with people, and the choice of one. */
import { SessionNotFound, type Provider } from './library.ts'
import { interactionPage } from './interaction-page.ts'
import { showFailure, showPage } from './page.ts'
import type { DevelopmentPerson } from './token.ts'

type Middleware = Parameters<Provider['use']>[0]
type Context = Parameters<Middleware>[0]

const address = /^(\/interaction\/[\w-]+)(?:\/([\w-]+))?$/

/** Where the provider sends whom it does not know. */
export const interactionAddress = (uid: string): string => `/interaction/${uid}`

async function showPeople(
  ctx: Context,
  provider: Provider,
  people: readonly DevelopmentPerson[],
): Promise<void> {
  const { params } = await provider.interactionDetails(ctx.req, ctx.res)
  const client = new URL(String(params.redirect_uri)).origin
  showPage(ctx, interactionPage(ctx.path, client, people))
}

async function signIn(ctx: Context, provider: Provider, accountId: string): Promise<void> {
  const returnTo = await provider.interactionResult(ctx.req, ctx.res, { login: { accountId } })
  ctx.status = 303
  ctx.redirect(returnTo)
}

/** Answers under /interaction; all else is the provider's. */
export const interactions =
  (provider: Provider, people: readonly DevelopmentPerson[]): Middleware =>
  async (ctx, next) => {
    const [, at, sub] = address.exec(ctx.path) ?? []
    if (at === undefined) {
      await next()
      return
    }
    const chosen = people.find((person) => person.sub === sub)
    try {
      if (sub === undefined && ctx.method === 'GET') await showPeople(ctx, provider, people)
      else if (chosen && ctx.method === 'POST') await signIn(ctx, provider, chosen.sub)
    } catch (error) {
      if (!(error instanceof SessionNotFound)) throw error
      ctx.status = error.statusCode
      showFailure(ctx, error.error_description ?? error.message)
    }
  }
