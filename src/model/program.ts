/** Who made a file: kept in the model inside it, so that a later version can say why it sets a paper otherwise. */
export const program = { name: 'boardpaper', version: '0.1.0' } as const
