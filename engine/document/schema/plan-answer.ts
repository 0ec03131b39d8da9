import { about, anyText, byTag, integer, listOf, nullable, record, type Schema, shared, words } from './schema.js'

const offering = anyText
const characteristics = listOf(record({ id: anyText, value: shared('factValues') }))
const itemKind = about({}, '种类', 'Kind', '产品、服务或资源。', 'Product, service or resource.')
const weighed = record({ realization: anyText, source: anyText, reason: shared('reason') })

/** What provisioning must do, as answers show it. */
export const planDefinitions = {
  planItem: byTag('kind', itemKind, {
    product: record({
      id: anyText,
      path: anyText,
      offering,
      specification: nullable(anyText),
      action: shared('orderAction'),
      quantity: integer,
      characteristics,
    }),
    'CFS RFS resource': record({
      id: anyText,
      specification: record({ kind: words('serviceSpecification', 'resourceSpecification'), id: anyText }),
      action: shared('orderAction'),
      characteristics,
      rank: integer,
      because: listOf(record({ realization: anyText, source: anyText, reason: nullable(shared('reason')) })),
    }),
  }),
} as const satisfies { readonly [name: string]: Schema }

export const planOutcomes = {
  plan: about(
    record({
      offering,
      items: listOf(shared('planItem'), 100_000),
      edges: listOf(record({ kind: words('realizes', 'completion'), from: anyText, to: anyText }), 1_000_000),
      declined: listOf(weighed, 100_000),
    }),
    '开通计划',
    'Plan',
    '要开通什么，先后如何。',
    'What must be provisioned, and in which order.',
  ),
  undetermined: about(
    record({ missing: listOf(anyText), because: listOf(weighed, 100_000) }),
    '无法判断',
    'Undetermined',
    '实现规则的条件取决于尚未知道的事实。',
    'Conditions of realizations need facts that are not known.',
  ),
  'not-decomposed': about(
    record({
      because: listOf(
        record({
          code: words('not-realised', 'characteristic-conflict', 'characteristic-missing', 'cycle', 'too-many-items'),
          items: listOf(anyText, 100_000),
          characteristic: nullable(anyText),
          claims: listOf(record({ value: shared('factValues'), realization: anyText, source: anyText })),
        }),
        100_000,
      ),
    }),
    '无法分解',
    'Not decomposed',
    '目录要求的开通工作按现状无法完成。',
    'The catalog asks for something that cannot be done as it stands.',
  ),
} as const satisfies { readonly [kind: string]: Schema }
