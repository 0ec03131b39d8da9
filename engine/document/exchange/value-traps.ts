import { joinedChinese, quoted, shown } from '../../rules/wording.js'
import { text } from '../../values/localized-text.js'
import { type Trap, trap } from './trap.js'

/** `"shop"` is in `"shopping"`. */
export function textAsList(at: string, operator: string, value: string): Trap {
  const found = quoted(value)
  return trap('text-as-list', at, {
    what: text(
      `“${operator}”后面写的是文字${found['zh-CN']}，不是列表。`,
      `"${operator}" compares with the text ${found.en}, not with a list.`,
    ),
    why: text(
      'json-rules-engine 会在文字里查找子串：“shop”会被认为属于“shopping”。',
      'The json-rules-engine package looks for a part of the text: it finds "shop" in "shopping".',
    ),
    fix: text('请把取值写成列表，例如 ["shop"]。', 'Write the values as a list, such as ["shop"].'),
  })
}

export function notAList(at: string, operator: string, value: unknown): Trap {
  const found = shown(value)
  return trap('list-missing', at, {
    what: text(`“${operator}”需要列表，这里却是${found['zh-CN']}。`, `"${operator}" needs a list, and this is ${found.en}.`),
    why: text(
      '没有列表时，json-rules-engine 会中止整次运行，其他规则也得不到结果。',
      'Without a list json-rules-engine rejects the whole run, and no other rule is answered either.',
    ),
    fix: text('请把取值写成列表，例如 ["shop"]。', 'Write the values as a list, such as ["shop"].'),
  })
}

export function rangeOfText(at: string, operator: string, value: unknown): Trap {
  const found = shown(value)
  return trap('range-of-text', at, {
    what: text(`“${operator}”比较的是${found['zh-CN']}，不是数字。`, `"${operator}" compares with ${found.en}, which is no number.`),
    why: text(
      'json-rules-engine 对文字逐个字符比较大小，“10”因此小于“9”；是与否则按 1 和 0 比较。',
      'The json-rules-engine package compares texts letter by letter, so that "10" is less than "9", and takes true and false for 1 and 0.',
    ),
    fix: text('请写成不带引号的数字，例如 18。', 'Write a number without quotes, such as 18.'),
  })
}

/** Days are in order letter by letter, so they may stay. */
export function dateOrder(at: string, value: string): Trap {
  const found = quoted(value)
  return {
    ...trap('date-order', at, {
      what: text(`这里按先后比较日期${found['zh-CN']}。`, `This compares with the day ${found.en} by order.`),
      why: text(
        'json-rules-engine 逐个字符比较，只有两边都写成“年-月-日”时才等于日期的先后。',
        'The json-rules-engine package compares letter by letter, which is the order of days only while both are written year-month-day.',
      ),
      fix: text('请把这个事实在事实字典中声明为日期。', 'Declare the fact as a date in the fact dictionary.'),
    }),
    severity: 'warning',
  }
}

export function momentOrder(at: string, value: string): Trap {
  const found = quoted(value)
  return trap('moment-order', at, {
    what: text(`这里按先后比较时刻${found['zh-CN']}。`, `This compares with the moment ${found.en} by order.`),
    why: text(
      'json-rules-engine 逐个字符比较，不同时区偏移的时刻会被排错先后。',
      'The json-rules-engine package compares letter by letter, which puts moments with different offsets into the wrong order.',
    ),
    fix: text(
      '请在目录中对声明为时刻的事实重新书写这个比较。',
      'Write the comparison again in the catalog, with a fact that is declared as an instant.',
    ),
  })
}

export function dateObject(at: string): Trap {
  return trap('date-object', at, {
    what: text('这里的取值是 Date 对象。', 'The value is a Date object.'),
    why: text(
      'json-rules-engine 按对象本身比较，两个相同的时刻从不相等；存成 JSON 后又会变成文字。',
      'The json-rules-engine package compares the objects themselves, so that equal moments are never equal, and as JSON they turn into texts.',
    ),
    fix: text('请写成文字，例如 "2026-03-01"。', 'Write it as a text, such as "2026-03-01".'),
  })
}

export function listCompared(at: string, operator: string): Trap {
  return trap('list-compared', at, {
    what: text(`“${operator}”后面不能写列表。`, `"${operator}" cannot compare with a list.`),
    why: text(
      'json-rules-engine 比较的是列表对象本身，内容相同的两个列表也从不相等。',
      'The json-rules-engine package compares the lists themselves, so that two lists with the same values are never equal.',
    ),
    fix: text('请用“in”或“contains”，或者只写一个取值。', 'Use "in" or "contains", or write one value.'),
  })
}

export function noValue(at: string, value: unknown): Trap {
  const found = typeof value === 'number' ? text(String(value), String(value)) : shown(value)
  return trap('no-value', at, {
    what: text(`这里与${found['zh-CN']}比较。`, `This compares with ${found.en}.`),
    why: text(
      '没有值的事实在我们这里是“未知”，永远不会匹配；json-rules-engine 却会拿它当作一个值，而 NaN 连自己都不等于。',
      'A fact without a value is unknown to us and never a match; json-rules-engine takes it for a value, and NaN does not even equal itself.',
    ),
    fix: text('请写一个真正的取值，或者去掉这个比较。', 'Write a real value, or take the comparison out.'),
  })
}

export function comparesFacts(at: string): Trap {
  return trap('compares-facts', at, {
    what: text('这里与另一个事实比较，而不是与一个值比较。', 'This compares with another fact instead of a value.'),
    why: text(
      '结果取决于两个事实，既不能预先检查，也说不出改成什么值才会成立。',
      'The outcome would depend on two facts, so it could neither be checked beforehand, nor could anybody say which value would make it hold.',
    ),
    fix: text(
      '请为两者的关系声明一个事实，例如“余额足够”，再与它比较。',
      'Declare a fact for how the two relate, such as "balance suffices", and compare with that.',
    ),
  })
}

export function objectValue(at: string, value: unknown): Trap {
  const found = typeof value === 'object' ? shown(value) : text(`${typeof value} 类型的值`, `a ${typeof value}`)
  return trap('object-value', at, {
    what: text(`${joinedChinese('取值不能是', found['zh-CN'])}。`, `A value cannot be ${found.en}.`),
    why: text(
      'json-rules-engine 比较的是对象本身，因此从不相等。',
      'The json-rules-engine package compares the object itself, so that nothing ever equals it.',
    ),
    fix: text('请写文字、数字、true 或 false。', 'Write a text, a number, true or false.'),
  })
}
