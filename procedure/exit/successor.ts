/** Who takes over from an exiting CA: who is proposed now, and what makes a candidate unfit whatever anybody agrees. */
import type { Bilingual } from '../filing-policy.ts'
import { registerStatusRules, type RegisterStatus } from '../register-status.ts'

export interface CandidateFacts {
  readonly candidate: { readonly organisation: string; readonly recognition?: string | undefined }
  readonly by: { readonly sub: string }
  /** By the authority: it needs no agreement. */
  readonly assigned: boolean
  readonly agreed: {
    readonly exiting?: object | undefined
    readonly successor?: object | undefined
  }
  readonly declined?: object | undefined
  readonly fitness?: { readonly fit: boolean; readonly by: { readonly sub: string } } | undefined
}

/** What is known of a recognised candidate. */
export interface Standing {
  readonly organisation: string
  readonly statuses: readonly RegisterStatus[]
  readonly exiting: boolean
}

/** The candidate that stands: the last one named, unless it has declined or was found unfit. */
export function standing<P extends CandidateFacts>({
  proposals,
}: {
  readonly proposals: readonly P[]
}): P | undefined {
  const last = proposals.at(-1)
  return last && !last.declined && last.fitness?.fit !== false ? last : undefined
}

/** Is nothing left to be agreed? */
export const isAgreed = ({ assigned, agreed }: CandidateFacts): boolean =>
  assigned || (agreed.exiting !== undefined && agreed.successor !== undefined)

const says = (en: string, zh: string): Bilingual => ({ en, 'zh-CN': zh })

/** Why a candidate cannot take over, by the rules alone; `known` is the recognition that it names, where there is one. */
export function unfitness(
  exiting: { readonly organisation: string },
  { organisation, recognition }: CandidateFacts['candidate'],
  known: Standing | undefined,
): readonly Bilingual[] {
  const own = says('It is the exiting CA itself', '承接机构即为退出机构')
  const none = says('Its recognition does not exist', '所称认可不存在')
  const others = says('Its recognition is of another organisation', '所称认可属于其他机构')
  const leaving = says('It is itself exiting', '该机构自身正在退出')
  const isOwn = organisation === exiting.organisation
  if (recognition === undefined) return isOwn ? [own] : []
  if (!known) return [...(isOwn ? [own] : []), none]
  const bad = known.statuses.find((status) => status !== 'in-force')
  return [
    ...(isOwn ? [own] : []),
    ...(known.organisation === organisation ? [] : [others]),
    ...(known.exiting ? [leaving] : []),
    ...(bad ? [registerStatusRules[bad].title] : []),
  ]
}
