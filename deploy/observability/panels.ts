/** What the dashboard shows, row by row: each panel with its PromQL expressions, which tests check against a running service. */

export interface Panel {
  readonly title: string
  readonly unit: 'short' | 's' | 'reqps' | 'percentunit' | 'd'
  /** Legend by PromQL expression. */
  readonly of: Readonly<Record<string, string>>
}

const p = (quantile: number, histogram: string, by: string) =>
  `histogram_quantile(${quantile}, sum by (le, ${by}) (rate(${histogram}_bucket[5m])))`

/** Row by row; the first is what a person on duty looks at first. */
export const rows: Readonly<Record<string, readonly Panel[]>> = {
  '期限与任务 Clocks and tasks': [
    {
      title: '办理中案件 Open cases by stage',
      unit: 'short',
      of: { 'max by (kind, stage) (recognition_open_cases)': '{{kind}} {{stage}}' },
    },
    {
      title: '剩余工作日 Working days left, least',
      unit: 'd',
      of: {
        'min by (clock, party) (recognition_clock_headroom_working_days)': '{{clock}} ({{party}})',
      },
    },
    {
      title: '五个工作日内到期 Clocks that end within five working days',
      unit: 'short',
      of: {
        'max by (clock) (recognition_clock_headroom_working_days_bucket{le="5"})': '{{clock}}',
        'max by (clock) (recognition_clocks_overdue)': '{{clock}} overdue 已逾期',
      },
    },
    {
      title: '待办任务 Open tasks by role',
      unit: 'short',
      of: {
        'sum by (role) (max by (role, kind) (recognition_open_tasks))': '{{role}}',
        'sum by (role) (max by (role, kind) (recognition_open_tasks_overdue))': '{{role}} overdue',
      },
    },
    {
      title: '最久待办 Oldest open task',
      unit: 's',
      of: { 'max by (role) (recognition_open_task_oldest_seconds)': '{{role}}' },
    },
    {
      title: '待发消息 Outbox',
      unit: 'short',
      of: { 'max by (state) (recognition_outbox_messages)': '{{state}}' },
    },
    {
      title: '消息等待 Oldest message to be sent',
      unit: 's',
      of: { 'max(recognition_outbox_oldest_pending_seconds)': 'oldest' },
    },
  ],
  '接口 Interface': [
    {
      title: '请求 Requests by status',
      unit: 'reqps',
      of: {
        'sum by (status) (rate(recognition_http_request_duration_seconds_count[5m]))': '{{status}}',
      },
    },
    {
      title: '最慢路由 p99 by route, the ten slowest',
      unit: 's',
      of: {
        [`topk(10, ${p(0.99, 'recognition_http_request_duration_seconds', 'route')})`]: '{{route}}',
      },
    },
    {
      title: '验证结论 Verification answers',
      unit: 'reqps',
      of: {
        'sum by (verdict) (rate(recognition_verification_answers_total[5m]))': '{{verdict}}',
      },
    },
  ],
  '工作流 Workflows': [
    {
      title: '活动 p95 Activities (examineCertificates: 技术检查 checks)',
      unit: 's',
      of: { [p(0.95, 'recognition_activity_duration_seconds', 'activity')]: '{{activity}}' },
    },
    {
      title: '失败的活动 Activities that failed',
      unit: 'reqps',
      of: {
        'sum by (activity) (rate(recognition_activity_duration_seconds_count{outcome="failed"}[5m]))':
          '{{activity}}',
      },
    },
    {
      title: '失败的工作流 Workflows that failed; tasks of workflows that failed',
      unit: 'short',
      of: {
        'sum by (workflow_type) (increase(temporal_workflow_failed_total[1h]))':
          '{{workflow_type}}',
        'sum by (workflow_type) (increase(temporal_workflow_task_execution_failed_total[1h]))':
          '{{workflow_type}} task',
      },
    },
    {
      title: '排队 p95 Until a worker takes up what is asked',
      unit: 's',
      of: {
        [p(0.95, 'temporal_workflow_task_schedule_to_start_latency_seconds', 'task_queue')]:
          '{{task_queue}} workflow',
        [p(0.95, 'temporal_activity_schedule_to_start_latency_seconds', 'task_queue')]:
          '{{task_queue}} activity',
      },
    },
    {
      title: '空闲槽位 Free slots of workers',
      unit: 'short',
      of: {
        'sum by (worker_type) (temporal_worker_task_slots_available)': '{{worker_type}}',
      },
    },
  ],
  '存储 Storage': [
    {
      title: 'SQL p99',
      unit: 's',
      of: { [p(0.99, 'recognition_sql_query_duration_seconds', 'operation')]: '{{operation}}' },
    },
    {
      title: 'S3 p99',
      unit: 's',
      of: { [p(0.99, 'recognition_s3_request_duration_seconds', 'method')]: '{{method}}' },
    },
    {
      title: '存储错误 Errors',
      unit: 'reqps',
      of: {
        'sum by (operation) (rate(recognition_sql_errors_total[5m]))': 'SQL {{operation}}',
        'sum by (method) (rate(recognition_s3_errors_total[5m]))': 'S3 {{method}}',
      },
    },
    {
      title: '各部分 Parts: 1 ready; degraded',
      unit: 'short',
      of: {
        'min by (part) (recognition_part_ready)': '{{part}} ready',
        'max by (part) (recognition_part_degraded)': '{{part}} degraded',
      },
    },
  ],
  '公布 Publication': [
    {
      title: '名单与证书剩余时间 Until the list and certificates end',
      unit: 's',
      of: {
        'min(recognition_trusted_list_next_update_timestamp_seconds) - time()': '名单 list',
        'min by (key) (recognition_certificate_not_after_timestamp_seconds) - time()': '{{key}}',
      },
    },
    {
      title: '日志滞后 Log: leaves that are not published, and since when',
      unit: 'short',
      of: {
        'max(recognition_log_unpublished_leaves)': 'leaves',
        'max(recognition_log_unpublished_seconds)': 'seconds',
        'max(recognition_log_checkpoint_size)': 'published',
      },
    },
    {
      title: '警示 Alarms of the publisher',
      unit: 'short',
      of: { 'max by (code, severity) (recognition_alarms)': '{{severity}} {{code}}' },
    },
    {
      title: '状态服务探测 Probes of status services',
      unit: 'short',
      of: {
        'max by (outcome) (recognition_status_probes_day)': '{{outcome}}',
        'max(recognition_status_services_failing)': 'failing services 不应答',
      },
    },
    {
      title: '读不到的指标 Gauges that could not be read',
      unit: 'short',
      of: { 'sum by (gauge) (increase(recognition_gauge_errors_total[1h]))': '{{gauge}}' },
    },
  ],
}

/** Every expression of the dashboard. */
export const expressions: readonly string[] = Object.values(rows).flatMap((panels) =>
  panels.flatMap(({ of }) => Object.keys(of)),
)
