/** Makes the bytes of templates/faces/arimo.faces. */
export const makeFaces: () => Uint8Array
