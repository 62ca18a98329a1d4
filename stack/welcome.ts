/** What somebody who has started the service wants to know: where its pages are, and as whom to sign in. */
import { people } from './people.ts'

/** Prints the addresses and the people of the development provider. */
export function welcome(address: string): void {
  console.log(`
Console 控制台            ${address}/zh   ${address}/en
Interface to browse       ${address}/docs
Readiness                 ${address}/readyz

People: choose one when the console asks who signs in (or: npm run --silent token -- <role>)`)
  for (const { roles, sub, name, organisation } of Object.values(people))
    console.log(`  ${roles.join(',').padEnd(14)} ${sub.padEnd(8)} ${name}, ${organisation}`)
}
