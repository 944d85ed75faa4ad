import { z } from 'zod';
import type { Attachment } from './attachment.ts';

const shape = z.object({
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  name: z.string().min(1).max(200),
  type: z.string().regex(/^[a-z]+\/[a-z0-9.+-]+$/),
  bytes: z.int().min(1),
});

/** A file as the page has read it (`attachmentOf`): its bytes go on record beside the command. */
export function attachment(what: string) {
  return z.custom<Attachment>((value) => shape.strict().safeParse(value).success, {
    error: `Choose ${what}.`,
  });
}

/** A file, or none. */
export function optionalAttachment(what: string) {
  return z.preprocess(
    (value) => (value === '' || value === null ? undefined : value),
    attachment(what).optional(),
  );
}
