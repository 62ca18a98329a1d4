/** What a penalty case is opened with, as the form holds it and as it is sent. */
import type { components } from '../../../client/schema.d.ts'
import type { RecognitionView } from '../recognition/view.ts'

type Sent = components['schemas']['PenaltyOpening']
export type SourceKind = Sent['source']['kind']
export const sourceKinds: readonly SourceKind[] = ['complaint', 'finding', 'inspection']

export interface Opening {
  readonly partyKind: 'organisation' | 'person'
  readonly organisation: string
  readonly nameEn: string
  readonly nameZh: string
  readonly person: string
  readonly identifier: string
  readonly recognition: string
  readonly violation: string | null
  readonly endedOn: string
  readonly discoveredOn: string
  readonly grounds: string
  readonly sourceKind: SourceKind
  readonly reference: string
}

export const emptyOpening: Opening = {
  partyKind: 'organisation',
  organisation: '',
  nameEn: '',
  nameZh: '',
  person: '',
  identifier: '',
  recognition: '',
  violation: null,
  endedOn: '',
  discoveredOn: '',
  grounds: '',
  sourceKind: 'finding',
  reference: '',
}

/** What is known of the party where the case concerns a recognition. */
export const openingAbout = ({ id, organisation, name }: RecognitionView): Opening => ({
  ...emptyOpening,
  recognition: id,
  organisation,
  nameEn: name.en ?? '',
  nameZh: name['zh-CN'] ?? '',
})

/** Fields that were left empty are not sent. */
export function sentOpening(opening: Opening): Sent {
  const { partyKind, organisation, nameEn, nameZh, person, identifier } = opening
  const { recognition, violation, endedOn, discoveredOn, grounds, sourceKind, reference } = opening
  return {
    party:
      partyKind === 'organisation'
        ? { kind: partyKind, organisation, name: { en: nameEn, 'zh-CN': nameZh } }
        : { kind: partyKind, name: person, identifier },
    ...(recognition && { recognition }),
    violation: violation ?? '',
    ...(endedOn && { endedOn }),
    discoveredOn,
    grounds,
    source: { kind: sourceKind, reference },
  }
}
