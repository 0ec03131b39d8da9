/** What is printed elsewhere about a public model. */
export interface PublishedFigures {
  readonly features: number
  /** How many features every configuration has, and how many none has. */
  readonly core?: number
  readonly dead?: number
  /** How many configurations there are. */
  readonly count?: string
}

/**
 * By the end of a model's path in the feature-model benchmark (github.com/SoftVarE-Group/feature-model-benchmark, its
 * statistics of 2024-04-16). The count is the one that several compilers of feature models test themselves against.
 */
const published: Readonly<Record<string, PublishedFigures>> = {
  'automotive01/Kowal2016': { features: 2513, core: 100, dead: 195 },
  'automotive2/Knüppel2017-2_1': { features: 14_010, core: 1394, dead: 8 },
  'automotive2/Knüppel2017-2_2': { features: 17_742, core: 1593, dead: 9 },
  'automotive2/Knüppel2017-2_3': { features: 18_434, core: 1760, dead: 10 },
  'automotive2/Knüppel2017-2_4': { features: 18_616, core: 1777, dead: 10 },
  'FinancialServices01/Nieke2018-2018-05-09': { features: 771, count: '97451212554676' },
  'android/Mendonca2009-5.1': { features: 210, core: 39, dead: 0 },
  'android/Mendonca2009-6': { features: 179, core: 45, dead: 0 },
  'bank/AlHajjaji2019': { features: 176, core: 17, dead: 0 },
  'berkeleydb/Hierons2020': { features: 117, core: 14, dead: 6 },
  'subseacontrolsystem/Mendonca2009': { features: 145, core: 24, dead: 0 },
  'Tankwar/Schulze2012': { features: 144, core: 8, dead: 0 },
  'ToyBox/Oh2020-0_7_5': { features: 317, core: 15, dead: 0 },
  'ubuntu/Mendonca2009-14.10': { features: 263, core: 1, dead: 0 },
  'uClibc/Knüppel2017': { features: 313, core: 44, dead: 31 },
  'BusyBox/Knüppel2017-1.18.0': { features: 854, core: 23, dead: 18 },
  'aaed2000/Knüppel2017': { features: 1298, core: 6, dead: 46 },
}

/** In words where our figures of the model in this file differ from what is published, `null` where nothing is. */
export function differencesFromPublished(file: string, ours: Required<PublishedFigures>): readonly string[] | null {
  const path = file
    .normalize('NFC')
    .replaceAll('\\', '/')
    .replace(/\.[^./]+$/, '')
  const found = Object.entries(published).find(([end]) => `/${path}`.endsWith(`/${end}`))
  if (found === undefined) return null
  return Object.entries(found[1]).flatMap(([figure, theirs]) => {
    const known = ours[figure as keyof PublishedFigures]
    return known === theirs ? [] : [`${figure}: ${known}, published ${theirs}`]
  })
}
