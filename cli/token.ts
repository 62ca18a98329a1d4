/** `npm run --silent token -- <role> [--sub NAME] [--org NAME]`: a bearer token of the development issuer. */
import { Command } from 'commander'
import { roles } from '../procedure/roles.ts'
import { developmentKey } from '../stack/identity/keys.ts'
import { issueToken } from '../stack/identity/token.ts'
import { people } from '../stack/people.ts'
import { readConfiguration } from '../temporal.config.ts'

const program: Command = new Command('token')
  .description('Prints a bearer token of the development issuer.')
  .argument('<role>', roles.join(', '))
  .option('--sub <name>', 'subject')
  .option('--org <name>', 'organisation')
  .parse()
const [role] = program.args
const { sub, org } = program.opts<{ sub?: string; org?: string }>()
const person = Object.values(people).find(
  (each) => each.roles.some((held) => held === role) && (sub === undefined || each.sub === sub),
)
const known = roles.find((each) => each === role)
if (!known) program.error(`expected one of the roles ${roles.join(', ')}, got ${role}`)

const { dataFolder, identity } = readConfiguration()
const token = await issueToken(
  await developmentKey(dataFolder),
  {
    sub: sub ?? person?.sub ?? known,
    name: person?.name ?? sub ?? known,
    organisation: org ?? person?.organisation ?? 'MIIT',
    roles: [known],
  },
  identity,
)
console.log(token)
