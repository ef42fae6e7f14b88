/** Pictures in a page: inside it, allowed by it, and as large as on paper. */
import { describe, expect, test } from 'vitest'
import type { Block } from '../../../src/model/document.ts'
import { needs } from '../../support/needs.ts'
import { openBrowser } from '../../support/validators/browser.ts'
import { chart, documentOf, written } from './sample.ts'

/** What Chromium shows of the first picture of a page as wide as this. */
const shown = async (html: string, width = 1280): Promise<unknown> => {
  const browser = await openBrowser()
  try {
    const page = await browser.newPage({ viewport: { width, height: 800 } })
    await page.setContent(html)
    return await page.evaluate(`(() => {
      const { naturalWidth, naturalHeight, width, height, alt } = document.images[0]
      return { dots: [naturalWidth, naturalHeight], pixels: [width, height], alt }
    })()`)
  } finally {
    await browser.close()
  }
}

const allowsPictures = (html: string): boolean => /<meta http-equiv="Content-Security-Policy" content="[^"]*img-src data:;/.test(html)

describe('A picture', () => {
  needs('Chromium')('is seen, at its size in points, and told to those who do not see it', async () => {
    expect(await shown(await written(documentOf([chart])))).toEqual({ dots: [12, 8], pixels: [240, 160], alt: chart.description })
  })
  needs('Chromium')('is smaller on a phone and keeps its shape', async () => {
    // 320 pixels less the margins of the page and the text indent of 2.5 rem.
    expect(await shown(await written(documentOf([{ ...chart, width: 300, height: 200 }])), 320)).toMatchObject({ pixels: [248, 165] })
  })
  needs('Chromium')('is seen because the page allows it: by the policy of a page without pictures it is not', async () => {
    const html = await written(documentOf([chart]))
    expect(await shown(html.replace('img-src data:; ', ''))).toMatchObject({ dots: [0, 0] })
  })
  test('is allowed where there is one, on a turned page too, and nowhere else', async () => {
    const without: Block = { kind: 'notice', words: [] }
    expect(allowsPictures(await written(documentOf([without])))).toBe(false)
    expect(allowsPictures(await written(documentOf([without, chart])))).toBe(true)
    expect(allowsPictures(await written(documentOf([{ kind: 'turned', blocks: [chart] }])))).toBe(true)
  })
  test('holds the bytes that the document holds, and not those beside them', async () => {
    const bytes = new Uint8Array([9, 9, 1, 2, 3, 9]).subarray(2, 5)
    expect(await written(documentOf([{ ...chart, mediaType: 'image/jpeg', bytes }]))).toContain('src="data:image/jpeg;base64,AQID"')
  })
})
