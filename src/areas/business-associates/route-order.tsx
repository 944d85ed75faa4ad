import { routes as agreement } from './route-agreement.tsx';
import { routes as agreementFile } from './route-agreement-file.tsx';
import { routes as csv } from './route-csv.tsx';
import { routes as decision } from './route-decision.tsx';
import { routes as details } from './route-details.tsx';
import { routes as draft } from './route-draft.tsx';
import { routes as ending } from './route-ending.tsx';
import { routes as facts } from './route-facts.tsx';
import { routes as list } from './route-list.tsx';
import { routes as agreementOutside } from './route-outside-agreement.tsx';
import { routes as reviewOutside } from './route-outside-review.tsx';
import { routes as review } from './route-review.tsx';
import { routes as reviews } from './route-reviews.tsx';
import { routes as terms } from './route-terms.tsx';
import { routes as vendor } from './route-vendor.tsx';
import { routes as violation } from './route-violation.tsx';

/** The pages of vendors: fixed paths before those with a parameter in the same place. */
export const vendorPages = [
  csv,
  list,
  facts,
  vendor,
  decision,
  details,
  agreementFile,
  draft,
  agreement,
  terms,
  reviews,
  review,
  violation,
  ending,
  agreementOutside,
  reviewOutside,
] as const;
