import type { AssetKind } from '#areas/inventory/events.ts';

type Words = readonly [one: string, many: string];

/** Devices as they are counted in a sentence, in each language. */
const deviceWords: Partial<Record<AssetKind, { readonly en: Words; readonly es: Words }>> = {
  desktop: {
    en: ['one desktop computer', 'desktop computers'],
    es: ['una computadora de escritorio', 'computadoras de escritorio'],
  },
  laptop: { en: ['one laptop', 'laptops'], es: ['una computadora portátil', 'computadoras portátiles'] },
  tablet: { en: ['one tablet', 'tablets'], es: ['una tableta', 'tabletas'] },
  phone: { en: ['one mobile phone', 'mobile phones'], es: ['un teléfono móvil', 'teléfonos móviles'] },
  kiosk: {
    en: ['one check-in kiosk', 'check-in kiosks'],
    es: ['un quiosco de registro', 'quioscos de registro'],
  },
  server: { en: ['one server', 'servers'], es: ['un servidor', 'servidores'] },
};

/** Computers, tablets, phones and servers with their numbers: `one server`, `20 desktop computers`. */
export function devicesCounted(
  assets: readonly { readonly kind: AssetKind; readonly count: number }[],
  language: 'en' | 'es',
): string[] {
  return (Object.keys(deviceWords) as AssetKind[]).flatMap((kind) => {
    const count = assets.filter((asset) => asset.kind === kind).reduce((sum, asset) => sum + asset.count, 0);
    const [one = '', many = ''] = deviceWords[kind]?.[language] ?? [];
    return count === 0 ? [] : [count === 1 ? one : `${count} ${many}`];
  });
}
