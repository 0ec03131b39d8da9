import type { RequestProblem } from '../explain/request-problem.js'
import { text } from '../values/localized-text.js'

export function periodReversed(): RequestProblem {
  return {
    code: 'request/reversed-period',
    pointer: '/period',
    what: text('账期的结束日不晚于开始日。', 'The billing period ends before it begins, or has no day.'),
    fix: text('请让 to 晚于 from；to 是下个账期的第一天。', 'Let "to" be later than "from"; it is the first day of the next period.'),
  }
}

export function outsidePeriod(pointer: string, moment: string): RequestProblem {
  return {
    code: 'request/outside-period',
    pointer,
    what: text(`“${moment}”不在账期的服务时间内。`, `"${moment}" is not within the billing period, or before service began.`),
    fix: text(
      '请改为账期内、开通之后的时刻，或者另行询问它所在的账期。',
      'Give a moment of the period with service, or ask about the period that it is in.',
    ),
  }
}

export function sinceNeeded(path: string, price: string): RequestProblem {
  return {
    code: 'request/since-needed',
    pointer: '/since',
    what: text(
      `“${path}”的资费“${price}”从开通日起算，而请求没有写开通日。`,
      `The price "${price}" of "${path}" goes by the start of service, and nobody said when that was.`,
    ),
    fix: text('请写明开通日 since。', 'Give the day in "since".'),
  }
}

export function carriedUnknown(pointer: string, path: string, price: string): RequestProblem {
  return {
    code: 'request/carried-over-unknown',
    pointer,
    what: text(`“${path}”没有赠送量“${price}”。`, `There is no allowance "${price}" at "${path}".`),
    fix: text('请只写本次选购中的赠送量。', 'Give only units of allowances that the selection has.'),
  }
}

export function carriedDays(pointer: string, granted: string, expires: string): RequestProblem {
  return {
    code: 'request/carried-over-days',
    pointer,
    what: text(
      `从 ${granted} 到 ${expires} 的用量并非整个账期都可用。`,
      `Units from ${granted} to ${expires} are not there for the whole of the billing period.`,
    ),
    fix: text(
      '请只写账期开始前已有、账期结束前不失效的用量。',
      'Give only units that were there when the period began and last until its end.',
    ),
  }
}

export function carriedTooLong(pointer: string, price: string, expires: string, last: string): RequestProblem {
  return {
    code: 'request/carried-over-days',
    pointer,
    what: text(
      `“${price}”的用量写到 ${expires} 才失效，而它最迟 ${last} 失效。`,
      `Units of "${price}" are said to last until ${expires}, but its units end by ${last}.`,
    ),
    fix: text('请照上期批价的回答填写。', 'Give what the answer about the last period says.'),
  }
}

export function carriedNever(pointer: string, price: string, rolled: boolean): RequestProblem {
  return {
    code: 'request/carried-over-never',
    pointer,
    what: rolled
      ? text(`“${price}”不结转，没有结转而来的用量。`, `"${price}" carries nothing over, so there are no such units.`)
      : text(
          `“${price}”每期给付、期末失效，上期给付的用量不会留到本期。`,
          `"${price}" is granted in each period and ends with it, so nothing granted earlier is left.`,
        ),
    fix: text('请照上期批价的回答填写。', 'Give what the answer about the last period says.'),
  }
}

export function carriedTooMuch(pointer: string, price: string, quantity: string, most: string): RequestProblem {
  return {
    code: 'request/carried-over-too-much',
    pointer,
    what: text(`“${price}”最多剩下 ${most}，而请求写了 ${quantity}。`, `Of "${price}" at most ${most} can be left, not ${quantity}.`),
    fix: text('请照上期批价的回答填写。', 'Give what the answer about the last period says.'),
  }
}

export function billDayNeeded(path: string, price: string): RequestProblem {
  return {
    code: 'request/bill-day-needed',
    pointer: '/billDay',
    what: text(
      `“${path}”的赠送量“${price}”跨账期有效，而账期的日期看不出账户的出账日。`,
      `Units of "${price}" at "${path}" outlast the billing period, and its days don't tell on which day the account is billed.`,
    ),
    fix: text('请写明出账日 billDay。', 'Give the day in "billDay".'),
  }
}

export function billDayOther(billDay: number, to: string): RequestProblem {
  return {
    code: 'request/bill-day-other',
    pointer: '/billDay',
    what: text(`出账日为 ${billDay} 日的账期不会在 ${to} 结束。`, `No billing period ends on ${to} where the bill day is ${billDay}.`),
    fix: text('请改正出账日或账期。', 'Correct the bill day or the period.'),
  }
}

export function carriedMissing(path: string, price: string): RequestProblem {
  return {
    code: 'request/carried-over-missing',
    pointer: '/carriedOver',
    what: text(
      `“${path}”的赠送量“${price}”在以前的账期给付，而请求没有写还剩多少。`,
      `The allowance "${price}" of "${path}" was granted in an earlier period, and nobody said what is left of it.`,
    ),
    fix: text('请照上期批价的回答写明；用完的写 0。', 'Give what the answer about the last period says; write 0 when it is used up.'),
  }
}

export function givenTwice(pointer: string, name: string): RequestProblem {
  return {
    code: 'request/given-twice',
    pointer,
    what: text(`“${name}”出现了不止一次。`, `"${name}" is given more than once.`),
    fix: text('请去掉重复的一项。', 'Leave the second one out.'),
  }
}

export function memberUnknown(pointer: string, member: string): RequestProblem {
  return {
    code: 'request/unknown-member',
    pointer,
    what: text(`请求没有写成员“${member}”。`, `No member "${member}" is given.`),
    fix: text('请在 members 中写明该成员属于同一账户还是同一群组。', 'Say in "members" whether it is of the account or of its group.'),
  }
}

export function notSuspendable(pointer: string, path: string, price: string): RequestProblem {
  return {
    code: 'request/not-suspendable',
    pointer,
    what: text(
      `“${path}”没有停用后可以继续的资费“${price}”。`,
      `There is no charge "${price}" at "${path}" whose use stops and may go on.`,
    ),
    fix: text('请去掉这一项，或者改用会停用的资费。', 'Leave it out, or name the charge that suspends use.'),
  }
}

export function notNeeded(pointer: string): RequestProblem {
  return {
    code: 'request/continuation-not-needed',
    pointer,
    what: text('那一刻使用并未停用，无从继续。', 'Use had not stopped at that moment, so that there is nothing to continue.'),
    fix: text('请去掉这一项，或者改为停用之后的时刻。', 'Leave it out, or give a moment after use had stopped.'),
  }
}
