/** Microsoft's Open XML SDK, compiled to WebAssembly: what Word would call a broken file. */
import validate, { ready } from '@ooxml-tools/validate';
/** @returns one line for each thing found, with the part and the element */
export const openXmlSdk = async (docx, version = 'Microsoft365') => {
    await ready();
    const results = await validate(docx, 'docx', version);
    // Anything but a list means that it did not look at the file.
    if (!Array.isArray(results))
        return [`no list came back: ${JSON.stringify(results)}`];
    return results.map(({ description, path }) => `${path?.partUri} ${path?.xpath}: ${description}`);
};
