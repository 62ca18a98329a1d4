/** Short questions to the path validation, without revocation, at one instant. */
import type { PathInputs } from '../../../checks/path/inputs.ts'
import { buildAndValidate, validatePath } from '../../../checks/path/validate.ts'

export const at = '2026-11-21T00:00:00Z'
const circumstances = { crls: [], at, revocation: 'none' } as const

/** Validates a path, anchor first: `valid`, or the code of the reason. */
export function verdictOn(path: Buffer[], inputs: PathInputs = {}): string {
  const answer = validatePath({ path, inputs, ...circumstances })
  return answer.valid ? 'valid' : answer.reason.code
}

export const answerFor = (
  certificate: Buffer,
  intermediates: Buffer[],
  anchors: Buffer[],
  inputs: PathInputs = {},
) => buildAndValidate({ certificate, intermediates, anchors, inputs, ...circumstances })
