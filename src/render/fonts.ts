import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const files = [
  'source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  'source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic.ttf',
  'source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  'source-sans-3/600SemiBold_Italic/SourceSans3_600SemiBold_Italic.ttf',
  'noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf',
  'noto-sans-hebrew/600SemiBold/NotoSansHebrew_600SemiBold.ttf',
  'noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
  'noto-sans-arabic/600SemiBold/NotoSansArabic_600SemiBold.ttf',
];

/**
 * The fonts that documents are set in, as files: Source Sans 3 (Latin, Greek, Cyrillic, Vietnamese), Noto Sans
 * Hebrew, Noto Sans Arabic, all under the SIL Open Font License. Throws where a package is not installed.
 */
export function shippedFonts(): Uint8Array[] {
  const require = createRequire(import.meta.url);
  return files.map((file) => readFileSync(require.resolve(`@expo-google-fonts/${file}`)));
}
