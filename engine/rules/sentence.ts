import type { ComparisonReason, Reason, RowReason, TableReason, Verdict } from '../explain/reason.js'
import { isStage, stageName } from '../lifecycle/stage.js'
import type { Instant } from '../values/instant.js'
import { type LocalizedText, text } from '../values/localized-text.js'
import { zoneTime } from '../values/zone-time.js'
import { type CompiledRules, nameOf } from './compile-rules.js'
import { factName } from './fact-name.js'
import { operatorWords } from './operator-words.js'
import { templateUseName } from './rule-sentence.js'
import { valueName, valueOfType } from './value-name.js'
import { joinedChinese } from './wording.js'

/** One line of a reason, indented by depth; a line's children follow it. */
export interface ReasonLine {
  readonly depth: number
  readonly verdict: Verdict
  readonly text: LocalizedText
}

/** A reason as lines, for a "why" panel: each node in one sentence, in the order of the rule. */
export function reasonLines(rules: CompiledRules, reason: Reason): readonly ReasonLine[] {
  return linesOf(rules, reason, 0)
}

/** What a reason says at its top, as one whole sentence; what stands below it is left to {@link reasonLines}. */
export function reasonSentence(rules: CompiledRules, reason: Reason): LocalizedText {
  switch (reason.kind) {
    case 'all':
    case 'any':
    case 'not':
      return groupSentences[reason.kind][reason.verdict]
    case 'named':
      return namedSentence(nameOf(rules, { kind: 'condition', id: reason.condition }), reason.verdict)
    case 'comparison':
      return comparisonSentence(rules, reason)
    case 'template':
      return namedSentence(templateUseName(rules, reason.template, reason.with), reason.verdict)
    case 'table':
      return tableSentence(rules, reason)
    case 'row':
      return rowSentence(rules, reason)
    default:
      return requirementSentence(rules, reason)
  }
}

function linesOf(rules: CompiledRules, reason: Reason, depth: number): readonly ReasonLine[] {
  const line = { depth, verdict: reason.verdict, text: reasonSentence(rules, reason) }
  return 'because' in reason ? [line, ...reason.because.flatMap((inner) => linesOf(rules, inner, depth + 1))] : [line]
}

const groupSentences = {
  all: {
    holds: text('以下条件全部满足。', 'All of the following hold.'),
    fails: text('以下条件须全部满足，但有不满足的。', 'All of the following must hold, and not all do.'),
    unknown: text('以下条件须全部满足，尚缺事实，无法判断。', 'All of the following must hold, and facts are missing to say so.'),
  },
  any: {
    holds: text('以下条件至少满足一项。', 'At least one of the following holds.'),
    fails: text('以下条件至少须满足一项，但都不满足。', 'At least one of the following must hold, and none does.'),
    unknown: text(
      '以下条件至少须满足一项，尚缺事实，无法判断。',
      'At least one of the following must hold, and facts are missing to say so.',
    ),
  },
  not: {
    holds: text('以下条件不成立，符合要求。', 'The following must not hold, and it does not.'),
    fails: text('以下条件不得成立，却成立了。', 'The following must not hold, and it does.'),
    unknown: text('以下条件不得成立，尚缺事实，无法判断。', 'The following must not hold, and facts are missing to say so.'),
  },
} as const satisfies Record<string, Record<Verdict, LocalizedText>>

function namedSentence(name: LocalizedText, verdict: Verdict): LocalizedText {
  switch (verdict) {
    case 'holds':
      return text(`满足“${name['zh-CN']}”。`, `The condition "${name.en}" holds.`)
    case 'fails':
      return text(`不满足“${name['zh-CN']}”。`, `The condition "${name.en}" does not hold.`)
    case 'unknown':
      return text(`尚缺事实，无法判断是否满足“${name['zh-CN']}”。`, `Facts are missing to say whether the condition "${name.en}" holds.`)
  }
}

function comparisonSentence(rules: CompiledRules, reason: ComparisonReason): LocalizedText {
  const { fact, operator, wanted, found } = reason
  const type = rules.facts.get(fact)?.type
  const words = operatorWords(operator, type?.kind)
  const name = factName(rules, fact)
  const value = valueName(rules, fact, wanted)
  const was = found === null ? text('未提供', 'it was not given') : isValue(valueName(rules, fact, found))
  return text(
    `${joinedChinese(name['zh-CN'], words['zh-CN'], value['zh-CN'])}；${was['zh-CN']}。`,
    `${name.en} ${words.en} ${value.en}; ${was.en}.`,
  )
}

function tableSentence(rules: CompiledRules, reason: TableReason): LocalizedText {
  const name = nameOf(rules, { kind: 'decisionTable', id: reason.table })
  const type = rules.tables.get(reason.table)?.outcome
  const words = operatorWords(reason.operator, type?.kind)
  const wanted = valueOfType(rules, type, reason.wanted)
  const was = reason.found === null ? undecided(reason) : isValue(valueOfType(rules, type, reason.found))
  return text(
    `${joinedChinese(`“${name['zh-CN']}”的结果`, words['zh-CN'], wanted['zh-CN'])}；${was['zh-CN']}。`,
    `The outcome of "${name.en}" ${words.en} ${wanted.en}; ${was.en}.`,
  )
}

function undecided({ missing, verdict }: TableReason): LocalizedText {
  return missing.length > 0 ? withoutFacts[verdict] : text('没有任何一行成立', 'no row holds')
}

/** What is said of an outcome that nobody knows yet: the facts at hand may settle the comparison all the same. */
const withoutFacts = {
  holds: text('尚缺事实，不能完全得出，但已可断定满足', 'it is not fully known yet, but known to satisfy this'),
  fails: text('尚缺事实，不能完全得出，但已可断定不满足', 'it is not fully known yet, but known not to satisfy this'),
  unknown: text('尚缺事实，无法得出', 'facts are missing to say what it is'),
} as const satisfies Record<Verdict, LocalizedText>

function rowSentence(rules: CompiledRules, { table, row, verdict }: RowReason): LocalizedText {
  const name = nameOf(rules, { kind: 'decisionTable', id: table })
  const which = text(`“${name['zh-CN']}”的 ${row} 行`, `Row ${row} of "${name.en}"`)
  switch (verdict) {
    case 'holds':
      return text(`${which['zh-CN']}命中。`, `${which.en} is hit.`)
    case 'fails':
      return text(`${which['zh-CN']}未命中。`, `${which.en} is not hit.`)
    case 'unknown':
      return text(`${which['zh-CN']}尚缺事实，无法判断。`, `${which.en} could be hit; facts are missing to say so.`)
  }
}

function isValue(name: LocalizedText): LocalizedText {
  return text(joinedChinese('实际为', name['zh-CN']), `it is ${name.en}`)
}

type Requirement = Extract<Reason, { readonly offering: unknown }>

/** What an offering asks, said of the offering by its name. */
function requirementSentence(rules: CompiledRules, reason: Requirement): LocalizedText {
  const name = nameOf(rules, { kind: 'productOffering', id: reason.offering })
  const predicate = requirementPredicate(rules, reason)
  return text(`“${name['zh-CN']}”${predicate['zh-CN']}。`, `"${name.en}" ${predicate.en}.`)
}

function requirementPredicate(rules: CompiledRules, reason: Requirement): LocalizedText {
  switch (reason.kind) {
    case 'saleWindow':
      return saleWindowPredicate(rules, reason)
    case 'sellable':
      return text('不单独销售，只能随套餐办理', 'is not sold on its own, only as a member of a bundle')
    case 'stage': {
      const stage = isStage(reason.stage) ? stageName(reason.stage) : text(reason.stage, reason.stage)
      return reason.verdict === 'holds'
        ? text(`处于“${stage['zh-CN']}”阶段，可以销售`, `is in the stage "${stage.en}" and can be sold`)
        : text(`处于“${stage['zh-CN']}”阶段，尚不可销售`, `is in the stage "${stage.en}" and can't be sold yet`)
    }
    case 'channel':
    case 'marketSegment':
    case 'place':
    case 'eligibility':
      return predicates[reason.kind][reason.verdict]
    case 'default':
      return reason.decision === 'allow'
        ? text('未设办理条件，按目录默认规则允许办理', 'has no eligibility of its own, and the catalog allows that by default')
        : text('未设办理条件，按目录默认规则不予办理', 'has no eligibility of its own, and the catalog refuses that by default')
    default:
      return reason satisfies never
  }
}

const predicates = {
  channel: {
    holds: text('可在该渠道办理', 'is sold over this channel'),
    fails: text('不可在该渠道办理', 'is not sold over this channel'),
    unknown: text('只在部分渠道办理，尚不知办理渠道', 'is sold over some channels only, and the channel is not known'),
  },
  marketSegment: {
    holds: text('面向该客户群', 'is sold to this market segment'),
    fails: text('不面向该客户群', 'is not sold to this market segment'),
    unknown: text(
      '只面向部分客户群，尚不知该客户属于哪些客户群',
      'is sold to some market segments only, and those of the customer are not known',
    ),
  },
  place: {
    holds: text('在该地点销售', 'is sold at this place'),
    fails: text('不在该地点销售', 'is not sold at this place'),
    unknown: text('只在部分地点销售，尚不知办理地点', 'is sold at some places only, and the place is not known'),
  },
  eligibility: {
    holds: text('的办理条件已满足', 'may be had: its eligibility holds'),
    fails: text('的办理条件不满足', 'may not be had: its eligibility does not hold'),
    unknown: text('的办理条件尚缺事实，无法判断', 'has an eligibility for which facts are missing'),
  },
} as const satisfies Record<string, Record<Verdict, LocalizedText>>

function saleWindowPredicate(
  { timeZone }: CompiledRules,
  { verdict, at, from, to }: Extract<Requirement, { readonly kind: 'saleWindow' }>,
): LocalizedText {
  const shown = (moment: Instant) => zoneTime(timeZone, moment)
  if (verdict === 'holds') return text(`在 ${shown(at)} 处于销售期内`, `is on sale at ${shown(at)}`)
  if (from !== null && at < from) return text(`自 ${shown(from)} 起才开始销售`, `is on sale only from ${shown(from)}`)
  return text(`已于 ${shown(to ?? at)} 停售`, `went off sale at ${shown(to ?? at)}`)
}
