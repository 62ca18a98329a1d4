/**
 * Rules on what parts of the form say of each other: parties, jurisdiction, certificate types,
 * exclusions.
 */
import type { DraftForm } from '../dossier-form.ts'
import type { FormFinding } from './findings.ts'
import type { Path } from './note-at.ts'
import { nothing, wrong } from './rule.ts'

/** Administrative License Law 29: whoever applies through an agent gives the agent's power of attorney. */
function parties(form: DraftForm): FormFinding[] {
  const { applicant, channel, homeAuthorityReference } = form.application ?? {}
  const letter = channel === 'VIA_HOME_AUTHORITY' && homeAuthorityReference === undefined
  const contactOnly = applicant?.role === 'AGENT' && form.agent?.kind === 'CONTACT'
  return [
    ...(letter
      ? wrong(
          ['application', 'homeAuthorityReference'],
          'GDHK-2012',
          'Missing: reference of the home authority’s letter, which the chosen channel needs',
          '缺少：本国主管机关来函文号（所选申请途径要求）',
        )
      : nothing),
    ...(contactOnly
      ? wrong(
          ['agent', 'kind'],
          'ALL art. 29',
          'Expected AGENT with a power of attorney, because an agent applies',
          '由代理人申请的，应选择AGENT并填写授权委托书',
        )
      : nothing),
  ]
}

const regions = ['HK', 'MO', 'TW']

/** Electronic Signature Law 26 speaks of providers outside the territory (境外). */
function jurisdiction(form: DraftForm): FormFinding[] {
  const { jurisdiction: declared, country } = form.identity ?? {}
  if (declared === undefined || country === undefined) return nothing
  const agrees =
    declared === 'FOREIGN' ? ![...regions, 'CN'].includes(country) : country === declared
  return agrees
    ? nothing
    : wrong(
        ['identity', 'country'],
        'ESL art. 26',
        `Expected a country that agrees with jurisdiction ${declared}, got ${country}`,
        `国家或地区应与法域类别${declared}一致，实际为${country}`,
      )
}

const unknownType = (path: Path, id: string): FormFinding[] =>
  wrong(
    path,
    'Draft-2024 ch. 6',
    `Expected the id of a declared certificate type, got ${id}`,
    `应为已申报的证书类型标识，实际为${id}`,
  )

/**
 * Ids of the declared types with the place of each; undefined while an id is missing: nothing can be
 * compared yet.
 */
function declaredTypes(form: DraftForm): string[] | undefined {
  const ids = (form['certificate-types']?.types ?? []).map(({ id }) => id)
  return ids.length > 0 && ids.every((id) => id !== undefined) ? ids : undefined
}

/** Electronic Signature Law 21: every certificate type is shown by a sample. */
function samples(form: DraftForm, types: readonly string[]): FormFinding[] {
  const given = form['certificate-chain']?.samples
  if (!given) return nothing
  const shown = given.map(({ certificateType }) => certificateType)
  const unshown = shown.includes(undefined) ? [] : types.filter((id) => !shown.includes(id))
  return [
    ...shown.flatMap((id, index) =>
      id === undefined || types.includes(id)
        ? nothing
        : unknownType(['certificate-chain', 'samples', index, 'certificateType'], id),
    ),
    ...unshown.flatMap((id) =>
      wrong(
        ['certificate-chain', 'samples'],
        'ESL art. 21',
        `Missing: a sample of certificate type ${id}`,
        `缺少：证书类型${id}的样本证书`,
      ),
    ),
  ]
}

const repeated = (types: readonly string[]): FormFinding[] =>
  types.flatMap((id, index) =>
    types.indexOf(id) === index
      ? nothing
      : wrong(
          ['certificate-types', 'types', index, 'id'],
          'Draft-2024 ch. 6',
          `Expected an id of its own for each certificate type, got ${id} twice`,
          `每种证书类型的标识应唯一，${id}重复`,
        ),
  )

const scenarioTypes = (form: DraftForm, types: readonly string[]): FormFinding[] =>
  (form.scenarios?.scenarios ?? []).flatMap(({ certificateTypes = [] }, scenario) =>
    certificateTypes.flatMap((id, index) =>
      types.includes(id)
        ? nothing
        : unknownType(['scenarios', 'scenarios', scenario, 'certificateTypes', index], id),
    ),
  )

/** Electronic Signature Law 3: personal relations and the cut-off of public utilities stay outside. */
function exclusions(form: DraftForm): FormFinding[] {
  const given = form.scenarios?.excludedUses
  const absent = (['PERSONAL_STATUS', 'PUBLIC_UTILITIES'] as const).filter(
    (use) => given && !given.includes(use),
  )
  return absent.length === 0
    ? nothing
    : wrong(
        ['scenarios', 'excludedUses'],
        'ESL art. 3',
        `Expected the uses that the law excludes, missing ${absent.join(', ')}`,
        `应列明法律排除的用途，缺少${absent.join('、')}`,
      )
}

/** Every contradiction between parts of the form. */
export function referenceRules(form: DraftForm): FormFinding[] {
  const types = declaredTypes(form)
  return [
    ...parties(form),
    ...jurisdiction(form),
    ...(types
      ? [...repeated(types), ...samples(form, types), ...scenarioTypes(form, types)]
      : nothing),
    ...exclusions(form),
  ]
}
