import { about, byTag, record, type Schema, shared } from './schema.js'

const bounds = {
  noticeDays: about(
    { type: 'integer', minimum: 0, maximum: 1_000 },
    '通知天数',
    'Notice days',
    '发布生效之后至少隔多少个整天才改。',
    'How many whole days lie at least between the release and the change.',
  ),
  maximumIncrease: about(
    shared('decimal'),
    '最大涨幅',
    'Maximum increase',
    '百分之几；涨得更多的版本不影响在网用户，也不会压到这个涨幅。只用于周期性费用。',
    'In percent: a version that is dearer by more does not reach holders, and is not cut to it. Of recurring charges only.',
  ),
}

/** What a version of a price means for those who hold an earlier one. */
export const holderChange: Schema = byTag(
  'kind',
  about(
    {},
    '方式',
    'Kind',
    'keep 保持原价，fromDate 从某日起，nextPeriod 从下一个计费周期起，atRenewal 自动续约时，atCommitmentEnd 承诺期满时。',
    'Holders "keep" what they have, or get this version "fromDate", with the "nextPeriod", "atRenewal" or "atCommitmentEnd".',
  ),
  {
    keep: record({}),
    fromDate: record(
      { date: about(shared('calendarDay'), '日期', 'Date', '从哪一天起，按当地日期。', 'From which local day on.') },
      bounds,
    ),
    'nextPeriod atRenewal atCommitmentEnd': record({}, bounds),
  },
)
