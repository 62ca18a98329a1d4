/** The page on which one chooses who signs in: the people of the development stack, by role. */
import { both, escaped } from '../../api/register/page.ts'
import { roles, type Role } from '../../procedure/roles.ts'
import type { Page } from './page.ts'
import { paragraph } from './page.ts'
import type { DevelopmentPerson } from './token.ts'
import { roleNames, words } from './words.ts'

/** A button whose name is the person's, and where it leads. */
const choice = (at: string, { sub, name, organisation }: DevelopmentPerson): string =>
  `<li><button type="submit" formaction="${escaped(`${at}/${encodeURIComponent(sub)}`)}">${escaped(name)}, ${escaped(organisation)}</button></li>`

function section(at: string, role: Role, people: readonly DevelopmentPerson[]): string {
  const choices = people.map((person) => choice(at, person)).join('\n')
  return `<section aria-labelledby="${role}">
<h2 id="${role}">${both(...roleNames[role])}</h2>
<ul>
${choices}
</ul>
</section>`
}

/** `at`: the address of the sign-in; below it, that of each person. `client`: the origin to which one returns. */
export function interactionPage(
  at: string,
  client: string,
  people: readonly DevelopmentPerson[],
): Page {
  const sections = roles.flatMap((role) => {
    const holders = people.filter((person) => person.roles[0] === role)
    return holders.length > 0 ? [section(at, role, holders)] : []
  })
  return {
    title: words.choose,
    body: `${paragraph(words.development)}\n<form method="post">\n${sections.join('\n')}\n</form>`,
    leadsTo: client,
  }
}
