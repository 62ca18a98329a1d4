/** The verdict of an answer from its steps: what speaks against it counts first, then what could not be told. */
import type { VerificationAnswer, VerificationStep } from '../../domain/register/verification.ts'

type Outcome = Pick<VerificationAnswer, 'verdict' | 'recognised' | 'withinScope' | 'revoked'>
type Name = VerificationStep['step']

const ofScope: readonly Name[] = ['key-use', 'scope', 'government-use']
const ofRevocation: readonly Name[] = ['revocation']

function held(steps: readonly VerificationStep[]): 'yes' | 'no' | 'undetermined' {
  if (steps.some(({ verdict }) => verdict === 'fail')) return 'no'
  const open = steps.some(({ verdict }) => verdict === 'undetermined' || verdict === 'not-judged')
  return open || steps.length === 0 ? 'undetermined' : 'yes'
}

const verdicts = { yes: 'recognised', no: 'not-recognised', undetermined: 'indeterminate' } as const
const opposite = { yes: 'no', no: 'yes', undetermined: 'undetermined' } as const

export function outcomeOf(steps: readonly VerificationStep[]): Outcome {
  const among = (names: readonly Name[]) => steps.filter(({ step }) => names.includes(step))
  const rest = steps.filter(({ step }) => !ofScope.includes(step) && !ofRevocation.includes(step))
  return {
    verdict: verdicts[held(steps)],
    recognised: held(rest),
    withinScope: held(among(ofScope)),
    revoked: opposite[held(among(ofRevocation))],
  }
}
