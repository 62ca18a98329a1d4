/** Document 12, security, incidents, retention and termination (Electronic Signature Law 23, 24). */
import { z } from 'zod'
import { sentences } from '../texts/sentences.ts'
import { field } from './field.ts'
import { line, paragraph } from './text.ts'
import { Contact } from './values.ts'

const Termination = z.strictObject({
  // Electronic Signature Law 23: 应当在暂停或者终止服务九十日前 … 通知有关各方
  noticeToPartiesDays: field(
    z.int().min(90, { error: sentences.noticeToParties.en }).max(3650),
    'Days of notice to the parties before the service stops',
    '停止服务前通知有关各方的提前天数',
    'ESL art. 23',
  ),
  // Electronic Signature Law 23: 应当在暂停或者终止服务六十日前向 … 报告
  noticeToAuthorityDays: field(
    z.int().min(60, { error: sentences.noticeToAuthority.en }).max(3650),
    'Days of notice to the authority before the service stops',
    '停止服务前向主管部门报告的提前天数',
    'ESL art. 23',
  ),
  successor: field(
    paragraph(),
    'Arrangement for a successor to take the service over',
    '业务承接安排',
    'ESL art. 23',
  ),
})

export const Continuity = z
  .strictObject({
    // Electronic Signature Law 24: 信息保存期限至少为电子签名认证证书失效后五年
    retentionYears: field(
      z.int().min(5, { error: sentences.retention.en }).max(1000),
      'Years for which records are kept after a certificate lapses',
      '证书失效后信息保存年限',
      'ESL art. 24',
    ),
    recordsCustodian: field(line(), 'Who keeps the records', '记录保管方', 'ESL art. 24'),
    securityManagement: field(
      paragraph(),
      'Security management and its certification',
      '信息安全管理及其认证情况',
      'ESL art. 19',
    ),
    delegatedOperations: field(
      z.array(line(500)).max(50).optional(),
      'Operations delegated to others, each with the delegate; left out where there are none',
      '委托他人的业务及受托方；无委托的不填',
      'Draft-2024 ch. 6',
    ),
    incidentContact: field(Contact, 'Contact for incidents', '安全事件联系人', 'policy'),
    recoveryTimeHours: field(
      z.number().min(0).max(8760),
      'Recovery time objective in hours',
      '恢复时间目标（小时）',
      'policy',
    ),
    recoveryPointHours: field(
      z.number().min(0).max(8760),
      'Recovery point objective in hours',
      '恢复点目标（小时）',
      'policy',
    ),
    termination: field(Termination, 'Plan for termination', '终止服务计划', 'ESL art. 23'),
  })
  .meta({ id: 'Continuity' })
export type Continuity = z.infer<typeof Continuity>
