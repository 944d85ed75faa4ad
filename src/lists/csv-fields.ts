import { z } from 'zod';

import { identifier } from '#fields.ts';

const noFile = 'There is no file to read. Choose a CSV file, and send the form again.';

/** A CSV file that was read (see `csv-file.ts`), and the identifier that the form made for the import. */
export const fileFields = {
  id: identifier('import'),
  header: z.array(z.string({ error: noFile }), { error: noFile }),
  rows: z
    .array(
      z.object(
        {
          line: z.int({ error: noFile }).min(1, { error: noFile }),
          cells: z.array(z.string({ error: noFile }), { error: noFile }),
        },
        { error: noFile },
      ),
      { error: noFile },
    )
    .max(20_000, { error: 'The file has more than 20,000 rows. Split it into smaller files.' }),
};
