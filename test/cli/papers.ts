/** Smallest papers, sound and unsound, as the tests of the command line build them. */

export const sound = `---
to: Business Coordination Board
from: Chief Executive
date: 2014-02-27
title: Support for victims
---

# Purpose

To inform the Board.

# Recommendation

The Board to note the awards.

# Awards
The awards are:

| Recipient | Award |
| --- | ---: |
| Constabulary | £60k |
| Drug Link | £40k |
| Total | £100k |
`
/** Its total does not add up. */
export const wrong = sound.replace('| Total | £100k |', '| Total | £110k |')
/** It lacks a line of its front matter. */
export const broken = sound.replace('to: Business Coordination Board\n', '')
