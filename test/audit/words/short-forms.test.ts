/** Short forms: which are explained, which are known, and which only look like one. */
import { describe, expect, test } from 'vitest'
import { toldOf } from './told.ts'

const glossary = '\n\n| Short form | Meaning |\n| --- | --- |\n| IOM | Integrated Offender Management |\n| CSP | Community Safety Partnership |'

/** Papers of which nothing is said. */
const sound: readonly string[] = [
  'Restorative Justice (RJ) builds capacity. RJ works.',
  'The Office of the Police and Crime Commissioner (OPCC) and all other OPCCs were told.',
  'Police and Crime Commissioners (PCCs) met; each PCC agreed.',
  'The Single Point of Contact (“SPoC”) is known. The SPoC is new.',
  'MARAC (Multi-Agency Risk Assessment Conference) meets weekly. The MARAC is full.',
  'The Ministry of Justice (MoJ) announced it, and the MoJ’s letter followed.',
  'Automatic Number Plate Recognition, known as ANPR, is used. ANPR is old.',
  'ANPR stands for Automatic Number Plate Recognition.',
  `The team works on IOM with the CSP.${glossary}`,
  'The BCB, the NHS and HMRC met in the UK. VAT is due.',
  'The office is at South Cambridgeshire Hall, CB23 6EA, by the A14.',
  'This is NOT for sale, and costs are TBC.',
  'Phase II and Part IV follow, led by John McDonald of DeVere Ltd and Sir Graham Bright OBE.',
  'See decision CPCC 2016-020, ISO 9001 and COVID-19.',
  'PLEASE NOTE THAT THE BUILDING IS CLOSED. Mr SMITH knows.',
  'Write to IT@example.org or see www.example.org/MOJ.',
  'The General Data Protection Regulation (GDPR, in force since May) applies.',
  'The awards are these.\n\n| Recipient | Award |\n| --- | ---: |\n| Peterborough YOS | £30k |\n| RJ research | £10k |',
  'A Violence Against Women and Girls (VAWG) plan and its VAWG-led work go on.',
]

/** Papers of which this is said. */
const faulty: readonly (readonly [body: string, told: string])[] = [
  ['The MoJ agreed.', 'The paper does not explain MoJ.'],
  ['RJ works. Restorative Justice (RJ) is new.', 'It uses RJ before it says what that means.'],
  ['The CCJB and the YOS met the DCI; the YOS wrote.', 'The paper does not explain CCJB, YOS and DCI.'],
  ['The OsPCC told the SoS. Integrated Offender Management (IOM) is known.', 'The paper does not explain OsPCC and SoS.'],
  ['A drug project (VCSE) and the Peterborough YOS wrote.', 'The paper does not explain VCSE and YOS.'],
  ['The MAPPA and ViSOR data are old. Visits by the CSO (see below) stopped.', 'The paper does not explain MAPPA, ViSOR and CSO.'],
]

describe('short forms', () => {
  test.each(sound)('nothing is said of: %s', (body) => expect(toldOf({ body }, true)).toEqual([]))
  test.each(faulty)('%s', (body, told) => expect(toldOf({ body }, true)).toEqual([told]))
})
