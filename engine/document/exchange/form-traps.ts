import { didYouMean, joinedChinese, listed, quoted, shown } from '../../rules/wording.js'
import { closest } from '../../values/closest.js'
import { text } from '../../values/localized-text.js'
import { type Trap, trap } from './trap.js'

export function notACondition(at: string, value: unknown): Trap {
  const found = shown(value)
  return trap('not-a-condition', at, {
    what: text(`这里应当是条件，却是${found['zh-CN']}。`, `This should be a condition, and is ${found.en}.`),
    why: text(
      '不完整的条件没有含义，json-rules-engine 也不会接受它。',
      'Half a condition means nothing, and json-rules-engine does not take it either.',
    ),
    fix: text(
      '请写 all、any、not、condition 之一，或者写 fact、operator 和 value。',
      'Write one of all, any, not and condition, or fact, operator and value.',
    ),
  })
}

export function missingKey(at: string, key: string): Trap {
  return trap('missing-key', at, {
    what: text(`这里缺少“${key}”。`, `"${key}" is missing here.`),
    why: text(
      '缺少它的规则没有含义，json-rules-engine 也不会接受它。',
      'Without it the rule means nothing, and json-rules-engine does not take it either.',
    ),
    fix: text(`请补上“${key}”。`, `Add "${key}".`),
  })
}

export function unknownKey(at: string, key: string, known: readonly string[]): Trap {
  const name = quoted(key)
  const isResult = ['result', 'factResult', 'valueResult'].includes(key)
  const all = listed(known.map(quoted), known.length)
  return {
    ...trap('unknown-key', at, {
      what: isResult
        ? text(`${name['zh-CN']}是一次运行的结果，不属于规则。`, `${name.en} is the result of a run, and no part of the rule.`)
        : text(`这里没有名为${name['zh-CN']}的字段。`, `There is no field ${name.en} here.`),
      why: text(
        'json-rules-engine 会不声不响地略过它不认识的字段，写错的名称因此看不出来。',
        'The json-rules-engine package passes over fields that it does not know without a word, which hides a misspelt one.',
      ),
      fix: isResult
        ? text('请删除它，并从规则本身导出。', 'Remove it, and export the rule itself.')
        : didYouMean(
            closest(key, known),
            text(`请删除它；这里可以写：${all['zh-CN']}。`, `Remove it; these can be written here: ${all.en}.`),
          ),
    }),
    of: 'key',
  }
}

export function groupShape(at: string, key: 'all' | 'any' | 'not'): Trap {
  const isNot = key === 'not'
  return trap('wrong-shape', at, {
    what: isNot
      ? text('“not”里必须是一个条件。', '"not" takes one condition.')
      : text(`“${key}”必须是条件的列表。`, `"${key}" must be a list of conditions.`),
    why: text(
      'json-rules-engine 不接受这样的节点，会中止读取。',
      'The json-rules-engine package does not take such a node, and stops reading.',
    ),
    fix: isNot
      ? text('请写一个条件；几个条件请放进“all”或“any”。', 'Write one condition; put several into "all" or "any".')
      : text('请把条件写在方括号里。', 'Write the conditions in square brackets.'),
  })
}

export function rootComparison(at: string): Trap {
  return trap('root-comparison', at, {
    what: text('规则的条件从一个比较开始，没有外层。', 'The conditions of a rule begin with a bare comparison.'),
    why: text(
      'json-rules-engine 要求最外层是 all、any、not 或 condition，否则不接受。',
      'The json-rules-engine package wants all, any, not or condition at the top, and takes nothing else.',
    ),
    fix: text('请写成 {"all": [ … ]}。', 'Write {"all": [ … ]} around it.'),
  })
}

export function badName(at: string): Trap {
  return trap('name', at, {
    what: text('名称必须是文字，且不能为空。', 'A name must be a text, and not an empty one.'),
    why: text(
      '空的名称会被 json-rules-engine 丢掉，别的值无法当作名称显示。',
      'The json-rules-engine package drops an empty name, and nothing else can be shown as one.',
    ),
    fix: text('请写一个名称，或者去掉这个字段。', 'Write a name, or take the field out.'),
  })
}

export function badPriority(at: string, value: unknown, least: number | null): Trap {
  const found = shown(value)
  return trap('priority', at, {
    what: text(`${joinedChinese('优先级不能是', found['zh-CN'])}。`, `A priority cannot be ${found.en}.`),
    why: text(
      'json-rules-engine 只取开头的整数部分，其余的改成默认值；小于 1 的规则优先级会让它拒绝整条规则。',
      'The json-rules-engine package keeps the whole number that it begins with or takes the default, and refuses a rule whose priority is below 1.',
    ),
    fix:
      least === null
        ? text('请写一个整数。', 'Write a whole number.')
        : text(`请写一个不小于 ${least} 的整数。`, `Write a whole number from ${least} up.`),
  })
}

export function badEvent(at: string): Trap {
  return trap('event', at, {
    what: text(
      '事件必须写明“type”，它是文字；“params”可以没有，有则是对象。',
      'An event has a "type", which is a text, and "params", which may be left out and else is an object.',
    ),
    why: text('没有类型的事件没有人能够收到。', 'Nobody could receive an event without a type.'),
    fix: text('请写成 {"type": "offer"}。', 'Write it as {"type": "offer"}.'),
  })
}

export function notRules(at: string): Trap {
  return trap('not-rules', at, {
    what: text('这里不是规则。', 'This is not a rule.'),
    why: text('规则是带有 conditions 和 event 的对象。', 'A rule is an object with "conditions" and "event".'),
    fix: text(
      '请写一条规则、规则的列表，或者 {"rules": [ … ], "conditions": { … }}。',
      'Write a rule, a list of rules, or {"rules": [ … ], "conditions": { … }}.',
    ),
  })
}

export function nothingThere(at: string): Trap {
  return {
    ...trap('nothing-there', at, {
      what: text('这里一条规则或条件也没有。', 'There is no rule or condition here.'),
      why: text(
        '空的列表多半是导出时漏掉了内容；再导出时不会写出它。',
        'An empty list is usually a failed export, and exporting it again leaves it out.',
      ),
      fix: text('请补上内容，或者删除它。', 'Fill it in, or remove it.'),
    }),
    severity: 'warning',
  }
}

export function tooMany(at: string, count: number, most: number): Trap {
  return trap('too-many', at, {
    what: text(`这里有 ${count} 项，上限为 ${most} 项。`, `There are ${count} of them here, and at most ${most} are read.`),
    why: text('这么多的规则没有人能够审阅。', 'Nobody could review that many rules.'),
    fix: text('请拆成几个文件。', 'Split them into several files.'),
  })
}

export function ruleAsText(at: string): Trap {
  return {
    ...trap('rule-as-text', at, {
      what: text('这条规则写成了文字里的 JSON。', 'This rule is JSON inside a text.'),
      why: text(
        '把规则的列表直接转成 JSON 时会这样；导出时写成对象。',
        'Lists of rules turn out like this as JSON; an export writes the object.',
      ),
      fix: text(
        '不必处理；想保持一致，请对每条规则调用 toJSON(false)。',
        'Nothing needs to be done; to keep it the same, call toJSON(false) for each rule.',
      ),
    }),
    severity: 'warning',
  }
}

export function sameId(at: string, id: string, there: string): Trap {
  return trap('same-id', at, {
    what: text(`这里和 ${there} 的名称都成为编号“${id}”。`, `The names here and at ${there} both become the id "${id}".`),
    why: text(
      '两个条件不能共用一个编号，哪一个算数也不能由先后决定。',
      'Two conditions cannot share an id, and which one counts must not depend on their order.',
    ),
    fix: text('请给其中一个换一个名称。', 'Give one of them another name.'),
  })
}

export function undefinedCondition(at: string, name: unknown): Trap {
  const found = shown(name)
  return trap('undefined-condition', at, {
    what: text(`没有名为${found['zh-CN']}的条件。`, `There is no condition called ${found.en}.`),
    why: text(
      '引用不存在的条件时，json-rules-engine 会中止整次运行。',
      'The json-rules-engine package rejects the whole run when a condition that is named does not exist.',
    ),
    fix: text('请在“conditions”里写上它，或者改正名称。', 'Write it under "conditions", or correct the name.'),
  })
}

export function conditionElsewhere(at: string, name: string): Trap {
  return {
    ...trap('condition-elsewhere', at, {
      what: text(`条件“${name}”不在这些文件里。`, `The condition "${name}" is not in these files.`),
      why: text(
        '它会被当作目录中的同名条件；目录里没有时，检查会报错。',
        'It is taken for the one that the catalog calls so; where it has none, the checks say so.',
      ),
      fix: text('请确认目录中有这个条件，或者一并导入。', 'Make sure that the catalog has it, or import it as well.'),
    }),
    severity: 'warning',
  }
}
