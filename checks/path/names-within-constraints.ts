/** Names are within a permitted subtree of each list and in no excluded one (RFC 5280 §6.1.3 (b), (c)). */
import type { Subtree } from '../x509/extensions/name-constraints.ts'
import type { GeneralName } from '../x509/general-name.ts'
import { constrainedNames, generalNameText } from './constrained-names.ts'
import * as forms from './name-forms.ts'
import { isSelfIssued } from './prepared-name.ts'
import { refusal, type Refusal } from './reasons.ts'
import type { PathState, Step } from './state.ts'
import { costs } from './work.ts'

type Kind = 'permitted' | 'excluded'

/** Whether a name is within a subtree of its own form; undefined where that cannot be told. */
function within(name: GeneralName, base: GeneralName, kind: Kind): forms.Within {
  if (name.form === 'directoryName' && base.form === 'directoryName')
    return forms.directoryWithin(name.name, base.name)
  if (name.form === 'iPAddress' && base.form === 'iPAddress')
    return forms.ipWithin(name.octets, base.octets)
  if (!('text' in name) || !('text' in base)) return undefined
  if (name.form === 'rfc822Name') return forms.mailWithin(name.text, base.text)
  if (name.form === 'uniformResourceIdentifier') return forms.uriWithin(name.text, base.text)
  return (kind === 'permitted' ? forms.dnsWithin : forms.dnsOverlaps)(name.text, base.text)
}

/** Whether a name is in one of the subtrees; subtrees of other forms say nothing about it. */
function judge(state: PathState, name: GeneralName, subtrees: readonly Subtree[], kind: Kind) {
  const same = subtrees.filter(({ base }) => base.form === name.form)
  state.work.spend(costs.nameComparison * (1 + subtrees.length))
  if (same.length === 0) return 'unconstrained'
  const answers = same.map(({ base, bounded }) => (bounded ? undefined : within(name, base, kind)))
  if (answers.includes(undefined)) return 'unprocessable'
  return answers.includes(true) ? 'inside' : 'outside'
}

function judgeName(state: PathState, name: GeneralName): Refusal | undefined {
  const text = generalNameText(name)
  for (const subtrees of state.permitted) {
    const answer = judge(state, name, subtrees, 'permitted')
    if (answer === 'unprocessable') return refusal('name-constraint-unprocessable', text)
    if (answer === 'outside') return refusal('name-not-permitted', text)
  }
  const answer = judge(state, name, state.excluded, 'excluded')
  if (answer === 'unprocessable') return refusal('name-constraint-unprocessable', text)
  return answer === 'inside' ? refusal('name-excluded', text) : undefined
}

/** "If certificate i is self-issued and it is not the final certificate in the path, skip this step" */
export const namesWithinConstraints: Step = (state, { certificate, final }) => {
  if (state.permitted.length === 0 && state.excluded.length === 0) return undefined
  if (!final && isSelfIssued(certificate)) return undefined
  for (const name of constrainedNames(certificate)) {
    const refused = judgeName(state, name)
    if (refused) return refused
  }
  return undefined
}
