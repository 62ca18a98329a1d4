/**
 * The parts of oidc-provider that we use. Its entry says on every start that Node.js before 22 is not supported; all that
 * we use runs on 20.19 too, as test/stack/identity shows. Once 22 is the least we run on: import its entry.
 */
export { createMemoryAdapter } from 'oidc-provider/lib/adapters/memory_adapter.js'
export { base as basePolicy } from 'oidc-provider/lib/helpers/interaction_policy/index.js'
export { InvalidTarget, SessionNotFound } from 'oidc-provider/lib/helpers/errors.js'
export { Provider } from 'oidc-provider/lib/provider.js'
