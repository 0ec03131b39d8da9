import { didYouMean, joinedChinese, listed, quoted, shown } from '../../rules/wording.js'
import { closest } from '../../values/closest.js'
import { comparisonOperators } from '../../values/fact-value.js'
import { text } from '../../values/localized-text.js'
import { type Trap, trap } from './trap.js'

/** The operators that json-rules-engine has. */
export const sharedOperators = comparisonOperators.slice(0, 10)

export function emptyGroup(at: string, group: 'all' | 'any'): Trap {
  return trap('empty-group', at, {
    what: text(`“${group}”里一个条件也没有。`, `There is no condition in "${group}".`),
    why: text(
      'json-rules-engine 认为空的 all 和空的 any 都成立，规则会对所有人生效。',
      'To json-rules-engine an empty "all" and an empty "any" both hold, so the rule would apply to everybody.',
    ),
    fix: text('请写入条件，或者去掉这一组。', 'Write a condition into it, or take the group out.'),
  })
}

export function severalKeys(at: string, keys: readonly string[], taken: string): Trap {
  const names = listed(keys.map(quoted))
  return trap('several-keys', at, {
    what: text(`同一个节点里写了${names['zh-CN']}。`, `One node has ${names.en} together.`),
    why: text(
      `json-rules-engine 只看“${taken}”，其余的不声不响地略过。`,
      `The json-rules-engine package looks at "${taken}" only, and passes over the rest without a word.`,
    ),
    fix: text('请各写成一个节点，再放进“all”或“any”。', 'Write each as a node of its own, and put them into "all" or "any".'),
  })
}

export function conditionCycle(at: string, names: readonly string[]): Trap {
  const circle = listed([...names, ...names.slice(0, 1)].map(quoted))
  return trap('condition-cycle', at, {
    what: text(`具名条件互相引用成环：${circle['zh-CN']}。`, `Named conditions use each other in a circle: ${circle.en}.`),
    why: text(
      'json-rules-engine 遇到这样的环永远算不完，整个进程会停住。',
      'The json-rules-engine package never comes to an end in such a circle, and the whole process stands still.',
    ),
    fix: text('请去掉其中一处引用，让条件最终落到事实上。', 'Take one of these references out, so that the conditions end at facts.'),
  })
}

export function unknownOperator(at: string, operator: unknown): Trap {
  if (typeof operator === 'string' && operator.includes(':')) return decoratedOperator(at, operator)
  const found = shown(operator)
  const all = listed(sharedOperators.map(quoted), sharedOperators.length)
  const near = typeof operator === 'string' ? closest(operator, sharedOperators) : []
  return trap('custom-operator', at, {
    what: text(
      `这里的运算符是${found['zh-CN']}，不是 json-rules-engine 自带的。`,
      `The operator is ${found.en}, which json-rules-engine does not bring along.`,
    ),
    why: text(
      '自定义运算符的含义写在程序里，文档里没有；没有注册它的程序会中止整次运行。',
      'What a custom operator means is in a program and not in the document; a program without it rejects the whole run.',
    ),
    fix: didYouMean(near, text(`请改用以下运算符之一：${all['zh-CN']}。`, `Use one of these operators: ${all.en}.`)),
  })
}

function decoratedOperator(at: string, operator: string): Trap {
  const found = quoted(operator)
  return trap('operator-decorator', at, {
    what: text(`运算符${found['zh-CN']}带有修饰前缀。`, `The operator ${found.en} has a decorator.`),
    why: text(
      '修饰前缀会改变比较的含义，例如交换两边、遍历列表；程序还可以注册自己的前缀。',
      'Decorators change what is compared, by exchanging the sides or going through lists, and programs may add their own.',
    ),
    fix: text(
      '请不带前缀地书写：“not”写成外层的 {"not": …}，“some”写成“any”，“every”写成“all”。',
      'Write it without: "not" as {"not": …} around it, "some" as "any", and "every" as "all".',
    ),
  })
}

export function badPath(at: string, path: unknown): Trap {
  const found = shown(path)
  return trap('path', at, {
    what: text(
      `${joinedChinese('“path”是', found['zh-CN'])}，不是逐级的字段名。`,
      `"path" is ${found.en}, which is more than names one inside the other.`,
    ),
    why: text(
      '通配符、下标、过滤器和脚本会被当作表达式计算，曾因此出现可以执行任意代码的漏洞，而且结果的形状不定。',
      'Wildcards, indexes, filters and scripts are evaluated as expressions, which has let foreign code run before, and nobody knows the shape of what comes out.',
    ),
    fix: text(
      '请只写逐级的字段名，例如 "$.address.city"；其余的请声明成一个事实。',
      'Write names only, such as "$.address.city", and declare a fact for anything else.',
    ),
  })
}

export function badParams(at: string): Trap {
  return trap('params', at, {
    what: text('“params”必须是一个对象。', '"params" must be an object.'),
    why: text('计算事实的程序按名称读取参数。', 'Whatever computes the fact reads its parameters by name.'),
    fix: text('请写成对象，例如 {"unit": "month"}，或者去掉它。', 'Write an object such as {"unit": "month"}, or take it out.'),
  })
}

export function keptParams(at: string, fact: string): Trap {
  const found = quoted(fact)
  return {
    ...trap('dynamic-fact', at, {
      what: text(`事实${found['zh-CN']}是带参数计算的。`, `The fact ${found.en} is computed with parameters.`),
      why: text(
        '这里的事实由请求给出，参数不起作用；我们原样保留它们，导出时写回。',
        'Here facts come with the request and parameters change nothing; they are kept, and an export writes them back.',
      ),
      fix: text('请确认请求给出的就是按这些参数算出的值。', 'Make sure that requests supply the value that these parameters give.'),
    }),
    severity: 'warning',
  }
}

export function badFact(at: string, fact: unknown): Trap {
  const found = shown(fact)
  return trap('fact-name', at, {
    what: text(`${found['zh-CN']}不能作为事实的编号。`, `A fact cannot be called ${found.en}.`),
    why: text(
      '事实字典按编号登记每一项事实，其他文档也要能引用它。',
      'The fact dictionary lists every fact by an id that other documents can use.',
    ),
    fix: text(
      '请以字母或数字开头，后面只用字母、数字、点、下划线和连字符，连同路径最多 100 个字符。',
      'Begin with a letter or digit, then use letters, digits, dots, underscores and hyphens, at most 100 characters with the path.',
    ),
  })
}

export function factCollision(at: string, id: string, there: string): Trap {
  const found = quoted(id)
  return trap('fact-collision', at, {
    what: text(
      `事实${found['zh-CN']}在这里和在 ${there} 的写法不同。`,
      `The fact ${found.en} is written in another way here than at ${there}.`,
    ),
    why: text(
      '对 json-rules-engine 来说，路径或参数不同就是不同的事实，在这里却会成为同一个。',
      'With another path or other parameters it is another fact to json-rules-engine, and here both would become one.',
    ),
    fix: text('请统一写法，或者给其中一个换一个名称。', 'Write it in one way, or give one of the two another name.'),
  })
}
