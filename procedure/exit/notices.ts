/** The notices of a voluntary exit and its handover. */
import { defineNotice } from '../define-notice.ts'

export const exitNotices = {
  'exit-receipt': defineNotice(
    ['Receipt of a report of planned cessation', '拟终止服务报告接收凭证'],
    ['ESL', '23', '二十三'],
    '退收',
  ),
  'takeover-assignment': defineNotice(
    ['Assignment of a successor', '指定业务承接通知书'],
    ['ESL', '23', '二十三'],
    '接',
  ),
  'handover-confirmed': defineNotice(
    ['Confirmation of the handover', '业务承接确认书'],
    ['ESL', '23', '二十三'],
    '接确',
  ),
} as const
