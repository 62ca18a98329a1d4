/** The development identity provider as a process of its own: `{ key, port, audience }` is its argument. */
import { type IdentityTerms, startIdentityProvider } from '../identity/provider.ts'

await startIdentityProvider(JSON.parse(process.argv[2] ?? '') as IdentityTerms)
