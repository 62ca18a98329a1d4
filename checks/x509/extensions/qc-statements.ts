/** qcStatements (RFC 3739 §3.2.6; ETSI EN 319 412-5 §4). */
import type { Element } from '../../der/element.ts'
import { oid, sequence } from '../../der/expect.ts'
import type { Decoder } from '../extension.ts'

export interface QcStatement {
  readonly oid: string
  readonly info: Element | undefined
}

export const qcStatements: Decoder<readonly QcStatement[]> = {
  oid: '1.3.6.1.5.5.7.1.3',
  name: 'qcStatements',
  decode: (value) =>
    sequence(value).map((statement) => {
      const [id, info] = sequence(statement, 'QCStatement')
      return { oid: oid(id, 'statementId'), info }
    }),
}
