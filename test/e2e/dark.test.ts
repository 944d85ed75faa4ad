import { readEverything } from './crawl.ts';
import { journey } from './journey.ts';

journey(
  'WCAG 1.4.3: every page of a security official can be read in dark surroundings, and every link leads somewhere',
  async ({ link, visitor }) => {
    const grace = await visitor({ dark: true });
    await grace.open(link);
    await readEverything(grace, 'security-official');
  },
  { demo: true },
);
