import type { Diagnostic, Severity } from '../../explain/diagnostic.js'
import { listed, quoted } from '../../rules/wording.js'
import type { DocumentRef } from '../../values/ids.js'
import { type LocalizedText, text } from '../../values/localized-text.js'

/** What an export has to say of a place in a document. */
export type Said = Pick<Diagnostic, 'severity' | 'code' | 'what' | 'why' | 'fix'>

export function saidAt(document: DocumentRef | null, pointer: string, { severity, code, what, why, fix }: Said): Diagnostic {
  return { code, severity, at: { document, pointer, file: null, line: null, column: null }, what, why, fix }
}

export function placesAsList(place: string): Said {
  const name = quoted(place)
  return said('warning', 'place-list', {
    what: text(`地点${name['zh-CN']}及其下级写成了地点的列表。`, `The place ${name.en} with all below it is written as a list of places.`),
    why: text('json-rules-engine 不知道地点的层级。', 'The json-rules-engine package knows no hierarchy of places.'),
    fix: text('新增或撤销地点后，请重新导出。', 'Export again whenever places are added or removed.'),
  })
}

export function templateWrittenOut(template: string): Said {
  const name = quoted(template)
  return said('warning', 'template-written-out', {
    what: text(
      `规则模板${name['zh-CN']}已填好参数，展开写出。`,
      `The rule template ${name.en} is written out with its parameters filled in.`,
    ),
    why: text(
      'json-rules-engine 没有模板，再导入时得到的是展开后的条件。',
      'The json-rules-engine package has no templates, and importing it again gives what was written out.',
    ),
    fix: text('请继续在目录中维护模板，并从目录导出。', 'Keep the template in the catalog, and export from there.'),
  })
}

export function tableWrittenOut(table: string): Said {
  const name = quoted(table)
  return said('warning', 'table-written-out', {
    what: text(
      `决策表${name['zh-CN']}按行展开成 all 和 any。`,
      `The decision table ${name.en} is written out row by row as "all" and "any".`,
    ),
    why: text(
      'json-rules-engine 没有决策表，再导入时得到的是展开后的条件。',
      'The json-rules-engine package has no decision tables, and importing it again gives what was written out.',
    ),
    fix: text('请继续在目录中维护决策表，并从目录导出。', 'Keep the table in the catalog, and export from there.'),
  })
}

export function wrappedRoot(): Said {
  return said('warning', 'wrapped-root', {
    what: text('单独的比较外面加了一层“all”。', 'A bare comparison is written inside an "all".'),
    why: text(
      'json-rules-engine 要求最外层是 all、any、not 或 condition。',
      'The json-rules-engine package wants all, any, not or condition at the top.',
    ),
    fix: text('不必处理，含义相同。', 'Nothing needs to be done: it means the same.'),
  })
}

export function daysAsTexts(fact: string): Said {
  const name = quoted(fact)
  return said('warning', 'date-order', {
    what: text(`日期${name['zh-CN']}按文字比较先后。`, `The date ${name.en} is compared as a text.`),
    why: text(
      'json-rules-engine 没有日期；只有都写成“年-月-日”时，文字的先后才是日期的先后。',
      'The json-rules-engine package has no dates; letter by letter they are in order only while they are written year-month-day.',
    ),
    fix: text('请在提供事实时写成 "2026-03-01" 这样的文字。', 'Supply the fact as a text such as "2026-03-01".'),
  })
}

export function supplyFacts(facts: readonly string[]): Said {
  const names = listed(facts.map(quoted), 20)
  return said('warning', 'unknown-facts', {
    what: text(`运行这些规则时必须提供全部事实：${names['zh-CN']}。`, `Whoever runs these rules must supply every fact: ${names.en}.`),
    why: text(
      'json-rules-engine 没有“未知”：缺少事实时会中止运行，或者把它当作与任何值都不相等。',
      'The json-rules-engine package knows no "unknown": without a fact it rejects the run, or takes it for something that differs from every value.',
    ),
    fix: text('事实不全时，请向目录查询，不要运行导出的规则。', 'Where facts are missing, ask the catalog instead.'),
  })
}

export function notesDropped(count: number): Said {
  return said('warning', 'stale-note', {
    what: text(
      `有 ${count} 个节点导入后已被修改，原来的名称和优先级没有写出。`,
      count === 1
        ? 'One node was changed since the import, and its name and priority are left out.'
        : `${count} nodes were changed since the import, and their names and priorities are left out.`,
    ),
    why: text(
      '原来的名称说的是修改前的内容，写在别的内容上会误导人。',
      'The name was given to what stood there before, and would mislead on anything else.',
    ),
    fix: text('需要时，请在导出的文档中重新命名。', 'Name the nodes again in what is exported, where that matters.'),
  })
}

export function momentsCompared(fact: string): Said {
  const name = quoted(fact)
  return said('error', 'moment', {
    what: text(
      `时刻${name['zh-CN']}的比较无法写成 json-rules-engine 的条件。`,
      `The json-rules-engine package cannot compare the moment ${name.en}.`,
    ),
    why: text(
      '它只会比较文字，同一时刻换一个时区偏移就会被当作不同。',
      'It compares texts only, and takes the same moment with another offset for a different one.',
    ),
    fix: text('请改用日期或是否类的事实，例如“合约已到期”。', 'Use a date, or a fact that is true or false, such as "contract has ended".'),
  })
}

export function noOrder(operator: string): Said {
  return said('error', 'range-of-text', {
    what: text(`“${operator}”比较的不是数字或日期。`, `"${operator}" does not compare with a number or a date.`),
    why: text(
      '这里它从不成立，json-rules-engine 却会逐个字符比较大小。',
      'Here it never holds, while json-rules-engine would compare letter by letter.',
    ),
    fix: text('请与数字比较，或者改用“equal”或“in”。', 'Compare with a number, or use "equal" or "in".'),
  })
}

export function wrongShape(operator: string): Said {
  return said('error', 'value-shape', {
    what: text(`“${operator}”的取值形式不对。`, `"${operator}" has a value of the wrong shape.`),
    why: text(
      'json-rules-engine 会在文字里查找子串，或者比较列表对象本身。',
      'The json-rules-engine package would look for a part of a text, or compare lists themselves.',
    ),
    fix: text('“in”和“notIn”请用列表，其他运算符请用单个取值。', 'Use a list for "in" and "notIn", and one value for any other operator.'),
  })
}

export function emptyOnExport(): Said {
  return said('error', 'empty-group', {
    what: text('这一组里一个条件也没有。', 'There is no condition in this group.'),
    why: text(
      '空的 any 在这里从不成立，在 json-rules-engine 里却总是成立。',
      'Here an empty "any" never holds, while to json-rules-engine it always does.',
    ),
    fix: text('请写入条件，或者去掉这一组。', 'Write a condition into it, or take the group out.'),
  })
}

export function sameForAll(verdict: boolean): Said {
  return said('error', 'constant', {
    what: verdict
      ? text('展开后的条件对任何事实都成立。', 'Written out, the condition holds for any facts.')
      : text('展开后的条件对任何事实都不成立。', 'Written out, the condition holds for no facts.'),
    why: text(
      'json-rules-engine 没有恒成立或恒不成立的条件。',
      'The json-rules-engine package has no condition that always or never holds.',
    ),
    fix: text('请检查决策表的结果，或者去掉这个比较。', 'See what the decision table decides, or take the comparison out.'),
  })
}

export function notThere(kind: LocalizedText, id: string): Said {
  const name = quoted(id)
  return said('error', 'not-there', {
    what: text(`没有${kind['zh-CN']}${name['zh-CN']}。`, `There is no ${kind.en} ${name.en}.`),
    why: text('缺少它，条件就没有含义，也无法写出。', 'Without it the condition means nothing and cannot be written.'),
    fix: text('请一并提供它，或者改正编号。', 'Add it to what is exported, or correct the id.'),
  })
}

export function parameterMissing(template: string, parameter: string): Said {
  const [name, gap] = [quoted(template), quoted(parameter)]
  return said('error', 'parameter-missing', {
    what: text(
      `使用规则模板${name['zh-CN']}时没有填写${gap['zh-CN']}。`,
      `The rule template ${name.en} is used without a value for ${gap.en}.`,
    ),
    why: text('缺少参数的条件没有含义。', 'A condition with a gap means nothing.'),
    fix: text('请填写这个参数。', 'Fill the parameter in.'),
  })
}

export function endless(): Said {
  return said('error', 'condition-cycle', {
    what: text('这个条件经由引用绕回自身。', 'This condition leads back to itself.'),
    why: text(
      'json-rules-engine 会永远算下去，整个进程会停住。',
      'The json-rules-engine package would never come to an end, and the whole process would stand still.',
    ),
    fix: text('请去掉其中一处引用，让条件最终落到事实上。', 'Take one of these references out, so that the conditions end at facts.'),
  })
}

export function tooLarge(most: number): Said {
  return said('error', 'too-large', {
    what: text(
      `展开后超过 ${most} 个比较，或者层次太深。`,
      `Written out, this comes to more than ${most} comparisons, or to too many levels.`,
    ),
    why: text(
      '这么大的规则没有人能够审阅，json-rules-engine 也会停顿很久。',
      'Nobody could review a rule of that size, and json-rules-engine would stall on it.',
    ),
    fix: text('请拆分条件，或者改用行数较少的决策表。', 'Divide the condition, or use a decision table with fewer rows.'),
  })
}

export function sameName(name: string, other: string): Said {
  const [shared, id] = [quoted(name), quoted(other)]
  return said('error', 'same-name', {
    what: text(`条件${id['zh-CN']}导出后也叫${shared['zh-CN']}。`, `The condition ${id.en} would be called ${shared.en} as well.`),
    why: text('json-rules-engine 里后写的同名条件会取代前一个。', 'Of two conditions with one name json-rules-engine keeps the last.'),
    fix: text('请在其中一个的“interchange”里改写名称。', 'Give one of them another name in its "interchange".'),
  })
}

export function sameFactTwice(id: string, other: string): Said {
  const [name, there] = [quoted(id), quoted(other)]
  return said('error', 'fact-collision', {
    what: text(
      `事实${name['zh-CN']}在条件${there['zh-CN']}里导出成别的写法。`,
      `The fact ${name.en} would be written in another way in the condition ${there.en}.`,
    ),
    why: text(
      '同一个事实只能有一种写法，否则提供事实的程序无所适从。',
      'One fact can be written in one way only, or nobody knows how to supply it.',
    ),
    fix: text('请统一两处“interchange”中的写法。', 'Make the "interchange" of both say the same.'),
  })
}

function said(severity: Severity, name: string, words: Pick<Said, 'what' | 'why' | 'fix'>): Said {
  return { severity, code: `exchange/${name}`, ...words }
}
