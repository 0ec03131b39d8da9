import { about, anyText, byTag, flag, integer, listOf, record, type Schema, shared, words } from './schema.js'

const value: Schema = { oneOf: [shared('factValue'), listOf(shared('factValue'))] }
const known = record({ fact: anyText, value })
const verdict = about(
  words('qualified', 'refused', 'undetermined'),
  '结果',
  'Verdict',
  '可订购、不可订购或尚不能确定。',
  'Qualified, refused or undetermined.',
)
const outcome = about({}, '种类', 'Kind', '属于哪一种。', 'Which kind it is.')
const isMinimum = about(
  flag,
  '最少',
  'Is minimum',
  '已证明没有更少的；否则是限定的计算量用完了。',
  'Shown that nothing smaller does; otherwise the budget ran out.',
)

/** What an explanation says beyond the qualification. */
export const explanationFields = {
  deciding: about(
    record({
      kind: words('facts'),
      verdict,
      facts: listOf(known),
      others: listOf(listOf(known)),
      requirements: listOf(shared('reason')),
      isMinimum,
    }),
    '决定性事实',
    'Deciding facts',
    '最少凭哪些已知事实就能得出这个结果。',
    'The fewest of the supplied facts that alone give this answer.',
  ),
  change: about(
    byTag('kind', outcome, {
      already: record({}),
      change: record({
        steps: integer,
        cost: anyText,
        supplied: integer,
        changes: listOf(record({ facts: listOf(shared('factChange')) })),
        isMinimum,
        isComplete: flag,
      }),
      impossible: record({ because: listOf(shared('blocker')) }),
      unproven: record({ atLeast: integer }),
    }),
    '怎样才可以',
    'Change',
    '至少改变哪些事实才能订购。',
    'The smallest change of facts that would make it so.',
  ),
}

export const explanationDefinitions = {
  factChange: record({
    fact: anyText,
    from: { oneOf: [value, { type: 'null' }] },
    to: value,
    wanted: byTag('kind', outcome, {
      'values except': record({ values: listOf(shared('factValue')) }),
      ranges: record({
        ranges: listOf(
          record(
            {},
            {
              greaterThan: shared('factValue'),
              greaterThanInclusive: shared('factValue'),
              lessThan: shared('factValue'),
              lessThanInclusive: shared('factValue'),
            },
          ),
        ),
      }),
      places: record({ within: listOf(anyText), values: listOf(anyText) }),
      members: record({ include: listOf(shared('factValue')), exclude: listOf(shared('factValue')) }),
      anything: record({}),
    }),
    cost: anyText,
  }),
  blocker: byTag('kind', outcome, {
    requirement: record({ reason: shared('reason') }),
    facts: record({ facts: listOf(known) }),
    contradiction: record({}),
  }),
} as const satisfies { readonly [name: string]: Schema }
