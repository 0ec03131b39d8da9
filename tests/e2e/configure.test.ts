import { describe, expect, test } from 'vitest'
import { pressByKey, tabTo } from './keyboard.js'
import { studioOfFile } from './studio-in-browser.js'

const studio = studioOfFile()

const words = {
  'zh-CN': {
    tier169: /乐享家169元档/,
    tier199: /乐享家199元档/,
    television: /^家庭电视/,
    kids: /少儿/,
    cartoon: /动漫/,
    exclude: '动漫包和少儿包只能订一个',
    english: /英语/,
    rooms: '无线覆盖房间数',
    finish: '最接近缺省',
    prices: '显示价格',
    complete: '选购齐备',
    conflict: '以下内容不能同时成立',
    back: /^撤销副卡/,
    keep: '冲突时优先保留乐享家169元档',
    change: /^把副卡 × 3改为1/,
  },
  en: {
    tier169: /Enjoy Family 169/,
    tier199: /Enjoy Family 199/,
    television: /^Home TV/,
    kids: /Kids/,
    cartoon: /Cartoon/,
    exclude: 'The cartoon pack and the kids pack exclude each other',
    english: /English/,
    rooms: 'Rooms with Wi-Fi',
    finish: 'Nearest to the defaults',
    prices: 'Prices',
    complete: 'Complete',
    conflict: 'These cannot hold together',
    back: /^Take back Sub-card/,
    keep: 'Keep Enjoy Family 169 when choices conflict',
    change: /^Change Sub-card × 3 to 1/,
  },
} as const

const facts =
  'at=2018-07-01T02:00:00Z&f.place.id=shanghai-urban&f.customer.marketSegment=["home"]&f.customer.numbersHeld=1&f.site.maxDownlinkMbps=1000&f.site.accessTechnology=fibre&f.installed.offerings=[]&f.channel.id=shop'

describe.each(['zh-CN', 'en'] as const)('whoever configures in %s', (language) => {
  const word = words[language]
  const page169 = `/offers/smart-home?tab=configure&${facts}&c./mobile/ef169=1`
  const at = (path: string) => `${studio.address}${path}&lang=${language}`

  test('sees what each click leaves, reads the reason by keyboard, goes on to its rule, and puts it away with Escape', async () => {
    const { page, faults } = await studio.page({ language })
    await page.goto(at(page169))
    await page.getByRole('button', { name: word.television }).click()
    await page.getByRole('button', { name: word.kids }).click()
    const cartoon = page.getByRole('button', { name: word.cartoon, description: new RegExp(word.exclude) })
    await cartoon.waitFor()
    expect(await page.getByText(word.exclude).isVisible()).toBe(false)
    await tabTo(cartoon)
    await expect.poll(() => page.getByText(word.exclude).isVisible()).toBe(true)
    await page.keyboard.press('Tab')
    expect(await page.locator(':focus').getAttribute('href')).toContain('/offers/home-tv')
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByText(word.exclude).isVisible()).toBe(false)
    await page.getByRole('checkbox', { name: word.english }).click()
    await expect.poll(() => page.getByRole('checkbox', { name: word.english }).getAttribute('aria-checked')).toBe('true')
    expect(faults).toEqual([])
  })

  test('switches with one click, writes a number, has the rest finished, and keeps it all in the address', async () => {
    const { page, faults, picture } = await studio.page({ language })
    await page.goto(at(`${page169}&c./tv/home-tv=1`))
    await page.getByRole('button', { name: word.tier199 }).click()
    await expect.poll(() => new URL(page.url()).searchParams.get('c./mobile/ef199')).toBe('1')
    expect(new URL(page.url()).searchParams.has('c./mobile/ef169')).toBe(false)
    const rooms = page.getByRole('spinbutton', { name: word.rooms })
    await rooms.fill('3')
    await rooms.press('Enter')
    await expect.poll(() => new URL(page.url()).searchParams.get('c./@rooms')).toBe('3')
    await page.getByRole('switch', { name: word.prices }).click()
    await page.locator('.option-price').first().waitFor()
    await picture(`configure-${language}`)
    await page.getByRole('button', { name: word.finish }).click()
    await page.getByRole('status').getByText(word.complete).waitFor()
    await page.reload()
    await page.getByRole('status').getByText(word.complete).waitFor()
    expect(faults).toEqual([])
  })

  test('is led out of a conflict by a button, in the simulator too', async () => {
    const { page } = await studio.page({ language })
    for (const address of [
      `${page169}&c./sub-cards/sub-card=3`,
      `/simulate?offering=smart-home&${facts}&c./mobile/ef169=1&c./sub-cards/sub-card=3`,
    ]) {
      await page.goto(at(address))
      await page.getByText(word.conflict).waitFor()
      await page.getByRole('button', { name: word.back }).waitFor()
      await page.getByRole('button', { name: word.change }).click()
      await expect.poll(() => page.getByText(word.conflict).count()).toBe(0)
      expect(new URL(page.url()).searchParams.get('c./sub-cards/sub-card')).toBe('1')
    }
  })

  test('says by keyboard what is to be kept, and is led out by giving up something else first', async () => {
    const { page, picture } = await studio.page({ language })
    await page.goto(at(`${page169}&c./sub-cards/sub-card=3`))
    const pin = page.getByRole('button', { name: word.keep })
    const firstWayOut = page.locator('.conflict-repairs button').first()
    await firstWayOut.waitFor()
    expect([await pin.getAttribute('aria-pressed'), word.back.test(await firstWayOut.innerText())]).toEqual(['false', false])
    await pressByKey(pin)
    await expect.poll(() => firstWayOut.innerText()).toMatch(word.back)
    await expect.poll(() => pin.and(page.locator(':focus')).getAttribute('aria-pressed')).toBe('true')
    await picture(`keep-${language}`)
    await page.reload()
    await firstWayOut.waitFor()
    expect(await pin.getAttribute('aria-pressed')).toBe('true')
    await pin.click()
    await expect.poll(() => firstWayOut.innerText()).not.toMatch(word.back)
  })
})

test.each([
  ['light', 'en'],
  ['dark', 'zh-CN'],
] as const)('the configurator has nothing that axe objects to, %s, in %s', async (theme, language) => {
  const { page, axe } = await studio.page({ language, theme })
  for (const choices of [
    'c./tv/home-tv=1&c./tv/home-tv/channels/kids=1&prices=on',
    'c./mobile/ef169=1&w./mobile/ef169=1000&c./sub-cards/sub-card=3',
  ]) {
    await page.goto(`${studio.address}/offers/smart-home?tab=configure&${facts}&${choices}&lang=${language}`)
    await page.locator('.option-chosen').first().waitFor()
    await page.waitForTimeout(400)
    expect(await axe(), choices).toEqual([])
  }
})
