import { commonDefinitions } from './common.js'
import { configurationDefinitions, configurationFields } from './configuration-answer.js'
import { explanationDefinitions, explanationFields } from './explanation-answer.js'
import { heldDefinitions } from './held.js'
import { planDefinitions, planOutcomes } from './plan-answer.js'
import { priceAnswerDefinitions, quoted } from './price-answer.js'
import { priceList } from './price-list-answer.js'
import { quoteToken } from './quote-token.js'
import { rated } from './rate-answer.js'
import { requestDefinitions } from './requests.js'
import { about, anyText, byTag, fingerprint, flag, integer, listOf, nullable, record, type Schema, shared, words } from './schema.js'

const outcome = about({}, '结果', 'Outcome', '回答属于哪一种结果。', 'Which outcome the answer is.')
const missing = about(listOf(anyText), '缺少的事实', 'Missing facts', '知道这些事实之后才能回答。', 'Facts without which nobody can say.')
const reason = about(
  shared('reason'),
  '原因',
  'Reason',
  '为什么是这个结果，无论可以还是不可以。',
  'Why it came out so, the yes as well as the no.',
)
const refusedBy = about(
  listOf(
    byTag('kind', about({}, '种类', 'Kind', '什么造成的。', 'What refuses it.'), {
      'offering saleWindow': record({}),
      facts: record({ facts: listOf(anyText) }),
    }),
  ),
  '拒绝依据',
  'Refused by',
  '单凭其中任何一项就不能订购。',
  'Everything that by itself refuses it.',
)
const configuration = about(shared('configuration'), '配置', 'Configuration', '所选内容目前的状态。', 'The state of the selection.')
const offering = about(anyText, '销售品', 'Offering', '销售品的编号。', 'The id of the offering.')
const priceProblems = about(
  listOf(shared('priceProblem')),
  '原因',
  'Because',
  '哪些价格没有金额，为什么。',
  'Which prices have no amount, and why.',
)

/** Outcomes of any question because of how it was asked. */
const refusals = {
  'unknown-offering': about(
    record({ offering, didYouMean: about(listOf(anyText), '是否想问', 'Did you mean', '相近的编号。', 'Ids that are close to it.') }),
    '没有这个销售品',
    'Unknown offering',
    '目录里没有这个编号的销售品。',
    'The catalog has no offering of this id.',
  ),
  'invalid-request': about(
    record({
      problems: about(listOf(shared('requestProblem')), '问题', 'Problems', '请求里有哪些错误。', 'What is wrong with the request.'),
    }),
    '请求有误',
    'Invalid request',
    '请求本身写错了。',
    'The request itself is wrong.',
  ),
}

const incomplete = about(
  record({ configuration }),
  '未完成',
  'Incomplete',
  '还有需要选择或提供的内容。',
  'Something is still to be chosen or known.',
)
const conflict = about(record({ configuration }), '冲突', 'Conflict', '所选内容互相矛盾。', 'The selection contradicts itself.')

/** Why there is no price. */
const unpriced = {
  undetermined: about(
    record({ missing, because: priceProblems }),
    '无法判断',
    'Undetermined',
    '价格取决于尚未知道的事实。',
    'A price depends on facts that are not known.',
  ),
  'not-priced': about(
    record({ because: priceProblems }),
    '没有价格',
    'Not priced',
    '应当恰好有一个价格的地方没有价格或有几个。',
    'No price, or more than one, where there must be exactly one.',
  ),
}

/** What becomes of one offering. */
const qualifications = {
  qualified: about(record({ offering, reason }), '可以订购', 'Qualified', '这位客户可以订购。', 'This customer may have it.'),
  refused: about(record({ offering, reason }), '不可订购', 'Refused', '这位客户不可以订购。', 'This customer may not have it.'),
  undetermined: about(
    record({ offering, reason, missing }),
    '无法判断',
    'Undetermined',
    '缺少事实，无法判断。',
    'Nobody can say before these facts are known.',
  ),
}

const outcomes = {
  qualify: {
    ...qualifications,
    ...refusals,
  },
  qualifyAll: {
    offerings: about(
      record({
        counts: about(
          record({ qualified: integer, refused: integer, undetermined: integer }),
          '数目',
          'Counts',
          '整个目录里各种结果各有多少。',
          'How many of the whole catalog came out each way.',
        ),
        offerings: about(
          listOf(record({ offering, verdict: words('qualified', 'refused', 'undetermined') }, { refusedBy, reason, missing })),
          '销售品',
          'Offerings',
          '按编号排列的结果。',
          'What became of them, by id.',
        ),
        hasMore: about(flag, '还有', 'Has more', '后面是否还有。', 'Whether more follow after the last one.'),
      }),
      '全部结果',
      'Offerings',
      '目录里的销售品各自能否订购。',
      'What became of the offerings of the catalog.',
    ),
    'invalid-request': refusals['invalid-request'],
  },
  explain: {
    explanation: about(
      record({
        offering,
        qualification: about(
          byTag('kind', outcome, qualifications),
          '资格',
          'Qualification',
          '能否订购，以及原因。',
          'Whether it may be had, with the reason.',
        ),
        ...explanationFields,
      }),
      '解释',
      'Explanation',
      '为什么可以或不可以，怎样才可以。',
      'Why, why not, and what would make it so.',
    ),
    ...refusals,
  },
  configure: { configuration: configurationFields, ...refusals },
  quote: {
    priced: quoted,
    incomplete: about(
      record({ configuration, soFar: nullable(shared('pricedSoFar')) }),
      '未完成',
      'Incomplete',
      '还有需要选择的内容；soFar 是目前已知部分的价格。',
      'Something is still to be chosen; "soFar" prices what is known.',
    ),
    conflict,
    ...unpriced,
    'basis-undeclared': about(
      record({
        items: listOf(record({ path: anyText, offering: anyText, action: shared('orderAction'), cause: nullable(anyText) })),
      }),
      '没有价格依据',
      'Basis undeclared',
      '目录没有规定这些已有的商品按哪里的价格。',
      'Nobody declared which prices hold for these items of what the customer has.',
    ),
    'token-mismatch': about(
      record({
        offering,
        differs: about(
          listOf(words('catalog', 'at', 'input', 'result'), 4),
          '不同之处',
          'Differs',
          '哪些部分不同：目录、时刻、输入还是结果。',
          'What is different: the catalog, the moment, the input or the result.',
        ),
        token: quoteToken,
      }),
      '凭据不符',
      'Token mismatch',
      '无法按这个凭据重现报价；token 是现在的凭据。',
      'The price of the token cannot be given again; "token" is the one of now.',
    ),
    ...refusals,
  },
  priceList: { priceList, 'invalid-request': refusals['invalid-request'] },
  rate: { rated, incomplete, conflict, ...unpriced, ...refusals },
  decompose: { ...planOutcomes, incomplete, conflict, ...refusals },
} as const

/** Every answer, in the envelope that says which catalog and moment it was given for. */
export const answers: { readonly [Kind in keyof typeof outcomes]: Schema } = {
  qualify: answered(outcomes.qualify, '资格回答', 'Qualification'),
  qualifyAll: answered(outcomes.qualifyAll, '全部资格回答', 'Qualification of all'),
  explain: answered(outcomes.explain, '解释回答', 'Explanation'),
  configure: answered(outcomes.configure, '配置回答', 'Configuration'),
  quote: answered(outcomes.quote, '报价回答', 'Quote'),
  priceList: answered(outcomes.priceList, '价目表回答', 'Price list'),
  rate: answered(outcomes.rate, '批价回答', 'Rating'),
  decompose: answered(outcomes.decompose, '分解回答', 'Decomposition'),
}

export const answerDefinitions: ReadonlyMap<string, Schema> = new Map<string, Schema>(
  Object.entries({
    ...commonDefinitions,
    ...configurationDefinitions,
    ...explanationDefinitions,
    ...priceAnswerDefinitions,
    ...requestDefinitions,
    ...heldDefinitions,
    ...planDefinitions,
    requestProblem: record({ code: anyText, pointer: anyText, what: shared('text'), fix: shared('text') }),
    text: record({ 'zh-CN': anyText, en: anyText }),
    reason: reasonSchema(),
  } satisfies { readonly [name: string]: Schema }),
)

function answered(alternatives: { readonly [kind: string]: Schema }, titleZh: string, title: string): Schema {
  const schema = record({
    catalog: about(fingerprint, '目录指纹', 'Catalog', '回答所依据的目录。', 'The fingerprint of the catalog that answered.'),
    at: about(
      nullable(shared('instant')),
      '时刻',
      'At',
      '回答所针对的时刻；请求有误时为空。',
      'The moment that it was given for; null when the request is wrong.',
    ),
    answer: byTag('kind', outcome, alternatives),
  })
  return about(schema, titleZh, title, '回答及其依据。', 'The answer, with what it was given for.')
}

function reasonSchema(): Schema {
  const verdict = about(
    words('holds', 'fails', 'unknown'),
    '判断',
    'Verdict',
    '成立、不成立或未知。',
    'Whether it holds, fails, or is unknown.',
  )
  const because = about(listOf(shared('reason')), '依据', 'Because', '由哪些判断得出。', 'What it follows from.')
  const values: Schema = { oneOf: [shared('factValue'), listOf(shared('factValue'))] }
  const kind = about({}, '种类', 'Kind', '判断的种类。', 'What kind of verdict it is.')
  return byTag('kind', kind, {
    'all any not': record({ verdict, because }),
    named: record({ verdict, condition: anyText, because }),
    template: record({
      verdict,
      template: anyText,
      with: { type: 'object', propertyNames: anyText, additionalProperties: values },
      because,
    }),
    table: record({
      verdict,
      table: anyText,
      operator: anyText,
      wanted: values,
      found: nullable(values),
      missing,
      because,
    }),
    row: record({ verdict, table: anyText, row: anyText, because }),
    comparison: record({ verdict, fact: anyText, operator: anyText, wanted: values, found: nullable(values) }),
    saleWindow: record({ verdict, offering, at: shared('instant'), from: nullable(shared('instant')), to: nullable(shared('instant')) }),
    sellable: record({ verdict, offering }),
    stage: record({ verdict, offering, stage: anyText }),
    'channel marketSegment place eligibility': record({ verdict, offering, because }),
    default: record({ verdict, offering, decision: words('allow', 'deny') }),
  })
}
